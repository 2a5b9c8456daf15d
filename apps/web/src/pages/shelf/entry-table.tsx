// The clippings of a shelf as a table: a row each, with outlet, date, headline and voices.

import type { Entry, ShelfOrder } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import { severityCounts } from '@hearsay/desk'
import { howWellRead } from '@hearsay/reading'
import type { ShelfView } from '../../address.ts'
import { seedAddress, shelfAddress, usuallyDescending } from '../../address.ts'
import { VoiceStrip } from '../../components/voice-strip.tsx'
import { readableDay, shortHeadline } from '../../format.ts'

/** A table of clippings that its column heads sort. */
export function EntryTable({ entries, view }: { entries: Entry[]; view: ShelfView }) {
  const isMixed = new Set(entries.map(({ language }) => language)).size > 1
  return (
    <table class="shelf">
      <caption class="unseen">Clippings</caption>
      <thead>
        <tr>
          <SortableColumn view={view} order="date" name="Date" />
          <SortableColumn view={view} order="outlet" name="Outlet" />
          <SortableColumn view={view} order="headline" name="Headline" />
          <th scope="col" class="voiced">
            Voices
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <td class="when">
              {entry.date ? (
                <time datetime={entry.date}>{readableDay(entry.date)}</time>
              ) : (
                <span class="absent">no date</span>
              )}
            </td>
            <td class="outlet">
              {entry.outlet ? (
                <bdi>{entry.outlet}</bdi>
              ) : (
                <span class="absent">{entry.problem ? '' : 'no outlet'}</span>
              )}
            </td>
            <td class="headline">
              <a href={seedAddress(entry.id)}>
                <bdi>{shortHeadline(entry.headline ?? entry.file)}</bdi>
              </a>
              {entry.problem && <bdi class="problem">{problemMessage(entry.problem)}</bdi>}
              {severityCounts(entry.counts) && <span class="counts">{severityCounts(entry.counts)}</span>}
              {!entry.problem && (isMixed || entry.language !== 'en') && (
                <span class="language quiet">{howWellRead(entry.language)}</span>
              )}
            </td>
            <td class="voiced">{!entry.problem && <VoiceStrip voices={entry.voices} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SortableColumn({ view, order, name }: { view: ShelfView; order: ShelfOrder; name: string }) {
  const here = view.order === order
  const descending = here ? !view.descending : usuallyDescending(order)
  const sort = here ? (view.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" {...(sort ? { 'aria-sort': sort } : {})}>
      <a href={shelfAddress({ ...view, order, descending, page: 1 })}>
        {name}
        {sort && <span aria-hidden="true">{sort === 'descending' ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

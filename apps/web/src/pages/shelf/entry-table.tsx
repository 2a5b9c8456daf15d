// The clippings of a shelf as a table: a row each, with outlet, date, headline and voices.

import type { Entry, ShelfOrder } from '@hearsay/archive'
import { fieldTerm, problemMessage, withTerm } from '@hearsay/archive'
import { severityCounts } from '@hearsay/desk'
import { howWellRead, languageName } from '@hearsay/reading'
import type { ShelfColumn, ShelfView } from '../../address.ts'
import { seedAddress, shelfAddress, usuallyDescending } from '../../address.ts'
import { VoiceStrip } from '../../components/voice-strip.tsx'
import { readableDay, shortHeadline } from '../../format.ts'

/** A table of clippings that its column heads sort. */
export function EntryTable({ entries, view }: { entries: Entry[]; view: ShelfView }) {
  const { columns, select } = view
  const has = (column: ShelfColumn) => columns.includes(column)
  const isMixed = new Set(entries.map(({ language }) => language)).size > 1
  return (
    <table class="shelf">
      <caption class="unseen">Clippings</caption>
      <thead>
        <tr>
          {select !== 'none' && (
            <th class="pick" scope="col">
              <span class="unseen">Selected</span>
            </th>
          )}
          <SortableColumn view={view} order="date" name="Date" />
          {has('outlet') && <SortableColumn view={view} order="outlet" name="Outlet" />}
          <SortableColumn view={view} order="headline" name="Headline" />
          {has('voices') && (
            <th scope="col" class="voiced">
              Voices
            </th>
          )}
          {has('language') && <th scope="col">Language</th>}
          {has('tags') && <th scope="col">Tags</th>}
          {has('signed') && <th scope="col">Signed off</th>}
          {has('changed') && <SortableColumn view={view} order="changed" name="Changed" />}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr {...(entry.has.includes('read') && { class: 'read' })}>
            {select !== 'none' && (
              <td class="pick">
                <input
                  type="checkbox"
                  name="id"
                  value={entry.id}
                  checked={select === 'all'}
                  aria-label={`Select ${shortHeadline(entry.headline ?? entry.file)}`}
                />
              </td>
            )}
            <td class="when">
              {entry.date ? (
                <time datetime={entry.date}>{readableDay(entry.date)}</time>
              ) : (
                <span class="absent">no date</span>
              )}
            </td>
            {has('outlet') && (
              <td class="outlet">
                {entry.outlet ? (
                  <bdi>{entry.outlet}</bdi>
                ) : (
                  <span class="absent">{entry.problem ? '' : 'no outlet'}</span>
                )}
              </td>
            )}
            <td class="headline">
              {entry.has.includes('star') && (
                <span class="star" role="img" aria-label="starred">
                  ★{' '}
                </span>
              )}
              <a href={seedAddress(entry.id)}>
                <bdi>{shortHeadline(entry.headline ?? entry.file)}</bdi>
              </a>
              {entry.problem && <bdi class="problem">{problemMessage(entry.problem)}</bdi>}
              <Problems counts={entry.counts} />
              {!entry.problem && (isMixed || entry.language !== 'en') && !has('language') && (
                <span class="language quiet">{howWellRead(entry.language)}</span>
              )}
            </td>
            {has('voices') && (
              <td class="voiced">{!entry.problem && <VoiceStrip voices={entry.voices} />}</td>
            )}
            {has('language') && (
              <td class="word quiet">{entry.language === null ? '' : languageName(entry.language)}</td>
            )}
            {has('tags') && (
              <td class="word">
                {entry.tags.map((tag) => (
                  <a
                    class="tag"
                    dir="auto"
                    href={shelfAddress({
                      ...view,
                      query: withTerm(view.query, fieldTerm('tag', tag)),
                      page: 1,
                    })}
                  >
                    {tag}
                  </a>
                ))}
              </td>
            )}
            {has('signed') && <td class="word quiet">{entry.signed.join(', ')}</td>}
            {has('changed') && (
              <td class="when">
                <time datetime={entry.changed}>{entry.changed.slice(0, 16).replace('T', ' ')}</time>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Errors and warnings of a clipping; what is only worth a note stands on its page. */
function Problems({ counts }: Pick<Entry, 'counts'>) {
  const words = severityCounts({ ...counts, info: 0 })
  return words && <span class="counts">{words}</span>
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

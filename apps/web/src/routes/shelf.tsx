import type { Archive, Entry, ShelfOrder } from '@hearsay/archive'
import { problemMessage, shelfOrders } from '@hearsay/archive'
import { Hono } from 'hono'
import * as z from 'zod'
import type { ShelfView } from '../ui/address.ts'
import { seedAddress, shelfAddress } from '../ui/address.ts'
import { readableDay } from '../ui/day.ts'
import type { Look } from '../ui/layout.tsx'
import { Layout } from '../ui/layout.tsx'
import { counted, severityCounts } from '../ui/wording.ts'

/** What may stand after `?`; an order nobody knows falls back to the date. */
const viewSchema = z.object({
  words: z.string().max(500).catch(''),
  order: z.enum(shelfOrders).catch('date'),
  descending: z.enum(['true', 'false']).optional().catch(undefined),
})

/** The shelf: every seed with its outlet, date and headline, sorted and filtered. */
export function shelf(archive: Archive, look: Look): Hono {
  const app = new Hono()
  app.get('/', async (context) => {
    const asked = viewSchema.parse({ words: '', order: 'date', ...context.req.query() })
    const descending = asked.descending
      ? asked.descending === 'true'
      : asked.order === 'date' || asked.order === 'changed'
    const view: ShelfView = { words: asked.words, order: asked.order, descending }
    const entries = await archive.shelf(view)
    const all = view.words ? (await archive.shelf()).length : entries.length
    return context.html(
      <Layout look={look} title="Hearsay" here="shelf">
        <div class="shelf-head">
          <h1>The shelf</h1>
          <search>
            <form action="/">
              <label for="words">Words in the clippings</label>
              <div class="search">
                <input id="words" name="words" type="search" value={view.words} />
                <input type="hidden" name="order" value={view.order} />
                <input type="hidden" name="descending" value={String(view.descending)} />
                <button type="submit">Find</button>
              </div>
            </form>
          </search>
        </div>
        <p class="quiet" role="status">
          {view.words
            ? `${entries.length} of ${counted(all, 'seed')} with “${view.words}”`
            : counted(all, 'seed')}{' '}
          in <bdi>{archive.place}</bdi>
          {view.words && (
            <>
              {' · '}
              <a href={shelfAddress({ ...view, words: '' })}>show all</a>
            </>
          )}
        </p>
        {entries.length > 0 && <Entries entries={entries} view={view} />}
        {all === 0 && <EmptyDesk place={archive.place} />}
        {all > 0 && entries.length === 0 && (
          <p class="message">No seed holds all these words. Fewer words, or shorter ones, find more.</p>
        )}
      </Layout>,
    )
  })
  return app
}

function Entries({ entries, view }: { entries: Entry[]; view: ShelfView }) {
  return (
    <table class="shelf">
      <thead>
        <tr>
          <Column view={view} order="date" name="Date" />
          <Column view={view} order="outlet" name="Outlet" />
          <Column view={view} order="headline" name="Headline" />
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
                <bdi>{entry.headline ?? entry.file}</bdi>
              </a>
              {entry.problem && <span class="problem">{problemMessage(entry.problem)}</span>}
              {severityCounts(entry.counts) && <span class="counts">{severityCounts(entry.counts)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Column({ view, order, name }: { view: ShelfView; order: ShelfOrder; name: string }) {
  const here = view.order === order
  const descending = here ? !view.descending : order === 'date'
  const sort = here ? (view.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" {...(sort ? { 'aria-sort': sort } : {})}>
      <a href={shelfAddress({ ...view, order, descending })}>
        {name}
        {sort && <span aria-hidden="true">{sort === 'descending' ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

function EmptyDesk({ place }: { place: string }) {
  return (
    <div class="message">
      <p>There is no seed in this folder yet.</p>
      <p>
        Save a clipping as a text file (its name ending in <code>.txt</code> or <code>.seed</code>) in{' '}
        <bdi>{place}</bdi> and load this page again, or <a href="/paste">paste one</a> to see how it is read.
      </p>
    </div>
  )
}

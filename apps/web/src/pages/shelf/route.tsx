import type { Facets, Progress, Shelf } from '@hearsay/archive'
import { shelfOrders } from '@hearsay/archive'
import { Hono } from 'hono'
import * as z from 'zod'
import type { ShelfView } from '../../address.ts'
import {
  address,
  exportAddress,
  pressReviewAddress,
  shelfAddress,
  shelfColumns,
  usualColumns,
  usuallyDescending,
} from '../../address.ts'
import { FacetList } from '../../components/facet-list.tsx'
import { Layout } from '../../components/layout.tsx'
import { countLabel, Pager } from '../../components/pager.tsx'
import { isReading, ReadingProgress } from '../../components/reading-progress.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import type { Desk } from '../../desk.ts'
import { EntryTable } from './entry-table.tsx'
import { ColumnChooser, SelectionForm, selectionRoute, ViewLinks } from './selection.tsx'

/** Clippings on a page. */
const PAGE_SIZE = 50

/** The query string; an unknown value counts as the default. */
const viewSchema = z.object({
  q: z.string().max(20_000).catch(''),
  order: z.enum(shelfOrders).catch('date'),
  descending: z.enum(['true', 'false']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  columns: z.string().max(200).optional().catch(undefined),
  select: z.enum(['none', 'some', 'all']).catch('none'),
})

/** The shelf: every clipping with its outlet, date, headline and voices; sorted, filtered, a page at a time. */
export function shelfRoutes(desk: Desk): Hono {
  const { archive, look, pageCache, versions } = desk
  const app = new Hono()
  selectionRoute(app, desk)
  app.get('/', (context) =>
    pageCache.respond(context, context.req.url, versions.version, async () => {
      const view = parseView(context.req.query(), context.req.queries('column'))
      if (look.readOnly) view.select = 'none'
      const { query, order, descending, page } = view
      const [found, facets, progress] = await Promise.all([
        archive.shelf({ query, order, descending, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
        archive.facets(query),
        archive.progress(),
      ])
      // The total is known exactly, also beyond the limit to which found clippings are counted.
      if (query === '') found.total = { number: progress.searchable, more: false }
      const drawn = <ShelfPage {...{ view, found, facets, progress, look, place: archive.address }} />
      return { body: String(await drawn), inProgress: isReading(progress) }
    }),
  )
  return app
}

/** The view of an address. The form of columns sends each of them by itself. */
function parseView(query: Record<string, string>, chosen: string[] | undefined): ShelfView {
  const { q, order, descending, page, columns, select } = viewSchema.parse(query)
  const named = chosen ?? columns?.split(',') ?? usualColumns
  return {
    query: q.trim(),
    order,
    descending: descending ? descending === 'true' : usuallyDescending(order),
    page,
    columns: shelfColumns.filter((column) => named.includes(column)),
    select,
  }
}

interface ShelfPageProps {
  view: ShelfView
  found: Shelf
  facets: Facets
  progress: Progress
  look: Desk['look']
  place: string
}

function ShelfPage({ view, found, facets, progress, look, place }: ShelfPageProps) {
  const { query, order, descending, page } = view
  const { entries, total, diagnostics } = found
  const parameters = {
    order: order === 'date' ? '' : order,
    descending: descending === usuallyDescending(order) ? '' : String(descending),
    columns: view.columns.join() === usualColumns.join() ? '' : view.columns.join(),
  }
  return (
    <Layout look={look} title="Hearsay" here="shelf" feed={address('', { q: query })}>
      <div class="shelf-head">
        <h1>Shelf</h1>
        <SearchBox action="/" label="Search clippings" {...{ query, diagnostics, parameters }} />
      </div>
      <ReadingProgress progress={progress} />
      <div class="with-facets">
        <div>
          <p class="quiet list-head">
            <span role="status" id="count">
              {countLabel(total, 'clipping')}
              {query !== '' && (
                <>
                  {' '}
                  with <bdi>{query}</bdi>
                  {diagnostics.some(({ severity }) => severity === 'error') &&
                    ', what is marked above left out'}
                </>
              )}
            </span>{' '}
            {query === '' ? (
              <span>
                in <bdi>{place}</bdi>
              </span>
            ) : (
              <>
                <a href={shelfAddress({ ...view, query: '', page: 1 })}>Show all</a>
                <a href={address('/find', { q: query })}>Show passages</a>
              </>
            )}
            <a
              href={shelfAddress({ ...view, order: 'changed', descending: true, page: 1 })}
              {...(order === 'changed' && { 'aria-current': 'true' as const })}
            >
              Recently changed
            </a>
            <ViewLinks view={view} look={look} />
            <a href={address('/feed.atom', { q: query })}>Feed</a>
            <a href={exportAddress({ query })}>Export</a>
            <a href={pressReviewAddress({ query })}>Press review</a>
            {(query !== '' || entries.length > 0) && (
              <a class="to-filters" href="#filters">
                Filters
              </a>
            )}
          </p>
          <ColumnChooser view={view} />
          <p id="news" role="status" hidden></p>
          <div id="list">
            {entries.length > 0 && (
              <SelectionForm view={view}>
                <EntryTable entries={entries} view={view} />
              </SelectionForm>
            )}
            {entries.length === 0 && <EmptyShelf {...{ query, place, page, look, seeds: progress.seeds }} />}
            <Pager
              {...{ page, total, size: PAGE_SIZE, shown: entries.length }}
              to={(other) => shelfAddress({ ...view, page: other })}
            />
          </div>
        </div>
        <FacetList {...{ facets, query }} to={(other) => shelfAddress({ ...view, query: other, page: 1 })} />
      </div>
    </Layout>
  )
}

function EmptyShelf({
  query,
  place,
  page,
  seeds,
  look,
}: {
  query: string
  place: string
  page: number
  seeds: number
  look: Desk['look']
}) {
  if (page > 1) return <p class="message">There are no more clippings.</p>
  if (query !== '')
    return <p class="message">No results. Try fewer words, or the beginning of a word (ferr*).</p>
  if (seeds > 0)
    return <p class="message">Clippings are being indexed; they will appear here as they are ready.</p>
  return (
    <div class="message">
      <p>No clippings yet.</p>
      {!look.readOnly && (
        <p>
          <a href="/add">Add a clipping</a> from a file or by pasting it, or save a text file (
          <code>.txt</code> or <code>.seed</code>) in <bdi>{place}</bdi>. To see how a text is read without
          saving it, <a href="/paste">try it</a>.
        </p>
      )}
    </div>
  )
}

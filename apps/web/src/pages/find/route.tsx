import type { Facets, FindOrder, Found } from '@hearsay/archive'
import { filtersOf, findOrders, withTerm } from '@hearsay/archive'
import { Hono } from 'hono'
import * as z from 'zod'
import type { FindView } from '../../address.ts'
import { address, exportAddress, findAddress } from '../../address.ts'
import { FacetList } from '../../components/facet-list.tsx'
import { Layout } from '../../components/layout.tsx'
import { countLabel, Pager } from '../../components/pager.tsx'
import { isReading } from '../../components/reading-progress.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import type { Desk } from '../../desk.ts'
import { HitItem } from './hit.tsx'

/** Hits on a page. */
const PAGE_SIZE = 20

const viewSchema = z.object({
  q: z.string().max(20_000).catch(''),
  order: z.enum(findOrders).catch('relevance'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

const orderNames: Record<FindOrder, string> = {
  relevance: 'best match',
  newest: 'newest',
  oldest: 'oldest',
  latest: 'latest statement',
  first: 'earliest statement',
  changed: 'latest change',
}

/** Search: the passages that match a query, with their source. */
export function findRoutes({ archive, look, pageCache, versions }: Desk): Hono {
  const app = new Hono()
  app.get('/find', (context) =>
    pageCache.respond(context, context.req.url, versions.version, async () => {
      const asked = viewSchema.parse(context.req.query())
      const view: FindView = { query: asked.q.trim(), order: asked.order, page: asked.page }
      if (view.query === '') return { body: String(await (<FindPage {...{ view, look }} />)) }
      const how = { order: view.order, offset: (view.page - 1) * PAGE_SIZE, limit: PAGE_SIZE }
      const [found, facets, progress] = await Promise.all([
        archive.find(view.query, how),
        archive.facets(view.query),
        archive.progress(),
      ])
      const drawn = <FindPage {...{ view, look, found, facets }} />
      return { body: String(await drawn), inProgress: isReading(progress) }
    }),
  )
  return app
}

interface FindPageProps {
  view: FindView
  look: Desk['look']
  found?: Found
  facets?: Facets
}

function FindPage({ view, look, found, facets }: FindPageProps) {
  const { query, order, page } = view
  const parameters = { order: order === 'relevance' ? '' : order }
  const title = query ? `${query.slice(0, 80)} · Find` : 'Find'
  return (
    <Layout look={look} title={title} here="find" {...(query && { feed: address('', { q: query }) })}>
      <div class="shelf-head">
        <h1>Find</h1>
        <SearchBox
          action="/find"
          label="Search words, speakers, outlets…"
          openTips={!found}
          {...{ query, parameters, diagnostics: found?.diagnostics ?? [] }}
        />
      </div>
      {!found && (
        <p class="message">
          Each result shows the passage that matches, where it is and who said it. Click an example above to
          try it.
        </p>
      )}
      {found && facets && (
        <div class="with-facets">
          <div>
            <p class="quiet list-head">
              <span role="status" id="count">
                {countLabel(found.total, 'clipping')} with <bdi>{query}</bdi>
              </span>
              <a href={address('/', { q: query })}>Show on shelf</a>
              <a href={address('/feed.atom', { q: query })}>Feed</a>
              <a href={exportAddress({ query })}>Export</a>
              <a class="to-filters" href="#filters">
                Filters
              </a>
            </p>
            <nav class="orders" aria-label="Order">
              {findOrders.map((one) => (
                <a
                  href={findAddress({ query, order: one, page: 1 })}
                  {...(one === order && { 'aria-current': 'true' as const })}
                >
                  {orderNames[one]}
                </a>
              ))}
            </nav>
            {found.hits.length === 0 && <NoHits page={page} query={query} />}
            <ol class="hits" start={(page - 1) * PAGE_SIZE + 1}>
              {found.hits.map((hit) => (
                <HitItem hit={hit} />
              ))}
            </ol>
            <Pager
              {...{ page, total: found.total, size: PAGE_SIZE, shown: found.hits.length }}
              to={(other) => findAddress({ ...view, page: other })}
            />
          </div>
          <FacetList {...{ facets, query }} to={(other) => findAddress({ query: other, order, page: 1 })} />
        </div>
      )}
    </Layout>
  )
}

function NoHits({ page, query }: { page: number; query: string }) {
  if (page > 1) return <p class="message">There are no more results.</p>
  return (
    <div class="message">
      <p>
        No results. Try fewer words, or the beginning of a word (ferr*); see “Search tips”.
        {filtersOf(query, 'sure').length === 0 && (
          <>
            {' '}
            Or <a href={address('/find', { q: withTerm(query, 'sure:all') })}>search unsure statements too</a>
            .
          </>
        )}
      </p>
    </div>
  )
}

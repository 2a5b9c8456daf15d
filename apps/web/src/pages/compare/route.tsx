import type { CompareRequest } from '@hearsay/desk'
import {
  compareOnDesk,
  comparisonFilters,
  MAX_COMPARED,
  nearOnDesk,
  notComparedMessages,
} from '@hearsay/desk'
import { Hono } from 'hono'
import type { CompareView } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { isReading } from '../../components/reading-progress.tsx'
import type { Desk } from '../../desk.ts'
import { Comparison } from './comparison.tsx'
import { CHOSEN, Event } from './event-page.tsx'
import { NearList } from './near-list.tsx'

/** The longest query or words that are compared. */
const MAX_ASKED = 20_000

/** The same words in several clippings: chosen ones, those of a query, of a statement, or words from anywhere. */
export function compareRoutes({ archive, look, pageCache, versions }: Desk): Hono {
  const app = new Hono()
  app.get('/compare', (context) =>
    pageCache.respond(context, context.req.url, versions.version, async () => {
      const view = viewOf(context.req.queries())
      const request = requestOf(view)
      const near = view.near ? await nearOnDesk(archive, view.near) : null
      const found = request
        ? await compareOnDesk(archive, request, { base: view.base, copies: view.copies })
        : null
      const page = (
        <Layout look={look} title="Compare" here="compare">
          <div class="shelf-head">
            <h1>Compare</h1>
          </div>
          <CompareForm view={view} />
          {!request && !near && (
            <p class="message">
              Shows the same words in several clippings: who has them, from which speaker and by way of whom,
              and what is gone, has come or may turn the sense. Begin with a query, with words, or with
              “Compare” on the page of a clipping.
            </p>
          )}
          {near && <NearList {...{ near, seed: view.near }} />}
          {typeof found === 'string' && (
            <p class="message" role="status">
              {notComparedMessages[found]}
            </p>
          )}
          {found && typeof found !== 'string' && <Comparison {...{ record: found, view }} />}
        </Layout>
      )
      return { body: String(await page), inProgress: isReading(await archive.progress()) }
    }),
  )
  app.get('/event/:id{[\\s\\S]+}', (context) =>
    pageCache.respond(context, context.req.url, versions.version, async () => {
      const id = context.req.param('id')
      const asked = context.req.queries()
      const [{ headline }, near] = await Promise.all([archive.get(id), nearOnDesk(archive, id)])
      const ids = near.map((one) => one.id)
      const chosen = CHOSEN in asked ? ids.filter((one) => asked.seed?.includes(one)) : ids
      const view = { ...viewOf(asked), seeds: [id, ...chosen] }
      const found = await compareOnDesk(archive, { by: 'ids', ids: view.seeds }, { base: view.base })
      const page = (
        <Layout look={look} title={`Event: ${headline ?? id}`} here="compare">
          <div class="shelf-head">
            <h1>One event</h1>
          </div>
          {near.length === 0 ? (
            <NearList near={near} seed={id} />
          ) : (
            <Event {...{ id, headline, near, chosen, found, view }} />
          )}
        </Layout>
      )
      return { body: String(await page), inProgress: isReading(await archive.progress()) }
    }),
  )
  return app
}

function viewOf(asked: Record<string, string[]>): CompareView {
  const one = (name: string) => (asked[name]?.[0] ?? '').slice(0, MAX_ASKED).trim()
  return {
    seeds: (asked.seed ?? []).slice(0, 20 * MAX_COMPARED),
    query: one('q'),
    of: one('of'),
    said: one('said'),
    speaker: one('speaker'),
    near: one('near'),
    base: one('base') || undefined,
    copies: one('copies') === 'all',
    words: one('words') === 'differences' ? 'differences' : 'all',
    only: comparisonFilters.includes(one('only')) ? one('only') : '',
  }
}

function requestOf({ seeds, query, of, said, speaker }: CompareView): CompareRequest | null {
  const statement = /^(.+):([1-9]\d{0,8})$/.exec(of)
  if (statement) return { by: 'statement', seed: statement[1]!, number: Number(statement[2]) }
  if (said) return { by: 'words', words: said }
  if (speaker) return { by: 'speaker', name: speaker }
  if (seeds.length) return { by: 'ids', ids: seeds }
  return query ? { by: 'query', query } : null
}

function CompareForm({ view }: { view: CompareView }) {
  return (
    <div class="compare-forms">
      <form action="/compare" method="get">
        <label for="compare-query">Clippings that a query finds</label>
        <input id="compare-query" name="q" type="search" value={view.query} dir="auto" />
        <button type="submit">Compare</button>
      </form>
      <form action="/compare" method="get">
        <label for="compare-said">Who printed these words</label>
        <input id="compare-said" name="said" type="search" value={view.said} dir="auto" />
        <button type="submit">Look for them</button>
      </form>
    </div>
  )
}

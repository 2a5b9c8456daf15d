// GET /review: what is worth a look on the whole desk, and GET /review/next, which goes to the next clipping of it. Both change nothing.

import { formatNumber } from '@hearsay/desk'
import { Hono } from 'hono'
import { seedAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { StatementList } from '../../components/statement-list.tsx'
import type { Desk } from '../../desk.ts'

/** How many statements are listed. */
const LISTED = 200

/** The page, and the way from one clipping to the next. */
export function reviewRoutes({ archive, look }: Desk): Hono {
  const app = new Hono()
  app.get('/review', async (context) => {
    const query = context.req.query('q') ?? ''
    const { statements, total } = await archive.review(query, { limit: LISTED })
    return context.html(
      <Layout look={look} title="Worth a look" here="review">
        <div class="review">
          <h1>Worth a look</h1>
          <p class="quiet">
            {statements.length === 0
              ? 'Nothing waits for a decision here.'
              : `${formatNumber(total.number)}${total.more ? ' or more' : ''} statements that nobody decided about: those of which the reading is unsure first, then those on which most hangs.`}
          </p>
          <form method="get" action="/review">
            <label>
              In clippings that match <input type="search" name="q" value={query} dir="auto" />
            </label>
            <button type="submit">Show</button>
          </form>
          <StatementList statements={statements} />
        </div>
      </Layout>,
    )
  })
  app.get('/review/next', async (context) => {
    const from = context.req.query('from') ?? ''
    const by = context.req.query('by') === '-1' ? -1 : 1
    const { statements } = await archive.review('', { limit: 1000 })
    const ids = [...new Set(statements.map(({ seed }) => seed))]
    const next = neighbour(ids, from, by)
    return context.redirect(next === null ? '/review' : `${seedAddress(next)}#review`, 303)
  })
  return app
}

/** The clipping before or after one in a queue; after the last comes the first, and alone it has none. */
function neighbour(ids: string[], from: string, by: 1 | -1): string | null {
  const others = ids.length - Number(ids.includes(from))
  if (others === 0) return null
  const at = ids.indexOf(from)
  if (at === -1) return (by > 0 ? ids[0] : ids.at(-1)) ?? null
  return ids[(at + by + ids.length) % ids.length] ?? null
}

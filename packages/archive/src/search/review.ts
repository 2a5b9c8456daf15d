// What is worth a look on a desk. In: an engine, a query as typed. Out: the statements of matching clippings that nobody decided about:
// the unsure ones first, then by weight.
import { byWorth } from '@hearsay/decisions'
import { paginate } from '../api/pagination.ts'
import type { Statement, Statements } from '../api/schemas.ts'
import { parseQuery } from '../query/parse.ts'
import { orderedIds } from './find.ts'
import type { SeedStore } from './store.ts'

/** How many clippings are looked at: the newest that match. */
const MAX_CLIPPINGS = 500

/** What is worth a look; see `Archive.review`. */
export async function reviewIn(
  store: SeedStore,
  typed = '',
  page: { offset?: number; limit?: number } = {},
): Promise<Statements> {
  const { offset, limit } = paginate(page, { default: 50, max: 1000 })
  const found = new Map<string, Statement>()
  let more = false
  // Those of which the reading is unsure are asked for by name: without it a query asks for the others.
  for (const sure of ['no', 'yes']) {
    const { query } = parseQuery(`${typed ? `(${typed}) ` : ''}decided:no sure:${sure}`)
    const { ids, total } = await orderedIds(store, query, 'newest', 0, MAX_CLIPPINGS)
    more ||= total.more || total.number > MAX_CLIPPINGS
    for (const statements of (await store.statementsIn(ids)).values())
      for (const one of statements)
        if (one.decidedBy.length === 0 && one.sure === (sure === 'yes'))
          found.set(`${one.seed} ${one.at}`, one)
    if (found.size >= offset + limit) {
      more ||= sure === 'no'
      break
    }
  }
  const statements = [...found.values()].sort(byWorth)
  return { statements: statements.slice(offset, offset + limit), total: { number: statements.length, more } }
}

// Finding, written once for every engine. In: an engine, a query as typed. Out: hits with where and whose, or a page of
// the shelf. The engine’s index says which seeds may fit; what it can’t decide is decided here, over their statements.

import type { FindOptions, FindOrder, ShelfQuery } from '../api/archive.ts'
import { LIST_LIMITS, paginate } from '../api/pagination.ts'
import type { Entry, Excerpt, Found, Hit, QueryDiagnostic, Shelf, Statement } from '../api/schemas.ts'
import { concernsStatements, factsOf, matchesQuery, matchingStatements } from '../query/evaluate.ts'
import { excerptsOf } from '../query/excerpts.ts'
import { toIndexQuery } from '../query/index-query.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query } from '../query/query.ts'
import { dateKey } from '../query/query.ts'
import { layoutOf } from '../query/text-layout.ts'
import type { CandidateQuery, Store } from './store.ts'
import { MAX_SCANNED_SEEDS } from './store.ts'

/** Up to which number hits are counted. */
export const MAX_COUNTED = 1000
/** How many candidates are looked at in one go, where they have to be: few at first, since few may do. */
const SCAN_BATCH = { first: 50, most: 800 }

/** Finds seeds; see `Archive.find`. */
export async function findIn(store: Store, typed: string, options: FindOptions = {}): Promise<Found> {
  const { query, diagnostics } = parseQuery(typed)
  const { offset, limit } = paginate(options, { usual: 20, most: 200 })
  const order = options.order ?? 'relevance'
  const { ids, total } = await orderedIds(store, query, order, offset, limit)
  const hits = await hitsOf(store, query, ids)
  return { hits, total, diagnostics }
}

/** One page of the shelf; see `Archive.shelf`. */
export async function shelfIn(store: Store, asked: ShelfQuery = {}): Promise<Shelf> {
  const { query, diagnostics } = asked.query?.trim()
    ? parseQuery(asked.query)
    : { query: EVERYTHING, diagnostics: [] as QueryDiagnostic[] }
  const by = asked.order ?? 'date'
  const descending = asked.descending ?? (by === 'date' || by === 'changed')
  const order = by === 'date' ? (descending ? 'newest' : 'oldest') : by
  const page = paginate(asked, LIST_LIMITS)
  const { ids, total } = await matchingIds(store, { query, order, descending, ...page })
  const entries = await store.entries(ids)
  return { entries: ids.flatMap((id) => entries.get(id) ?? []), total, diagnostics }
}

const EVERYTHING: Query = { type: 'and', of: [] }

interface MatchingIds {
  ids: string[]
  total: Found['total']
}

async function orderedIds(
  store: Store,
  query: Query,
  order: FindOrder,
  offset: number,
  limit: number,
): Promise<MatchingIds> {
  if (order === 'relevance') return matchingIds(store, { query, order: 'best', offset, limit })
  if (order === 'newest' || order === 'oldest') return matchingIds(store, { query, order, offset, limit })
  // By the day of the statement: among the newest that fit, since that day is nobody’s index.
  const { ids, total } = await matchingIds(store, {
    query,
    order: 'newest',
    offset: 0,
    limit: MAX_SCANNED_SEEDS,
  })
  const statements = await store.statementsIn(ids)
  const sign = order === 'latest' ? -1 : 1
  const dated = ids.map((id, place) => {
    const days = matchingStatements(query, statements.get(id) ?? [])
      .map(statementDay)
      .filter((day) => day > 0)
    const day = days.length ? (sign < 0 ? Math.max(...days) : Math.min(...days)) : 0
    return { id, day, place }
  })
  // Whoever has no day comes last either way.
  dated.sort(
    (a, b) => Number(a.day === 0) - Number(b.day === 0) || sign * (a.day - b.day) || a.place - b.place,
  )
  return { ids: dated.slice(offset, offset + limit).map(({ id }) => id), total }
}

function statementDay({ when, date }: Statement): number {
  return dateKey(when?.start ?? date)
}

/** The ids of a page, and how many there are. */
async function matchingIds(store: Store, asked: CandidateQuery): Promise<MatchingIds> {
  if (toIndexQuery(asked.query).exact) {
    const [ids, number] = await Promise.all([store.candidates(asked), store.count(asked.query, MAX_COUNTED)])
    return { ids, total: totalOf(number) }
  }
  const { offset, limit } = asked
  const { ids, more } = await scanCandidates(store, asked, Math.max(offset + limit, MAX_COUNTED))
  const total = more ? { number: ids.length, more } : totalOf(ids.length)
  return { ids: ids.slice(offset, offset + limit), total }
}

/**
 * Where the index alone can’t tell: those of the candidates that are found to fit, until there are `enough`. `more`
 * where not every candidate was looked at.
 */
export async function scanCandidates(
  store: Store,
  asked: CandidateQuery,
  enough: number,
): Promise<{ ids: string[]; more: boolean }> {
  // A seed that moved while these were asked for comes once.
  const fitting = new Set<string>()
  let seen = 0
  let more = false
  for (
    let size = SCAN_BATCH.first;
    seen < MAX_SCANNED_SEEDS;
    size = Math.min(SCAN_BATCH.most, size * 2, MAX_SCANNED_SEEDS - seen)
  ) {
    const batch = await store.candidates({ ...asked, offset: seen, limit: size })
    seen += batch.length
    for (const id of await filterMatching(store, asked.query, batch)) fitting.add(id)
    if (batch.length < size) break
    more = seen >= MAX_SCANNED_SEEDS || fitting.size >= enough
    if (more) break
  }
  return { ids: [...fitting], more }
}

async function filterMatching(store: Store, query: Query, ids: string[]): Promise<string[]> {
  const { residual: rest, needsText } = toIndexQuery(query)
  const [statements, entries, texts] = await Promise.all([
    concernsStatements(rest) ? store.statementsIn(ids) : new Map<string, Statement[]>(),
    store.entries(ids),
    needsText ? store.texts(ids) : new Map<string, string>(),
  ])
  return ids.filter((id) => {
    const entry = entries.get(id)
    return entry && matchesQuery(query, factsOf(entry, texts.get(id) ?? null, statements.get(id) ?? []))
  })
}

function totalOf(number: number): Found['total'] {
  // An engine that counts on knows the number of all.
  const exact = number <= MAX_COUNTED || number > MAX_COUNTED + 1
  return exact ? { number, more: false } : { number: MAX_COUNTED, more: true }
}

async function hitsOf(store: Store, query: Query, ids: string[]): Promise<Hit[]> {
  const [entries, statements, texts] = await Promise.all([
    store.entries(ids),
    store.statementsIn(ids),
    store.texts(ids),
  ])
  return ids.flatMap((id) => {
    const entry: Entry | undefined = entries.get(id)
    if (!entry) return []
    const said = statements.get(id) ?? []
    const text = texts.get(id)
    const excerpts: Excerpt[] =
      text === undefined ? [] : excerptsOf(layoutOf(text, entry.headline), query, said)
    const fitting = concernsStatements(query) ? matchingStatements(query, said).slice(0, 5) : []
    return [{ id, entry, excerpts, statements: fitting }]
  })
}

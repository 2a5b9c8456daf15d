// Finding, written once for every engine. In: an engine, a query as typed. Out: hits with where and whose, or a page of
// the shelf. The engine’s index gives the seeds that may match; what it can’t decide is evaluated here, over their statements.

import type { FindOptions, FindOrder, ShelfQuery } from '../api/archive.ts'
import { LIST_LIMITS, paginate } from '../api/pagination.ts'
import type { Entry, Excerpt, Found, Hit, QueryDiagnostic, Shelf } from '../api/schemas.ts'
import {
  concernsStatements,
  factsOf,
  matchesQuery,
  matchingStatements,
  statementQueriesOf,
  voicesAsked,
} from '../query/evaluate.ts'
import { excerptsOf, marksOfStatement } from '../query/excerpts.ts'
import {
  asksForContent,
  decidingStatements,
  toIndexQuery,
  toStatementIndexQuery,
} from '../query/index-query.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query } from '../query/query.ts'
import { spreadsAsked } from '../query/spread.ts'
import { layoutOf } from '../query/text-layout.ts'
import { spreadOf } from './spread.ts'
import type { CandidateQuery, ScannedStatement, SeedStore } from './store.ts'
import { MAX_SCANNED_SEEDS } from './store.ts'

/** Up to which number hits are counted. */
export const MAX_COUNTED = 1000
/** How many matching statements come with a hit where no number is asked for. */
const DEFAULT_STATEMENTS_OF_HIT = 5
/** How many excerpts come with a hit: where no number is asked for, and at most. */
const EXCERPTS_OF_HIT = { default: 3, most: 100 }
/** How many candidates are looked at in one go, where they have to be: few at first, since few may do. */
const SCAN_BATCH = { first: 50, most: 800 }

/** Finds seeds; see `Archive.find`. */
export async function findIn(store: SeedStore, typed: string, options: FindOptions = {}): Promise<Found> {
  const { query, diagnostics } = parseQuery(typed)
  const { offset, limit } = paginate(options, { default: 20, max: 200 })
  const order = options.order ?? 'relevance'
  const { ids, total } = await orderedIds(store, query, order, offset, limit)
  const hits = await hitsOf(store, query, ids, options)
  return { hits, total, diagnostics }
}

/** What of some clippings matches a query; see `Archive.matches`. */
export async function matchesIn(store: SeedStore, typed: string, ids: string[]): Promise<Hit[]> {
  return hitsOf(store, parseQuery(typed).query, ids.slice(0, MAX_MATCHED), {})
}

/** As many clippings as `matchesIn` looks at. */
const MAX_MATCHED = 200

/** One page of the shelf; see `Archive.shelf`. */
export async function shelfIn(store: SeedStore, asked: ShelfQuery = {}): Promise<Shelf> {
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

/** The ids of a page in an order, and how many match. */
export async function orderedIds(
  store: SeedStore,
  query: Query,
  order: FindOrder,
  offset: number,
  limit: number,
): Promise<MatchingIds> {
  if (order === 'relevance') return matchingIds(store, { query, order: 'best', offset, limit })
  if (order === 'newest' || order === 'oldest') return matchingIds(store, { query, order, offset, limit })
  if (order === 'changed') return matchingIds(store, { query, order, descending: true, offset, limit })
  // By the day of the statement: among the newest that match, since no index covers the statement date.
  const { ids, total } = await matchingIds(store, {
    query,
    order: 'newest',
    offset: 0,
    limit: MAX_SCANNED_SEEDS,
  })
  const days = daysOf(await matchingFacts(store, query, ids), order)
  const dated = ids.map((id, place) => ({ id, day: days.get(id) ?? 0, place }))
  const sign = order === 'latest' ? -1 : 1
  // Undated hits sort last in both orders.
  dated.sort(
    (a, b) => Number(a.day === 0) - Number(b.day === 0) || sign * (a.day - b.day) || a.place - b.place,
  )
  return { ids: dated.slice(offset, offset + limit).map(({ id }) => id), total }
}

/** Of each seed the first or the latest day on which one of these statements was made, as `dateKey` has it. */
function daysOf(statements: ScannedStatement[], order: 'first' | 'latest'): Map<string, number> {
  const choose = order === 'latest' ? Math.max : Math.min
  const days = new Map<string, number>()
  for (const { seed, said } of statements) if (said > 0) days.set(seed, choose(days.get(seed) ?? said, said))
  return days
}

/** The statements of seeds that match what a query asks of statements. */
async function matchingFacts(store: SeedStore, query: Query, ids: string[]): Promise<ScannedStatement[]> {
  const queries = statementQueriesOf(query)
  const statements = await store.scanStatements(ids, {
    matching: queries.length ? { type: 'or', of: queries.map(toStatementIndexQuery) } : undefined,
    withContent: queries.some(asksForContent),
  })
  return matchingStatements(query, statements)
}

/** The ids of a page, and how many there are. */
async function matchingIds(store: SeedStore, asked: CandidateQuery): Promise<MatchingIds> {
  if (toIndexQuery(asked.query).exact) {
    const { offset, limit } = asked
    const { ids, number } = await store.candidatePage(asked, MAX_COUNTED)
    // Who has come to the end knows the number of all.
    if (ids.length > 0 && ids.length < limit)
      return { ids, total: { number: offset + ids.length, more: false } }
    if (ids.length > 0 || offset <= MAX_COUNTED) return { ids, total: totalOf(number) }
    const all = (await store.candidatePage({ ...asked, offset: 0, limit: 1 }, offset)).number
    return { ids, total: { number: all, more: all > offset } }
  }
  const { offset, limit } = asked
  const { ids, more } = await scanCandidates(store, asked, Math.max(offset + limit, MAX_COUNTED))
  const total = more ? { number: ids.length, more } : totalOf(ids.length)
  return { ids: ids.slice(offset, offset + limit), total }
}

/**
 * Where the index alone can’t decide: those of the candidates that are evaluated to match, until there are `enough`. `more`
 * where not every candidate was evaluated.
 */
export async function scanCandidates(
  store: SeedStore,
  asked: CandidateQuery,
  enough: number,
): Promise<{ ids: string[]; more: boolean }> {
  // A seed that moved while these were asked for comes once.
  const matching = new Set<string>()
  let seen = 0
  let more = false
  for (
    let size = SCAN_BATCH.first;
    seen < MAX_SCANNED_SEEDS;
    size = Math.min(SCAN_BATCH.most, size * 2, MAX_SCANNED_SEEDS - seen)
  ) {
    const batch = await store.candidates({ ...asked, offset: seen, limit: size })
    seen += batch.length
    for (const id of await filterMatching(store, asked.query, batch)) matching.add(id)
    if (batch.length < size) break
    more = seen >= MAX_SCANNED_SEEDS || matching.size >= enough
    if (more) break
  }
  return { ids: [...matching], more }
}

async function filterMatching(store: SeedStore, query: Query, ids: string[]): Promise<string[]> {
  const { residual, needsText } = toIndexQuery(query)
  const asked = spreadsAsked(residual)
  const matching = decidingStatements(residual)
  const [statements, entries, texts, spread] = await Promise.all([
    concernsStatements(residual) ? store.scanStatements(ids, { matching, withContent: true }) : [],
    store.entries(ids),
    needsText ? store.texts(ids) : new Map<string, string>(),
    asked.size ? spreadOf(store, ids, asked) : null,
  ])
  const bySeed = new Map<string, ScannedStatement[]>(ids.map((id) => [id, []]))
  for (const statement of statements) bySeed.get(statement.seed)?.push(statement)
  return ids.filter((id) => {
    const entry = entries.get(id)
    return (
      entry &&
      matchesQuery(query, factsOf(entry, texts.get(id) ?? null, bySeed.get(id) ?? [], spread?.get(id)))
    )
  })
}

function totalOf(number: number): Found['total'] {
  // An engine that counts on knows the number of all.
  const exact = number <= MAX_COUNTED || number > MAX_COUNTED + 1
  return exact ? { number, more: false } : { number: MAX_COUNTED, more: true }
}

async function hitsOf(
  store: SeedStore,
  query: Query,
  ids: string[],
  { excerpts: most = EXCERPTS_OF_HIT.default, statements: count = DEFAULT_STATEMENTS_OF_HIT }: FindOptions,
): Promise<Hit[]> {
  const asked = voicesAsked(query)
  const ofStatements = concernsStatements(query)
  const asksStatements = statementQueriesOf(query).length > 0
  const [entries, statements, places, texts, sentences] = await Promise.all([
    store.entries(ids),
    ofStatements ? store.statementsIn(ids) : null,
    ofStatements ? null : store.statementPlaces(ids),
    store.texts(ids),
    asked.length ? store.sentencesIn(ids) : null,
  ])
  return ids.flatMap((id) => {
    const entry: Entry | undefined = entries.get(id)
    if (!entry) return []
    const said = statements?.get(id) ?? []
    const matching = ofStatements ? matchingStatements(query, said) : []
    const text = texts.get(id)
    const { excerpts, left }: { excerpts: Excerpt[]; left: number } =
      text === undefined
        ? { excerpts: [], left: 0 }
        : excerptsOf(layoutOf(text, entry.headline, entry.language), query, places?.get(id) ?? said, {
            asked: asksStatements ? matching : [],
            most: Math.min(most, EXCERPTS_OF_HIT.most),
            sentences: (sentences?.get(id) ?? []).filter(({ voice }) => asked.includes(voice)),
          })
    // What is undetermined is the sentence, whatever is in it.
    const fitting = matching.filter(({ voice }) => asked.length === 0 || voice !== 'undetermined')
    const rest = { matches: left, statements: Math.max(0, fitting.length - count) }
    const shown = fitting.slice(0, count)
    const marked = shown.map((one) => ({ ...one, marks: marksOfStatement(one.content, one.language, query) }))
    return [{ id, entry, excerpts, statements: marked, left: rest }]
  })
}

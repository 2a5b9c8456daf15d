// What the seeds that match have in common. In: an engine, a query as typed. Out: values, each with the number of seeds that
// are found once it is asked for too, so that no filter promises what it doesn’t give.
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { sourceTypes, voices } from '@hearsay/reading/shape'
import type { Facet, Facets } from '../api/schemas.ts'
import { factsOf, matchesQuery, matchesStatement } from '../query/evaluate.ts'
import type { FieldName } from '../query/fields.ts'
import { asksForContent, toIndexQuery, toStatementIndexQuery } from '../query/index-query.ts'
import { nameKey } from '../query/name-key.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query, StatementQuery } from '../query/query.ts'
import { fieldTerm, withTerm } from '../query/refine.ts'
import { tokensOf } from '../query/tokens.ts'
import { scanCandidates } from './find.ts'
import { NameIndex } from './name-index.ts'
import type { ScannedStatement, SeedStore } from './store.ts'
import { MAX_SCANNED_SEEDS } from './store.ts'

/** How many values of each kind are given, at most. */
const MAX_VALUES = { names: 30, months: 120 }
/** After the statements of so many seeds other requests get their turn, which would otherwise wait for up to a second. */
const SEEDS_PER_TURN = 500
/** No number of seeds is counted beyond this one. */
const MAX_COUNT = 1_000_000

/** The facets of a query that nothing matches: no term would find more. */
const NONE: Facets = {
  outlets: [],
  months: [],
  languages: [],
  voices: voices.map((value) => ({ value, count: 0 })),
  speakers: [],
  types: sourceTypes.map((value) => ({ value, count: 0 })),
  partial: false,
}

type StatementFacets = Pick<Facets, 'voices' | 'speakers' | 'types'>

/** The facets of what was typed; see `Archive.facets`. */
export async function facetsIn(store: SeedStore, typed = ''): Promise<Facets> {
  const { query } = parseQuery(typed)
  const everything = query.type === 'and' && query.of.length === 0
  if (everything && (await store.count(query, MAX_SCANNED_SEEDS)) > MAX_SCANNED_SEEDS)
    return { ...(await store.topCounts(MAX_VALUES)), partial: true }
  const { exact } = toIndexQuery(query)
  const { ids, more } = await newestMatching(store, query, exact)
  if (ids.length === 0) return NONE
  const { outlets, months, languages } = await store.commonValues(ids)
  const ofStatements = exact
    ? await countByIndex(store, typed, query, everything ? null : ids)
    : await countByScan(store, typed, ids)
  return {
    outlets: countContaining(outlets),
    months: months.slice(0, MAX_VALUES.months),
    languages: languages.slice(0, MAX_VALUES.names),
    ...ofStatements,
    partial: more,
  }
}

/** The newest seeds that match. */
async function newestMatching(
  store: SeedStore,
  query: Query,
  exact: boolean,
): Promise<{ ids: string[]; more: boolean }> {
  const newest = { query, order: 'newest', offset: 0 } as const
  if (!exact) return scanCandidates(store, { ...newest, limit: MAX_SCANNED_SEEDS }, MAX_SCANNED_SEEDS)
  const candidates = await store.candidates({ ...newest, limit: MAX_SCANNED_SEEDS + 1 })
  return { ids: candidates.slice(0, MAX_SCANNED_SEEDS), more: candidates.length > MAX_SCANNED_SEEDS }
}

/** The query that asks for one more value. */
function queryWith(typed: string, field: FieldName, value: string): Query {
  return parseQuery(withTerm(typed, fieldTerm(field, value))).query
}

/**
 * What a query asks of the statement that a further term about statements is asked of as well: with such a term, that
 * statement is the last part of the query, and the term its last clause. Null where the term would have a statement to itself.
 */
function sharedStatement(typed: string): { of: StatementQuery | null } | null {
  const query = queryWith(typed, 'voice', 'named')
  const last = query.type === 'and' ? query.of.at(-1) : query
  // The term was put into each of several choices.
  if (last?.type !== 'statement') return null
  const clauses = last.of.type === 'and' ? last.of.of.slice(0, -1) : []
  return { of: clauses.length > 1 ? { type: 'and', of: clauses } : (clauses[0] ?? null) }
}

/** Voices and names where the index decides: each is asked for. `ids` null for all seeds. */
async function countByIndex(
  store: SeedStore,
  typed: string,
  query: Query,
  ids: string[] | null,
): Promise<StatementFacets> {
  const shared = sharedStatement(typed)
  const matching = shared?.of ? toStatementIndexQuery(shared.of) : undefined
  const names = ids
    ? await store.topSpeakers(ids, { limit: MAX_VALUES.names, matching })
    : (await store.topCounts(MAX_VALUES)).speakers.map(({ value }) => value)
  const count = async (field: FieldName, values: readonly string[]): Promise<Facet[]> => {
    const found: Facet[] = []
    for (const value of values) {
      found.push({ value, count: await store.count(queryWith(typed, field, value), MAX_COUNT) })
      await letOthersRun()
    }
    return found
  }
  const speakers = await count('name', names.filter(hasWords))
  return {
    // Where no statement is shared, a voice is asked of the seed, and all are counted at once.
    voices: shared?.of === null ? await store.countVoices(query) : await count('voice', voices),
    speakers: speakers.filter((one) => one.count > 0).sort(byCount),
    types: await count('type', sourceTypes),
  }
}

/** Voices and names where statements have to be looked at for what they say. */
async function countByScan(store: SeedStore, typed: string, ids: string[]): Promise<StatementFacets> {
  const shared = sharedStatement(typed)
  const statements = await scanAll(store, ids, shared?.of ?? null)
  const asked = shared?.of ?? null
  const matching = statements.filter((one) => (asked ? matchesStatement(asked, one) : one.sure))
  const names = topSpeakers(matching)
  if (!shared) return countByEvaluation(store, typed, ids, names)
  return {
    voices: await countVoices(store, ids, asked, matching),
    speakers: names
      .map((value) => {
        const key = nameKey(value)
        return { value, count: seedsOf(matching.filter(({ actor }) => actor === key)).size }
      })
      .sort(byCount),
    types: sourceTypes.map((value) => {
      return { value, count: seedsOf(matching.filter(({ type }) => type === value)).size }
    }),
  }
}

/** The statements of seeds that may match a query, or all of them. */
async function scanAll(
  store: SeedStore,
  ids: string[],
  query: StatementQuery | null,
): Promise<ScannedStatement[]> {
  const all: ScannedStatement[] = []
  const matching = query ? toStatementIndexQuery(query) : undefined
  for (let at = 0; at < ids.length; at += SEEDS_PER_TURN) {
    const some = await store.scanStatements(ids.slice(at, at + SEEDS_PER_TURN), {
      matching,
      withContent: query !== null && asksForContent(query),
    })
    for (const one of some) all.push(one)
    await letOthersRun()
  }
  return all
}

/** The outlet’s own voice is a seed’s, and so is any that is asked for alone; the others are the shared statement’s. */
async function countVoices(
  store: SeedStore,
  ids: string[],
  shared: StatementQuery | null,
  statements: ScannedStatement[],
): Promise<Facet[]> {
  const entries = await store.entries(ids)
  const found: Facet[] = []
  for (const value of voices) {
    const alone = shared === null || value === 'own'
    const seeds = seedsOf(alone ? [] : statements.filter(({ voice }) => voice === value))
    if (alone) for (const [id, entry] of entries) if ((entry.voices?.[value] ?? 0) > 0) seeds.add(id)
    found.push({ value, count: seeds.size })
  }
  return found
}

/** Values counted by evaluating the query that asks for each over the seeds that match without it. */
async function countByEvaluation(
  store: SeedStore,
  typed: string,
  ids: string[],
  names: string[],
): Promise<StatementFacets> {
  const counts = new Map<string, number>()
  const queries = [
    ...voices.map((value) => ({ key: `voice ${value}`, query: queryWith(typed, 'voice', value) })),
    ...names.map((value) => ({ key: `speaker ${value}`, query: queryWith(typed, 'name', value) })),
    ...sourceTypes.map((value) => ({ key: `type ${value}`, query: queryWith(typed, 'type', value) })),
  ]
  for (let at = 0; at < ids.length; at += SEEDS_PER_TURN) {
    const some = ids.slice(at, at + SEEDS_PER_TURN)
    const [entries, texts, statements] = await Promise.all([
      store.entries(some),
      store.texts(some),
      store.statementsIn(some),
    ])
    for (const [id, entry] of entries) {
      const facts = factsOf(entry, texts.get(id) ?? '', statements.get(id) ?? [])
      for (const { key, query } of queries)
        if (matchesQuery(query, facts)) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    await letOthersRun()
  }
  const counted = (field: string, values: readonly string[]) =>
    values.map((value) => ({ value, count: counts.get(`${field} ${value}`) ?? 0 }))
  return {
    voices: counted('voice', voices),
    speakers: counted('speaker', names).sort(byCount),
    types: counted('type', sourceTypes),
  }
}

/** The names that speak in most seeds. */
function topSpeakers(statements: ScannedStatement[]): string[] {
  const actors = new Map<string, { name: string; seeds: Set<string> }>()
  for (const { seed, speaker, actor } of statements) {
    if (speaker === null || actor === null) continue
    const known = actors.get(actor)
    if (!known) actors.set(actor, { name: speaker, seeds: new Set([seed]) })
    else {
      known.seeds.add(seed)
      if (speaker < known.name) known.name = speaker
    }
  }
  return [...actors]
    .sort(([a, one], [b, other]) => other.seeds.size - one.seeds.size || (a < b ? -1 : 1))
    .map(([, { name }]) => name)
    .filter(hasWords)
    .slice(0, MAX_VALUES.names)
}

/** Outlets with the seeds of all whose names hold theirs: `outlet:"Times"` finds the Harbor Times too. */
function countContaining(outlets: [name: string, seeds: number][]): Facet[] {
  const seeds = new Map(outlets)
  const names = new NameIndex([...seeds.keys()])
  const counted = outlets
    .filter(([value]) => hasWords(value))
    .map(([value]): Facet => {
      const count = names.namesWith(value).reduce((sum, name) => sum + (seeds.get(name) ?? 0), 0)
      return { value, count }
    })
  return counted.sort(byCount).slice(0, MAX_VALUES.names)
}

function seedsOf(statements: ScannedStatement[]): Set<string> {
  return new Set(statements.map(({ seed }) => seed))
}

function hasWords(name: string): boolean {
  return tokensOf(name).length > 0
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count
}

// What the fitting seeds have in common. In: an engine, a query as typed. Out: values, each with the number of seeds that
// are found once it is asked for too, so that no filter promises what it doesn’t keep.
import { setImmediate as answeringOthers } from 'node:timers/promises'
import type { Facet, Facets } from '../api/schemas.ts'
import { matchesStatement } from '../query/evaluate.ts'
import { toIndexQuery } from '../query/index-query.ts'
import { parseQuery } from '../query/parse.ts'
import type { Query, StatementQuery } from '../query/query.ts'
import { withTerm } from '../query/refine.ts'
import { tokensOf } from '../query/tokens.ts'
import { voices } from '../record/entry-row.ts'
import { scanCandidates } from './find.ts'
import type { StatementFacts, Store } from './store.ts'
import { MAX_SCANNED_SEEDS } from './store.ts'

/** How many values of each kind are given, at most. */
const MAX_VALUES = { names: 30, months: 120 }
/** Statements of so many seeds are looked at before others are answered, who would else wait for a second. */
const SEEDS_PER_TURN = 500
/** No number of seeds is counted beyond this one. */
const MAX_COUNT = 1_000_000
/** A name that nobody has, to see what is asked together with a name. */
const NOBODY = 'qx0nobody0xq'

/** The facets of what was typed; see `Archive.facets`. */
export async function facetsIn(store: Store, typed = ''): Promise<Facets> {
  const asked = splitByStatement(typed)
  const { base, joint } = asked
  const everything = base.type === 'and' && base.of.length === 0
  if (everything && (await store.count(base, MAX_SCANNED_SEEDS)) > MAX_SCANNED_SEEDS)
    return { ...(await store.topCounts(MAX_VALUES)), partial: true }
  const exact = toIndexQuery(base).exact
  const { ids, more } = await newestMatching(store, base, exact)
  const { outlets, months } = await store.commonValues(ids)
  const told =
    exact && !joint
      ? await countViaIndex(store, base, everything ? null : ids)
      : await countViaScan(store, asked, exact, ids)
  return {
    outlets: countContaining(outlets),
    months: months.slice(0, MAX_VALUES.months),
    ...told,
    partial: more,
  }
}

type StatementFacets = Pick<Facets, 'voices' | 'speakers'>

/** Voices and names where the index can tell: asked one by one, in a tenth of the time of looking at every statement. */
async function countViaIndex(store: Store, base: Query, ids: string[] | null): Promise<StatementFacets> {
  const names = ids
    ? await store.topSpeakers(ids, MAX_VALUES.names)
    : (await store.topCounts(MAX_VALUES)).speakers.map(({ value }) => value)
  const counted = async (field: 'voice' | 'speaker', values: readonly string[]): Promise<Facet[]> => {
    const found: Facet[] = []
    for (const value of values) {
      if (nameTokens(value).length > 0)
        found.push({ value, count: await countWith(store, base, field, value) })
      await answeringOthers()
    }
    return found
  }
  return { voices: await counted('voice', voices), speakers: (await counted('speaker', names)).sort(byCount) }
}

/** How many seeds the index has for a query with one more term. */
async function countWith(store: Store, base: Query, field: 'voice' | 'speaker', value: string) {
  const of: StatementQuery = { type: 'words', field, tokens: nameTokens(value), prefix: false }
  return store.count({ type: 'and', of: [...partsOf(base), { type: 'statement', of }] }, MAX_COUNT)
}

/** Voices and names where a statement has to answer more than the one term. */
async function countViaScan(
  store: Store,
  { base, joint }: SplitQuery,
  exact: boolean,
  ids: string[],
): Promise<StatementFacets> {
  const all: StatementFacts[] = []
  for (let at = 0; at < ids.length; at += SEEDS_PER_TURN) {
    const some = await store.statementFacts(
      ids.slice(at, at + SEEDS_PER_TURN),
      joint !== null && asksWhatIsSaid(joint),
    )
    for (const one of some) all.push(one)
    await answeringOthers()
  }
  const fitting = joint ? all.filter((one) => matchesStatement(joint, one)) : all
  const entries = joint && exact ? null : await store.entries(ids)
  const counted: Facet[] = []
  for (const value of voices) {
    // The outlet’s own voice is a seed’s, and any that is asked for alone; the others are the one statement’s.
    const alone = joint === null || value === 'own'
    const seeds = new Set(
      (alone ? all : fitting).flatMap(({ voice, seed }) => (voice === value ? [seed] : [])),
    )
    if (alone && entries)
      for (const [id, entry] of entries) if ((entry.voices?.[value] ?? 0) > 0) seeds.add(id)
    const count = alone && !entries ? await countWith(store, base, 'voice', value) : seeds.size
    counted.push({ value, count })
  }
  return { voices: counted, speakers: countSpeakers(fitting) }
}

function asksWhatIsSaid(query: StatementQuery): boolean {
  if (query.type === 'words') return query.field === 'said'
  return query.type === 'not' ? asksWhatIsSaid(query.of) : query.of.some(asksWhatIsSaid)
}

function partsOf(query: Query): Query[] {
  return query.type === 'and' ? query.of : [query]
}

/** What a term put to the query leaves of it: what is asked of the seed, and of that what of the term’s own statement. */
interface SplitQuery {
  base: Query
  joint: StatementQuery | null
}

function splitByStatement(typed: string): SplitQuery {
  const { query } = parseQuery(withTerm(typed, `speaker:${NOBODY}`))
  const rest: Query[] = []
  let joint: StatementQuery | null = null
  for (const part of partsOf(query)) {
    const others = part.type === 'statement' ? otherClauses(part.of) : null
    if (others === null) rest.push(part)
    else if (others.length > 0) {
      joint = others.length === 1 ? others[0]! : { type: 'and', of: others }
      rest.push({ type: 'statement', of: joint })
    }
  }
  return { base: rest.length === 1 ? rest[0]! : { type: 'and', of: rest }, joint }
}

/** What else is asked of the statement by nobody; null where it isn’t that one. */
function otherClauses(query: StatementQuery): StatementQuery[] | null {
  const all = query.type === 'and' ? query.of : [query]
  const others = all.filter((one) => !(one.type === 'words' && one.tokens[0] === NOBODY))
  return others.length < all.length ? others : null
}

/** The newest that fit. */
async function newestMatching(
  store: Store,
  query: Query,
  exact: boolean,
): Promise<{ ids: string[]; more: boolean }> {
  const asked = { query, order: 'newest', offset: 0 } as const
  if (!exact) return scanCandidates(store, { ...asked, limit: MAX_SCANNED_SEEDS }, MAX_SCANNED_SEEDS)
  const candidates = await store.candidates({ ...asked, limit: MAX_SCANNED_SEEDS + 1 })
  return { ids: candidates.slice(0, MAX_SCANNED_SEEDS), more: candidates.length > MAX_SCANNED_SEEDS }
}

/** Outlets with the seeds of all whose names hold theirs: `outlet:"Times"` finds the Harbor Times too. */
function countContaining(outlets: [name: string, seeds: number][]): Facet[] {
  const names = new NameIndex(outlets.map(([name]) => name))
  const counted = outlets.flatMap(([value]): Facet[] => {
    const count = names.that(value).reduce((sum, at) => sum + outlets[at]![1], 0)
    return count > 0 ? [{ value, count }] : []
  })
  return counted.sort(byCount).slice(0, MAX_VALUES.names)
}

/** The names that speak in most seeds, with the seeds in which somebody of that name or of a fuller one does. */
function countSpeakers(spoken: StatementFacts[]): Facet[] {
  const speakers = new Map<string, Set<string>>()
  const actors = new Map<string, { name: string; seeds: Set<string> }>()
  for (const { seed, speaker, actor } of spoken) {
    if (speaker === null) continue
    const said = speakers.get(speaker)
    if (said) said.add(seed)
    else speakers.set(speaker, new Set([seed]))
    if (actor === null) continue
    const known = actors.get(actor)
    if (known) {
      known.seeds.add(seed)
      if (speaker < known.name) known.name = speaker
    } else actors.set(actor, { name: speaker, seeds: new Set([seed]) })
  }
  const all = [...speakers.values()]
  const names = new NameIndex([...speakers.keys()])
  return [...actors]
    .sort(([a, one], [b, other]) => other.seeds.size - one.seeds.size || (a < b ? -1 : 1))
    .slice(0, MAX_VALUES.names)
    .map(([, { name }]) => ({
      value: name,
      count: new Set(names.that(name).flatMap((at) => [...all[at]!])).size,
    }))
    .filter(({ count }) => count > 0)
    .sort(byCount)
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count
}

/** Names by their words, to find those that hold another one. */
class NameIndex {
  readonly #words: string[][]
  readonly #having = new Map<string, number[]>()

  constructor(names: string[]) {
    this.#words = names.map(nameTokens)
    for (const [at, words] of this.#words.entries())
      for (const word of new Set(words)) {
        const known = this.#having.get(word)
        if (known) known.push(at)
        else this.#having.set(word, [at])
      }
  }

  /** The places of the names in which the words of this one stand one after the other; none for a name without words. */
  that(name: string): number[] {
    const wanted = nameTokens(name)
    return (this.#having.get(wanted[0] ?? '') ?? []).filter((at) => {
      const words = this.#words[at]!
      return words.some((_, start) => wanted.every((word, place) => words[start + place] === word))
    })
  }
}

function nameTokens(name: string): string[] {
  return tokensOf(name).map(({ token }) => token)
}

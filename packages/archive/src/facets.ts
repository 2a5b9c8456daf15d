// What the fitting seeds have in common. In: an engine, a query as typed. Out: values, each with the number of seeds that
// are found once it is asked for too, so that no filter promises what it doesn’t keep.
import type { Facet, Facets, Statement } from './archive.ts'
import { looked } from './find.ts'
import { loosen } from './query/loosen.ts'
import { withTerm } from './query/narrow.ts'
import { parseQuery } from './query/parse.ts'
import type { Query, StatementQuery } from './query/query.ts'
import { tokensOf } from './query/tokens.ts'
import { fitsStatement } from './query/verify.ts'
import type { Spoken, Store } from './store.ts'
import { reach } from './store.ts'

/** How many values of each kind are given, at most. */
const MOST = { names: 50, months: 120 }
/** A name that nobody has, to see what is asked together with a name. */
const NOBODY = 'qx0nobody0xq'

/** The facets of what was typed; see `Archive.facets`. */
export async function facetsIn(store: Store, typed = ''): Promise<Facets> {
  const { base, joint } = narrowed(typed)
  if (isEverything(base) && (await store.count(base, reach)) > reach)
    return { ...(await store.tallies(MOST)), partial: true }
  const { ids, more } = await newest(store, base)
  const [shared, spoken] = await Promise.all([
    store.shared(ids),
    joint ? spokenIn(await store.statementsIn(ids), joint) : store.spoken(ids),
  ])
  return {
    outlets: holding(shared.outlets.map(([outlet, seeds]) => [outlet, seeds])),
    months: shared.months.slice(0, MOST.months),
    // The outlet’s own voice is a seed’s; the others are asked of the statement that all else is asked of.
    voices: shared.voices.map(({ value, count }) => ({
      value,
      count: joint && value !== 'own' ? seedsOf(spoken.filter(({ voice }) => voice === value)) : count,
    })),
    speakers: speaking(spoken),
    partial: more,
  }
}

/** What a term put to the query leaves of it: what is asked of the seed, and what of the term’s own statement. */
function narrowed(typed: string): { base: Query; joint: StatementQuery | null } {
  const { query } = parseQuery(withTerm(typed, `speaker:${NOBODY}`))
  const rest: Query[] = []
  let joint: StatementQuery | null = null
  for (const part of query.type === 'and' ? query.of : [query]) {
    const others = part.type === 'statement' ? withoutNobody(part.of) : null
    if (others === null) rest.push(part)
    else if (others.length > 0) {
      joint = others.length === 1 ? others[0]! : { type: 'and', of: others }
      rest.push({ type: 'statement', of: joint })
    }
  }
  return { base: rest.length === 1 ? rest[0]! : { type: 'and', of: rest }, joint }
}

/** What else is asked of the statement by nobody; null where it isn’t that one. */
function withoutNobody(query: StatementQuery): StatementQuery[] | null {
  const all = query.type === 'and' ? query.of : [query]
  const others = all.filter((one) => !(one.type === 'words' && one.tokens[0] === NOBODY))
  return others.length < all.length ? others : null
}

function isEverything(query: Query): boolean {
  return query.type === 'and' && query.of.length === 0
}

/** The newest that fit. */
async function newest(store: Store, query: Query): Promise<{ ids: string[]; more: boolean }> {
  const asked = { query, order: 'newest', offset: 0 } as const
  if (!loosen(query).exact) return looked(store, { ...asked, limit: reach }, reach)
  const found = await store.candidates({ ...asked, limit: reach + 1 })
  return { ids: found.slice(0, reach).map(({ id }) => id), more: found.length > reach }
}

function spokenIn(statements: Map<string, Statement[]>, joint: StatementQuery): Spoken[] {
  return [...statements].flatMap(([seed, all]) =>
    all
      .filter((one) => fitsStatement(joint, one))
      .map(({ speaker, actor, voice }) => ({ seed, speaker, actor, voice })),
  )
}

function seedsOf(spoken: Spoken[]): number {
  return new Set(spoken.map(({ seed }) => seed)).size
}

/** Outlets with the seeds of all whose names hold theirs: `outlet:"Times"` finds the Harbor Times too. */
function holding(outlets: [name: string, seeds: number][]): Facet[] {
  const names = new Names(outlets.map(([name]) => name))
  const counted = outlets.flatMap(([value]): Facet[] => {
    const count = names.that(value).reduce((sum, at) => sum + outlets[at]![1], 0)
    return count > 0 ? [{ value, count }] : []
  })
  return counted.sort(byCount).slice(0, MOST.names)
}

/** Names that speak, with the seeds in which somebody of that name or of a fuller one does. */
function speaking(spoken: Spoken[]): Facet[] {
  const seeds = new Map<string, Set<string>>()
  const actors = new Map<string, { name: string; seeds: Set<string> }>()
  for (const { seed, speaker, actor } of spoken) {
    if (speaker === null) continue
    const said = seeds.get(speaker)
    if (said) said.add(seed)
    else seeds.set(speaker, new Set([seed]))
    if (actor === null) continue
    const known = actors.get(actor)
    if (!known) actors.set(actor, { name: speaker, seeds: new Set([seed]) })
    else {
      known.seeds.add(seed)
      if (speaker < known.name) known.name = speaker
    }
  }
  const most = [...actors].sort(
    ([a, one], [b, other]) => other.seeds.size - one.seeds.size || (a < b ? -1 : 1),
  )
  const all = [...seeds.values()]
  const names = new Names([...seeds.keys()])
  const counted = most.slice(0, MOST.names).flatMap(([, { name }]): Facet[] => {
    const found = names.that(name).flatMap((at) => [...all[at]!])
    return found.length > 0 ? [{ value: name, count: new Set(found).size }] : []
  })
  return counted.sort(byCount)
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count
}

/** Names by their words, to find those that hold another one. */
class Names {
  readonly #words: string[][]
  readonly #having = new Map<string, number[]>()

  constructor(names: string[]) {
    this.#words = names.map(wordsOf)
    for (const [at, words] of this.#words.entries())
      for (const word of new Set(words)) {
        const known = this.#having.get(word)
        if (known) known.push(at)
        else this.#having.set(word, [at])
      }
  }

  /** The places of the names in which the words of this one stand one after the other; none for a name without words. */
  that(name: string): number[] {
    const wanted = wordsOf(name)
    return (this.#having.get(wanted[0] ?? '') ?? []).filter((at) => {
      const words = this.#words[at]!
      return words.some((_, start) => wanted.every((word, place) => words[start + place] === word))
    })
  }
}

function wordsOf(name: string): string[] {
  return tokensOf(name).map(({ token }) => token)
}

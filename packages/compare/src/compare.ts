// A comparison of clippings. In: clippings with their readings, in any order. Out: copies, families, and which clippings were looked
// at; everything in an order of its own.
import type { CopyGroup } from './copies.ts'
import { copyGroupsOf } from './copies.ts'
import { profileOf, tellsOfOneEvent } from './events.ts'
import type { Family } from './families.ts'
import { familiesOf, stemWeights } from './families.ts'
import { namedOutlets } from './named-outlets.ts'
import type { Clipping, Occurrence } from './occurrence.ts'
import { occurrencesOf } from './occurrence.ts'
import { withRoles } from './speakers.ts'
import { variationOf } from './variation.ts'

/** What clippings have in common. */
export interface Comparison {
  /** The clippings that were compared, by day. */
  seeds: string[]
  copies: CopyGroup[]
  families: Family[]
}

/** How to compare. */
export interface CompareOptions {
  /** Sayings that one clipping alone has, too. Default false. */
  withSingles?: boolean
  /** The clipping whose words others are laid against, where it has them. */
  base?: string | undefined
}

/** Compares clippings; the order in which they come changes nothing. */
export function compare(clippings: readonly Clipping[], options: CompareOptions = {}): Comparison {
  const distinct = [...new Map(clippings.map((one) => [one.id, one])).values()].sort(byDate)
  const copies = copyGroupsOf(distinct)
  const headOf = new Map(
    copies.flatMap(({ head, members }) => members.map(({ seed }) => [seed, head] as const)),
  )
  const profiles = new Map(distinct.map(({ id, document }) => [id, profileOf(document)]))
  const occurrences: Occurrence[] = withRoles(
    distinct.flatMap((clipping) =>
      occurrencesOf(clipping).map((one) => ({ ...one, copyOf: headOf.get(clipping.id) ?? null })),
    ),
  )
  const events = new Map<string, boolean | null>()
  const sameEvent = (a: string, b: string): boolean | null => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`
    const known = events.get(key)
    if (known !== undefined) return known
    const [one, other] = [profiles.get(a), profiles.get(b)]
    const found = one && other ? tellsOfOneEvent(one, other) : null
    events.set(key, found)
    return found
  }
  const families = familiesOf(occurrences, sameEvent, {
    ...options,
    weightOf: stemWeights(distinct.flatMap(({ id }) => (headOf.has(id) ? [] : [profiles.get(id)!]))),
  })
  return {
    seeds: distinct.map(({ id }) => id),
    copies,
    families: withChains(families, namedOutlets(families, distinct)),
  }
}

/** Families in which what an occurrence names beside its words is its chain. */
function withChains(families: readonly Family[], named: ReadonlyMap<Occurrence, string>): Family[] {
  const chained = (one: Occurrence): Occurrence => {
    const outlet = named.get(one)
    return outlet === undefined ? one : { ...one, chain: [outlet] }
  }
  return families.map((family) => {
    const all = [family.base, ...family.others.map(({ occurrence }) => occurrence)]
    if (!all.some((one) => named.has(one))) return family
    const base = chained(family.base)
    const others = family.others.map(({ occurrence, shared }) => {
      const here = chained(occurrence)
      return { occurrence: here, variation: variationOf(base, here), shared }
    })
    return { ...family, base, others }
  })
}

function byDate(a: Clipping, b: Clipping): number {
  const [one, other] = [a, b].map(({ id, document }) => `${document.header.date?.value ?? '9999'} ${id}`)
  return one! < other! ? -1 : one! > other! ? 1 : 0
}

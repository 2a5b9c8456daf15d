// Which occurrences are laid against which: a star round each base, never a chain of likeness. In: occurrences, the fullest first. Out:
// bases and their members.
import { senseGroups } from './lexicon/synonyms.ts'
import type { Occurrence } from './occurrence.ts'
import type { Related, Relation } from './relate.ts'

/** Of each member of a family its base. */
export type Homes = Map<number, { base: number; shared: number }>

/** Relates two occurrences; null where they can’t be one utterance, or are the same words of one clipping. */
export type RelateOccurrences = (a: Occurrence, b: Occurrence) => Related | null

/** Occurrences, and which of them are laid against which. */
export interface Star {
  ordered: readonly Occurrence[]
  bases: number[]
  memberOf: Homes
  /** What is the same in words and another utterance. */
  rest: { one: number; base: number; relation: Relation }[]
}

/** Each occurrence, the fullest first, is laid against the base most like it, or is one. */
export function starOf(ordered: readonly Occurrence[], related: RelateOccurrences): Star {
  const pairs = pairsOf(ordered)
  const bases: number[] = []
  const memberOf: Homes = new Map()
  const rest: Star['rest'] = []
  for (let one = 0; one < ordered.length; one++) {
    const candidates = (pairs.get(one) ?? []).filter((base) => base < one && !memberOf.has(base))
    const found = candidates.flatMap((base) => {
      const relation = related(ordered[base]!, ordered[one]!)
      return relation ? [{ base, found: relation }] : []
    })
    for (const { base, found: other } of found)
      if (other.relation !== 'one') rest.push({ one, base, relation: other.relation })
    const best = found
      .filter(({ found: { relation } }) => relation === 'one')
      .sort((a, b) => b.found.shared - a.found.shared || a.base - b.base)[0]
    if (best) memberOf.set(one, { base: best.base, shared: best.found.shared })
    else bases.push(one)
  }
  return { ordered, bases, memberOf, rest }
}

/** Of each occurrence those before it that share a word of weight with it. */
function pairsOf(ordered: readonly Occurrence[]): Map<number, number[]> {
  const holders = new Map<string, number[]>()
  for (const [at, { words, language }] of ordered.entries()) {
    const keys = new Set(
      words.flatMap(({ stem, weight, key }) =>
        weight === 1
          ? [`${language} ${stem}`, ...senseGroups(stem).map((group) => `${language} ${group}`)]
          : [`${language} ${key}`],
      ),
    )
    for (const key of keys) {
      const known = holders.get(key)
      if (known) known.push(at)
      else holders.set(key, [at])
    }
  }
  const found = new Map<number, Set<number>>()
  for (const having of holders.values()) {
    for (const one of having) {
      const others = found.get(one) ?? new Set()
      found.set(one, others)
      for (const other of having) if (other < one) others.add(other)
    }
  }
  return new Map([...found].map(([one, others]) => [one, [...others].sort((a, b) => a - b)]))
}

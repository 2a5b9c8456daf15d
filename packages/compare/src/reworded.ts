// How much two sayings have in common that may be in other words: forms of a word, words that reports put in the place of one another,
// numbers. In: two occurrences of one language. Out: what is shared, and of how much.
import { senseGroups } from './lexicon/synonyms.ts'
import type { Occurrence } from './occurrence.ts'
import type { Word } from './words.ts'

/** How much a stem says among the clippings compared: less where most of them have it. */
export type StemWeight = (stem: string) => number

/** What two sayings share. */
export interface Likeness {
  /** The weight of what is in both. */
  shared: number
  /** The same, of the smaller of them, 0 to 1. */
  cover: number
  /** How many of the stems of the smaller one have a like in the other, and how many there are. */
  pairs: number
  smaller: number
  larger: number
}

/** What a like word counts beside the word itself. */
const FORM = 0.9
const SENSE = 0.7
/** What words count that are in any report: “go”, “people”. */
const LIGHT_WEIGHT = 0.5
const LIGHT = new Set(
  'go get make take come put give know see want use keep thing way year day time person say tell let ask new good first last whether ever even still yet'.split(
    ' ',
  ),
)

/** What two sayings share, each word of one with at most one of the other. Time grows with the product of their words of weight. */
export function likenessOf(a: Occurrence, b: Occurrence, weightOf: StemWeight): Likeness {
  const [one, other] = [stemsOf(a.words), stemsOf(b.words)]
  const [smaller, larger] = one.length <= other.length ? [one, other] : [other, one]
  const taken = new Set<string>()
  let [shared, pairs, sum] = [0, 0, 0]
  for (const stem of smaller) {
    const weight = weightOf(stem) * (LIGHT.has(stem) ? LIGHT_WEIGHT : 1)
    sum += weight
    let [best, like] = ['', 0]
    for (const candidate of larger) {
      const found = taken.has(candidate) ? 0 : stemLikeness(stem, candidate)
      if (found > like) [best, like] = [candidate, found]
    }
    if (like === 0) continue
    taken.add(best)
    shared += weight * like
    pairs++
  }
  return {
    shared,
    cover: sum === 0 ? 0 : shared / sum,
    pairs,
    smaller: smaller.length,
    larger: larger.length,
  }
}

const stemsKnown = new WeakMap<readonly Word[], string[]>()

function stemsOf(words: readonly Word[]): string[] {
  const known = stemsKnown.get(words)
  if (known) return known
  const stems = [...new Set(words.filter(({ weight }) => weight === 1).map(({ stem }) => stem))]
  stemsKnown.set(words, stems)
  return stems
}

/** How like two stems are, 0 to 1. */
export function stemLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (isVariant(a, b)) return FORM
  const groups = senseGroups(a)
  return groups.length > 0 && senseGroups(b).some((group) => groups.includes(group)) ? SENSE : 0
}

/** A word inside another, as German verbs that part in a main clause; or another ending: “resign” and “resignation”. */
function isVariant(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length < 4 || longer.length < 5) return false
  const rest = longer.length - shorter.length
  if (rest <= 3 && longer.endsWith(shorter)) return true
  return rest <= (shorter.length < 5 ? 2 : MAX_ENDING) && longer.startsWith(shorter)
}

/** The longest ending that makes a noun of a verb, in letters, as in “resignation”. */
const MAX_ENDING = 5

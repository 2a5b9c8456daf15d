// Whether two occurrences in two languages are one utterance, as far as names, numbers, speaker and place in the text tell. No word
// is compared across languages. In: two occurrences. Out: related or not.

import { skeletonOf } from './lexicon/transliteration.ts'
import type { Occurrence } from './occurrence.ts'
import type { RelateContext, Related } from './relate.ts'
import { daysApart } from './relate.ts'
import { compareSpeakers } from './speakers.ts'
import type { Word } from './words.ts'

/** A translation is printed within so many days. */
const MAX_DAYS = 7
/** How long a translation may be, beside what it translates. */
const LENGTHS = { min: 0.55, max: 1.8 }

/** Relates two occurrences of two languages. */
export function relateAcross(a: Occurrence, b: Occurrence, { sameEvent }: RelateContext): Related | null {
  const days = daysApart(a, b)
  if (sameEvent === false || days === null || days > MAX_DAYS) return null
  const speaker = compareSpeakers(a.speaker, b.speaker)
  const ratio = lengthOf(a) / lengthOf(b)
  const isAlike = ratio >= LENGTHS.min && ratio <= LENGTHS.max
  const evidence = sharedAcross(a.words, b.words)
  if (evidence.contradicts || isNegated(a) !== isNegated(b)) return null
  const isKnown = speaker === 'same' || speaker === 'maybe'
  if (isKnown && isAlike && (a.form === 'direct') === (b.form === 'direct'))
    return {
      relation: 'one',
      shared: 0.5 + Math.min(0.4, evidence.shared * 0.2) - Math.abs(Math.log(ratio)) * 0.2,
    }
  if (evidence.shared >= 2 || (isKnown && evidence.shared >= 1))
    return { relation: 'one', shared: 0.4 + Math.min(0.4, evidence.shared * 0.15) }
  return null
}

/** Letters of a language’s script say how much is said; Arabic writes no short vowels. */
function lengthOf({ words, language }: Occurrence): number {
  const letters = words.reduce((sum, { folded }) => sum + folded.length, 0)
  return letters * (language === 'ar' ? ARABIC_LENGTH : 1)
}

const ARABIC_LENGTH = 1.35

function isNegated({ words }: Occurrence): boolean {
  return words.some(({ turn }) => turn === 'negation')
}

/** Numbers and names in both; numbers that contradict each other. */
function sharedAcross(a: readonly Word[], b: readonly Word[]): { shared: number; contradicts: boolean } {
  const [one, other] = [a, b].map(
    (words) => new Set(words.filter(({ number }) => number).map(({ key }) => key)),
  )
  const common = [...one!].filter((key) => other!.has(key)).length
  const contradicts = one!.size > 0 && other!.size > 0 && common < Math.min(one!.size, other!.size)
  const names = new Set(a.filter(isName).map(({ folded }) => skeletonOf(folded)))
  const shared = new Set(
    b
      .filter(isName)
      .map(({ folded }) => skeletonOf(folded))
      .filter((name) => names.has(name)),
  )
  return { shared: common + shared.size, contradicts }
}

/** A word long enough that the same consonants in another language are no chance. */
function isName({ folded, weight, number }: Word): boolean {
  return weight === 1 && !number && skeletonOf(folded).length >= 3
}

// Which sayings of two clippings in two languages are one utterance, as far as names, numbers, days, speaker and place in the text
// tell. No word is translated. In: the sayings of both clippings. Out: pairs.
import { skeletonOf } from './lexicon/transliteration.ts'
import { unitOfWord } from './lexicon/units.ts'
import type { Occurrence } from './occurrence.ts'
import { daysApart } from './relate.ts'
import type { SpeakerRelation } from './speakers.ts'
import { compareSpeakers } from './speakers.ts'
import type { Word } from './words.ts'

/** A translation is printed within so many days. */
const MAX_DAYS = 7
/** What must come together before two sayings are taken for one. */
const MIN_SCORE = 0.9
/** What each sign says. Set by hand on the annotated events. */
const SPEAKER: Record<SpeakerRelation, number> = { same: 1, maybe: 0.8, unnamed: 0.2, other: -0.6 }
const SHARED_NUMBER = 0.5
const OTHER_NUMBERS = -0.8
const SHARED_NAME = 0.4
const MOST_SHARED = 1.5
const FORM = { same: 0.2, other: -0.1 }
const PLACE = 0.25
const LENGTH = -0.6
const MOST_LENGTH = -0.35
const NEGATION = -0.2

/** Two sayings in two languages that are taken for one. */
export interface Translation {
  a: Occurrence
  b: Occurrence
  score: number
}

/** Pairs sayings of two clippings, each with at most one; the surest first. */
export function translationsOf(a: readonly Occurrence[], b: readonly Occurrence[]): Translation[] {
  const days = a[0] && b[0] ? daysApart({ ...a[0], said: null }, { ...b[0], said: null }) : null
  if (days === null || days > MAX_DAYS) return []
  const all: Translation[] = []
  for (const [atA, one] of a.entries()) {
    for (const [atB, other] of b.entries()) {
      const place = Math.abs((atA + 0.5) / a.length - (atB + 0.5) / b.length)
      const score = scoreOf(one, other, place)
      if (score >= MIN_SCORE) all.push({ a: one, b: other, score })
    }
  }
  all.sort(
    (x, y) => y.score - x.score || x.a.parts[0]![0] - y.a.parts[0]![0] || x.b.parts[0]![0] - y.b.parts[0]![0],
  )
  const taken = new Set<Occurrence>()
  return all.filter((pair) => {
    if (taken.has(pair.a) || taken.has(pair.b)) return false
    taken.add(pair.a)
    taken.add(pair.b)
    return true
  })
}

function scoreOf(a: Occurrence, b: Occurrence, place: number): number {
  const speaker = SPEAKER[compareSpeakers(a.speaker, b.speaker)]
  const form = (a.form === 'direct') === (b.form === 'direct') ? FORM.same : FORM.other
  const length = Math.abs(Math.log(lengthOf(a) / lengthOf(b)))
  const negation = isNegated(a) === isNegated(b) ? 0 : NEGATION
  return (
    speaker +
    form +
    sharedAcross(a, b) +
    PLACE * (1 - 4 * place) +
    Math.max(MOST_LENGTH, length * LENGTH) +
    negation
  )
}

/** How long a saying is, by its letters; Arabic writes no short vowels. */
function lengthOf({ words, language }: Occurrence): number {
  const letters = words.reduce((sum, { folded }) => sum + folded.length, 1)
  return letters * (language === 'ar' ? ARABIC_LENGTH : 1)
}

const ARABIC_LENGTH = 1.3

function isNegated({ words }: Occurrence): boolean {
  return words.some(({ turn }) => turn === 'negation')
}

/** What numbers, days and names in both say. */
function sharedAcross(a: Occurrence, b: Occurrence): number {
  const [one, other] = [countsIn(a.words), countsIn(b.words)]
  const common = new Set(
    one.filter((count) => other.some((like) => agree(count, like))).map(({ key }) => key),
  )
  const isContradicted = one.length > 0 && other.length > 0 && common.size === 0
  const isOtherScript = isArabic(a) !== isArabic(b)
  const namesOf = (words: readonly Word[], text: string) =>
    words.filter((word) => isName(word) && (!isOtherScript || isCapitalized(word, text)))
  const names = new Set(namesOf(a.words, a.text).map(({ folded }) => skeletonOf(folded)))
  const shared = new Set(
    namesOf(b.words, b.text).flatMap(({ folded }) =>
      names.has(skeletonOf(folded)) ? [skeletonOf(folded)] : [],
    ),
  )
  const sum = common.size * SHARED_NUMBER + shared.size * SHARED_NAME
  return isContradicted ? OTHER_NUMBERS : Math.min(MOST_SHARED, sum)
}

function isArabic({ language }: Occurrence): boolean {
  return language === 'ar'
}

/** In another script a word of the same consonants is a name only if it is written as one. */
function isCapitalized({ span }: Word, text: string): boolean {
  return !/^\p{Ll}/u.test(text.slice(...span))
}

/** A number, or a day or month, and what is counted: a unit, something else, or null where that isn’t said beside it. */
interface Count {
  key: string
  of: string | null
}

/** Something counted that is no unit. */
const THINGS = 'things'

function countsIn(words: readonly Word[]): Count[] {
  return words.flatMap(({ key, number, calendar }, at) => {
    if (calendar) return [{ key, of: null }]
    return number ? [{ key, of: countedBehind(words.slice(at + 1, at + 3)) }] : []
  })
}

function countedBehind(words: readonly Word[]): string | null {
  for (const { folded, key } of words) {
    const unit = unitOfWord.get(folded) ?? unitOfWord.get(key)
    if (unit) return unit
  }
  return words[0]?.weight === 1 && !words[0].number ? THINGS : null
}

/** “Six hours” and “the six states” share no number. */
function agree(a: Count, b: Count): boolean {
  return a.key === b.key && (a.of === null || b.of === null || a.of === b.of)
}

/** A word long enough that the same consonants in another language are no chance. */
function isName({ folded, weight, number }: Word): boolean {
  return weight === 1 && !number && skeletonOf(folded).length >= 3
}

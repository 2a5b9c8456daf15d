// Whether two occurrences are one utterance. In: two occurrences. Out: one utterance, the same words said again, a formula, or none of
// these, with how much they have in common. Likeness of words alone never decides: speaker and days have their say.
import type { Alignment } from './align.ts'
import type { Occurrence } from './occurrence.ts'
import type { Likeness, StemWeight } from './reworded.ts'
import { likenessOf } from './reworded.ts'
import type { SpeakerRelation } from './speakers.ts'
import { compareSpeakers } from './speakers.ts'
import type { WordStep } from './steps.ts'
import { turnsOf } from './turns.ts'
import { alignOccurrences } from './variation.ts'
import type { Word } from './words.ts'

/** What two occurrences are to each other. */
export const relations = ['one', 'again', 'formula'] as const
/** `one` utterance; the same speaker's words said `again` on another day; a `formula` that many have. */
export type Relation = (typeof relations)[number]

/** Two occurrences that belong together. */
export interface Related {
  relation: Relation
  /** How much of the words of the shorter one are in the longer, 0 to 1. For ordering alone. */
  shared: number
}

/** What is known of two occurrences beside their words. */
export interface RelateContext {
  /** Whether their clippings tell of one event; null where they are too short to tell. */
  sameEvent: boolean | null
  /** How much a stem says among the clippings compared. */
  weightOf?: StemWeight
}

/** Reports of one utterance are at most so many days apart, unless an event joins them. */
export const MAX_DAYS = 14
/** Fewer words are no evidence of one utterance by themselves. */
const MIN_WORDS = 6
/** Of the words of the shorter quotation so many are in the longer. */
const MIN_QUOTED = 0.58
/** The same, of quotations given to different speakers or too short to be evidence. */
const MIN_CERTAIN = 0.75
/** The same words, but for a slip. */
const MIN_EXACT = 0.95
/** So many of them are evidence within a few days, under another speaker too. */
const MIN_EXACT_WORDS = 5
/** The same, where one gives no name that could be another’s. */
const MIN_UNNAMED_WORDS = 3
const FEW_DAYS = 3
/** The same for a brief report of what was said at an event that both clippings tell of. */
const EVENT_DAYS = 7
/** Of the words of weight in the shorter of two, one of them reported, so many are in the longer. */
const MIN_REWORDED = 0.34
/** The same, where both clippings tell of one event. */
const MIN_REWORDED_THERE = 0.33
/** The same in one clipping, which seldom reports and quotes one thing, and of what the reading is unsure of. */
const MIN_DOUBTFUL = 0.6
/** The same where one of both names no speaker. */
const MIN_UNNAMED_REWORDED = 0.6
/** The same where the speaker is another or not known to be the same. */
const MIN_CERTAIN_REWORDED = 0.7
/** So many words of weight must be shared by words reworded. */
const MIN_REWORDED_WORDS = 2
/** And so much weight. */
const MIN_SHARED = 1.3
const MIN_UNNAMED_SHARED = 2.4
const MIN_CERTAIN_SHARED = 3
/** In a saying with more words of weight some are found by chance, by so much for each. */
const MANY_WORDS = 10
const CHANCE = 0.06
/** What is denied in one and not in the other must share more. */
const NEGATED = 0.5
/** “The province would appeal” has so many words of weight; of such a report the other has so much. */
const BRIEF = 2
const MIN_BRIEF_SHARED = 0.85
const MIN_REPORT = 4

/** Relates two occurrences of one language; null where they have too little in common. */
export function relate(a: Occurrence, b: Occurrence, context: RelateContext): Related | null {
  const speaker = compareSpeakers(a.speaker, b.speaker)
  const isQuoted = a.form === 'direct' && b.form === 'direct'
  const shared = isQuoted ? sharedQuoted(a, b, speaker, context) : sharedReworded(a, b, speaker, context)
  if (shared === null) return null
  return { relation: relationOf(a, b, speaker, context), shared }
}

function relationOf(
  a: Occurrence,
  b: Occurrence,
  speaker: SpeakerRelation,
  { sameEvent }: RelateContext,
): Relation {
  const days = daysApart(a, b)
  const isFar = days !== null && days > MAX_DAYS
  const isKnown = speaker === 'same' || speaker === 'maybe'
  // A column quotes what a report of another subject had the day before.
  const isSoon = isKnown && days !== null && days <= FEW_DAYS && isLong(a) && isLong(b)
  if (!isFar && (sameEvent !== false || isSoon)) return 'one'
  return isKnown ? 'again' : 'formula'
}

function isLong({ words, form }: Occurrence): boolean {
  return form === 'direct' && words.length >= MIN_WORDS
}

function sharedQuoted(
  a: Occurrence,
  b: Occurrence,
  speaker: SpeakerRelation,
  { sameEvent }: RelateContext,
): number | null {
  const smaller = Math.min(weightOf(a.words), weightOf(b.words))
  if (mostShared(a.words, b.words) < smaller * MIN_QUOTED) return null
  const { alignment, steps } = alignOccurrences(a, b)
  const { shared, pairs } = countPairs(a.words, b.words, alignment)
  const cover = shared / smaller
  const length = Math.min(a.words.length, b.words.length)
  if (speaker === 'other' && isTurned(a, b, steps))
    return sameEvent === true && cover >= MIN_EXACT ? cover : null
  const isSoon = (daysApart(a, b) ?? MAX_DAYS) <= FEW_DAYS
  const least = speaker === 'unnamed' ? MIN_UNNAMED_WORDS : MIN_EXACT_WORDS
  if (cover >= MIN_EXACT && pairs >= 2 && length >= least && isSoon) return cover
  const isKnown = speaker === 'same' || speaker === 'maybe'
  if (length < MIN_WORDS && !isKnown && sameEvent !== true) return null
  const isDoubtful = length < MIN_WORDS || pairs < 2 || speaker === 'other'
  return cover >= (isDoubtful ? MIN_CERTAIN : MIN_QUOTED) ? cover : null
}

/** How much the pairs of two occurrences say together, and how many of them are of words of weight. */
function countPairs(
  a: readonly Word[],
  b: readonly Word[],
  { toHere }: Alignment,
): { shared: number; pairs: number } {
  let [shared, pairs] = [0, 0]
  for (const [at, word] of a.entries()) {
    const other = b[toHere[at]!]
    if (!other) continue
    shared += (word.key === other.key ? 1 : FORM) * word.weight
    if (word.weight === 1) pairs++
  }
  return { shared, pairs }
}

/** Another speaker with words of another sense says something of their own. */
function isTurned(a: Occurrence, b: Occurrence, steps: readonly WordStep[]): boolean {
  return turnsOf(a, b, steps).some(({ what }) => what === 'negation' || what === 'number' || what === 'word')
}

/** What a form of a word counts beside the word itself. */
const FORM = 0.6

function sharedReworded(
  a: Occurrence,
  b: Occurrence,
  speaker: SpeakerRelation,
  { sameEvent, weightOf = equal }: RelateContext,
): number | null {
  const likeness = likenessOf(a, b, weightOf)
  const { shared, cover, pairs, smaller, larger } = likeness
  if (pairs === 0) return null
  const isSoon = (daysApart(a, b) ?? MAX_DAYS) <= (sameEvent ? EVENT_DAYS : FEW_DAYS)
  if (smaller <= BRIEF) {
    const isBrief = isSoon && sameEvent !== false && isSurelySame(a, b, speaker)
    return isBrief && !isFragment(a) && !isFragment(b) && shared >= MIN_BRIEF_SHARED ? cover : null
  }
  if (pairs < MIN_REWORDED_WORDS) return null
  // In a long saying some words are found by chance.
  const chance = Math.max(0, larger - MANY_WORDS) * CHANCE + (isNegated(a) === isNegated(b) ? 0 : NEGATED)
  if (speaker === 'same' || speaker === 'maybe') {
    const isEnough = cover >= leastCover(a, b, sameEvent) && shared >= MIN_SHARED + chance
    return isSoon && isEnough ? cover : null
  }
  return isEnoughOfOthers(likeness, chance, speaker, sameEvent) ? cover : null
}

/** How much of the smaller one the same speaker’s must share. */
function leastCover(a: Occurrence, b: Occurrence, sameEvent: boolean | null): number {
  if (a.seed === b.seed || !a.sure || !b.sure) return MIN_DOUBTFUL
  return sameEvent ? MIN_REWORDED_THERE : MIN_REWORDED
}

/** Whether words are so like that they are one utterance although the speaker isn’t known to be the same. */
function isEnoughOfOthers(
  { cover, shared }: Likeness,
  chance: number,
  speaker: SpeakerRelation,
  sameEvent: boolean | null,
): boolean {
  if (speaker === 'unnamed' && sameEvent)
    return cover >= MIN_UNNAMED_REWORDED && shared >= MIN_UNNAMED_SHARED + chance
  if (speaker === 'other' && !sameEvent) return false
  return cover >= MIN_CERTAIN_REWORDED && shared >= MIN_CERTAIN_SHARED
}

function isSurelySame(a: Occurrence, b: Occurrence, speaker: SpeakerRelation): boolean {
  return speaker === 'same' || (speaker === 'maybe' && !a.speaker.name && !b.speaker.name)
}

/** Fewer words are no report of anything: “the number”. */
function isFragment({ words, form }: Occurrence): boolean {
  return form !== 'direct' && words.length < MIN_REPORT
}

function isNegated({ words, denied }: Occurrence): boolean {
  return denied !== null || words.some(({ turn }) => turn === 'negation')
}

/** Where nothing is known of other clippings. */
const equal: StemWeight = () => 1

/** No alignment could share more than this. */
function mostShared(a: readonly Word[], b: readonly Word[]): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const stems = new Set(longer.flatMap(({ stem, key }) => [stem, key]))
  let shared = 0
  for (const { stem, key, weight } of shorter) if (stems.has(stem) || stems.has(key)) shared += weight
  return shared
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0)
}

/** How many days lie between two sayings, as far as known, by what clippings say or by their days; null where one has no day. */
export function daysApart(a: Occurrence, b: Occurrence): number | null {
  const apart = [daysBetween(dayOf(a), dayOf(b)), daysBetween(publishedOn(a), publishedOn(b))].filter(
    (days) => days !== null,
  )
  return apart.length ? Math.min(...apart) : null
}

function daysBetween(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.abs(a - b) / DAY
}

const DAY = 86_400_000

/** The day of a saying: that of the clipping, where it has a whole one. */
function dayOf({ published, said }: Occurrence): number | null {
  return timeOf(said?.start ?? wholeDay(published))
}

function publishedOn({ published }: Occurrence): number | null {
  return timeOf(wholeDay(published))
}

function wholeDay(published: string | null): string | null {
  return published?.length === 10 ? published : null
}

function timeOf(day: string | null): number | null {
  const time = day === null ? Number.NaN : Date.parse(day)
  return Number.isNaN(time) ? null : time
}

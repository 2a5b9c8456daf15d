// Which clippings tell of one event: by their words and days, across languages by names and numbers. Offered, never assumed. In:
// clippings. Out: profiles, and how near two of them are.
import type { Document } from '@hearsay/core'
import { skeletonOf } from './lexicon/transliteration.ts'
import { lexiconOf } from './lexicon.ts'
import { languageOfClipping } from './occurrence.ts'
import { wordsOf } from './words.ts'

/** What a clipping is about, as far as its words tell. */
export interface Profile {
  language: string
  /** The day of the clipping in days since 1970; null where it has no whole date. */
  day: number | null
  /** How often each word of weight is in it, by its stem. */
  stems: Map<string, number>
  /** Names and numbers, by what is left of them in another script. */
  names: Set<string>
  /** How many words of weight it has. */
  size: number
}

/** Fewer words tell nothing of the event. */
const MIN_SIZE = 25
/** Reports of one event are printed within so many days. */
export const EVENT_DAYS = 10

/** The profile of a clipping. Time linear in its length. */
export function profileOf(document: Document): Profile {
  const language = languageOfClipping(document)
  const spans = document.body.filter(({ type }) => type === 'paragraph').map(({ span }) => span)
  if (document.headline) spans.unshift(document.headline.span)
  const stems = new Map<string, number>()
  const names = new Set<string>()
  let size = 0
  const { small } = lexiconOf(language)
  for (const { stem, key, weight, number, span, folded } of wordsOf(document.text, spans, language)) {
    if (weight < 1 || small.has(folded)) continue
    size++
    stems.set(stem, (stems.get(stem) ?? 0) + 1)
    if (number && key.length > 1) names.add(key)
    else if (
      /^[\p{Lu}\p{Script=Arabic}]/u.test(document.text.slice(...span)) &&
      skeletonOf(folded).length >= 3
    )
      names.add(skeletonOf(folded))
  }
  const date = document.header.date?.value
  const day = date?.length === 10 ? Date.parse(date) / 86_400_000 : null
  return { language, day, stems, names, size }
}

/** How near two clippings are, 0 to 1, for ordering and thresholds; null where one says too little. */
export function nearness(
  a: Profile,
  b: Profile,
  weightOf: (stem: string) => number = () => 1,
): number | null {
  if (a.size < MIN_SIZE || b.size < MIN_SIZE) return null
  if (a.language !== b.language) return nameNearness(a, b)
  let product = 0
  const [squareA, squareB] = [a, b].map(({ stems }) => {
    let sum = 0
    for (const [stem, count] of stems) sum += (damped(count) * weightOf(stem)) ** 2
    return sum
  })
  for (const [stem, count] of a.stems) {
    const other = b.stems.get(stem)
    if (other) product += damped(count) * damped(other) * weightOf(stem) ** 2
  }
  return product / Math.sqrt(squareA! * squareB! || 1)
}

/** A word said five times isn’t five times the topic. */
function damped(count: number): number {
  return 1 + Math.log(count)
}

function nameNearness(a: Profile, b: Profile): number {
  const smaller = Math.min(a.names.size, b.names.size)
  if (smaller < 3) return 0
  let shared = 0
  for (const name of a.names) if (b.names.has(name)) shared++
  return shared / smaller
}

/** What the nearness of two clippings of one event is at least. */
const MIN_NEARNESS = 0.25
/** The same across languages, of names and numbers. */
const MIN_NAMES = 0.22
/** From so many days on, reports must be nearer with each day: what is told later is told of something else, more and more. */
const FRESH_DAYS = 5
/** By so much a day. */
const MORE_A_DAY = 0.06

/** Below this, clippings tell of different events; from here to the least, words alone can’t tell. */
const UNDECIDED = 0.15

/** Whether two clippings tell of one event, as far as words and days show; null where they can’t tell. */
export function tellsOfOneEvent(a: Profile, b: Profile): boolean | null {
  const near = nearness(a, b)
  if (near === null) return null
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
  if (days > EVENT_DAYS || near < UNDECIDED) return false
  const enough = a.language === b.language ? MIN_NEARNESS : MIN_NAMES
  return near >= enough + Math.max(0, days - FRESH_DAYS) * MORE_A_DAY ? true : null
}

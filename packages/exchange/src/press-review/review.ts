// A press review as data. In: what an editor chose, with the clippings. Out: its parts, which the page, the mail and the feed write each
// in its way.

import type { ComparedOccurrence, ComparisonRecord } from '@hearsay/compare'
import { oneLine } from '@hearsay/core'
import type { Citation } from '@hearsay/desk'
import {
  familyExtent,
  familySpeakers,
  occurrenceWords,
  saidWords,
  scopeWords,
  variationWords,
} from '@hearsay/desk'
import { citationOfRecord } from '../record/citation.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'

/** What of a clipping’s text a review shows: some words of its beginning, all of it, or nothing. */
export interface ReviewOptions {
  /** How many words of the text; null for all of it. A clipping belongs to its outlet. */
  words: number | null
  /** How many statements of each clipping at most. */
  statements: number
}

/** What a review shows where its editor gives nothing else: enough to see what a clipping is. */
export const reviewDefaults = {
  title: 'Press review',
  words: 60,
  statements: 5,
  sender: 'Hearsay <press-review@hearsay.invalid>',
} as const

/** A clipping in a review. */
export interface ReviewEntry {
  /** A URN. */
  id: string
  /** Names it in addresses within the page. */
  anchor: string
  headline: string
  /** Outlet, date and byline, as far as they are known. */
  imprint: string[]
  outlet: string | null
  date: string | null
  /** When the seed last changed: ISO 8601, UTC. */
  changed: string
  url: string | null
  note: string
  excerpt: string[]
  /** Whether the excerpt is all of the text. */
  isWhole: boolean
  citations: Citation[]
}

/** A part of a review. */
export type ReviewPart =
  | { type: 'heading'; text: string }
  | { type: 'note'; text: string }
  | { type: 'entry'; entry: ReviewEntry }
  | { type: 'comparison'; comparison: ReviewComparison }

/** What several clippings have in common. */
export interface ReviewComparison {
  /** What was looked at. */
  scope: string
  statements: ComparedStatement[]
}

/** One saying with each clipping that has it, the base of the comparison first. */
export interface ComparedStatement {
  /** Who says it and how many have it, in words. */
  lead: string
  reports: { outlet: string; date: string | null; words: string; notes: string[] }[]
}

/** A press review. */
export interface Review {
  title: string
  introduction: string[]
  parts: ReviewPart[]
  /** When the clipping that changed last did: the time of the review, so that the same clippings give the same files. */
  updated: string
}

/** What every review says of itself. */
export const REVIEW_NOTE =
  'Who says something was attributed by a program and is marked so until a person has confirmed it. Only words that an outlet quotes directly, and whose speaker is sure, are cited as the speaker’s. The clippings belong to their outlets.'

/** A clipping as a review shows it. */
export function reviewEntry(clipping: ClippingRecord, note: string, options: ReviewOptions): ReviewEntry {
  const { id, hash, headline, seed, outlet, date, byline, url, changed, statements } = clipping
  const { excerpt, isWhole } = excerptOf(clipping, options.words)
  return {
    id,
    anchor: `c-${hash.slice(0, 12)}`,
    headline: headline ?? seed,
    imprint: [outlet, date, byline].filter((part) => part !== null),
    outlet,
    date,
    changed,
    url,
    note,
    excerpt,
    isWhole,
    citations: statements.slice(0, options.statements).map((statement) => citationOfRecord(statement, null)),
  }
}

/** The most sayings that a comparison shows: those that most clippings have. */
const MAX_COMPARED = 12
/** How much of a saying a comparison shows, in words. */
const COMPARED_WORDS = 60

/** A comparison as a review shows it. */
export function comparisonOf(record: ComparisonRecord): ReviewComparison {
  const families = record.families.slice(0, MAX_COMPARED)
  const left = record.families.length - families.length
  return {
    scope: [...scopeWords(record), ...(left > 0 ? [`${left} of them are left out.`] : [])].join(' '),
    statements: families.map((family) => ({
      lead: `${familySpeakers(family)}: ${familyExtent(family)}`,
      reports: [reportOf(family.base, []), ...family.others.map((one) => reportOf(one, variationWords(one)))],
    })),
  }
}

/** One report; its words are as printed, and only between marks that are the outlet’s own. */
function reportOf(one: ComparedOccurrence, notes: string[]): ComparedStatement['reports'][number] {
  return {
    outlet: one.outlet ?? one.seed,
    date: one.date,
    words: firstWords(occurrenceWords(one), COMPARED_WORDS).text,
    notes: [saidWords(one) ?? [], notes].flat(),
  }
}

/** A review of these parts. */
export function reviewOf(title: string, introduction: string[], parts: ReviewPart[]): Review {
  const times = parts.flatMap((part) => (part.type === 'entry' ? part.entry.changed : []))
  return { title, introduction, parts, updated: times.sort().at(-1) ?? '1970-01-01T00:00:00.000Z' }
}

/** Letters that count as a word in a script without spaces. */
const LETTERS_PER_WORD = 6

/** The paragraphs from the beginning, up to a number of words; the last one is cut with an ellipsis. */
function excerptOf(
  { text, paragraphs }: ClippingRecord,
  words: number | null,
): Pick<ReviewEntry, 'excerpt' | 'isWhole'> {
  const whole = paragraphs.map((span) => oneLine(text.slice(...span))).filter((one) => one !== '')
  if (words === null) return { excerpt: whole, isWhole: true }
  const excerpt: string[] = []
  let left = words
  for (const paragraph of whole) {
    if (left <= 0) break
    const kept = firstWords(paragraph, left)
    excerpt.push(kept.text)
    left -= kept.count
  }
  return { excerpt, isWhole: excerpt.length === whole.length && excerpt.join() === whole.join() }
}

function firstWords(text: string, most: number): { text: string; count: number } {
  const words = text.split(' ')
  const letters = Array.from(text)
  // A script without spaces has few words of many letters.
  if (letters.length > words.length * 4 * LETTERS_PER_WORD) {
    const limit = most * LETTERS_PER_WORD
    const count = Math.ceil(letters.length / LETTERS_PER_WORD)
    return letters.length <= limit
      ? { text, count }
      : { text: `${letters.slice(0, limit).join('')} …`, count: most }
  }
  return words.length <= most
    ? { text, count: words.length }
    : { text: `${words.slice(0, most).join(' ')} …`, count: most }
}

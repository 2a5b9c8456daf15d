// What somebody typed or chose about a statement, as a decision. In: a reading with one of its statements, a verb, and words as they
// were typed or spans as they were chosen. Out: what to decide, or why that is nothing. The forms of the web desk and the lines of the
// terminal’s both go through here, so that the same words mean the same.
import type { Document, Span } from '@hearsay/core'
import type { Attribution, Reading } from '@hearsay/reading'
import { extentOf, relayChain, sourceName, sourceTypes } from '@hearsay/reading/shape'
import { partsOf, partsWithin, rangeWithin, sentencesAround, statementTarget } from './parts.ts'
import type { Draft, StatementTarget } from './schema.ts'
import { selectorOf } from './selector.ts'
import { spansOfWords, spansWithout, tidySpans } from './words-in.ts'

/** The verbs that take what somebody typed or chose about a statement. */
export const changeVerbs = [
  'speaker',
  'words',
  'cue',
  'kind',
  'title',
  'day',
  'chain',
  'split',
  'join',
  'tag',
  'note',
] as const
/** A verb that takes what somebody typed or chose about a statement. */
export type ChangeVerb = (typeof changeVerbs)[number]

/** A clipping to decide about. */
export interface ChangedClipping {
  seed: string
  document: Document
  /** With the decisions about it. */
  reading: Reading
}

/** What was typed, or which words were chosen. */
export interface Typed {
  typed: string
  /** Chosen words, as spans of the text; they go before what was typed. */
  spans?: Span[] | undefined
  /** Whether a note is for its author alone. */
  private?: boolean
}

/** Why what was typed is no decision. */
export type ChangeProblem =
  | 'statement-gone'
  | 'words-not-there'
  | 'no-words'
  | 'no-kind'
  | 'no-day'
  | 'no-number'
  | 'nothing-left'

/** What somebody typed about a statement, as a draft. */
export function draftOfChange(
  clipping: ChangedClipping,
  at: number,
  verb: ChangeVerb,
  typed: Typed,
): Draft | { problem: ChangeProblem } {
  const statement = clipping.reading.attributions[at]
  if (!statement) return { problem: 'statement-gone' }
  const { seed, document, reading } = clipping
  const value = valueFrom({ ...clipping, statement, at }, verb, typed)
  if (typeof value === 'string') return { problem: value as ChangeProblem }
  const target = statementTarget(document.text, reading, partsOf(statement))
  return { seed, verb, target, value } as Draft
}

/** A statement that the reading missed, of words that were chosen or typed in a span of the text. */
export function draftOfAddition(
  { seed, document, reading }: ChangedClipping,
  within: Span,
  { typed, spans, speaker }: Typed & { speaker: string },
): Draft | { problem: ChangeProblem } {
  const { text } = document
  const content = tidySpans(text, spans ?? spansOfWords(text, within, typed, null) ?? [])
  if (content.length === 0) return { problem: typed.trim() === '' ? 'no-words' : 'words-not-there' }
  const parts = { source: null, cue: null, content }
  const around = sentencesAround(reading, extentOf(parts))
  const isQuoted = reading.quotations.some(
    ({ span: [start, end] }) => start <= content[0]![0] && content.at(-1)![1] <= end,
  )
  return {
    seed,
    verb: 'add',
    target: { type: 'words', selector: selectorOf(text, around) },
    value: {
      parts: partsWithin(text, around, parts),
      speaker: speaker.trim() === '' ? null : { name: speaker.trim() },
      form: isQuoted ? 'direct' : 'indirect',
      stance: 'neutral',
    },
  }
}

/** What stands in a statement now, as somebody would type it. */
export function typedNow({ document, reading }: ChangedClipping, at: number, verb: ChangeVerb): string {
  const statement = reading.attributions[at]
  if (!statement) return ''
  const { text } = document
  const actor = statement.actor === null ? null : reading.actors[statement.actor]
  const time = statement.time === null ? null : reading.times[statement.time]
  switch (verb) {
    case 'speaker':
      return sourceName(document, reading, statement) ?? ''
    case 'words':
      return statement.content.map((piece) => plain(text.slice(...piece))).join(' … ')
    case 'cue':
      return statement.cue ? plain(text.slice(...statement.cue)) : ''
    case 'kind':
      return actor?.sourceType ?? ''
    case 'title':
      return actor?.title?.text ?? ''
    case 'day':
      return time ? [...new Set([time.start, time.end])].join(' to ') : ''
    case 'chain':
      return relayChain(reading, at)
        .slice(1)
        .map((one) => {
          const relaying = reading.attributions[one]
          return relaying ? (sourceName(document, reading, relaying) ?? '') : ''
        })
        .filter(Boolean)
        .join(' ← ')
    default:
      return ''
  }
}

interface Place extends ChangedClipping {
  statement: Attribution
  at: number
}

/** The value of a verb, or the problem with it. */
function valueFrom(place: Place, verb: ChangeVerb, { typed, spans, ...rest }: Typed): unknown {
  const words = typed.trim()
  switch (verb) {
    case 'speaker':
      return words === '' ? null : { name: words }
    case 'title':
      return { title: words === '' ? null : words }
    case 'kind':
      return (sourceTypes as readonly string[]).includes(words) ? { type: words } : 'no-kind'
    case 'day':
      return dayOf(words)
    case 'chain':
      return { via: words.split(/\s*(?:←|<-|;|,)\s*/).filter(Boolean) }
    case 'tag':
      return words === '' ? 'no-words' : { tag: words, on: true }
    case 'note':
      return words === '' ? 'no-words' : { markdown: words, private: rest.private ?? false }
    case 'join':
      return joinOf(place, words)
    default:
      return rangesOf(place, verb, words, spans)
  }
}

function dayOf(words: string): unknown {
  if (words === '') return null
  const [start = '', end = start] = words.split(/\s*(?:\bto\b|\.\.|–)\s*/)
  return [start, end].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)))
    ? { start, end }
    : 'no-day'
}

function joinOf({ document, reading, at }: Place, words: string): unknown {
  const targets: StatementTarget[] = []
  for (const number of words.split(/[\s,;]+/).filter(Boolean)) {
    const other = reading.attributions[Number(number) - 1]
    if (!other || Number(number) - 1 === at) return 'no-number'
    targets.push(statementTarget(document.text, reading, partsOf(other)))
  }
  return targets.length > 0 ? { with: targets } : 'no-number'
}

function rangesOf(
  { document: { text }, reading, statement }: Place,
  verb: 'words' | 'cue' | 'split',
  words: string,
  chosen: Span[] | undefined,
): unknown {
  const around = sentencesAround(reading, extentOf(statement))
  if (verb === 'cue' && !chosen && words === '') return { cue: null }
  const near = (verb === 'cue' ? statement.cue : statement.content[0]) ?? null
  const found = tidySpans(text, chosen ?? spansOfWords(text, around, words, near) ?? [])
  if (found.length === 0) return words === '' ? 'no-words' : 'words-not-there'
  if (found.some(([start, end]) => start < around[0] || end > around[1])) return 'words-not-there'
  const ranges = (spans: readonly Span[]) => spans.map((span) => rangeWithin(text, around, span))
  if (verb === 'words') return { content: ranges(found) }
  if (verb === 'cue') return found.length === 1 ? { cue: ranges(found)[0] } : 'words-not-there'
  // The first of the two is the one that begins first.
  const left = tidySpans(text, spansWithout(statement.content, found)).flatMap((span) =>
    withoutMarks(text, span),
  )
  if (left.length === 0) return 'nothing-left'
  const pieces = [left, found].sort(([[a] = [0]], [[b] = [0]]) => a - b)
  return { content: pieces.map(ranges) }
}

/** A span without quotation marks and commas at its ends, whose pair or reason is in another piece; none where nothing else is in it. */
function withoutMarks(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  const trimmed = words.replace(/^[\p{P}\s]+/u, '')
  const first = end - trimmed.length
  const last = first + trimmed.replace(/[“”"‘«»,;:\s]+$/u, '').length
  return first < last ? [[first, last]] : []
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ')
}

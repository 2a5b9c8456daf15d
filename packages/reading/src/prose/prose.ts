// What of a clipping is prose: the words that a reading has sentences of. In: a document. Out: stretches of its paragraphs, in the
// order of the text. Everything else is shown and not read: captions, credits, crossheads, links, adverts, sign-offs, times.
//
//   PORT VELA, June 29 (Anta) — The pier is safe, the mayor said. — Anta
//                               ---------------------------------
//   ALSO READ | Two men held over the canal

import type { Document, Paragraph, Span } from '@hearsay/core'
import { isCrosshead } from '@hearsay/core'
import { placeNames } from '../lexicon/places.ts'
import { isBoilerplate, proseEnd, proseStart } from './line-forms.ts'

/** A stretch of prose, all of a paragraph or some of its lines; never empty. */
export interface Prose {
  span: Span
  paragraph: Paragraph
}

/** Lines of one unit after another, ended by their line break or the span. */
const LINE = /[^\r\n]+/g
/** A heading in single marks: `‘Mistake of his life’`. */
const QUOTED = /^['‘](.*)['’]$/
/** The end of a sentence, with what closes behind it. */
const SENTENCE_END = /[.!?…:]["'”’»)\]]{0,3}$/
/** A label before the words of a speaker: `Q:`, `MAYOR TAM BRISCO:`. */
const LABEL = /^\s*(?:\p{Lu}[\p{L}.’'-]{0,30}\s?){1,5}:\s/u
/** UTF-16 units of a label. */
const MAX_LABEL_UNITS = 120
/** A place before a colon: `MANAMA: `. */
const PLACE_LABEL = /^\s*(\p{Lu}[\p{L}’'-]{2,24}(?: \p{Lu}[\p{L}’'-]{1,24}){0,2}):\s+(?=\p{Lu})/u
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|us|me)\b/
/** A list of at least this many lines without the end of a sentence is a menu or a table. */
const MIN_MENU_LINES = 3
/** UTF-16 units of a line in a menu. */
const MAX_MENU_LINE_UNITS = 40

/** The prose of a document. Time in line with its length. */
export function proseOf({ text, body }: Document): Prose[] {
  const labelled = body.filter(
    ({ type, span }) => type === 'paragraph' && LABEL.test(text.slice(span[0], span[0] + MAX_LABEL_UNITS)),
  ).length
  const found = body.flatMap((block) =>
    block.type === 'paragraph'
      ? stretchesOf(text, block, labelled === 1).map((span): Prose => ({ span, paragraph: block }))
      : [],
  )
  // A short line without a full stop is a heading, a name or the like, unless there is nothing else.
  const rest = found.filter(({ span }) => !isHeading(text, span))
  return rest.length ? rest : found
}

function isHeading(text: string, [start, end]: Span): boolean {
  return end - start <= MAX_HEADING_UNITS && isCrosshead(text.slice(start, end).replace(QUOTED, '$1'))
}

/** UTF-16 units of a heading with its marks: `isCrosshead` takes none of more than 60. */
const MAX_HEADING_UNITS = 62

/** The stretches of prose in a paragraph: its lines without those that are boilerplate. */
function stretchesOf(text: string, { span, dateline }: Paragraph, isOnlyLabel: boolean): Span[] {
  const start = dateline ? afterDash(text, dateline.span[1], span[1]) : afterPlace(text, span, isOnlyLabel)
  const words = text.slice(start, span[1])
  const lines = Array.from(words.matchAll(LINE), ({ 0: line, index }): [line: string, at: number] => [
    line,
    start + index,
  ])
  if (lines.length >= MIN_MENU_LINES && isMenu(lines.map(([line]) => line.trim()))) return []
  const stretches: Span[] = []
  /** Whether the line before goes on in the next. */
  let isOpen = false
  for (const [line, at] of lines) {
    const above: Span | undefined = stretches.at(-1)
    const isWrapped: boolean =
      isOpen && (/^\s*\p{Ll}/u.test(line) || !SENTENCE_END.test(text.slice(...above!)))
    if (!isWrapped && isBoilerplate(line.trim())) {
      isOpen = false
      continue
    }
    const from: number = at + (isWrapped ? 0 : proseStart(line))
    const end = at + proseEnd(line)
    if (end <= from) continue
    if (isOpen && from === at && (isWrapped || !LABEL.test(line))) above![1] = end
    else stretches.push([from, end])
    isOpen = end === at + line.trimEnd().length
  }
  return stretches
}

/**
 * Where a paragraph begins behind a place and a colon: “MANAMA: The ministry said”. A name in capitals that no list has is a place too,
 * where it is the only label, nobody speaks of himself behind it and it comes nowhere else but as a place (“in Manama”).
 */
function afterPlace(text: string, [start, end]: Span, isOnlyLabel: boolean): number {
  const found = PLACE_LABEL.exec(text.slice(start, Math.min(end, start + MAX_LABEL_UNITS)))
  if (!found || isBoilerplate(text.slice(start, end).split('\n', 1)[0]!.trim())) return start
  const [whole, name] = [found[0], found[1]!]
  if (placeNames.has(name.toLowerCase())) return start + whole.length
  if (!isOnlyLabel || !/^[^\p{Ll}]+$/u.test(name)) return start
  const words = text.slice(start + whole.length, end)
  const isSpoken = FIRST_PERSON.test(words) || /[?"“]/.test(words.slice(0, 1)) || /^[^.]*\?/.test(words)
  return isSpoken || isElsewhere(text, name) ? start : start + whole.length
}

/** Whether a name comes a second time, and not as a place: “floods in Manama”. */
function isElsewhere(text: string, name: string): boolean {
  const before = text.toLowerCase().split(name.toLowerCase()).slice(0, -1)
  return before.filter((words) => !BEFORE_PLACE.test(words.slice(-MAX_PREPOSITION_UNITS))).length > 1
}

/** UTF-16 units of a preposition and the spaces around it. */
const MAX_PREPOSITION_UNITS = 10
const BEFORE_PLACE = /(?:^|\s)(?:in|at|near|from|across|around|outside|hits|rocks|shakes)\s$/

/** Where a story’s own words begin behind a dateline and its dash. */
function afterDash(text: string, from: number, end: number): number {
  let at = from
  while (at < end && /[\s.:–—―-]/.test(text[at]!)) at++
  return at
}

/** Whether lines are a menu or the rows of a table: short ones, none of which continues or ends a sentence. */
function isMenu(lines: string[]): boolean {
  return lines.every(
    (line) =>
      line.length <= MAX_MENU_LINE_UNITS && /^[\p{Lu}\p{N}]/u.test(line) && !/[.,;:?!…"”]$/.test(line),
  )
}

// Direct, indirect or mixed. In: a document and a statement. Out: whether its content is given as spoken.
//
//   “We wait.”            direct: all of it is in quotation marks
//   the plan was “mad”    mixed: some of it is
//   the plan was mad      indirect

import type { QuoteMark, Span } from '@hearsay/core'
import { overlappingRange } from '../overlapping.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { onceADocument, paragraphsOf, spanOf } from '../tokenized-document.ts'
import type { QuoteForm } from '../vocabulary.ts'

/** The quote form of a statement; one without content is indirect. */
export function quoteFormOf(doc: TokenizedDocument, { content }: Pick<Statement, 'content'>): QuoteForm {
  let [quoted, all] = [0, 0]
  const spans = quotedSpans(doc)
  for (const piece of content) {
    const own = spanOf(doc, piece)
    const [from, to] = overlappingRange(spans, (span) => span, own)
    all += countLetters(doc, ...own)
    for (let at = from; at < to; at++) {
      const [start, end] = spans[at]!
      quoted += countLetters(doc, Math.max(start, own[0]), Math.min(end, own[1]))
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted === all ? 'direct' : 'mixed'
}

/**
 * The spans of a document in quotation marks, marks included, in ascending order; of nested ones the outermost. One that
 * is never closed extends to the end of its paragraph, and so does a line of dialogue after a dash.
 */
export const quotedSpans = onceADocument((doc): Span[] =>
  paragraphsOf(doc).flatMap(({ span, marks }) => spansOfMarks(marks, span[1])),
)

/** An opening mark without its other half counts only as the last of its paragraph: another would have closed it. */
function spansOfMarks(marks: QuoteMark[], end: number): Span[] {
  const spans: Span[] = []
  const opens = marks.filter(({ side, style }) => side === 'open' && style !== 'title')
  const last = opens.at(-1)?.span[0] ?? 0
  for (const { style, match, span } of opens) {
    const close = match === null ? end : marks[match]!.span[1]
    if (span[0] < (spans.at(-1)?.[1] ?? 0)) continue
    if (match !== null || style === 'dash' || span[0] === last) spans.push([span[0], close])
  }
  return spans
}

const LETTER = /[\p{L}\p{N}]/u
/** 1 for each ASCII character that is a letter or a digit. */
const LATIN = Uint8Array.from({ length: 128 }, (_, unit) => (LETTER.test(String.fromCharCode(unit)) ? 1 : 0))

/** The letters and digits from `start` to `end`; in constant time, since the contents of nested statements overlap. */
function countLetters(doc: TokenizedDocument, start: number, end: number): number {
  const sums = letterSums(doc)
  return sums[end]! - sums[start]!
}

/** For every offset the number of letters and digits before it; one of two units counts with its first. */
const letterSums = onceADocument(({ text }) => {
  const sums = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    const unit = text.codePointAt(at)!
    sums[at + 1] = sums[at]! + (LATIN[unit] ?? (LETTER.test(String.fromCodePoint(unit)) ? 1 : 0))
  }
  return sums
})

// The segments that the tagger reads. In: a document. Out: every stretch of its prose with its tokens, their sentences and their
// features: the same in training and in reading.

import type { Document, QuoteMark, Span } from '@hearsay/core'
import { proseOf } from './prose/prose.ts'
import { splitSentences } from './sentences.ts'
import type { TokenFeatures } from './token-features.ts'
import { featuresOf } from './token-features.ts'
import { tokenize } from './tokens.ts'

/** A stretch of prose with its features; every list but `sentences` has one entry per token. */
export interface Segment {
  tokens: Span[]
  /** Half-open ranges of token indices. */
  sentences: Span[]
  features: TokenFeatures[]
  /** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one; plus 4 where the outermost is never closed. */
  quoteStates: Uint8Array
  /** 1 where a sentence begins; plus 2 where the segment does. */
  boundaries: Uint8Array
}

/** The segments of a document: its prose, in the order of the text. */
export function segmentsOf(document: Document): Segment[] {
  return proseOf(document).map(({ span, paragraph }) =>
    segmentOf(document.text, span, marksIn(span, paragraph.marks)),
  )
}

/** The marks of a paragraph that are in a stretch of it; one whose other half is outside has none. */
function marksIn([start, end]: Span, marks: QuoteMark[]): QuoteMark[] {
  const isInside = ({ span }: QuoteMark) => span[0] >= start && span[0] < end
  if (marks.every(isInside)) return marks
  return marks
    .filter(isInside)
    .map((mark) => (mark.match === null || isInside(marks[mark.match]!) ? mark : { ...mark, match: null }))
}

function segmentOf(text: string, [start, end]: Span, marks: QuoteMark[]): Segment {
  const tokens = tokenize(text, start, end)
  const sentences = splitSentences(text, tokens)
  const features: TokenFeatures[] = []
  for (let at = 0; at < tokens.length; at++) features.push(featuresOf(text, tokens[at]![0], tokens[at]![1]))
  const boundaries = new Uint8Array(tokens.length)
  for (const [first] of sentences) boundaries[first] = 1
  if (tokens.length) boundaries[0] = 3
  const quoteStates = computeQuoteStates(tokens, marks)
  return { tokens, sentences, features, quoteStates, boundaries }
}

function computeQuoteStates(tokens: Span[], marks: QuoteMark[]): Uint8Array {
  const states = new Uint8Array(tokens.length)
  let next = 0
  const open: (number | null)[] = []
  // Most segments have no marks.
  if (!marks.length) return states
  for (const [at, [start]] of tokens.entries()) {
    let state = open.length ? 1 : 0
    while (next < marks.length && marks[next]!.span[0] <= start) {
      const mark = marks[next++]!
      if (mark.style === 'title' || mark.style === 'dash') continue
      if (mark.side === 'open') {
        open.push(mark.match)
        state = 2
      } else if (open.length) {
        open.pop()
        state = 3
      }
    }
    states[at] = state + (open[0] === null ? 4 : 0)
  }
  return states
}

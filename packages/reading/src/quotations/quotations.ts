// The quotations of a document: every segment in quotation marks, what the marks are there for, and whose words are in them.
// In: a document and its statements. Out: quotations in the order of the text.
//
//   The so-called “free port” is “[n]othing new,” she said.
//                 scare           ^^^ altered     speech, hers

import type { Paragraph, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Quotation } from '../schema.ts'
import type { Statement } from '../statement.ts'
import { contains } from '../token-range.ts'
import { paragraphsOf, type TokenizedDocument, tokenAtOffset, tokenRange } from '../tokenized-document.ts'
import { attributeSpans } from './attribute.ts'
import { quotedSegments } from './quoted-segments.ts'
import { useOf } from './use.ts'

/** A quotation with the statement it belongs to. */
export interface QuotationOnPage {
  /** Marks included. */
  span: Span
  use: Quotation['use']
  attribution: Statement | null
  /** Alterations and omissions inside it: `[T]he`, `[sic]`, `[…]`. */
  alterations: Span[]
}

/** Alterations inside quotations nested deeper than this are given for those around them only. */
const MAX_NESTING_DEPTH = 8

/** A word is searched for after this many punctuation marks in a row. */
const MAX_PUNCTUATION_TOKENS = 40

/** Finds the quotations of a document. A stray mark loses one of them and no other. Time in line with its length. */
export function quotationsOf(doc: TokenizedDocument, statements: Statement[]): QuotationOnPage[] {
  const all = quotedSegments(doc.text, paragraphsOf(doc)).filter(({ inner }) => hasWord(doc, inner))
  const attributions = attributeSpans(
    doc,
    all.map(({ inner, style }) => (style === 'dash' ? firstWordSpan(doc, inner) : inner)),
    statements,
  )
  const changes = new Map<Paragraph, Span[]>()
  return all.map((quoted, at) => {
    const { span, style, depth, paragraph } = quoted
    const attribution = attributions[at]!
    const known = changes.get(paragraph) ?? changesIn(paragraph)
    changes.set(paragraph, known)
    const own: Span = style === 'dash' ? [span[0], dashEnd(doc, span, attribution)] : span
    return {
      span: own,
      use: useOf(doc, quoted, attribution !== null),
      attribution,
      alterations: depth < MAX_NESTING_DEPTH ? spansWithin(known, own) : [],
    }
  })
}

function changesIn({ alterations, omissions }: Paragraph): Span[] {
  return [...alterations, ...omissions].map(({ span }) => span).sort((a, b) => a[0] - b[0])
}

/** Those of ascending, separate spans that are inside another. */
function spansWithin(spans: Span[], [start, end]: Span): Span[] {
  const first = partitionPoint(spans, (span) => span[0] < start)
  let last = first
  while (last < spans.length && spans[last]![1] <= end) last++
  return spans.slice(first, last)
}

/** Whether a span has a word: marks around punctuation alone quote nothing. */
function hasWord(doc: TokenizedDocument, [start, end]: Span): boolean {
  const first = tokenAtOffset(doc, start)
  const last = Math.min(doc.tokens.length, first + MAX_PUNCTUATION_TOKENS)
  for (let at = first; at < last && doc.tokens[at]![0] < end; at++) {
    if (/[\p{L}\p{N}]/u.test(doc.words[at]!)) return true
  }
  return false
}

/** The first word of a line of dialogue, whose speaker is that of the line. */
function firstWordSpan(doc: TokenizedDocument, [start, end]: Span): Span {
  const token = doc.tokens[tokenAtOffset(doc, start)]
  return token && token[0] < end ? token : [start, end]
}

/** A dialogue dash has no closing mark: its quotation ends with its statement, else with the paragraph. */
function dashEnd(doc: TokenizedDocument, span: Span, attribution: Statement | null): number {
  const quoted = tokenRange(doc, span)
  const ends = attribution?.content.filter((piece) => contains(quoted, piece)).map(({ end }) => end)
  return ends?.length ? doc.tokens[Math.max(...ends) - 1]![1] : span[1]
}

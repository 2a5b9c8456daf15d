// A document as the reading walks it: all its tokens and sentences in one row, whatever paragraph they stand in.
// In: a document. Out: offsets, words and where each belongs. Nothing is judged here.

import type { Document, Paragraph, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Segment } from './features.ts'
import { segmentsOf } from './features.ts'

/** A sentence with the tokens it is made of. */
export interface TokenizedSentence {
  /** From the first sign of its first token to the end of its last one. */
  span: Span
  /** Half-open token indices. */
  first: number
  end: number
  /** Index of its stretch: the paragraph, caption or line it stands in. */
  segment: number
}

/** A document laid out for reading. */
export interface TokenizedDocument {
  document: Document
  text: string
  segments: Segment[]
  /** Index of the first token of each stretch, and after the last the number of all tokens. */
  segmentStarts: number[]
  tokens: Span[]
  /** Each token as it stands in the text. */
  rawWords: string[]
  /** Each token in lower case as the tagger sees it: digits as 0, marks alike. */
  words: string[]
  sentences: TokenizedSentence[]
  /** For each token the index of its sentence. */
  sentenceOf: Uint32Array
}

/** Lays a document out for reading; time and memory in line with its length. */
export function tokenizeDocument(document: Document): TokenizedDocument {
  const segments = segmentsOf(document)
  const tokens: Span[] = []
  const rawWords: string[] = []
  const words: string[] = []
  const segmentStarts: number[] = []
  const sentences: TokenizedSentence[] = []
  for (const [segment, own] of segments.entries()) {
    const base = tokens.length
    segmentStarts.push(base)
    for (let at = 0; at < own.tokens.length; at++) {
      tokens.push(own.tokens[at]!)
      rawWords.push(own.rawWords[at]!)
      words.push(own.words[at]!)
    }
    for (const [first, end] of own.sentences) {
      const span: Span = [own.tokens[first]![0], own.tokens[end - 1]![1]]
      sentences.push({ span, first: base + first, end: base + end, segment })
    }
  }
  segmentStarts.push(tokens.length)
  const sentenceOf = new Uint32Array(tokens.length)
  for (const [at, { first, end }] of sentences.entries()) sentenceOf.fill(at, first, end)
  return {
    document,
    text: document.text,
    segments,
    segmentStarts,
    tokens,
    rawWords,
    words,
    sentences,
    sentenceOf,
  }
}

/** The text of a token as written; empty past either end. */
export function rawWordAt({ rawWords }: TokenizedDocument, token: number): string {
  return rawWords[token] ?? ''
}

/** The index of the first token that ends after `offset`; the number of tokens where none does. */
export function tokenAtOffset({ tokens }: TokenizedDocument, offset: number): number {
  return partitionPoint(tokens, ([, end]) => end <= offset)
}

/** Half-open token indices of the tokens that a span of the text touches. */
export function tokenRange(doc: TokenizedDocument, [start, end]: Span): Span {
  const first = tokenAtOffset(doc, start)
  const last = end > start ? tokenAtOffset(doc, end - 1) : first
  return [first, last < doc.tokens.length && doc.tokens[last]![0] < end ? last + 1 : last]
}

/** The span of the text that the tokens `[first, end)` cover. */
export function spanOfTokens(doc: TokenizedDocument, first: number, end: number): Span {
  return [doc.tokens[first]![0], doc.tokens[end - 1]![1]]
}

/** The paragraphs of the document in order. */
export function paragraphsOf({ document }: TokenizedDocument): Paragraph[] {
  return document.body.filter((block) => block.type === 'paragraph')
}

// A document as the reading walks it: all its tokens and sentences in one row, whatever paragraph they stand in.
// In: a document. Out: offsets, words and where each belongs. Nothing is judged here.

import type { Document, Paragraph, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Stretch } from './features.ts'
import { stretchesOf } from './features.ts'

/** A sentence with the tokens it is made of. */
export interface PageSentence {
  /** From the first sign of its first token to the end of its last one. */
  span: Span
  /** Half-open token indices. */
  first: number
  end: number
  /** Index of its stretch: the paragraph, caption or line it stands in. */
  stretch: number
}

/** A document laid out for reading. */
export interface Page {
  document: Document
  text: string
  stretches: Stretch[]
  /** Index of the first token of each stretch, and after the last the number of all tokens. */
  firstTokens: number[]
  tokens: Span[]
  /** Each token as it stands in the text. */
  written: string[]
  /** Each token in lower case as the tagger sees it: digits as 0, marks alike. */
  words: string[]
  sentences: PageSentence[]
  /** For each token the index of its sentence. */
  sentenceOf: Uint32Array
}

/** Lays a document out for reading; time and memory in line with its length. */
export function pageOf(document: Document): Page {
  const stretches = stretchesOf(document)
  const tokens: Span[] = []
  const written: string[] = []
  const words: string[] = []
  const firstTokens: number[] = []
  const sentences: PageSentence[] = []
  for (const [stretch, own] of stretches.entries()) {
    const base = tokens.length
    firstTokens.push(base)
    for (let at = 0; at < own.tokens.length; at++) {
      tokens.push(own.tokens[at]!)
      written.push(own.written[at]!)
      words.push(own.words[at]!)
    }
    for (const [first, end] of own.sentences) {
      const span: Span = [own.tokens[first]![0], own.tokens[end - 1]![1]]
      sentences.push({ span, first: base + first, end: base + end, stretch })
    }
  }
  firstTokens.push(tokens.length)
  const sentenceOf = new Uint32Array(tokens.length)
  for (const [at, { first, end }] of sentences.entries()) sentenceOf.fill(at, first, end)
  return {
    document,
    text: document.text,
    stretches,
    firstTokens,
    tokens,
    written,
    words,
    sentences,
    sentenceOf,
  }
}

/** The text of a token as written; empty past either end. */
export function wordAt({ written }: Page, token: number): string {
  return written[token] ?? ''
}

/** The index of the first token that ends after `offset`; the number of tokens where none does. */
export function tokenAt({ tokens }: Page, offset: number): number {
  return partitionPoint(tokens, ([, end]) => end <= offset)
}

/** Half-open token indices of the tokens that a span of the text touches. */
export function tokensIn(page: Page, [start, end]: Span): Span {
  const first = tokenAt(page, start)
  const last = end > start ? tokenAt(page, end - 1) : first
  return [first, last < page.tokens.length && page.tokens[last]![0] < end ? last + 1 : last]
}

/** The span of the text that the tokens `[first, end)` cover. */
export function spanOf(page: Page, first: number, end: number): Span {
  return [page.tokens[first]![0], page.tokens[end - 1]![1]]
}

/** The paragraphs of the document in order. */
export function paragraphsOf({ document }: Page): Paragraph[] {
  return document.body.filter((block) => block.type === 'paragraph')
}

// The tokens of a document as the trainer reads them. In: a document and its language. Out: its segments, each a list of tokens with
// their features.

import type { Document, Span } from '@hearsay/core'
import { classTest, languageWords, segmentsOf } from '@hearsay/reading/internal'

/** A segment; all lists but `sentences` have one entry a token. */
export interface TokenSegment {
  tokens: [start: number, end: number, word: string][]
  words: string[]
  classes: number[]
  shapes: number[]
  quotes: number[]
  edges: number[]
  sentences: Span[]
}

const tests = new Map<string, (word: string) => number>()

/** The segments of a document. */
export function tokensOf(document: Document, language: string): TokenSegment[] {
  const classesOf = tests.get(language) ?? classTest(languageWords(language))
  tests.set(language, classesOf)
  return segmentsOf(document).map(({ tokens, features, quoteStates, boundaries, sentences }) => ({
    tokens: tokens.map(([start, end]) => [start, end, document.text.slice(start, end)]),
    words: features.map(({ form }) => form.word),
    classes: features.map(({ form }) => classesOf(form.word)),
    shapes: features.map(({ form }) => form.shape),
    quotes: [...quoteStates],
    edges: [...boundaries],
    sentences,
  }))
}

// A document as one sequence of tokens and sentences, across its paragraphs. In: a document. Out: offsets, words, and the
// segment and sentence of each. Nothing is decided here.

import type { Document, Paragraph, Span } from '@hearsay/core'
import type { Segment } from './features.ts'
import { segmentsOf } from './features.ts'
import type { TokenRange } from './token-range.ts'

/** A sentence: its tokens and what they show. */
export interface TokenizedSentence extends TokenRange {
  /** From the start of its first token to the end of its last one. */
  span: Span
  /** Index of its segment: the stretch of prose that it is part of. */
  segment: number
  /** The bits of the trigger words in it. */
  triggers: number
}

/** A document with its tokens and sentences. */
export interface TokenizedDocument {
  document: Document
  text: string
  segments: Segment[]
  /** Index of the first token of each segment; one more entry has the number of tokens. */
  segmentStarts: number[]
  tokens: Span[]
  /** Each token as written. */
  rawWords: string[]
  /** Each token as the tagger sees it: in lower case, every digit a 0, every kind of quotation mark the same. */
  words: string[]
  /** The bits of each token that is a trigger word. */
  triggers: Int32Array
  /** The bits of the trigger words in it. */
  allTriggers: number
  sentences: TokenizedSentence[]
  /** The index of each token’s sentence. */
  sentenceOf: Uint32Array
  /** For each offset in the text the index of the first token that ends after it. */
  tokenAt: Uint32Array
  /** What `onceADocument` has found out. */
  known: Map<(doc: TokenizedDocument) => unknown, unknown>
}

/**
 * The same function, which works once for each document. It remembers in the document: a `WeakMap` would keep each alive until
 * the next full garbage collection.
 */
export function onceADocument<T extends object>(compute: (doc: TokenizedDocument) => T) {
  return (doc: TokenizedDocument): T => {
    const before = doc.known.get(compute) as T | undefined
    const found = before ?? compute(doc)
    if (!before) doc.known.set(compute, found)
    return found
  }
}

/** Splits a document into tokens and sentences; time and memory linear in its length. */
export function tokenizeDocument(document: Document): TokenizedDocument {
  const segments = segmentsOf(document)
  const tokens: Span[] = []
  const rawWords: string[] = []
  const words: string[] = []
  const segmentStarts: number[] = []
  const sentences: TokenizedSentence[] = []
  const triggers = new Int32Array(segments.reduce((sum, own) => sum + own.tokens.length, 0))
  let allTriggers = 0
  for (const [segment, own] of segments.entries()) {
    const base = tokens.length
    segmentStarts.push(base)
    for (let at = 0; at < own.tokens.length; at++) {
      tokens.push(own.tokens[at]!)
      const { rawWord, form } = own.features[at]!
      rawWords.push(rawWord)
      words.push(form.word)
      triggers[base + at] = form.triggers
    }
    for (const [first, end] of own.sentences) {
      const span: Span = [own.tokens[first]![0], own.tokens[end - 1]![1]]
      let found = 0
      for (let at = base + first; at < base + end; at++) found |= triggers[at]!
      allTriggers |= found
      sentences.push({ span, first: base + first, end: base + end, segment, triggers: found })
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
    triggers,
    allTriggers,
    sentences,
    sentenceOf,
    tokenAt: tokensByOffset(document.text.length, tokens),
    known: new Map(),
  }
}

/** Makes one sentence of each that goes on in the next one and those it goes on in. `goesOn` takes the index of a sentence. */
export function joinSentences(doc: TokenizedDocument, goesOn: (sentence: number) => boolean): void {
  const joined: TokenizedSentence[] = []
  let isOpen = false
  for (const [at, sentence] of doc.sentences.entries()) {
    const open = isOpen ? joined.pop() : undefined
    joined.push(open ? joinedSentence(open, sentence) : sentence)
    isOpen = goesOn(at)
  }
  if (joined.length === doc.sentences.length) return
  doc.sentences = joined
  for (const [at, { first, end }] of joined.entries()) doc.sentenceOf.fill(at, first, end)
}

function joinedSentence(before: TokenizedSentence, after: TokenizedSentence): TokenizedSentence {
  const { first, segment } = before
  const { end } = after
  const span: Span = [before.span[0], after.span[1]]
  return { span, first, end, segment, triggers: before.triggers | after.triggers }
}

function tokensByOffset(length: number, tokens: Span[]): Uint32Array {
  const tokenAt = new Uint32Array(length)
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const to = tokens[at]![1]
    for (; from < to; from++) tokenAt[from] = at
  }
  return tokenAt.fill(tokens.length, from)
}

/** A token as written; empty for an index out of range. */
export function rawWordAt({ rawWords }: TokenizedDocument, token: number): string {
  return rawWords[token] ?? ''
}

/** The index of the first token that ends after `offset`; the number of tokens if none does. */
export function tokenAtOffset({ tokens, tokenAt }: TokenizedDocument, offset: number): number {
  return offset < 0 ? 0 : (tokenAt[offset] ?? tokens.length)
}

/** The tokens that a span of the text touches. */
export function tokenRange(doc: TokenizedDocument, [start, end]: Span): TokenRange {
  const first = tokenAtOffset(doc, start)
  const last = end > start ? tokenAtOffset(doc, end - 1) : first
  return { first, end: last < doc.tokens.length && doc.tokens[last]![0] < end ? last + 1 : last }
}

/** The span of text of the tokens `[first, end)`. */
export function spanOfTokens(doc: TokenizedDocument, first: number, end: number): Span {
  return [doc.tokens[first]![0], doc.tokens[end - 1]![1]]
}

/** The span of text of a token range, which must not be empty. */
export function spanOf({ tokens }: TokenizedDocument, { first, end }: TokenRange): Span {
  return [tokens[first]![0], tokens[end - 1]![1]]
}

/** The text of a token range, as written. */
export function textOf({ text, tokens }: TokenizedDocument, { first, end }: TokenRange): string {
  return text.slice(tokens[first]![0], tokens[end - 1]![1])
}

/** The words of a token range, in lower case. */
export function wordsOf({ words }: TokenizedDocument, { first, end }: TokenRange): string[] {
  return words.slice(first, end)
}

/** The document’s paragraphs, in order. */
export function paragraphsOf({ document }: TokenizedDocument): Paragraph[] {
  return document.body.filter((block) => block.type === 'paragraph')
}

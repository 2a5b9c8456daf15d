// The tagger’s features of a token: small integers, computed the same way in training and in reading. In: a document. Out: for
// every segment of its body the tokens, their sentences and their features. Words stay strings here; the model has the table
// that turns them into numbers.

import type { Document, QuoteMark, Span } from '@hearsay/core'
import { detachedCopy } from './detached-copy.ts'
import { proseOf } from './prose/prose.ts'
import { splitSentences } from './sentences.ts'
import { tokenize } from './tokens.ts'

/** Hash buckets of prefixes and suffixes; 0 stands for none. */
export const AFFIX_BUCKETS = 4096
/** Hash buckets of word shapes; 0 stands for none. */
export const SHAPE_BUCKETS = 64

/** A stretch of prose with its features; every list but `sentences` has one entry per token. */
export interface Segment {
  tokens: Span[]
  /** Half-open ranges of token indices. */
  sentences: Span[]
  /** As written. */
  rawWords: string[]
  words: string[]
  suffixes: Uint16Array
  prefixes: Uint16Array
  shapes: Uint8Array
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
  const rawWords: string[] = []
  const words: string[] = []
  const suffixes = new Uint16Array(tokens.length)
  const prefixes = new Uint16Array(tokens.length)
  const shapes = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const [from, to] = tokens[at]!
    const features = featuresOf(text, from, to)
    rawWords.push(features.rawWord)
    words.push(features.word)
    suffixes[at] = features.suffix
    prefixes[at] = features.prefix
    shapes[at] = features.shape
  }
  const boundaries = new Uint8Array(tokens.length)
  for (const [first] of sentences) boundaries[first] = 1
  if (tokens.length) boundaries[0] = 3
  const quoteStates = computeQuoteStates(tokens, marks)
  return { tokens, sentences, rawWords, words, suffixes, prefixes, shapes, quoteStates, boundaries }
}

/** The features that a token’s characters alone decide. */
interface TokenFeatures {
  rawWord: string
  word: string
  suffix: number
  prefix: number
  shape: number
}

/**
 * Recent tokens: the same few thousand make up nearly all of any text. A hash table with open addressing, which is asked by a
 * range of the text, so that a known token is never cut out of it.
 */
const cachedFeatures: (TokenFeatures | undefined)[] = new Array(1 << 16).fill(undefined)
const MAX_CACHED_TOKENS = cachedFeatures.length / 2
let cachedTokens = 0
/** Longer tokens are rare and are computed each time. */
export const MAX_CACHED_TOKEN_UNITS = 24

function featuresOf(text: string, from: number, to: number): TokenFeatures {
  if (to - from > MAX_CACHED_TOKEN_UNITS) return computeFeatures(text.slice(from, to))
  let slot = FNV_OFFSET
  for (let at = from; at < to; at++) slot = Math.imul(slot ^ text.charCodeAt(at), FNV_PRIME)
  slot = (slot ^ (slot >>> 16)) & (cachedFeatures.length - 1)
  for (let known = cachedFeatures[slot]; known; known = cachedFeatures[slot]) {
    if (isWritten(known.rawWord, text, from, to)) return known
    slot = (slot + 1) & (cachedFeatures.length - 1)
  }
  const features = computeFeatures(detachedCopy(text.slice(from, to)))
  features.word = detachedCopy(features.word)
  if (cachedTokens === MAX_CACHED_TOKENS) {
    cachedFeatures.fill(undefined)
    cachedTokens = 0
  }
  cachedTokens++
  cachedFeatures[slot] = features
  return features
}

/** Whether `text[from, to)` is a word. */
function isWritten(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

function computeFeatures(rawWord: string): TokenFeatures {
  const word = normalizeWord(rawWord)
  return {
    rawWord,
    word,
    suffix: hashBucket(`s${word.slice(-3)}`, AFFIX_BUCKETS),
    prefix: hashBucket(`p${word.slice(0, 3)}`, AFFIX_BUCKETS),
    shape: hashBucket(shapeOf(withoutBrackets(rawWord.slice(0, MAX_CACHED_TOKEN_UNITS))), SHAPE_BUCKETS),
  }
}

/** Lower case; every digit as 0, every kind of quotation mark as `"`, web addresses and handles as placeholders. */
export function normalizeWord(word: string): string {
  if (/^[a-z]{1,40}$/i.test(word)) return word.toLowerCase()
  if (/^(?:https?:|www\.)/.test(word)) return '<address>'
  if (word.length > 1 && word[0] === '@') return '<handle>'
  if (/^(?:["“”„«»]|``|'')$/.test(word)) return '"'
  return withoutBrackets(word).slice(0, 40).toLowerCase().replace(/[‘’]/g, "'").replace(/\p{N}/gu, '0')
}

/** `[T]he` as `The`. */
function withoutBrackets(word: string): string {
  return word.length > 1 && word[0] === '[' ? word.replace(/[[\]]/g, '') : word
}

/** Runs of capitals, small letters, digits and other characters: `McVenn` → `XxXx`, `Venn-3` → `Xx-d`; four at most. */
function shapeOf(word: string): string {
  let shape = ''
  let last = ''
  for (const sign of word) {
    const kind = ASCII_CLASSES[sign.charCodeAt(0)] ?? characterClass(sign)
    if (kind === last) continue
    shape += kind
    // A character of two UTF-16 units never repeats the one before it.
    last = shape.at(-1)!
    if (shape.length === 4) break
  }
  return shape
}

function characterClass(sign: string): string {
  return /\p{Lu}/u.test(sign) ? 'X' : /\p{L}/u.test(sign) ? 'x' : /\p{N}/u.test(sign) ? 'd' : sign
}

/** The classes of the characters below 128. */
const ASCII_CLASSES = Array.from({ length: 128 }, (_, unit) => characterClass(String.fromCharCode(unit)))

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A hash bucket from 1 to `count` − 1: FNV-1a, 32 bits, over UTF-16 units. */
function hashBucket(words: string, count: number): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME) >>> 0
  return (hash % (count - 1)) + 1
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

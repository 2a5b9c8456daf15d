// What the tagger sees of a token: small whole numbers, the same in training and in reading. In: a document. Out: for
// every stretch of its body the tokens, their sentences and their features. Words stay strings here; the model has the
// table that turns them into numbers.

import type { Document, QuoteMark, Span } from '@hearsay/core'
import { sentencesOf } from './sentences.ts'
import { tokensOf } from './tokens.ts'

/** Buckets of prefixes and suffixes; 0 is none. */
export const AFFIXES = 4096
/** Buckets of word shapes; 0 is none. */
export const SHAPES = 64

/** A paragraph, headline or line of the body as the tagger reads it; all lists have one entry a token. */
export interface Stretch {
  tokens: Span[]
  /** Half-open ranges of token indices. */
  sentences: Span[]
  /** As it stands in the text. */
  written: string[]
  words: string[]
  suffixes: Uint16Array
  prefixes: Uint16Array
  shapes: Uint8Array
  /** 0 outside quotation marks, 1 inside, 2 an opening mark, 3 a closing one; 4 more where it never closes. */
  quotes: Uint8Array
  /** 1 where a sentence begins, 2 more where the stretch does. */
  edges: Uint8Array
}

/** The stretches of a document's body that hold words, in the order of the text. */
export function stretchesOf({ text, body }: Document): Stretch[] {
  return body.flatMap((block) => {
    if (block.type === 'gap' || block.type === 'omission') return []
    return [stretchOf(text, block.span, block.type === 'paragraph' ? block.marks : [])]
  })
}

function stretchOf(text: string, [start, end]: Span, marks: QuoteMark[]): Stretch {
  const tokens = tokensOf(text, start, end)
  const sentences = sentencesOf(text, tokens)
  const written: string[] = []
  const words: string[] = []
  const suffixes = new Uint16Array(tokens.length)
  const prefixes = new Uint16Array(tokens.length)
  const shapes = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const [from, to] = tokens[at]!
    const form = formOf(text.slice(from, to))
    written.push(form.written)
    words.push(form.word)
    suffixes[at] = form.suffix
    prefixes[at] = form.prefix
    shapes[at] = form.shape
  }
  const edges = new Uint8Array(tokens.length)
  for (const [first] of sentences) edges[first] = 1
  if (tokens.length) edges[0] = 3
  const quotes = quoteStates(tokens, marks)
  return { tokens, sentences, written, words, suffixes, prefixes, shapes, quotes, edges }
}

/** What a token's letters alone decide. */
interface Form {
  written: string
  word: string
  suffix: number
  prefix: number
  shape: number
}

/** Forms met lately: the same few thousand make up nearly all of any text. */
const forms = new Map<string, Form>()
const FORMS = 1 << 15
/** Longer tokens are rare, and worked out each time. */
const COMMON_LENGTH = 24

function formOf(written: string): Form {
  const known = forms.get(written)
  if (known) return known
  const word = plainWord(written)
  const form = {
    written,
    word,
    suffix: bucket(`s${word.slice(-3)}`, AFFIXES),
    prefix: bucket(`p${word.slice(0, 3)}`, AFFIXES),
    shape: bucket(shapeOf(unaltered(written.slice(0, COMMON_LENGTH))), SHAPES),
  }
  if (written.length > COMMON_LENGTH) return form
  if (forms.size === FORMS) forms.clear()
  // Copies: an engine's slice may keep the whole text it was cut from.
  form.word = copyOf(word)
  form.written = copyOf(written)
  forms.set(form.written, form)
  return form
}

function copyOf(text: string): string {
  const units: number[] = []
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at))
  return String.fromCharCode(...units)
}

/** Lower case, digits as 0, every kind of quotation mark as one, addresses and handles as what they are. */
export function plainWord(word: string): string {
  if (/^[a-z]{1,40}$/i.test(word)) return word.toLowerCase()
  if (/^(?:https?:|www\.)/.test(word)) return '<address>'
  if (word.length > 1 && word[0] === '@') return '<handle>'
  if (/^(?:["“”„«»]|``|'')$/.test(word)) return '"'
  return unaltered(word).slice(0, 40).toLowerCase().replace(/[‘’]/g, "'").replace(/\p{N}/gu, '0')
}

/** `[T]he` as the word it stands for. */
function unaltered(word: string): string {
  return word.length > 1 && word[0] === '[' ? word.replace(/[[\]]/g, '') : word
}

/** Runs of capitals, small letters, digits and signs: `McVenn-3` → `XxXx-d`, four signs at most. */
function shapeOf(word: string): string {
  let shape = ''
  let last = ''
  for (const sign of word) {
    const kind = PLAIN_KINDS[sign.charCodeAt(0)] ?? kindOf(sign)
    if (kind === last) continue
    shape += kind
    // A sign of two units is never the one before it again.
    last = shape.at(-1)!
    if (shape.length === 4) break
  }
  return shape
}

function kindOf(sign: string): string {
  return /\p{Lu}/u.test(sign) ? 'X' : /\p{L}/u.test(sign) ? 'x' : /\p{N}/u.test(sign) ? 'd' : sign
}

/** The kinds of the signs below 128. */
const PLAIN_KINDS = Array.from({ length: 128 }, (_, unit) => kindOf(String.fromCharCode(unit)))

/** A bucket from 1 to `count` − 1. FNV-1a, 32 bits, over UTF-16 units. */
function bucket(words: string, count: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0
  return (hash % (count - 1)) + 1
}

function quoteStates(tokens: Span[], marks: QuoteMark[]): Uint8Array {
  const states = new Uint8Array(tokens.length)
  let next = 0
  const open: (number | null)[] = []
  // Most stretches have no marks, and nothing to look for.
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

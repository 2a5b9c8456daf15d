// The features of a token that its characters alone decide: small integers, computed the same way in training and in reading.
// In: a range of a text. Out: its features, one object for all tokens that are written the same. Words stay strings here; the
// model has the table that turns them into numbers.

import { detachedCopy } from './detached-copy.ts'
import { triggerCount, triggersOf } from './trigger-words.ts'

/** Hash buckets of prefixes and suffixes; 0 stands for none. */
export const AFFIX_BUCKETS = 4096
/** Hash buckets of word shapes; 0 stands for none. */
export const SHAPE_BUCKETS = 64

/** The features of a token. */
export interface TokenFeatures {
  /** As written. */
  readonly rawWord: string
  /** What the tagger sees of it. */
  readonly form: TokenForm
}

/** A word and its shape; the affixes follow from the word. One object for all tokens that have both in common. */
export interface TokenForm {
  readonly word: string
  readonly suffix: number
  readonly prefix: number
  readonly shape: number
  /** Its number, below MAX_CACHED_TOKENS; other forms have had it before. −1 where the form is computed each time. */
  readonly slot: number
  /** The bits of its trigger words. */
  readonly triggers: number
}

/**
 * Recent tokens: the same few thousand make up nearly all of any text. A hash table with open addressing, which is asked by a
 * range of the text, so that a known token is never cut out of it.
 */
const cachedFeatures: (TokenFeatures | undefined)[] = new Array(1 << 16).fill(undefined)
/** Tokens, and forms, that are kept. */
export const MAX_CACHED_TOKENS = cachedFeatures.length / 2
/** The forms of these tokens, by shape and word. */
const cachedForms: Map<string, TokenForm>[] = []
let formCount = 0
let cachedTokens = 0
let cachedTriggers = 0
/** Longer tokens are rare and are computed each time. */
const MAX_CACHED_TOKEN_UNITS = 24

/** The features of the token `text[from, to)`. */
export function featuresOf(text: string, from: number, to: number): TokenFeatures {
  if (to - from > MAX_CACHED_TOKEN_UNITS) {
    const rawWord = text.slice(from, to)
    return { rawWord, form: computeForm(normalizeWord(rawWord), shapeBucket(rawWord), -1) }
  }
  if (cachedTokens === MAX_CACHED_TOKENS || cachedTriggers !== triggerCount) {
    cachedTriggers = triggerCount
    cachedFeatures.fill(undefined)
    cachedForms.length = 0
    formCount = 0
    cachedTokens = 0
  }
  let slot = FNV_OFFSET
  for (let at = from; at < to; at++) slot = Math.imul(slot ^ text.charCodeAt(at), FNV_PRIME)
  slot = (slot ^ (slot >>> 16)) & (cachedFeatures.length - 1)
  for (let known = cachedFeatures[slot]; known; known = cachedFeatures[slot]) {
    if (isWritten(known.rawWord, text, from, to)) return known
    slot = (slot + 1) & (cachedFeatures.length - 1)
  }
  const rawWord = detachedCopy(text.slice(from, to))
  const features = { rawWord, form: formOf(rawWord) }
  cachedTokens++
  cachedFeatures[slot] = features
  return features
}

/** The form of a word as written, detached from its text; the same object for the same word and shape. */
function formOf(rawWord: string): TokenForm {
  const word = normalizeWord(rawWord)
  const shape = shapeBucket(rawWord)
  cachedForms[shape] ??= new Map()
  const known = cachedForms[shape].get(word)
  if (known) return known
  const form = computeForm(word, shape, formCount++)
  cachedForms[shape].set(word, form)
  return form
}

/** Whether `text[from, to)` is a word. */
function isWritten(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}

function computeForm(word: string, shape: number, slot: number): TokenForm {
  return {
    word,
    suffix: hashBucket(`s${word.slice(-3)}`, AFFIX_BUCKETS),
    prefix: hashBucket(`p${word.slice(0, 3)}`, AFFIX_BUCKETS),
    shape,
    slot,
    triggers: triggersOf(word),
  }
}

function shapeBucket(rawWord: string): number {
  return hashBucket(shapeOf(withoutBrackets(rawWord.slice(0, MAX_CACHED_TOKEN_UNITS))), SHAPE_BUCKETS)
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
export function hashBucket(words: string, count: number): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME) >>> 0
  return (hash % (count - 1)) + 1
}

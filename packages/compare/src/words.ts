// The words of an occurrence, as they are compared. In: a text and the spans said in it. Out: words, each with the key by which it
// equals others and the cell of the text that it stands for; cells tile the spans, so that nothing is lost.
//
//   “[I]t is only 4 …”      it · is · only · 4

import type { Span } from '@hearsay/core'
import { fold } from '@hearsay/core'
import { americanSpelling, stemOf } from './lexicon/english.ts'
import { FILLERS } from './lexicon/short-lists.ts'
import type { Lexicon, TurnKind } from './lexicon.ts'
import { lexiconOf } from './lexicon.ts'

/** One word as it is compared. */
export interface Word {
  /** The letters alone. */
  span: Span
  /** What the word stands for: its letters and what follows them up to the next word; the first also has what is before it. */
  cell: Span
  /** Index of the span it is in. */
  part: number
  /** As folded. */
  folded: string
  /** Equal for equal words: numbers in figures, one spelling. */
  key: string
  /** The beginning that forms of a word share. */
  stem: string
  /** How much it says: 1 for words of weight, less for small words. */
  weight: number
  turn: TurnKind | null
  number: boolean
  /** Whether it is a day or a month; the key is the same in every language. */
  calendar: boolean
  /** Whether it is in square brackets: words of the outlet, not of the speaker. */
  bracketed: boolean
  /** “um”: said while thinking. */
  filler: boolean
  /** The signs between the word and the next. */
  pause: string
}

const WORD =
  /%|(?:\[[\p{L}\p{M}]+\](?=\p{L}))?[\p{L}\p{M}\p{N}]+(?:[’'‐‑-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})\p{N}+|(?<=(?<!\p{N})\p{N}{1,3})[\u00a0\u202f ](?=\p{N}{3}(?!\p{N}))\p{N}+|\[[\p{L}\p{M}]+\](?![\p{L}]))*/gu

/** What the words in these spans are. Time linear in their length. */
export function wordsOf(text: string, spans: readonly Span[], language: string): Word[] {
  const lexicon = lexiconOf(language)
  return spans.flatMap((span, part) => wordsOfPart(text, span, part, language, lexicon))
}

function wordsOfPart(
  text: string,
  [start, end]: Span,
  part: number,
  language: string,
  lexicon: Lexicon,
): Word[] {
  const slice = text.slice(start, end)
  const pieces: [from: number, to: number, folded: string][] = []
  for (const found of slice.matchAll(WORD)) {
    for (const piece of piecesOf(found[0], found.index, language)) pieces.push(piece)
  }
  mergePerCent(pieces)
  if (language === 'ar') mergeTeens(pieces, lexicon)
  const brackets = bracketsOf(slice)
  return pieces.map(([from, to, folded], at) => {
    const cellStart = at === 0 ? 0 : pieces[at]![0]
    const cellEnd = pieces[at + 1]?.[0] ?? slice.length
    const key = keyOf(folded, language, lexicon)
    const number = /^\d/.test(key)
    const calendar = lexicon.calendar.has(folded)
    const isSmall = lexicon.small.has(folded)
    return {
      span: [start + from, start + to],
      cell: [start + cellStart, start + cellEnd],
      part,
      folded,
      key,
      stem: stemOf(key),
      weight: isSmall && !number ? SMALL_WEIGHT : 1,
      turn: number ? 'number' : (lexicon.turn.get(key) ?? lexicon.turn.get(folded) ?? null),
      number,
      calendar,
      bracketed: brackets.some(([open, close]) => open <= from && to <= close),
      filler: FILLERS.has(folded),
      pause: slice.slice(to, cellEnd).trim(),
    }
  })
}

/** What a small word says, beside one of weight. */
export const SMALL_WEIGHT = 0.15

/** Words in brackets, `[of the town]`; `[I]t` is the letter of a word and `[…]` no word at all. */
function bracketsOf(slice: string): Span[] {
  return [...slice.matchAll(/\[[^[\]]*\p{L}[^[\]]*\](?!\p{L})/gu)].map((found) => [
    found.index,
    found.index + found[0].length,
  ])
}

/** A contraction as its two words: `don’t` is do and not; `qu’il` is qu' and il. */
function piecesOf(word: string, at: number, language: string): [number, number, string][] {
  const folded = fold(word)
  const apostrophe = word.search(/[’']/)
  const colloquial = language === 'en' ? COLLOQUIAL.get(folded) : undefined
  if (colloquial) {
    const cut = colloquial[0]
    return [
      [at, at + cut, colloquial[1]],
      [at + cut, at + word.length, colloquial[2]],
    ]
  }
  if (apostrophe < 0 || folded.length !== word.replace(/[[\]]/g, '').length)
    return [[at, at + word.length, folded]]
  if (language === 'fr' || language === 'it') {
    const cut = apostrophe + 1
    return [
      [at, at + cut, fold(word.slice(0, cut))],
      [at + cut, at + word.length, fold(word.slice(cut))],
    ]
  }
  const not = /n[’']t$/i.exec(word)
  if (not) {
    const verb = folded.slice(0, -3)
    return [
      [at, at + not.index, NOT_VERBS.get(verb) ?? verb],
      [at + not.index, at + word.length, 'not'],
    ]
  }
  const before = fold(word.slice(0, apostrophe))
  const after = fold(word.slice(apostrophe))
  const full = CONTRACTED.get(after)
  if (full && (after !== "'s" || CLITIC_HOSTS.has(before)))
    return [
      [at, at + apostrophe, before],
      [at + apostrophe, at + word.length, full],
    ]
  return [[at, at + word.length, folded]]
}

/** Two words written as one: where they part, and what they are. */
const COLLOQUIAL = new Map<string, [cut: number, before: string, after: string]>([
  ['gonna', [3, 'going', 'to']],
  ['wanna', [3, 'want', 'to']],
  ['gotta', [3, 'got', 'to']],
  ['cannot', [3, 'can', 'not']],
])
const NOT_VERBS = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])
const CONTRACTED = new Map([
  ["'s", 'is'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'d", 'would'],
])
const CLITIC_HOSTS = new Set(['it', 'he', 'she', 'that', 'what', 'there', 'here', 'who', 'where'])

/** “per cent” is one word, as “percent” is. */
function mergePerCent(pieces: [number, number, string][]): void {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [here, next] = [pieces[at]!, pieces[at + 1]!]
    if (here[2] === 'per' && next[2] === 'cent') pieces.splice(at, 2, [here[0], next[1], 'percent'])
  }
}

/** Arabic has two words for a number from 11 to 19: the unit, and ten. */
function mergeTeens(pieces: [number, number, string][], { numbers }: Lexicon): void {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [here, next] = [pieces[at]!, pieces[at + 1]!]
    const unit = Number(numbers.get(here[2]) ?? Number.NaN)
    if (unit > 0 && unit < 10 && numbers.get(next[2]) === '10')
      pieces.splice(at, 2, [here[0], next[1], String(10 + unit)])
  }
}

function keyOf(folded: string, language: string, lexicon: Lexicon): string {
  if (folded === '%') return 'percent'
  const plain = folded.replace(/[[\]]/g, '')
  const number = lexicon.numbers.get(plain) ?? lexicon.calendar.get(plain)
  // “one”, “ein”, “une” are articles and pronouns, too.
  if (number && number !== '1') return number
  if (/^\d/.test(plain)) return plain.replace(/[.,\s](?=\d{3}(\D|$))/g, '')
  const compound = /^(\w+)-(\w+)$/.exec(plain)
  const tens = Number(lexicon.numbers.get(compound?.[1] ?? ''))
  const units = Number(lexicon.numbers.get(compound?.[2] ?? ''))
  if (tens >= 20 && units > 0 && units < 10) return String(tens + units)
  const joined = plain.replaceAll('-', '')
  return language === 'en' ? americanSpelling(joined) : joined
}

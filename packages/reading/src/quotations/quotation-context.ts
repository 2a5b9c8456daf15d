// What shows the use of a quotation: its shape, and the words around it. In: a quotation. Out: both, for the rules on uses.

import {
  distances,
  namedAs,
  namedThings,
  quotationNeighbours,
  smallInTitles,
  spokenOf,
  titled,
  works,
} from '../lexicon/quoted-things.ts'
import type { Quotation } from '../schema.ts'
import { rawWordAt, type TokenizedDocument, tokenRange } from '../tokenized-document.ts'
import type { QuotedSegment } from './quoted-segments.ts'

/** A quotation of more tokens than this is neither a title nor a fragment. */
const MAX_TITLE_TOKENS = 40
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/

/** What a quotation is there for. */
export type Use = Quotation['use']

/** A quotation with what decides its use. */
export interface QuotationContext {
  /** Whether a statement covers it. */
  isAttributed: boolean
  isNested: boolean
  /** Whether it is in Japanese title marks. */
  hasTitleMarks: boolean
  shape: QuotationShape
  around: Surroundings
}

/** A way in which the use of a quotation shows. */
export interface UseRule {
  /** Its name; no other rule on uses has the same. */
  readonly id: string
  /** What it decides and by which words: one sentence for people. */
  readonly message: string
  /** A clipping with a quotation that it decides about, and one that looks alike, about which it decides nothing. */
  readonly example: string
  readonly counterExample: string
  /** The use; null where the rule does not apply. */
  find(context: QuotationContext): Use | null
}

/** In the outlet’s own prose a quotation of this many words or fewer is a fragment, a longer one is speech. */
const MAX_FRAGMENT_WORDS = 4

/** Whether a quotation is more than a fragment. */
export function isLong({ words }: QuotationShape): boolean {
  return words > MAX_FRAGMENT_WORDS
}

/** The context of a quotation; `isAttributed` where a statement covers it. */
export function contextOf(
  doc: TokenizedDocument,
  quoted: QuotedSegment,
  isAttributed: boolean,
): QuotationContext {
  return {
    isAttributed,
    isNested: quoted.depth > 0,
    hasTitleMarks: doc.text[quoted.span[0]] === '『',
    shape: shapeOf(doc, quoted),
    around: surroundingsOf(doc, quoted),
  }
}

/** The shape of a quotation. */
export interface QuotationShape {
  words: number
  /** Words with a capital, where all but small ones have it; else 0. */
  capitals: number
  /** It begins and ends like a sentence. */
  sentence: boolean
  /** It begins like a sentence and ends with a comma: “It’s in,” the letter says. */
  comma: boolean
}

function shapeOf(doc: TokenizedDocument, { inner }: QuotedSegment): QuotationShape {
  const { first, end: last } = tokenRange(doc, inner)
  const end = Math.min(last, first + MAX_TITLE_TOKENS)
  let words = 0
  let capitals = 0
  let small = 0
  for (let at = first; at < end; at++) {
    const word = rawWordAt(doc, at)
    if (!/[\p{L}\p{N}]/u.test(word) || /^['’]/.test(word)) continue
    words++
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals++
    else if (!smallInTitles.has(word)) small++
  }
  const text = doc.text.slice(inner[0], Math.min(inner[1], inner[0] + 400))
  const begins = /^\W{0,3}[\p{Lu}\p{Lo}]/u.test(text)
  const ends = /[.!?…。！？](?:[\s”’"'»]{0,3})$/.test(
    doc.text.slice(Math.max(inner[0], inner[1] - 5), inner[1]),
  )
  return {
    words: UNSPACED.test(text) ? Math.ceil(words / 3) : words,
    capitals: end === last && small === 0 && /^\P{L}{0,3}[\p{Lu}\p{N}]/u.test(text) ? capitals : 0,
    sentence: begins && ends,
    comma: begins && doc.text[inner[1] - 1] === ',',
  }
}

/** The words around a quotation. */
export interface Surroundings {
  /** It opens its sentence. */
  opens: boolean
  /** “so-called”. */
  distanced: boolean
  titled: boolean
  /** A noun for a work with a title is beside it. */
  work: boolean
  term: boolean
  /** A noun for a policy or a project follows it. */
  thing: boolean
  /** Between the names of a person: Tom “Dock” Sey. */
  nickname: boolean
  /** A comma or a colon before it. */
  introduced: boolean
  saidBefore: boolean
  saidAfter: boolean
}

function surroundingsOf(doc: TokenizedDocument, { span }: QuotedSegment): Surroundings {
  const { first, end } = tokenRange(doc, span)
  const sentence = doc.sentences[doc.sentenceOf[first] ?? 0]
  const from = sentence?.first ?? 0
  const to = doc.sentences[doc.sentenceOf[Math.max(first, end - 1)] ?? 0]?.end ?? 0
  const word = (at: number) => (at >= from && at < first ? doc.words[at]! : '')
  const next = (at: number) => (at >= end && at < to ? doc.words[at]! : '')
  const comma = word(first - 1) === ','
  const before = comma ? first - 2 : first - 1
  const as = /^(?:as|by|of)$/.test(word(before)) ? before - 1 : before
  const afterComma = next(end) === ',' ? end + 1 : end
  const apposed = [afterComma + 1, afterComma + 2].some((at) => works.has(next(at)))
  const capital = (at: number) => /^\p{Lu}\p{Ll}/u.test(rawWordAt(doc, at))
  const named = next(end) === 'と' && next(end + 1) === 'い'
  return {
    opens: first - 1 <= from,
    distanced: distances.has(word(first - 1)),
    titled: titled.has(word(first - 1)),
    work: works.has(word(before)) || (apposed && /^(?:an?|the|his|her|their|its)$/.test(next(afterComma))),
    term: named || isTerm(word, first, as),
    thing: namedThings.has(next(end)) || namedThings.has(next(end).replace(/s$/, '')),
    nickname: word(first - 1) !== '' && first - 1 >= from && capital(first - 1) && end < to && capital(end),
    introduced: /^[,:]$/.test(word(first - 1)),
    saidBefore: quotationNeighbours.has(word(before)),
    saidAfter: [end, end + 1, end + 2, end + 3].some((at) => quotationNeighbours.has(next(at))),
  }
}

/** “the word “quay””, “a boat called “Anda””, “known as “the Sill””; not “what he called “a sham””. */
function isTerm(word: (at: number) => string, first: number, at: number): boolean {
  if (spokenOf.has(word(at)) || (word(at) === ',' && spokenOf.has(word(at - 1)))) return true
  const verb = word(first - 1) === 'as' || word(first - 1) === 'by' ? word(first - 2) : word(first - 1)
  if (!namedAs.has(verb)) return false
  if (verb === 'named' || verb === 'known' || verb === 'translated') return true
  for (let back = first - 2; back > first - 8; back--) if (word(back) === 'what') return false
  return !/^(?:he|she|they|it|i|we|who|has|have|had)$/.test(word(first - 2))
}

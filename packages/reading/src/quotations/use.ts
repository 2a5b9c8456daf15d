// What quotation marks are there for. In: a quotation, the words around it and whether somebody is known to have said
// it. Out: speech, a title, a term, or scare quotes, by which an outlet keeps its distance.
//
//   she called it “a sham”      the novel “The Long Shore”      the word “quay”      the “free port” opened
//                 speech                  title                          term             scare
// The words right before decide first, then whether it is attributed, then its own form.

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

/** In the outlet's own prose this many words or fewer are a fragment, more are somebody's sentence. */
const MAX_FRAGMENT_WORDS = 4
/** Tokens looked at; nothing longer is a title or a fragment. */
const MAX_TITLE_TOKENS = 40
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/

/** What a quotation is there for. `attributed` says that a statement holds it. */
export function useOf(doc: TokenizedDocument, quoted: QuotedSegment, attributed: boolean): Quotation['use'] {
  const { style, depth, span } = quoted
  if (style === 'title') return 'title'
  if (style === 'dash') return 'speech'
  const form = shapeOf(doc, quoted)
  const around = surroundingsOf(doc, quoted)
  if (doc.text[span[0]] === '『' && depth === 0 && !attributed && !around.saidAfter && !around.term)
    return 'title'
  if (around.distanced) return 'scare'
  if (around.titled || (around.work && form.capitals > 0)) return 'title'
  if (around.term || (around.thing && (!attributed || form.capitals > 0) && !form.sentence)) return 'term'
  if (around.nickname && form.words <= 2 && !attributed) return 'term'
  if (depth > 0) {
    if (form.sentence || form.words > MAX_FRAGMENT_WORDS || around.introduced) return 'speech'
    return form.capitals > 1 ? 'title' : 'scare'
  }
  if (attributed) return 'speech'
  if (form.capitals > 1 && !form.sentence) return 'title'
  if (around.opens && form.comma) return 'speech'
  return form.sentence || form.words > MAX_FRAGMENT_WORDS || around.saidBefore || around.saidAfter
    ? 'speech'
    : 'scare'
}

interface QuotationShape {
  words: number
  /** Words with a capital, where all but small ones have it; else 0. */
  capitals: number
  /** It begins and ends like a sentence. */
  sentence: boolean
  /** It begins like a sentence and ends with a comma: “It’s in,” the letter says. */
  comma: boolean
}

function shapeOf(doc: TokenizedDocument, { inner }: QuotedSegment): QuotationShape {
  const [first, last] = tokenRange(doc, inner)
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

interface Surroundings {
  /** It opens its sentence. */
  opens: boolean
  /** “so-called”. */
  distanced: boolean
  titled: boolean
  /** A work that has a title is named beside it. */
  work: boolean
  term: boolean
  /** A policy, a project is named after it. */
  thing: boolean
  /** Between a person's names: Tom “Dock” Sey. */
  nickname: boolean
  /** A comma or a colon before it. */
  introduced: boolean
  saidBefore: boolean
  saidAfter: boolean
}

function surroundingsOf(doc: TokenizedDocument, { span }: QuotedSegment): Surroundings {
  const [first, end] = tokenRange(doc, span)
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

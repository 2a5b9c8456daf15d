// Full stops that don’t end a sentence: of a language’s abbreviations and of its ordinal numbers. In: a document and the words of
// its language. Out: the sentences that go on in the next one.
//
//   sie wohne im 2. | Stock des Hauses      Vela och bl.a. | Sela stängs      am 3. | Der Bote schrieb
//                 ^ goes on                          ^^^^^ goes on                ^ ends: an article begins a clause

import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt } from './language-words.ts'

/** An ordinal number without its full stop: of one or two digits, or a Roman numeral of two letters or more. */
const ORDINAL = /^(?:\d{1,2}|[IVX]{2,5})$/
/** Units of UTF-16 of an abbreviation, with its inner full stops. */
const MAX_ABBREVIATION_UNITS = 12
/** What may come before an abbreviation. */
const BEFORE_ABBREVIATION = /[\s("'’“„«‘[]/

/** The test whether a sentence, by its index, goes on in the next one. */
export function joinTest(doc: TokenizedDocument, words: LanguageWords): (sentence: number) => boolean {
  const { neverLast, known } = words
  return (sentence) => {
    const { end, segment } = doc.sentences[sentence]!
    const next = doc.sentences[sentence + 1]
    if (next?.segment !== segment) return false
    if (speaksOfQuotation(doc, end, next, words)) return true
    if (rawWordAt(doc, end - 1) !== '.') return false
    if (neverLast.has(abbreviationBefore(doc, end - 1))) return true
    if (!known.ordinals || !ORDINAL.test(rawWordAt(doc, end - 2))) return false
    return isTouching(doc, end - 1) && !beginsClause(doc.words[next.first]!, words)
  }
}

/** The closing mark of a quotation, of scripts without spaces. */
const CLOSING = /^[」』”]$/

/** Whether a sentence goes on with a quotation that ended in a full stop: 「…。」| と森田さんは話した. */
function speaksOfQuotation(
  doc: TokenizedDocument,
  end: number,
  { first, end: last }: TokenizedSentence,
  { thatEnds, finals, topics }: LanguageWords,
): boolean {
  if (!topics.size || !CLOSING.test(rawWordAt(doc, end - 1)) || !isTouching(doc, end)) return false
  if (thatEnds.has(doc.words[first]!)) return true
  for (let at = first; at < last; at++) if (phraseAt(doc, at, finals) > 0) return true
  return false
}

/** A word of Latin letters without a vowel, or a number of one or two digits: before a full stop often no end of a sentence. */
const SHORTENED = /^(?:[b-df-hj-np-tv-xzß]{1,5}|\d{1,2})$/i

/** Whether a sentence may be the rest of the one before it: a full stop after what looks shortened parts them. */
export function isCutOff(doc: TokenizedDocument, { first, segment }: TokenizedSentence): boolean {
  const isInside = doc.segmentStarts[segment]! <= first - 2
  return isInside && doc.words[first - 1] === '.' && SHORTENED.test(doc.words[first - 2]!)
}

/** What is written up to a full stop without a space, in lower case; empty where it is too long for an abbreviation. */
function abbreviationBefore({ text, tokens }: TokenizedDocument, stop: number): string {
  const end = tokens[stop]![0]
  let from = end
  while (from > 0 && end - from <= MAX_ABBREVIATION_UNITS && !BEFORE_ABBREVIATION.test(text[from - 1]!))
    from--
  return end - from > MAX_ABBREVIATION_UNITS ? '' : text.slice(from, end).toLowerCase()
}

/** Whether no space is before a token. */
function isTouching({ tokens }: TokenizedDocument, at: number): boolean {
  return tokens[at - 1]![1] === tokens[at]![0]
}

/** Whether a word that follows a number begins a clause rather than being what is counted. */
function beginsClause(word: string, { articles, pronouns, stops, unnamed, between }: LanguageWords): boolean {
  return [articles, pronouns, stops, unnamed, between].some((list) => list.has(word)) || !/^\p{L}/u.test(word)
}

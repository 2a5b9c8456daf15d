// The words for a speaker beside a verb of speech, in a language other than English, by form alone. In: a document
// and the place of the verb. Out: a range of tokens, or null where the words there can’t be a speaker.
//
//   „…“, sagte dazu der frühere Hafenmeister Ove Claasen.      « … », a déclaré au Courier leur président, Tam Brisco.
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^

import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'

/** Half-open token indices. */

/** The longest name or description of a speaker, in tokens. */
const MAX_SPEAKER_TOKENS = 12
/** The longest article: “einer”. */
const MAX_ARTICLE_LETTERS = 5
/** A comma, of Latin or Arabic letters. */
export const COMMA = /^[,،]$/
/** A capital, or a letter of a script that has none. */
const CAPITAL = /^[\p{Lu}\p{Lo}]/u
/** A letter of a script without capitals. */
export const UNCASED = /^\p{Lo}/u

/** The name or description that begins at a token. */
export function speakerStartingAt(
  doc: TokenizedDocument,
  from: number,
  ceiling: number,
  words: LanguageWords,
): TokenRange | null {
  const at = (token: number) => doc.words[token] ?? ''
  let first = from
  while (words.between.has(at(first))) first++
  if (words.to.has(at(first))) first = startAfterAddressee(doc, first, words) ?? first
  if (words.pronouns.has(at(first))) return oneToken(first)
  const limit = Math.min(ceiling, first + MAX_SPEAKER_TOKENS)
  let end = first
  while (end < limit && isPartOfName(doc, end, words)) end++
  const named = words.known.capitalNouns || doc.rawWords.slice(first, end).some((word) => CAPITAL.test(word))
  // “leur président, Tam Brisco”, “die Bürgermeisterin von Port Vela, Orla Venn”: the name after a description.
  const places = placeEnd(doc, end, limit, words)
  const described = !named || words.articles.has(at(first)) || words.unnamed.has(at(first))
  if (described && COMMA.test(at(places)) && isFullName(doc, places + 1, words)) {
    end = places
    end++
    while (end < limit && CAPITAL.test(rawWordAt(doc, end))) end++
  }
  return trimmed(doc, { first, end }, words)
}

/** The end of what a linking word adds to a description: “de Vela”. */
function placeEnd(doc: TokenizedDocument, from: number, limit: number, { links }: LanguageWords): number {
  let end = from
  while (end < limit && (links.has(doc.words[end]!) || (end > from && CAPITAL.test(rawWordAt(doc, end)))))
    end++
  return end
}

/** Whether two words with capitals or more stand from a token to the end of their clause. */
export function isFullName(doc: TokenizedDocument, from: number, { stops }: LanguageWords): boolean {
  let end = from
  while (CAPITAL.test(rawWordAt(doc, end))) end++
  return end - from > 1 && (/^[^\p{L}]/u.test(doc.words[end] ?? '.') || stops.has(doc.words[end]!))
}

/** The name or description that all the words between two tokens make; an apposition is between two commas. */
export function speakerBetween(
  doc: TokenizedDocument,
  first: number,
  ceiling: number,
  words: LanguageWords,
): TokenRange | null {
  let end = ceiling
  let from = first
  while (end > from && words.between.has(doc.words[end - 1]!)) end--
  while (from < end && COMMA.test(doc.words[from]!)) from++
  if (end - from === 1 && words.pronouns.has(doc.words[from]!)) return { first: from, end }
  if (end <= from) return null
  // “En una entrevista, Ana Ruiz dijo …”: what is before the last comma needn’t be a name.
  const closed = COMMA.test(doc.words[end - 1]!)
  for (let at = end - 1; at >= from; at--) {
    if (!COMMA.test(doc.words[at]!)) {
      if (!isPartOfName(doc, at, words)) return null
    } else if (!closed) from = at + 1
  }
  return end - from > MAX_SPEAKER_TOKENS ? null : trimmed(doc, { first: from, end }, words)
}

/** The start of the speaker after an addressee: “au Courier | leur président”. */
function startAfterAddressee(
  doc: TokenizedDocument,
  to: number,
  { articles, unnamed }: LanguageWords,
): number | null {
  for (let at = to + 2; at < to + 5; at++) {
    const word = doc.words[at] ?? ''
    if (articles.has(word) || unnamed.has(word)) return at
    if (!CAPITAL.test(rawWordAt(doc, at))) return null
  }
  return null
}

function isPartOfName(doc: TokenizedDocument, at: number, { stops, verbs, that }: LanguageWords): boolean {
  const word = doc.words[at]!
  return /^[\p{L}\p{N}'&-]/u.test(word) && ![stops, verbs, that].some((words) => words.has(word))
}

/** A name without small words at its end; a description without pronouns. Null where it begins like neither. */
function trimmed(
  doc: TokenizedDocument,
  { first, end: last }: TokenRange,
  { articles, unnamed, pronouns, isInstitution }: LanguageWords,
): TokenRange | null {
  const isBody = first < last && isInstitution(doc.words[first]!)
  const describes = articles.has(doc.words[first]!) || unnamed.has(doc.words[first]!) || isBody
  // An article has a capital where it begins its sentence.
  const from = describes && !UNCASED.test(rawWordAt(doc, first)) ? first + 1 : first
  let end = last
  while (end > from && !CAPITAL.test(rawWordAt(doc, end - 1))) end--
  // “burgemeester Joost Anders”: a description without an article may precede a name.
  const named = [from, from + 1, from + 2].some((token) => token < end && CAPITAL.test(rawWordAt(doc, token)))
  if (end > from && (describes || named)) return { first, end }
  if (!describes) return null
  end = last
  while (end > first && !/\p{L}{4}/u.test(doc.words[end - 1]!)) end--
  while (end > first && pronouns.has(doc.words[end - 1]!)) end--
  // “Beamte sagten”: a noun alone, but no article alone.
  const isNoun = isBody || (unnamed.has(doc.words[first]!) && doc.words[first]!.length > MAX_ARTICLE_LETTERS)
  return end > first + 1 ? { first, end } : isNoun ? oneToken(first) : null
}

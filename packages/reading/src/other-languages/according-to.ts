// “According to” in a language other than English. In: the words of a sentence outside quotations. Out: the parts of a
// statement: the source next to the phrase, and the rest of the sentence.
//
//   Laut Hafenamt fährt die Fähre erst im Juli.      Die Reparatur dauert der Reederei Nordlinie zufolge drei Wochen.
//   cccc sssssssss qqqqqqqqqqqqqqqqqqqqqqqqqqqq      qqqqqqqqqqqqqqqqqqqq sssssssssssssssssssss ccccccc qqqqqqqqqqq

import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt } from './language-words.ts'
import { COMMA, isFullName, UNCASED } from './speaker.ts'
import type { StatementParts } from './statement-parts.ts'

/** The longest source, in tokens. */
const MAX_SOURCE_TOKENS = 14
/** The shortest content, in tokens. */
const MIN_CONTENT_TOKENS = 2
const CAPITAL = /^\p{Lu}/u
const LETTER = /^[\p{L}\p{N}]/u

/** The statement of a phrase that begins at a token; null where there is none, or no source beside it. */
export function accordingToAt(
  doc: TokenizedDocument,
  { first: start, end }: TokenRange,
  at: number,
  words: LanguageWords,
): StatementParts | null {
  const asSaid = phraseAt(doc, at, words.asSaid)
  const before = phraseAt(doc, at, words.accordingTo) || asSaid || opinionFor(doc, start, at, words)
  const after = before ? 0 : phraseAt(doc, at, words.accordingToAfter)
  const cue: TokenRange = { first: at, end: at + (before || after) }
  const source = before
    ? sourceAfter(doc, cue.end, end, words)
    : after && cue.end > at
      ? sourceBefore(doc, start, at, words)
      : null
  if (!source) return null
  const ending = before ? phraseAt(doc, source.end, words.sourceEnds) : 0
  if (asSaid && !ending) return null
  const last = LETTER.test(doc.words[end - 1]!) ? end : end - 1
  const content = [
    withoutEdges(doc, start, Math.min(cue.first, source.first)),
    withoutEdges(doc, Math.max(cue.end, source.end + ending), last),
  ].filter(({ first, end: behind }) => behind > first)
  const tokens = content.reduce((sum, { first, end: behind }) => sum + behind - first, 0)
  return tokens < MIN_CONTENT_TOKENS ? null : { cue, source, content }
}

/** “Per Marta Rinaldi il molo è corto”: a preposition that begins a sentence, before a full name. */
function opinionFor(doc: TokenizedDocument, start: number, at: number, { forName }: LanguageWords): number {
  const isFullName = CAPITAL.test(rawWordAt(doc, at + 1)) && CAPITAL.test(rawWordAt(doc, at + 2))
  return at === start && isFullName ? phraseAt(doc, at, forName) : 0
}

/** A name or description behind the phrase: to a comma that is near, or as far as capitals and linking words go. */
function sourceAfter(
  doc: TokenizedDocument,
  from: number,
  end: number,
  words: LanguageWords,
): TokenRange | null {
  if (words.pronouns.has(doc.words[from] ?? '')) return oneToken(from)
  const limit = Math.min(end, from + MAX_SOURCE_TOKENS)
  let comma = from
  while (comma < limit && !/^[,،，、]$/.test(doc.words[comma]!)) comma++
  let stop = words.known.capitalNouns || comma === limit ? phraseEnd(doc, from, limit, words) : comma
  // “so der Leiter des Amts, Jan Borg”
  if (stop < limit - 2 && COMMA.test(doc.words[stop]!) && isName(doc, stop + 1, words))
    stop = nameEnd(doc, stop + 1)
  for (let at = from + 1; at < stop; at++) {
    const ending = phraseAt(doc, at, words.sourceEnds)
    if (ending && at + ending === stop) stop = at
  }
  return stop > from && LETTER.test(doc.words[from]!) ? { first: from, end: stop } : null
}

/** Whether a full name with capitals begins at a token. */
function isName(doc: TokenizedDocument, at: number, words: LanguageWords): boolean {
  return CAPITAL.test(rawWordAt(doc, at)) && isFullName(doc, at, words)
}

/** The end of the words with capitals from a token. */
function nameEnd(doc: TokenizedDocument, from: number): number {
  let end = from
  while (CAPITAL.test(rawWordAt(doc, end))) end++
  return end
}

/** The end of a noun phrase: articles and adjectives, the noun or name, and what linking words add to it. */
function phraseEnd(doc: TokenizedDocument, from: number, limit: number, words: LanguageWords): number {
  const isCapital = (at: number) => CAPITAL.test(rawWordAt(doc, at))
  if (UNCASED.test(rawWordAt(doc, from))) return from
  const first = doc.words[from]!
  if (!words.known.capitalNouns && words.isInstitution(first)) return from + 1
  if (!isCapital(from) && !words.articles.has(first) && !words.links.has(first) && !words.unnamed.has(first))
    return from
  let at = from
  while (at < limit && !isCapital(at) && LETTER.test(doc.words[at]!) && at - from < 4) at++
  // “volgens de politie is …”: an article and one word, where no name follows at once.
  if (!isCapital(at) || (!words.known.capitalNouns && at - from > 1))
    return words.articles.has(doc.words[from]!) ? Math.min(limit, from + 2) : from
  while (at < limit) {
    if (isCapital(at)) at++
    else if (words.links.has(doc.words[at]!) && (isCapital(at + 1) || isCapital(at + 2))) at++
    else if (words.links.has(doc.words[at - 1]!) && isCapital(at + 1)) at++
    else break
  }
  return at
}

/** A name or description that ends right before the phrase. */
function sourceBefore(
  doc: TokenizedDocument,
  start: number,
  at: number,
  words: LanguageWords,
): TokenRange | null {
  let first = at
  const floor = Math.max(start, at - MAX_SOURCE_TOKENS)
  if (!words.known.capitalNouns) {
    while (first > floor && /^[\p{L}\p{N}'’]/u.test(doc.words[first - 1]!)) first--
    return first < at && (first === start || /^[,،、]$/.test(doc.words[first - 1]!))
      ? { first, end: at }
      : null
  }
  // “der Reederei Nordlinie zufolge”, “dem Sprecher der Polizei zufolge”
  while (first > floor) {
    const isCapital = CAPITAL.test(rawWordAt(doc, first - 1)) && first - 1 > start
    const isLink = words.links.has(doc.words[first - 1]!) || words.articles.has(doc.words[first - 1]!)
    if (first < at ? !isCapital && !isLink : !isCapital) break
    first--
    if (isLink && !CAPITAL.test(rawWordAt(doc, first - 1))) break
  }
  return first < at ? { first, end: at } : null
}

function withoutEdges(doc: TokenizedDocument, first: number, end: number): TokenRange {
  let [from, to] = [first, end]
  while (from < to && !/^[\p{L}\p{N}"]/u.test(doc.words[from]!)) from++
  while (to > from && !/^[\p{L}\p{N}"]/u.test(doc.words[to - 1]!)) to--
  return { first: from, end: to }
}

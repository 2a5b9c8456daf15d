// Languages with the verb at the end of the sentence. In: a sentence and its quotations. Out: the parts of a statement.
//
//   「待っています」と森田花子さんは話した。      김민지 소장은 “우리는 기다린다”고 말했다.      Ayşe Kaya, feribotun kalkmayacağını söyledi.
//   qqqqqqqqqqqqqq  sssssssss   ccc          ssssssssss qqqqqqqqqqqqqqq  ccccc      sssssssss  qqqqqqqqqqqqqqqqqqqqqq cccccccc
//
// The speaker is marked as the topic (は, 은) or is a full name that begins its clause; a quotation or “who says” shows the rest.

import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt } from './language-words.ts'
import { COMMA } from './speaker.ts'
import type { StatementParts } from './statement-parts.ts'

/** The longest verb and the longest speaker, in tokens: a character each in Japanese. */
const MAX_VERB_TOKENS = 8
const MAX_SPEAKER_TOKENS = 16
const MIN_CLAUSE_TOKENS = 2
const CAPITAL = /^\p{Lu}/u
const LETTER = /^[\p{L}\p{N}]/u

/** The statement of a sentence with a verb of speech at its end; null where it has none, or no speaker. */
export function verbAtEnd(
  doc: TokenizedDocument,
  { first, end }: { first: number; end: number },
  quote: TokenRange | undefined,
  words: LanguageWords,
): StatementParts | null {
  if (words.finals.size === 0) return null
  const quoted = quote && quote.end <= end ? quote : null
  const cue = finalVerb(doc, first, end, words)
  if (!cue) return quoted && whoSays(doc, quoted, end, words)
  const behind = quoted && speakerIn(doc, quoted.end, cue.first, words)
  const source = behind ?? speakerIn(doc, first, quoted ? quoted.first : cue.first, words)
  if (!source) return null
  if (quoted) return { cue, source, content: [quoted] }
  const content = clauseBetween(doc, source.end, cue.first, words)
  return content && { cue, source, content: [content] }
}

/** A verb of speech that ends a sentence. */
function finalVerb(
  doc: TokenizedDocument,
  first: number,
  end: number,
  { finals }: LanguageWords,
): TokenRange | null {
  let last = end
  while (last > first && !LETTER.test(doc.words[last - 1]!)) last--
  for (let at = Math.max(first, last - MAX_VERB_TOKENS); at < last; at++)
    if (phraseAt(doc, at, finals) === last - at) return { first: at, end: last }
  return null
}

/** “… diyen Ayşe Kaya”: a quotation, “who says”, and a full name. */
function whoSays(
  doc: TokenizedDocument,
  quote: TokenRange,
  end: number,
  words: LanguageWords,
): StatementParts | null {
  if (!words.whoSays.has(doc.words[quote.end] ?? '')) return null
  const source = fullNameAt(doc, quote.end + 1, end)
  return source && { cue: oneToken(quote.end), source, content: [quote] }
}

/** The speaker of a stretch: what a topic marker follows or ends, or else a full name that begins it. */
function speakerIn(
  doc: TokenizedDocument,
  from: number,
  end: number,
  { topics, topicEnds, thatEnds }: LanguageWords,
): TokenRange | null {
  let start = from
  while (start < end && (thatEnds.has(doc.words[start]!) || !LETTER.test(doc.words[start]!))) start++
  if (topics.size === 0 && topicEnds.length === 0) return fullNameAt(doc, start, end)
  for (let at = start; at < Math.min(end, start + MAX_SPEAKER_TOKENS); at++) {
    const word = doc.words[at]!
    if (!LETTER.test(word)) return null
    if (at > start && topics.has(word)) return { first: start, end: at }
    if (topicEnds.some((ending) => word.length > 1 && word.endsWith(ending)))
      return { first: start, end: at + 1 }
  }
  return null
}

function fullNameAt(doc: TokenizedDocument, from: number, end: number): TokenRange | null {
  let last = from
  while (last < end && CAPITAL.test(rawWordAt(doc, last))) last++
  return last - from > 1 ? { first: from, end: last } : null
}

/** What is said between the speaker and the verb. */
function clauseBetween(
  doc: TokenizedDocument,
  from: number,
  end: number,
  { topics, thatEnds }: LanguageWords,
): TokenRange | null {
  let [start, last] = [from, end]
  while (start < last && (COMMA.test(doc.words[start]!) || topics.has(doc.words[start]!))) start++
  if (thatEnds.size > 0) {
    if (!thatEnds.has(doc.words[last - 1] ?? '')) return null
    last--
  }
  while (start < last && !LETTER.test(doc.words[start]!)) start++
  return last - start < MIN_CLAUSE_TOKENS ? null : { first: start, end: last }
}

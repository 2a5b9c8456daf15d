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
/** The shortest clause whose speaker isn’t in the sentence. */
const MIN_CLAUSE_ALONE = 5
/** The longest topic of a sentence, in characters. */
const MAX_TOPIC_CHARACTERS = 40
const COMMA_OF_CHARACTERS = /^[、，,]$/
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
  if (quoted && source) return { cue, source, content: [quoted] }
  if (words.topics.size > 0 && words.thatEnds.size > 0) {
    if (!quoted) return clauseThat(doc, first, cue, words)
    const isSaid = words.thatEnds.has(doc.words[quoted.end] ?? '')
    return isSaid ? { cue, source: null, content: [quoted] } : null
  }
  if (!source) return null
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

/** A clause before “that” and its verb; the speaker is the topic of the sentence, or stands between “that” and the verb. */
function clauseThat(
  doc: TokenizedDocument,
  first: number,
  cue: TokenRange,
  { topics, thatEnds }: LanguageWords,
): StatementParts | null {
  const isThat = (at: number) => thatEnds.has(doc.words[at]!)
  if (isThat(cue.first - 1)) {
    let start = first
    let topic = first
    while (topic < Math.min(cue.first, first + MAX_TOPIC_CHARACTERS) && !topics.has(doc.words[topic]!)) {
      if (COMMA_OF_CHARACTERS.test(doc.words[topic]!)) start = topic + 1
      topic++
    }
    const hasTopic = topics.has(doc.words[topic]!) && topic > start
    const from = hasTopic ? topic + 1 : first
    return said(cue, hasTopic ? { first: start, end: topic } : null, { first: from, end: cue.first - 1 })
  }
  if (!topics.has(doc.words[cue.first - 1] ?? '')) return null
  let that = cue.first - 2
  while (that > first && cue.first - that < MAX_TOPIC_CHARACTERS && !isThat(that)) that--
  if (!isThat(that)) return null
  return said(cue, { first: that + 1, end: cue.first - 1 }, { first, end: that })
}

function said(cue: TokenRange, source: TokenRange | null, { first, end }: TokenRange): StatementParts | null {
  const least = source ? MIN_CLAUSE_TOKENS : MIN_CLAUSE_ALONE
  return end - first < least ? null : { cue, source, content: [{ first, end }] }
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
  const most = topics.size ? MAX_TOPIC_CHARACTERS : MAX_SPEAKER_TOKENS
  for (let at = start; at < Math.min(end, start + most); at++) {
    const word = doc.words[at]!
    if (topics.size && COMMA_OF_CHARACTERS.test(word)) start = at + 1
    else if (!LETTER.test(word) && word !== '・') return null
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

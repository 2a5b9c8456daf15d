// Noun phrases by their edges, without a grammar: where a name or a description of a speaker begins and ends. In: a document
// and a token. Out: half-open token indices.
//
//   Citing a ministry aide, the agency reported …        an article citing Orla Venn, the premier, as saying …
//          ^^^^^^^^^^^^^^^                                                 ^^^^^^^^^

import { beginsWithCapital } from '../capital.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { nounOf } from '../lexicon/nouns.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'

/** Words that are never inside such a phrase. */
const PHRASE_ENDS = new Set(
  `, . ; : ( ) — – -- ? ! " ' ” “ that as which who whom whose said says say saying told reported reports reporting wrote
  writes quoted quoting cited citing according was were is are has have had will would in on at by after before while
  when because and but or tuesday wednesday thursday friday saturday sunday monday yesterday today`.split(
    /\s+/,
  ),
)
/** Words after which a phrase may continue: “close to the talks | in Port Vela”. */
const MAY_JOIN = new Set(['in', 'at', 'on', 'and'])

/** The end of the phrase that begins at `from`, at most `limit` tokens on; `from` itself where there is none. */
export function phraseEnd(doc: TokenizedDocument, from: number, limit = 14): number {
  let at = from
  const last = Math.min(doc.tokens.length, from + limit)
  const segmentEnd = sentenceEnd(doc, from)
  while (at < last && at < segmentEnd) {
    const word = doc.words[at]!
    if (PHRASE_ENDS.has(word) && !(MAY_JOIN.has(word) && phraseContinues(doc, from, at))) break
    at++
  }
  return at
}

/** “close to the talks in Port Vela”, “the ministry and the union”: a name or a description follows. */
function phraseContinues(doc: TokenizedDocument, from: number, at: number): boolean {
  if (at === from) return false
  const next = rawWordAt(doc, at + 1)
  if (doc.words[at] === 'on') return beginsWithCapital(next) && !calendarNames.has(doc.words[at + 1]!)
  return /^(?:in|at)$/.test(doc.words[at]!)
    ? beginsWithCapital(next) || next === 'the'
    : doc.words[at] === 'and' && (beginsWithCapital(next) || /^(?:an?|two|three|the)$/.test(next))
}

/** The beginning of the phrase that ends before the token `end` of its sentence, at most `limit` tokens back; `end` itself where there is none. */
export function phraseStart(doc: TokenizedDocument, end: number, limit = 14): number {
  let at = end
  const first = Math.max(sentenceStart(doc, end), end - limit)
  while (at > first && !PHRASE_ENDS.has(doc.words[at - 1]!)) at--
  return at
}

/** The first token of a token’s sentence. */
export function sentenceStart(doc: TokenizedDocument, token: number): number {
  return doc.sentences[doc.sentenceOf[token]!]?.first ?? token
}

/** The token after the last of a token’s sentence. */
export function sentenceEnd(doc: TokenizedDocument, token: number): number {
  return doc.sentences[doc.sentenceOf[token]!]?.end ?? token
}

/** The token after the last word of a token’s sentence, before its end marks. */
export function lastWordEnd(doc: TokenizedDocument, token: number): number {
  let end = sentenceEnd(doc, token)
  while (end > token && /^[.!?]$/.test(doc.words[end - 1]!)) end--
  return end
}

/**
 * Whether the tokens `[from, end)` name or describe a possible speaker. With `loosely`, a noun need only have the form of one
 * for a person: “a fireman”.
 */
export function canSpeak(doc: TokenizedDocument, from: number, end: number, loosely = false): boolean {
  for (let at = from; at < end; at++) {
    const word = rawWordAt(doc, at)
    const noun = nounOf(doc.words[at]!, !loosely)
    if (noun && noun.kind !== 'place') return true
    if (/^\p{Lu}\p{L}/u.test(word) && at > sentenceStart(doc, at)) return true
    if (/^(?:of|about|to|for|in|over)$/.test(word)) return false
  }
  return false
}

/** Whether the tokens `[from, end)` are a phrase for a document: “a study by the institute”. */
export function isDocumentPhrase({ words }: TokenizedDocument, from: number, end: number): boolean {
  let tie = from + 1
  while (tie < end && !/^(?:of|by|from|on|in|to|for|about|,)$/.test(words[tie]!)) tie++
  return nounOf(words[tie - 1] ?? '', true)?.kind === 'document'
}

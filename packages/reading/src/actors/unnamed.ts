// What a text says of an unnamed source. In: its phrase. Out: description, number, condition and reason.
//
//   two people, who asked not to be named because they feared for their posts, said …
//   ^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//   2           condition                 reason
// Not: “an official who asked not to be named said it closed because of rust”, where the reason is the bridge’s.

import type { Span } from '@hearsay/core'
import { ANONYMITY_CONDITION, REASON_AFTER, REASON_ANYWHERE, reasonEndVerbs } from '../lexicon/anonymity.ts'
import type { Actor } from '../schema.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import type { Phrase } from './phrase.ts'

/** A sentence is searched for this many UTF-16 units. */
const MAX_SENTENCE_LENGTH = 2000
/** Every condition has one of these. */
const CONDITION_WORDS = /anonym|named|identif|names?\b|record|background/i

/** The description of a source and its number; condition and reason are found once all sources are known. */
export function unnamedOf(doc: TokenizedDocument, phrase: Phrase): NonNullable<Actor['unnamed']> {
  return { description: descriptionOf(doc, phrase), number: phrase.number, condition: null, reason: null }
}

/** The phrase up to the first clause about it. */
function descriptionOf(doc: TokenizedDocument, { first, end }: Phrase): Span {
  let at = first + 1
  while (at < end && !/^(?:,|who|which|whose|speaking|—|–|--|\(|;)$/.test(doc.words[at]!)) at++
  return spanOfTokens(doc, first, at)
}

/** A sentence with the conditions in it. */
export interface AnonymityTerms {
  /** Where it begins in the text. */
  start: number
  words: string
  found: RegExpExecArray[]
}

function anonymityTermsIn(doc: TokenizedDocument, sentence: number): AnonymityTerms {
  const [start, end] = doc.sentences[sentence]!.span
  const words = doc.text.slice(start, Math.min(end, start + MAX_SENTENCE_LENGTH)).replace(/\s/g, ' ')
  return { start, words, found: CONDITION_WORDS.test(words) ? [...words.matchAll(ANONYMITY_CONDITION)] : [] }
}

/**
 * Condition and reason in the sentence of a token: those nearest after it, else before it, with no other source between.
 * `others` are the tokens with which other sources begin, ascending; `seen` remembers each sentence.
 */
export function anonymityTermsNear(
  doc: TokenizedDocument,
  token: number,
  others: number[],
  seen: Map<number, AnonymityTerms>,
): { condition: Span | null; reason: Span | null } {
  const at = doc.sentenceOf[token]!
  const sentence = seen.get(at) ?? anonymityTermsIn(doc, at)
  seen.set(at, sentence)
  const { start, words, found } = sentence
  const from = doc.tokens[token]![0] - start
  const begins = others.map((other) => doc.tokens[other]![0] - start)
  const alone = (a: number, b: number) => !begins.some((at) => at > a && at < b)
  const match =
    found.find((one) => one.index >= from && alone(from, one.index)) ??
    found.find((one) => one.index < from && alone(one.index, from))
  if (!match)
    return {
      condition: null,
      reason: found.length || others.length > 1 ? null : reasonAnywhere(words, start),
    }
  const close = match.index + match[0].length
  const after = REASON_AFTER.exec(words.slice(close, close + 120))
  const condition: Span = [start + match.index, start + close]
  if (!after) return { condition, reason: reasonAnywhere(words, start) }
  const begin = close + after[0].length - after[1]!.length
  return { condition, reason: [start + begin, start + reasonEnd(words, begin)] }
}

function reasonAnywhere(words: string, start: number): Span | null {
  const found = REASON_ANYWHERE.exec(words)
  return found && [start + found.index, start + reasonEnd(words, found.index)]
}

/** What ends a reason: a comma, a dash, a bracket, a quotation mark, a verb of speech, or the end of the sentence. */
const REASON_END = new RegExp(`[,;:—–()“”"«»]| -- |[.!?](?=\\s|$)| (?:${reasonEndVerbs.join('|')}) `)

function reasonEnd(words: string, from: number): number {
  const end = words.slice(from).search(REASON_END)
  return end < 0 ? words.length : from + end
}

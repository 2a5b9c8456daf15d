// The probability that the words of a statement are right, once rules have filled and repaired it. In: a statement with the confidence
// that the probabilities of its parts give. Out: the probability that source and content each overlap those of the corpus by more
// than half, as `hearsay eval` counts.
//
// Fitted on the fifth of train that two models trained for this alone never saw, one as the default model was, one as the fast one
// (168 texts, 7,072 statements; training/confidence-cases.ts, training/fit-confidence.ts). The model card has what it is worth on dev.

import { pronouns } from '../lexicon/pronouns.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import { rawWordAt, type TokenizedDocument } from '../tokenized-document.ts'
import { logit, probabilityAt } from './logistic.ts'
import { antecedentOfWho } from './rules/antecedent-of-who.ts'
import { clauseAfterCue } from './rules/clause-after-cue.ts'
import { sharedSource } from './rules/shared-source.ts'

/** What the curve goes by: the log odds of the parts, and 1 where something applies. */
export interface WordsFeatures {
  bias: number
  parts: number
  noSource: number
  /** A clause after its cue that doesn’t begin with “that”. */
  clauseAfterCue: number
  sharedSource: number
  /** Content in several pieces: a cue stands within it, and both sides were found. */
  pieces: number
  /** “…,” Orm said. “…”, where what follows is not part of it. */
  quotationFollows: number
  /** The log odds of the parts again where the source has `LONG_SOURCE` tokens or more. */
  longSource: number
  /** The logarithm of the tokens of the content and one. */
  contentLength: number
  /** A source with a name. */
  named: number
}

const WEIGHTS: WordsFeatures = {
  bias: 0.268,
  parts: 0.982,
  noSource: 0.016,
  clauseAfterCue: 0.294,
  sharedSource: -0.436,
  pieces: 0.476,
  quotationFollows: -2.508,
  longSource: -0.255,
  contentLength: 0.188,
  named: 0.204,
}

/**
 * Above six to one the log odds are held back by this share, so that of the statements given .9 or more 97 in 100 are right in words
 * and person on that fifth: on dev, whose texts no rule was made by, fewer of the surest are.
 */
const HELD_BACK = 0.6
const HELD_FROM = Math.log(6)

const LONG_SOURCE = 10

/** The features of a statement whose confidence is still that of its parts. */
export function wordsFeatures(
  doc: TokenizedDocument,
  { confidence, evidence, source, cue, content }: Statement,
): WordsFeatures {
  const isFilled =
    evidence.some(({ rule }) => rule === clauseAfterCue.id) && doc.words[content[0]!.first] !== 'that'
  // “An official who asked not to be named said”: what “who” refers to replaces the source that was shared.
  const isShared =
    evidence.some(({ rule }) => rule === sharedSource.id) &&
    !evidence.some(({ rule }) => rule === antecedentOfWho.id)
  const parts = logit(confidence)
  return {
    bias: 1,
    parts,
    noSource: source ? 0 : 1,
    clauseAfterCue: Number(isFilled),
    sharedSource: Number(isShared),
    pieces: Number(content.length > 1),
    quotationFollows: Number(isFollowed(doc, cue, content)),
    longSource: source && source.end - source.first >= LONG_SOURCE ? parts : 0,
    contentLength: Math.log1p(lengthOf(content)),
    named: Number(source !== null && hasName(doc, source)),
  }
}

function lengthOf(content: TokenRange[]): number {
  let length = 0
  for (const { first, end } of content) length += end - first
  return length
}

/** Whether a source has a word of a name; a capital at the head of a sentence shows one where another follows, or nothing. */
function hasName(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  const isName = (at: number) => at < end && NAME.test(rawWordAt(doc, at))
  for (let at = first + 1; at < end; at++) if (isName(at)) return true
  return (
    isName(first) && !pronouns.has(doc.words[first]!) && (end - first === 1 || !isSentenceStart(doc, first))
  )
}

function isSentenceStart(doc: TokenizedDocument, token: number): boolean {
  return doc.sentences[doc.sentenceOf[token]!]!.first === token
}

const NAME = /^\p{Lu}\p{Ll}/u

/** Whether a quotation is one piece, before its cue, and the sentence after that of the cue opens with a mark too. */
function isFollowed(doc: TokenizedDocument, cue: TokenRange | null, content: TokenRange[]): boolean {
  const [quoted] = content
  if (!cue || !quoted || content.length > 1 || quoted.first > cue.first) return false
  return doc.words[quoted.first] === '"' && doc.words[doc.sentences[doc.sentenceOf[cue.first]!]!.end] === '"'
}

/** The probability, 0 to 1, that the words of a statement are right. */
export function wordsConfidence(doc: TokenizedDocument, statement: Statement): number {
  const odds = weighted(wordsFeatures(doc, statement))
  return probabilityAt(odds - HELD_BACK * Math.max(0, odds - HELD_FROM))
}

/** Written out, since looking names up is slow. */
function weighted(features: WordsFeatures): number {
  return (
    WEIGHTS.bias * features.bias +
    WEIGHTS.parts * features.parts +
    WEIGHTS.noSource * features.noSource +
    WEIGHTS.clauseAfterCue * features.clauseAfterCue +
    WEIGHTS.sharedSource * features.sharedSource +
    WEIGHTS.pieces * features.pieces +
    WEIGHTS.quotationFollows * features.quotationFollows +
    WEIGHTS.longSource * features.longSource +
    WEIGHTS.contentLength * features.contentLength +
    WEIGHTS.named * features.named
  )
}

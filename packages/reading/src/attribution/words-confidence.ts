// The probability that the words of a statement are right, once rules have filled and repaired it. In: a statement with the confidence
// that the probabilities of its parts give. Out: the probability that source and content each overlap those of the corpus by more
// than half, as `hearsay eval` counts.
//
// Fitted on the fifth of train that one of the teachers never saw, read with that teacher (168 texts, 3,446 statements;
// training/confidence-cases.ts, training/fit-confidence.ts). The model card has what it is worth on dev.

import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { ModelName } from '../vocabulary.ts'
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
}

const WEIGHTS: WordsFeatures = {
  bias: 0.874,
  parts: 1.031,
  noSource: -0.114,
  clauseAfterCue: -0.535,
  sharedSource: -0.717,
  pieces: 0.595,
  quotationFollows: -2.261,
  longSource: -0.342,
}

/**
 * Above four to one the log odds are held back by this share, so that of the statements given .9 or more 93 in 100 are right in words
 * and person in 95 of 100 draws of 84 texts, not only in the average one.
 */
const HELD_BACK = 0.23
const HELD_FROM = Math.log(4)

/**
 * By what share of log odds above even a model is surer than the teacher for whom the curve was fitted: by the quantiles of the
 * statements that each found in 107 texts new to them (2,854 of the default model, 2,790 of the fast one; no annotation is needed).
 */
const SURER: Record<ModelName, number> = { default: 0.1, fast: 0 }

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
  }
}

/** Whether a quotation is one piece, before its cue, and the sentence after that of the cue opens with a mark too. */
function isFollowed(doc: TokenizedDocument, cue: TokenRange | null, content: TokenRange[]): boolean {
  const [quoted] = content
  if (!cue || !quoted || content.length > 1 || quoted.first > cue.first) return false
  return doc.words[quoted.first] === '"' && doc.words[doc.sentences[doc.sentenceOf[cue.first]!]!.end] === '"'
}

/** The probability, 0 to 1, that the words of a statement are right. */
export function wordsConfidence(doc: TokenizedDocument, statement: Statement, model: ModelName): number {
  let odds = weighted(wordsFeatures(doc, statement))
  if (odds > 0) odds *= 1 - SURER[model]
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
    WEIGHTS.longSource * features.longSource
  )
}

// The probability that the words of a statement are right, once rules have filled and repaired it. In: a statement with the confidence
// that the probabilities of its parts give. Out: the probability that source and content each overlap those of the corpus by more
// than half, as `hearsay eval` counts.
//
// Fitted on the fifth of train that one of the teachers never saw, read with that teacher (168 texts, 3,450 statements;
// training/confidence-cases.ts, training/fit-confidence.ts). The model card has what it is worth on dev.

import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { logit, probabilityAt } from './logistic.ts'
import { antecedentOfWho } from './rules/antecedent-of-who.ts'
import { clauseAfterCue } from './rules/clause-after-cue.ts'
import { sharedSource } from './rules/shared-source.ts'

/**
 * A clause after its cue that doesn’t begin with “that” was right in 19 of 82 cases, one that does in 9 of 18; of the statements
 * that share the source of another 12 in 100 fewer were right than the parts alone say.
 */
const WEIGHTS = { bias: 0.937, parts: 0.967, clauseAfterCue: -1.976, noSource: -0.09, sharedSource: -0.74 }

/** The probability, 0 to 1, that the words of a statement are right. */
export function wordsConfidence(
  doc: TokenizedDocument,
  { confidence, evidence, source, content }: Statement,
): number {
  const isFilled =
    evidence.some(({ rule }) => rule === clauseAfterCue.id) && doc.words[content[0]!.first] !== 'that'
  // “An official who asked not to be named said”: what “who” refers to replaces the source that was shared.
  const isShared =
    evidence.some(({ rule }) => rule === sharedSource.id) &&
    !evidence.some(({ rule }) => rule === antecedentOfWho.id)
  return probabilityAt(
    WEIGHTS.bias +
      WEIGHTS.parts * logit(confidence) +
      (isShared ? WEIGHTS.sharedSource : 0) +
      (isFilled ? WEIGHTS.clauseAfterCue : 0) +
      (source ? 0 : WEIGHTS.noSource),
  )
}

// How probable it is that a sentence reports, in a language other than English, by what the model sees in it. In: a sentence, and how probable
// each role is of its tokens. Out: a number from 0 to 1.
//
//   Die Leitwarte beruft sich auf einen Anruf.      .41: too much for the outlet’s own voice, too little for a statement
//
// Two logistic functions: of a sentence without a statement, and of one in which the model marks one. Weights, and what is enough in each
// language, are data: `lexicon/doubt-weights.ts`.

import { probabilityAt } from '../attribution/logistic.ts'
import type { DoubtWeights } from '../lexicon/doubt-weights.ts'
import { doubtLimits, statedWeights, unstatedWeights } from '../lexicon/doubt-weights.ts'
import type { RoleProbabilities } from '../model/tagger.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'

/** Keeps logarithms of chances finite. */
const EDGE = 0.002

/** What the probabilities are worked out from, for each sentence. */
export function doubtFeatures(doc: TokenizedDocument, roles: RoleProbabilities): number[][] {
  return doc.sentences.map((sentence) => featuresOf(sentence, roles))
}

/** Whether a sentence in which nothing is stated may report all the same. */
export function mayReportUnstated(features: number[], code: string): boolean {
  return chance(features, unstatedWeights) >= (doubtLimits[code]?.unstated ?? 0)
}

/** Whether a sentence reports in which the model marks a statement of some confidence. */
export function isStated(features: number[], confidence: number, code: string): boolean {
  return chance([...features, logChance(confidence)], statedWeights) >= (doubtLimits[code]?.stated ?? 0)
}

function featuresOf({ first, end }: TokenizedSentence, roles: RoleProbabilities): number[] {
  let [source, cue, content, inside, all, contents] = [0, 0, 0, 0, 0, 0]
  for (let at = first; at < end; at++) {
    const [s, c, q] = [roles.source[at]!, roles.cue[at]!, roles.content[at]!]
    source = Math.max(source, s)
    cue = Math.max(cue, c)
    content = Math.max(content, q)
    inside = Math.max(inside, s + c + q)
    all += s + c + q
    contents += q
  }
  const mean = all / (end - first)
  const chances = [inside, mean, source, cue, content]
  return [...chances, contents / (end - first), ...chances.map(logChance)]
}

function chance(features: number[], { bias, features: weights }: DoubtWeights): number {
  let sum = bias
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!
  return probabilityAt(sum)
}

function logChance(probability: number): number {
  return Math.log((probability + EDGE) / (1 + EDGE - probability))
}

// How probable it is that an attribution is right. In: the probabilities of its parts. Out: one number, calibrated on text
// that the model was not trained on.

import type { Part } from './lattice.ts'

/** Weights of a logistic model of “source and content are both right”; they come with the model that marks the parts. */
export interface Calibration {
  bias: number
  source: number
  cue: number
  content: number
  noSource: number
}

/** As sure as the least sure part; for parts whose model has no calibration. */
export const uncalibrated: Calibration = { bias: -0.5, source: 0.5, cue: 0.3, content: 0.7, noSource: -0.5 }

/**
 * The probability, 0 to 1, that source and content of an attribution are both right, from those of its parts (of several
 * pieces of content the least).
 */
export function confidenceOf(
  { source, cue, content }: { source: Part | null; cue: Part | null; content: Part[] },
  calibration: Calibration,
): number {
  const { bias, noSource } = calibration
  const least = content.length ? Math.min(...content.map((part) => part.probability)) : 0.5
  const sum =
    bias +
    calibration.source * logit(source?.probability ?? 0.5) +
    calibration.cue * logit(cue?.probability ?? 0.5) +
    calibration.content * logit(least) +
    (source ? 0 : noSource)
  return 1 / (1 + Math.exp(-sum))
}

/** Log odds, held between −6 and 6. */
function logit(probability: number): number {
  return Math.max(-6, Math.min(6, Math.log(probability / (1 - probability))))
}

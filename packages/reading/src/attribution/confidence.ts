// How probable it is that an attribution is right. In: the probabilities of its parts. Out: one number, calibrated on text
// that the model was not trained on.

import type { Part } from '../lattice.ts'
import { logit, probabilityAt } from './logistic.ts'

/** Weights of a logistic model of “source and content are both right”; they come with the model that marks the parts. */
export interface Calibration {
  bias: number
  source: number
  cue: number
  content: number
  noSource: number
}

/**
 * For parts whose model has no calibration: fitted on 280 texts of train that a network had barely seen. On dev, 94 in 100 of the
 * attributions with 0.9 or more are right.
 */
export const defaultCalibration: Calibration = {
  bias: -1.075,
  source: 0.401,
  cue: 0.213,
  content: 0.508,
  noSource: -0.841,
}

/** The features, in the order of their sum. */
const featureNames = ['bias', 'source', 'cue', 'content', 'noSource'] as const

type Parts = { source: Part | null; cue: Part | null; content: Part[] }

/** The features of a confidence, one for each weight; log odds are limited to −6 to 6. */
export function confidenceFeatures({ source, cue, content }: Parts): Calibration {
  const least = content.length ? Math.min(...content.map((part) => part.probability)) : 0.5
  return {
    bias: 1,
    source: logit(source?.probability ?? 0.5),
    cue: logit(cue?.probability ?? 0.5),
    content: logit(least),
    noSource: source ? 0 : 1,
  }
}

/**
 * The probability, 0 to 1, that source and content of an attribution are both right, from those of its parts (of several
 * pieces of content the least).
 */
export function confidenceOf(parts: Parts, calibration: Calibration): number {
  const features = confidenceFeatures(parts)
  let sum = 0
  for (const name of featureNames) sum += features[name] * calibration[name]
  return probabilityAt(sum)
}

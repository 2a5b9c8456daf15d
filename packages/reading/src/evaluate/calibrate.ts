// The weights of confidence, from text the model was not trained on. In: linked attributions and whether each is right.
// Out: a calibration, which goes into the model’s header.

import type { Calibration } from '../confidence.ts'
import { confidenceFeatures } from '../confidence.ts'
import type { Linked } from '../link.ts'

const NAMES = ['bias', 'source', 'cue', 'content', 'noSource'] as const
/** Newton’s steps; five are enough, more do no harm. */
const STEPS = 12
/** A pull towards zero, for samples too few or too clear to decide a weight. */
const RIDGE = 1

/** Fits the calibration to attributions of which it is known whether source and content are right (logistic regression). */
export function calibrate(samples: { linked: Linked; right: boolean }[]): Calibration {
  const rows = samples.map(({ linked }) => {
    const features = confidenceFeatures(linked)
    return NAMES.map((name) => features[name])
  })
  const weights = NAMES.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    const bend = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)))
    for (const [at, row] of rows.entries()) {
      const guess = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i]!, 0)))
      const missed = (samples[at]!.right ? 1 : 0) - guess
      for (const [i, a] of row.entries()) {
        slope[i]! += missed * a
        for (const [j, b] of row.entries()) bend[i]![j]! += guess * (1 - guess) * a * b
      }
    }
    for (const [i, change] of solve(bend, slope).entries()) weights[i]! += change
  }
  const [bias = 0, source = 0, cue = 0, content = 0, noSource = 0] = weights.map(
    (one) => Math.round(one * 1e3) / 1e3,
  )
  return { bias, source, cue, content, noSource }
}

/** Solves a small symmetric system by elimination. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!])
  for (const [at, row] of rows.entries()) {
    for (const [below, other] of rows.entries()) {
      if (below === at) continue
      const times = other[at]! / row[at]!
      for (let column = at; column < other.length; column++) other[column]! -= times * row[column]!
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!)
}

// The logistic curve that confidences are fitted with. In: a number. Out: a number.

/** Log odds, limited to −6 to 6. */
export function logit(probability: number): number {
  return Math.max(-6, Math.min(6, Math.log(probability / (1 - probability))))
}

/** The probability at given log odds. */
export function probabilityAt(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

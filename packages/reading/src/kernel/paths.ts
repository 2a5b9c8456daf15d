// What the sums over paths are made of, the exponential function above all. Only sums, products and a shift: every
// machine gives the same bits, which the language does not promise of its own.

/** Labels of the paths that are summed over. */
export const PATH_LABELS = 16
/** A label less probable than this, by all that stands before it, is passed over. */
export const NEGLIGIBLE_PROBABILITY = 1e-9

/**
 * e^x = 2^k · e^r with k the whole number nearest to x / ln 2. r is at most ln 2 / 2, where so many terms of the series
 * are off by at most 1e-14 of the value. Highest power first.
 */
export const EXP_SERIES = [39916800, 3628800, 362880, 40320, 5040, 720, 120, 24, 6, 2, 1, 1].map((n) => 1 / n)
/** 1 / ln 2. */
export const INVERSE_LN2 = Math.LOG2E
/** ln 2 in two pieces: the first has so few bits that its product with k is exact. */
export const LN2 = [0.6931471803691238, 1.9082149292705877e-10] as const
/** Added to a number of 64 bits it leaves the nearest whole number in the low bits, halves to even. */
export const ROUND_SHIFT_F64 = 6755399441055744
/** Below this it is as good as nothing; 2^k stays within what 64 bits hold exactly. */
export const MIN_EXPONENT = -700

/** e^x for x from FLOOR to 0, as both kernels work it out. */
export function exponential(x: number): number {
  const k = x * INVERSE_LN2 + ROUND_SHIFT_F64 - ROUND_SHIFT_F64
  const r = x - k * LN2[0] - k * LN2[1]
  let sum = EXP_SERIES[0]!
  for (let at = 1; at < EXP_SERIES.length; at++) sum = sum * r + EXP_SERIES[at]!
  return sum * NEGATIVE_POWERS_OF_2[-k]!
}

/** 2^0, 2^-1, …: halves of halves, exact. */
const NEGATIVE_POWERS_OF_2 = new Float64Array(1024)
for (let at = 0, power = 1; at < NEGATIVE_POWERS_OF_2.length; at++, power /= 2)
  NEGATIVE_POWERS_OF_2[at] = power

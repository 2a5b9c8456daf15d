// The constants and the exponential function of the sums over paths. Only sums, products and a shift: every machine gives the
// same bits, which the language’s own `Math.exp` does not promise.

/** Labels of the paths that are summed over. */
export const PATH_LABELS = 16
/** A label less probable than this, given the tokens before, is skipped. */
export const NEGLIGIBLE_PROBABILITY = 1e-9

/**
 * e^x = 2^k · e^r, where k is the integer nearest to x / ln 2. r is at most ln 2 / 2; there, the error of this many terms is
 * at most 1e-14 of the value. Highest power first.
 */
export const EXP_SERIES = [39916800, 3628800, 362880, 40320, 5040, 720, 120, 24, 6, 2, 1, 1].map((n) => 1 / n)
/** 1 / ln 2. */
export const INVERSE_LN2 = Math.LOG2E
/** ln 2 in two parts: the first has so few bits that its product with k is exact. */
export const LN2 = [0.6931471803691238, 1.9082149292705877e-10] as const
/** Added to a float64, it leaves the nearest integer in the low bits, halves to even. */
export const ROUND_SHIFT_F64 = 6755399441055744
/** Smaller exponents count as this one; 2^k stays exact in 64 bits. */
export const MIN_EXPONENT = -700

/** e^x for x from MIN_EXPONENT to 0, as both kernels compute it. */
export function exponential(x: number): number {
  const k = x * INVERSE_LN2 + ROUND_SHIFT_F64 - ROUND_SHIFT_F64
  const r = x - k * LN2[0] - k * LN2[1]
  let sum = EXP_SERIES[0]!
  for (let at = 1; at < EXP_SERIES.length; at++) sum = sum * r + EXP_SERIES[at]!
  return sum * NEGATIVE_POWERS_OF_2[-k]!
}

/** 2^0, 2^-1, …, all exact. */
const NEGATIVE_POWERS_OF_2 = new Float64Array(1024)
for (let at = 0, power = 1; at < NEGATIVE_POWERS_OF_2.length; at++, power /= 2)
  NEGATIVE_POWERS_OF_2[at] = power

// The activation function of the gates: a rational approximation of tanh; the sigmoid is computed from it. Only sums,
// products, quotients and minima: every machine gives the same bits.

/**
 * tanh x ≈ x·N(x²) / D(x²) for |x| ≤ TANH_LIMIT, beyond it the value at ±TANH_LIMIT; the error is at most 5e-4, a thirtieth of a step
 * of the hidden values. Coefficients of the numerator N, highest power first, fitted up to 4.5 for the smallest maximum error
 * (training/curve.py in packages/evaluation).
 */
export const TANH_NUMERATOR = [13.3837267, 170.453094]
/** Coefficients of the denominator D behind its highest power, which has 1. */
export const TANH_DENOMINATOR = [69.4942056, 170.798146]
/** Beyond this the approximation is constant: here it is the largest. */
export const TANH_LIMIT = 4.1

/** The vectors of tokens are rounded to int16 so that the largest number is this. */
export const SHORT_UNIT = 32767
/**
 * Hidden values lie in −1…1 and are stored as bytes: multiplied by this and rounded, plus HIDDEN_ZERO. So they take seven bits,
 * of which the vector instruction for products of bytes gives exact sums on every machine.
 */
export const HIDDEN_UNIT = 63
/** The byte of a hidden value of 0. */
export const HIDDEN_ZERO = 64
/** Added to a float32 below 2^22, it leaves the nearest integer in the low bits, halves to even. */
export const ROUND_SHIFT = 12582912

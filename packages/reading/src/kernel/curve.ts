// The activation function of the gates: a rational approximation of tanh; the sigmoid is computed from it. Only sums,
// products, quotients and minima: every machine gives the same bits.

/**
 * tanh x ≈ x·N(x²) / D(x²) for |x| ≤ TANH_LIMIT, beyond it the value at ±TANH_LIMIT; the error is at most 2e-6. Coefficients
 * of the numerator N, highest power first, fitted for the smallest maximum error (training/curve.py in
 * packages/evaluation).
 */
export const TANH_NUMERATOR = [3.93000255e-6, 2.27698699e-3, 0.12302181, 0.999995688]
/** Coefficients of the denominator D. */
export const TANH_DENOMINATOR = [1.42350624e-4, 2.10721712e-2, 0.456340296, 1]
/** Beyond this the approximation is constant. */
export const TANH_LIMIT = 7

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

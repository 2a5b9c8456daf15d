// The one curve of the gates: a rational approximation of tanh, and the sigmoid by way of it. Only sums, products,
// quotients, minima: every machine gives the same bits.

/**
 * tanh x ≈ x·P(x²) / Q(x²) for |x| ≤ LIMIT, beyond it the value at ±LIMIT; off by at most 2e-6. Highest power first.
 * Fitted so that the largest error is the smallest possible (training/curve.py).
 */
export const TANH_NUMERATOR = [3.93000255e-6, 2.27698699e-3, 0.12302181, 0.999995688]
/** Coefficients of the denominator. */
export const TANH_DENOMINATOR = [1.42350624e-4, 2.10721712e-2, 0.456340296, 1]
/** Beyond this the curve is flat. */
export const TANH_LIMIT = 7

/** Hidden values lie in −1…1 and are kept as whole numbers of 16 bits: 1 is UNIT. */
export const HIDDEN_UNIT = 32767
/** Added to a float32 below 2^22 it leaves the nearest whole number in the low bits, halves to even. */
export const ROUND_SHIFT = 12582912

// The one curve of the gates: a rational approximation of tanh, and the sigmoid by way of it. Only sums, products,
// quotients, minima: every machine gives the same bits.

/**
 * tanh x ≈ x·P(x²) / Q(x²) for |x| ≤ LIMIT, beyond it the value at ±LIMIT; off by at most 3e-7. Highest power
 * first. The coefficients are those of Eigen (Eigen/src/Core/MathFunctionsImpl.h, `generic_fast_tanh_float`, MPL 2.0).
 */
export const P = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8,
  1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
]
/** Its denominator’s coefficients, of even powers. */
export const Q = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3]
/** Beyond this the curve is flat in single precision. */
export const LIMIT = 7.905311107635498

/** Hidden values lie in −1…1 and are kept as whole numbers of 16 bits: 1 is UNIT. */
export const UNIT = 32767
/** Added to a float32 below 2^22 it leaves the nearest whole number in the low bits, halves to even. */
export const ROUND = 12582912

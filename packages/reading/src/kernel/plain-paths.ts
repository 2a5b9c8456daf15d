// Sums over all paths through a sequence in plain JavaScript: the same operations in the same order as kernel.wat.

import type { Kernel } from './kernel.ts'
import { exponential, PATH_LABELS as K, MIN_EXPONENT, NEGLIGIBLE_PROBABILITY } from './paths.ts'

/** The two functions over `memory`. */
export function plainPaths(memory: ArrayBuffer): Pick<Kernel, 'forward' | 'backward'> {
  const numbers = new Float64Array(memory, 0, memory.byteLength >> 3)
  return {
    forward(free, inside, a, e, total, count) {
      let [before, scores] = [a >> 3, e >> 3]
      for (let step = 0; step < count; step++, before += K, scores += K) {
        const here = before + K
        let top = numbers[scores]!
        for (let y = 1; y < K; y++) top = Math.max(top, numbers[scores + y]!)
        // The even labels are summed apart from the odd ones, as they lie in a register.
        const sums = [0, 0]
        for (let y = 0; y < K; y++) {
          const score = exponential(Math.max(MIN_EXPONENT, numbers[scores + y]! - top))
          let mass = 0
          for (let x = 0; x < K; x++) {
            const value = numbers[before + x]!
            if (value > NEGLIGIBLE_PROBABILITY) mass += value * numbers[(free >> 3) + K * x + y]!
          }
          const pair = y & ~1
          for (let x = pair; x < pair + 2; x++)
            mass += numbers[before + x]! * numbers[(inside >> 3) + 2 * x + (y & 1)]!
          numbers[scores + y] = score
          numbers[here + y] = mass * score
          sums[y & 1]! += mass * score
        }
        const sum = sums[0]! + sums[1]!
        numbers[(total >> 3) + step] = sum
        for (let y = 0; y < K; y++) numbers[here + y]! /= sum
      }
    },
    backward(into, a, e, b, total, count) {
      let [here, scores, next] = [a >> 3, e >> 3, b >> 3]
      for (let step = 0; step < count; step++, here -= K, scores -= K, next -= K) {
        const sum = numbers[(total >> 3) - step]!
        for (let x = 0; x < K; x++) {
          let after = 0
          for (let y = 0; y < K; y++)
            after += numbers[scores + y]! * numbers[next + y]! * numbers[(into >> 3) + K * y + x]!
          numbers[next - K + x] = numbers[here + x]! > NEGLIGIBLE_PROBABILITY ? after / sum : 0
        }
      }
    },
  }
}

// Chance that can be had again: a failing test prints its seed, and HEARSAY_TEST_SEED sets it.
import { randomInt } from 'node:crypto'
import { env } from 'node:process'
import { onTestFailed } from 'vitest'

/** Numbers from 0 up to 1, for the test that is running; the same ones for the same seed. */
export function chance(): () => number {
  const seed = Number(env.HEARSAY_TEST_SEED ?? randomInt(2 ** 31))
  onTestFailed(() => console.error(`To have the same chance again: HEARSAY_TEST_SEED=${seed}`))
  let state = seed
  // Mulberry32: small, and even enough to choose moments by.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

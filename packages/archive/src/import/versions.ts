// The states of a clipping, whatever holds them. In: what came in, and the states here. Out: whether it is one of them, and which
// number is whose.
import type { Offer } from '../api/adding.ts'
import type { Original } from '../api/archive.ts'
import { tokensOf } from '../query/tokens.ts'
import { parseSeed } from '../record/parse-seed.ts'

/** A state as it came in: the seed, and what it was made of. */
export interface Came {
  seed: Uint8Array
  original: Original | null
}

/** What an offer came as: its seed alone where its file holds other clippings too, which may change without it. */
export function cameAs({ original }: Offer, seed: Uint8Array): Came {
  return { seed, original: original && !original.isShared ? original : null }
}

/** Whether something came in as one of these states did: as the same file, or without one as the same seed. */
export function isOneOf({ seed, original }: Came, states: readonly Came[]): boolean {
  const bytes = original?.bytes ?? seed
  return states.some((one) => equals(one.original?.bytes, bytes) || equals(one.seed, bytes))
}

function equals(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0
}

/** The number of the clipping’s own state: the first that the others don’t have. */
export function ownNumber(others: readonly number[]): number {
  let number = 1
  while (others.includes(number)) number++
  return number
}

/** A new state of a page has at least this share of the words of the one before; with fewer it is a part of it. */
const MIN_SHARE = 0.8

/** Whether a state is no mere part of another: a page that shows less than it did doesn’t take the place of what it showed. */
export function isWhole(seed: Uint8Array, before: Uint8Array): boolean {
  return wordsIn(seed) >= MIN_SHARE * wordsIn(before)
}

function wordsIn(seed: Uint8Array): number {
  const parsed = parseSeed(seed, undefined)
  return parsed ? tokensOf(parsed.document.text).length : 0
}

// Limits how often an address may try a password. In: addresses. Out: whether it may try again.

import { networkOf } from './client-address.ts'

/** Tries that an address has within a window. */
const MAX_TRIES = 8
const WINDOW_MS = 15 * 60_000
/** Addresses remembered; an attacker with more of them displaces only the oldest. */
const MAX_ADDRESSES = 20_000

/** Counts tries by network. */
export class Attempts {
  readonly #now: () => number
  readonly #tries = new Map<string, { count: number; until: number }>()

  readonly #most: number

  /** `now` is a monotonic clock in milliseconds. */
  constructor(now: () => number, most = MAX_TRIES) {
    this.#now = now
    this.#most = most
  }

  /** Counts a try before it is made; gives the seconds to wait after too many, else 0. */
  countTry(address: string): number {
    const from = networkOf(address)
    const known = this.#tries.get(from)
    const current = known && known.until > this.#now() ? known : { count: 0, until: this.#now() + WINDOW_MS }
    if (current.count >= this.#most) return Math.ceil((current.until - this.#now()) / 1000)
    current.count++
    this.#tries.delete(from)
    this.#tries.set(from, current)
    if (this.#tries.size > MAX_ADDRESSES) this.#tries.delete(this.#tries.keys().next().value!)
    return 0
  }

  /** Takes back a try that turned out right; wrong ones before it still count: somebody else at the address may have made them. */
  takeBackTry(address: string): void {
    const known = this.#tries.get(networkOf(address))
    if (known) known.count--
  }
}

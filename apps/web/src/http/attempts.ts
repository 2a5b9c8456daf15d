// Limits how often somebody may try a password. In: addresses. Out: whether another try is theirs.

/** So many tries in so many milliseconds. */
const MAX_TRIES = 8
const WINDOW_MS = 15 * 60_000
/** Addresses remembered; an attacker with more of them pushes out only the oldest. */
const MAX_ADDRESSES = 20_000

/** Who tried how often. */
export class Attempts {
  readonly #now: () => number
  readonly #tries = new Map<string, { count: number; until: number }>()

  /** `now` gives milliseconds that only grow. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a try before it is made; gives the seconds to wait where there were too many, else 0. */
  countTry(address: string): number {
    const from = networkOf(address)
    const known = this.#tries.get(from)
    const current = known && known.until > this.#now() ? known : { count: 0, until: this.#now() + WINDOW_MS }
    if (current.count >= MAX_TRIES) return Math.ceil((current.until - this.#now()) / 1000)
    current.count++
    this.#tries.delete(from)
    this.#tries.set(from, current)
    if (this.#tries.size > MAX_ADDRESSES) this.#tries.delete(this.#tries.keys().next().value!)
    return 0
  }

  /** Takes back the try of somebody who turned out to know; the wrong ones before it count on, for another may be theirs. */
  takeBackTry(address: string): void {
    const known = this.#tries.get(networkOf(address))
    if (known) known.count--
  }
}

/** Who has one address of IPv6 has all that share its first half. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':')
}

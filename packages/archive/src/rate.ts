// How fast work goes, over the last seconds. Its clock is the thread’s own.

/** Counts work and measures its rate. */
export class Rate {
  readonly #done: { at: number; count: number }[] = []

  /** So much was done now. */
  count(count: number): void {
    this.#done.push({ at: performance.now(), count })
    while ((this.#done[0]?.at ?? 0) < performance.now() - 5000) this.#done.shift()
  }

  /** Pieces of work a second over the last five seconds; 0 where there were none. */
  perSecond(): number {
    const first = this.#done[0]
    if (!first || this.#done.length < 2) return 0
    const count = this.#done.slice(1).reduce((sum, one) => sum + one.count, 0)
    const seconds = (performance.now() - first.at) / 1000
    return seconds > 0 ? count / seconds : 0
  }

  /** Forgets what was done. */
  clear(): void {
    this.#done.length = 0
  }
}

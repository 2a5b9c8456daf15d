// Keys that wait. In: keys, and what has to come before they mean anything. Out: the keys, one by one, in their order.

/** Holds keys back while something is pending that they may be meant for. */
export class KeyQueue {
  readonly #take: (key: string) => void
  #pending: Promise<unknown> | null = null
  #waiting: string[] = []

  /** `take` gets each key when its turn comes. */
  constructor(take: (key: string) => void) {
    this.#take = take
  }

  /** The keys that wait. */
  get waiting(): readonly string[] {
    return this.#waiting
  }

  /** Takes a key at once, or when its turn comes. */
  press(key: string, atOnce: boolean): void {
    if (this.#pending === null || atOnce) this.#take(key)
    else this.#waiting.push(key)
  }

  /** Holds keys back until something has come or failed; `released` gets those that waited meanwhile. */
  holdFor(pending: Promise<unknown>, released: (keys: string[]) => void): void {
    this.#pending = pending
    void pending
      .catch(() => undefined)
      .then(() => {
        // Something later is pending by now: the keys wait for that.
        if (this.#pending !== pending) return
        this.#pending = null
        const keys = this.#waiting
        this.#waiting = []
        released(keys)
      })
  }
}

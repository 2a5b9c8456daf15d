// Things that cost something to make, kept for a while.

/** Keeps the values asked for last, as far as their weights together stay under a limit; the very last one always. */
export class WeightedCache<Value> {
  readonly #kept = new Map<string, { value: Value; weight: number }>()
  readonly #most: number
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  /** The value of a key, made now where it isn’t kept; `weight` is in the limit’s unit. */
  get(key: string, weight: number, make: () => Value): Value {
    const known = this.#kept.get(key)
    const value = known ? known.value : make()
    this.forget(key)
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most || oldest === key) break
      this.forget(oldest)
    }
    return value
  }

  /** Lets go of the value of a key. */
  forget(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }
}

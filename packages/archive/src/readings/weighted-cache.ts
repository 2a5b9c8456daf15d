// A cache with a limit on the sum of weights. In: keys, and how to make values. Out: values.

/** Caches the values asked for last while the sum of their weights is under a limit; the last value always. */
export class WeightedCache<Value> {
  readonly #entries = new Map<string, { value: Value; weight: number }>()
  readonly #maxWeight: number
  #weight = 0

  constructor(maxWeight: number) {
    this.#maxWeight = maxWeight
  }

  /** The value of a key, made now unless it is cached; `weight` is in the limit’s unit. */
  get(key: string, weight: number, make: () => Value): Value {
    const cached = this.#entries.get(key)
    const value = cached ? cached.value : make()
    this.remove(key)
    this.#entries.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#maxWeight || oldest === key) break
      this.remove(oldest)
    }
    return value
  }

  /** The value of a key; undefined where it isn’t cached. */
  peek(key: string): Value | undefined {
    return this.#entries.get(key)?.value
  }

  /** Removes the value of a key. */
  remove(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }
}

// Things that cost something to make, kept for a while.

/** Keeps the last so many values asked for. */
export class Recent<Value> {
  readonly #kept = new Map<string, Value>()
  readonly #most: number
  constructor(most: number) {
    this.#most = most
  }

  /** The value of a key, made now where it isn’t kept. */
  get(key: string, make: () => Value): Value {
    const known = this.#kept.get(key)
    const value = known === undefined ? make() : known
    this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value ?? key)
    return value
  }

  /** Lets go of the value of a key. */
  forget(key: string): void {
    this.#kept.delete(key)
  }
}

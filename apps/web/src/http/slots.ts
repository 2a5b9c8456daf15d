// A limited number of places, with a share for each holder and network. In: who wants a place. Out: a place, or none.

/** Limits of places. */
export interface SlotLimits {
  /** Places in all. */
  all: number
  /** Places of one holder: a session, or the password of a program. */
  perHolder: number
  /** Places of one network. */
  perNetwork: number
}

/** Counts the places that are taken. */
export class Slots {
  readonly #limits: SlotLimits
  readonly #held = new Map<string, number>()
  #all = 0

  /** Begins with every place free. */
  constructor(limits: SlotLimits) {
    this.#limits = limits
  }

  /** Takes a place; gives the function that releases it, or null where none is left. */
  take(holder: string | null, network: string): (() => void) | null {
    const { all, perHolder, perNetwork } = this.#limits
    const keys: [string, number][] = [[`network ${network}`, perNetwork]]
    if (holder !== null) keys.push([`holder ${holder}`, perHolder])
    if (this.#all >= all || keys.some(([key, limit]) => (this.#held.get(key) ?? 0) >= limit)) return null
    this.#add(keys, 1)
    let held = true
    return () => {
      if (held) this.#add(keys, -1)
      held = false
    }
  }

  #add(keys: [string, number][], by: number): void {
    this.#all += by
    for (const [key] of keys) {
      const count = (this.#held.get(key) ?? 0) + by
      if (count > 0) this.#held.set(key, count)
      else this.#held.delete(key)
    }
  }
}

// Who listens to an archive, and what they hear.
import type { Change } from './schemas.ts'

/** Those who listen. */
export class ChangeListeners {
  readonly #hearing = new Set<(change: Change | null) => void>()
  #closed = false

  /** Tells everybody. */
  emit(changes: Change[]): void {
    for (const change of changes) for (const hear of this.#hearing) hear(change)
  }

  /** Ends every listening. */
  close(): void {
    this.#closed = true
    for (const hear of this.#hearing) hear(null)
  }

  /** Changes one by one, until the signal aborts; those that come while nobody waits are kept for the next call. */
  listen(signal?: AbortSignal): AsyncIterableIterator<Change> {
    const waiting: Change[] = []
    let wake: (() => void) | null = null
    let over = this.#closed || (signal?.aborted ?? false)
    const hear = (change: Change | null) => {
      if (change) waiting.push(change)
      else over = true
      wake?.()
    }
    const forget = () => this.#hearing.delete(hear)
    this.#hearing.add(hear)
    signal?.addEventListener('abort', () => hear(null), { once: true })
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      async next() {
        while (waiting.length === 0 && !over) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        const value = waiting.shift()
        if (value) return { value, done: false }
        forget()
        return { value: undefined, done: true }
      },
      async return() {
        hear(null)
        forget()
        return { value: undefined, done: true }
      },
    }
  }
}

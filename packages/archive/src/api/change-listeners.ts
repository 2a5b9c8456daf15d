// The listeners of an archive. In: changes. Out: each change to every listener.
import type { Change } from './schemas.ts'

/** Passes changes on to listeners. */
export class ChangeListeners {
  readonly #listeners = new Set<(change: Change | null) => void>()
  #closed = false

  /** Passes changes to every listener. */
  emit(changes: Change[]): void {
    for (const change of changes) for (const listener of this.#listeners) listener(change)
  }

  /** Ends every iteration. */
  close(): void {
    this.#closed = true
    for (const listener of this.#listeners) listener(null)
  }

  /** Changes one by one, until the signal aborts; changes between two calls are queued for the next. */
  listen(signal?: AbortSignal): AsyncIterableIterator<Change> {
    const queued: Change[] = []
    let wakeUp: (() => void) | null = null
    let over = this.#closed || (signal?.aborted ?? false)
    const listener = (change: Change | null) => {
      if (change) queued.push(change)
      else over = true
      wakeUp?.()
    }
    const unsubscribe = () => this.#listeners.delete(listener)
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => listener(null), { once: true })
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      async next() {
        while (queued.length === 0 && !over) {
          await new Promise<void>((resolve) => {
            wakeUp = resolve
          })
        }
        const value = queued.shift()
        if (value) return { value, done: false }
        unsubscribe()
        return { value: undefined, done: true }
      },
      async return() {
        listener(null)
        unsubscribe()
        return { value: undefined, done: true }
      },
    }
  }
}

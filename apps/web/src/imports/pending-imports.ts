// Imported files that wait for a decision. In: files with the pieces found in them. Out: the same by a token nobody can guess.

import type { Import } from '@hearsay/archive'
import type { ImportedFile } from './import-files.ts'

/** Milliseconds for which files wait for somebody to decide. */
const PENDING_MS = 20 * 60_000
/** What may wait, in bytes of offers. */
const MAX_PENDING_BYTES = 200_000_000

/** Files that wait for somebody to decide about them, each under a name nobody can guess. */
export class PendingImports {
  readonly #now: () => number
  readonly #token: () => string
  readonly #kept = new Map<string, { taken: ImportedFile[]; until: number; size: number }>()

  /** `now` gives milliseconds that only grow, `token` a name nobody can guess. */
  constructor(now: () => number, token: () => string) {
    this.#now = now
    this.#token = token
  }

  /** Puts files aside; the oldest are let go where there is no room. */
  put(taken: ImportedFile[]): string {
    const token = this.#token()
    const size = taken.reduce((sum, { imported }) => sum + bytesInMemory(imported), 0)
    this.#kept.set(token, { taken, until: this.#now() + PENDING_MS, size })
    let whole = 0
    for (const [name, one] of [...this.#kept].reverse()) {
      whole += one.size
      if (name !== token && (whole > MAX_PENDING_BYTES || one.until < this.#now())) this.#kept.delete(name)
    }
    return token
  }

  /** The files put aside under a name; null where nothing waits there any more. */
  get(token: string): ImportedFile[] | null {
    const found = this.#kept.get(token)
    return found && found.until >= this.#now() ? found.taken : null
  }
}

/** What an import holds in memory; the file that several seeds are made of counts once. */
function bytesInMemory({ offers }: Import): number {
  const seeds = offers.reduce((sum, { seed }) => sum + seed.length, 0)
  return seeds + (offers[0]?.original?.bytes.length ?? 0)
}

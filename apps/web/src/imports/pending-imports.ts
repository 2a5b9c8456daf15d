// Imported files that wait for a decision. In: files with the clippings found in them. Out: the same, by a secret token.

import type { Import } from '@hearsay/archive'
import type { ImportedFile } from './import-files.ts'

/** How long files are held. */
const PENDING_MS = 20 * 60_000
/** The size of all files that are held. */
const MAX_PENDING_BYTES = 200_000_000

/** Imported files that are held in memory until somebody decides which clippings to save. */
export class PendingImports {
  readonly #now: () => number
  readonly #token: () => string
  readonly #pending = new Map<string, { files: ImportedFile[]; until: number; size: number }>()

  /** `now` is a monotonic clock in milliseconds; `token` makes a token that can’t be guessed. */
  constructor(now: () => number, token: () => string) {
    this.#now = now
    this.#token = token
  }

  /** Holds files; the oldest are dropped where there are too many. */
  put(files: ImportedFile[]): string {
    const token = this.#token()
    const size = files.reduce((sum, { imported }) => sum + bytesInMemory(imported), 0)
    this.#pending.set(token, { files, until: this.#now() + PENDING_MS, size })
    let total = 0
    for (const [other, { size: held, until }] of [...this.#pending].reverse()) {
      total += held
      if (other !== token && (total > MAX_PENDING_BYTES || until < this.#now())) this.#pending.delete(other)
    }
    return token
  }

  /** Puts files in place of those of a token: what was corrected. */
  replace(token: string, files: ImportedFile[]): void {
    const found = this.#pending.get(token)
    if (found) this.#pending.set(token, { ...found, files })
  }

  /** The files of a token; null where they have expired or were dropped. */
  get(token: string): ImportedFile[] | null {
    const found = this.#pending.get(token)
    return found && found.until >= this.#now() ? found.files : null
  }
}

/** The size of an import in memory; a file with several clippings counts once. */
function bytesInMemory({ offers }: Import): number {
  const seeds = offers.reduce((sum, { seed }) => sum + seed.length, 0)
  return seeds + (offers[0]?.original?.bytes.length ?? 0)
}

// How far the archive is read, asked for while the desk is open: often while it reads, seldom afterwards, since reading what comes in
// later may fail. In: an archive. Out: its progress, whenever it is another one.
import type { Archive, Progress } from '@hearsay/archive'

/** How often it is asked for while there is something to read, in milliseconds. */
const READING_INTERVAL_MS = 1000
/** How often it is asked for once all is read. */
const IDLE_INTERVAL_MS = 10_000

/** Asks for the progress of an archive. */
export class ProgressWatch {
  readonly #archive: Pick<Archive, 'progress'>
  readonly #changed: (progress: Progress | null) => void
  #last = ''
  #asking = false
  #closed = false
  #timer: NodeJS.Timeout | null = null

  constructor(archive: Pick<Archive, 'progress'>, changed: (progress: Progress | null) => void) {
    this.#archive = archive
    this.#changed = changed
  }

  /** Asks now, and again from time to time. */
  async ask(): Promise<void> {
    if (this.#asking || this.#closed) return
    this.#asking = true
    const progress = await this.#archive.progress().catch(() => null)
    this.#asking = false
    if (this.#closed) return
    const now = JSON.stringify(progress)
    if (now !== this.#last) this.#changed(progress)
    this.#last = now
    if (this.#timer) clearTimeout(this.#timer)
    const isReading = progress !== null && progress.read < progress.seeds
    this.#timer = setTimeout(() => void this.ask(), isReading ? READING_INTERVAL_MS : IDLE_INTERVAL_MS)
    this.#timer.unref()
  }

  /** Asks no more. */
  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
  }
}

// Reads documents without blocking the answering thread. In: documents. Out: readings; short ones are made where
// they are asked for, long ones in a thread.
import { availableParallelism } from 'node:os'
import type { Document } from '@hearsay/core'
import type { ModelName, Reading } from '@hearsay/reading'
import type { Piscina } from 'piscina'
import { threadFile, threadOptions } from '../threads.ts'
import type { ReadingTask } from './reading-thread.ts'
import { WeightedCache } from './weighted-cache.ts'

/** Shorter texts are read where they are, within some 50 milliseconds, where nothing else is asked for; in UTF-16 units. */
const MAX_INLINE_LENGTH = 6000
/** Readings of so much text are kept: one is some forty times the size of its text. In UTF-16 units over all. */
const MAX_CACHED_LENGTH = 1_500_000
/** Threads that nobody has asked for so many milliseconds end. */
const IDLE_TIMEOUT_MS = 600_000

/** Reads, and keeps the readings asked for last. */
export class Readings {
  readonly #kept = new WeightedCache<Promise<Reading>>(MAX_CACHED_LENGTH)
  readonly #here: number
  #pool: Promise<Piscina> | null = null
  #closed = false

  /** Texts of up to `here` UTF-16 units are read where they are. */
  constructor(here = MAX_INLINE_LENGTH) {
    this.#here = here
  }

  /** The reading of a document. A signal ends it, and the promise rejects. */
  async read(document: Document, model: ModelName = 'default', signal?: AbortSignal): Promise<Reading> {
    if (document.text.length <= this.#here) {
      // Load the reader only when a text is read.
      const { loadModel, read } = await import('@hearsay/reading')
      await loadModel(model)
      return read(document, { model })
    }
    if (this.#closed) throw new Error('The archive is closed.')
    this.#pool ??= startReadingPool()
    const task: ReadingTask = { document, model }
    const pool = await this.#pool
    return JSON.parse(await pool.run(task, { name: 'readInThread', ...(signal && { signal }) }))
  }

  /** The reading of a document that is kept under a key, which changes when the document does; read once. */
  cached(key: string, document: Document, model: ModelName): Promise<Reading> {
    const named = `${model} ${key}`
    const { length } = document.text
    return this.#kept.get(named, length, () => {
      const reading = this.read(document, model)
      // One too large to keep is shared by those who ask while it is made.
      const done = () => length > MAX_CACHED_LENGTH && this.#kept.forget(named)
      reading.then(done, () => this.#kept.forget(named))
      return reading
    })
  }

  /** Ends the threads; what is being read is given up. */
  async close(): Promise<void> {
    this.#closed = true
    await (await this.#pool?.catch(() => null))?.destroy()
  }
}

async function startReadingPool(): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: threadFile('readings/reading-thread'),
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: IDLE_TIMEOUT_MS,
    ...threadOptions,
  })
}

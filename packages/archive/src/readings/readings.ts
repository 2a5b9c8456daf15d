// Reads documents without blocking other requests. In: documents. Out: readings; short documents are read in place, long
// ones in a thread.
import { availableParallelism } from 'node:os'
import type { Document } from '@hearsay/core'
import type { ModelName, Reading } from '@hearsay/reading'
import type { Piscina } from 'piscina'
import { failingByTask, threadFile, threadOptions } from '../threads.ts'
import type { ReadingTask } from './reading-thread.ts'
import { WeightedCache } from './weighted-cache.ts'

/** Up to this length texts are read in place, in about 50 milliseconds, unless set otherwise; in UTF-16 units. */
const MAX_INLINE_LENGTH = 6000
/** Readings of so much text are cached: one is about forty times the size of its text. In UTF-16 units over all. */
const MAX_CACHED_LENGTH = 1_500_000
/** Milliseconds after which an idle thread ends. */
const IDLE_TIMEOUT_MS = 600_000

/** Reads, and caches the readings asked for last. */
export class Readings {
  readonly #cache = new WeightedCache<Promise<Reading>>(MAX_CACHED_LENGTH)
  readonly #maxInlineLength: number
  #pool: Promise<Piscina> | null = null
  #closed = false

  /** Texts of up to `maxInlineLength` UTF-16 units are read in place. */
  constructor(maxInlineLength = MAX_INLINE_LENGTH) {
    this.#maxInlineLength = maxInlineLength
  }

  /** The reading of a document. A signal ends it, and the promise rejects. */
  async read(document: Document, model: ModelName = 'default', signal?: AbortSignal): Promise<Reading> {
    if (document.text.length <= this.#maxInlineLength) {
      // A desk that reads nothing doesn’t load the reader.
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

  /** The reading of a document, cached under a key that changes when the document does; read once. */
  cached(key: string, document: Document, model: ModelName): Promise<Reading> {
    const named = `${model} ${key}`
    const { length } = document.text
    return this.#cache.get(named, length, () => {
      const reading = this.read(document, model)
      // A reading too large to cache is shared by all who ask while it is made.
      const done = () => length > MAX_CACHED_LENGTH && this.#cache.remove(named)
      reading.then(done, () => this.#cache.remove(named))
      return reading
    })
  }

  /** The reading of a document for who asks once: a cached one, or one that isn’t cached. */
  once(key: string, document: Document, model: ModelName): Promise<Reading> {
    return this.known(key, model) ?? this.read(document, model)
  }

  /** A reading that was asked for before; undefined where it isn’t cached. */
  known(key: string, model: ModelName): Promise<Reading> | undefined {
    return this.#cache.peek(`${model} ${key}`)
  }

  /** Ends the threads; unfinished readings are given up. */
  async close(): Promise<void> {
    this.#closed = true
    await (await this.#pool?.catch(() => null))?.destroy()
  }
}

async function startReadingPool(): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  return failingByTask(
    new Piscina({
      filename: threadFile('readings/reading-thread'),
      minThreads: 0,
      maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
      idleTimeout: IDLE_TIMEOUT_MS,
      ...threadOptions,
    }),
  )
}

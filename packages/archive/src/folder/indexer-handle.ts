// The indexing thread as the rest of the process sees it: it is started when first needed, asked, and ended.
import { Worker } from 'node:worker_threads'
import { threadFile, threadOptions } from '../threads.ts'
import type { IndexerSettings } from './indexer.ts'
import type { IndexerAnswer, IndexerRequest } from './indexer-thread.ts'
import type { KnownReadings } from './passes.ts'
import { fromSentError } from './sqlite-error.ts'

/** Asks an indexing thread. */
export class IndexerHandle {
  readonly #settings: IndexerSettings
  readonly #hear: { written(): void; failing(why: Error): void }
  readonly #asked = new Map<number, { done(): void; failed(error: Error): void }>()
  #thread: Worker | null = null
  #number = 0
  #startedAt = Number.NEGATIVE_INFINITY
  #closed = false

  constructor(settings: IndexerSettings, hear: { written(): void; failing(why: Error): void }) {
    this.#settings = settings
    this.#hear = hear
  }

  /** Starts the thread again where it died; at most every five seconds. */
  keepRunning(): void {
    if (!this.#thread && performance.now() - this.#startedAt > 5000) this.start()
  }

  /** Starts the thread, where it isn’t running. */
  start(): void {
    if (this.#thread) return
    this.#startedAt = performance.now()
    const thread = new Worker(threadFile('folder/indexer-thread'), {
      workerData: this.#settings,
      ...threadOptions,
    })
    this.#thread = thread
    thread.unref()
    thread.on('message', (answer: IndexerAnswer) => this.#take(answer))
    thread.on('error', (error) => this.#end(thread, error))
    thread.on('exit', () => this.#end(thread, new Error('the indexing thread ended')))
  }

  /** Indexes these files, paths from the folder, or whatever of it isn’t yet; resolves when it is done. */
  look(files: string[] | null, until: 'searchable' | 'readOnce', known?: KnownReadings): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('the desk is closed'))
    return this.#ask((number) => ({ number, look: files, until, known }))
  }

  /** Ends the thread after what it is writing now. */
  async close(): Promise<void> {
    this.#closed = true
    if (!this.#thread) return
    await this.#ask((number) => ({ number, close: true })).catch(() => undefined)
    await this.#thread?.terminate()
    this.#thread = null
  }

  #ask(request: (number: number) => IndexerRequest): Promise<void> {
    this.start()
    const number = ++this.#number
    return new Promise((resolve, reject) => {
      this.#asked.set(number, { done: resolve, failed: reject })
      // A caller that waits for an answer keeps the process alive.
      this.#thread?.ref()
      this.#thread?.postMessage(request(number))
    })
  }

  #take(answer: IndexerAnswer): void {
    if ('written' in answer) this.#hear.written()
    else if ('failing' in answer) this.#hear.failing(fromSentError(answer.failing))
    else {
      const asked = this.#asked.get(answer.number)
      this.#asked.delete(answer.number)
      if (this.#asked.size === 0) this.#thread?.unref()
      if (answer.error === undefined) asked?.done()
      else asked?.failed(fromSentError(answer.error))
    }
  }

  #end(thread: Worker, error: Error): void {
    // Another may have been started between its error and its end.
    if (this.#thread !== thread) return
    this.#thread = null
    if (!this.#closed) this.#hear.failing(error)
    for (const { failed } of this.#asked.values()) failed(error)
    this.#asked.clear()
  }
}

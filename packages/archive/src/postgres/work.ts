// A worker over a database: claims seeds, reads them, writes what it found. Any number run at once, on any machines.
// The words and the fast reading of every seed come before the default reading of any; the newest come first.
import { setTimeout as sleep } from 'node:timers/promises'
import type { ModelName } from '@hearsay/reading'
import { loadModel } from '@hearsay/reading'
import type { ArchiveError } from '../api/archive-error.ts'
import type { Progress } from '../api/schemas.ts'
import type { SeedFile } from '../record/build-record.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { FULL_PASS, passOf } from '../record/index-record.ts'
import { recordVersion } from '../version.ts'
import { Batch } from './batch.ts'
import type { Sql } from './client.ts'
import { connect, withoutPassword } from './connect.ts'
import { isDataError, toArchiveError } from './database-error.ts'
import { invalidateRecords, isOutdated } from './invalidate.ts'
import { migrate } from './migrations.ts'
import { ProgressMeter } from './progress.ts'
import type { Job, Pass, Queue } from './queue.ts'
import { openQueue } from './queue.ts'
import { requeueMissing } from './requeue-missing.ts'
import { retry } from './retry.ts'
import type { Result } from './write.ts'
import { writeResults } from './write.ts'

/** How a worker works. */
export interface WorkOptions {
  /** Ends the work: what is being read is finished, what is only claimed is given back. */
  signal: AbortSignal
  /** Today as ISO date, asked for each seed; publication dates after it get a diagnostic. */
  today?: () => string
  /** The last model to read with; `fast` leaves the default reading to others. Default `default`. */
  model?: ModelName
  /** Called with the desk’s progress, about once a second while there is work. */
  onProgress?: (progress: Progress) => void
  /** Called with the reason each time the worker waits for the database. */
  onWait?: (reason: ArchiveError) => void
  /**
   * How long the worker waits out an error that may pass (a standby, a time limit of the server, a full disk), in
   * milliseconds; default 60,000. While the server is away it waits without end.
   */
  waitMs?: number
  /** Whether to end when nothing is left to do; default false, which waits for more. */
  once?: boolean
  /** The version of parser and reader; default this one’s. */
  version?: string
  /** Whether this version reads the desk again though a later one did: after an update that was taken back. */
  takesOver?: boolean
  /** Called once a later version works on the desk: this worker reads nothing any more, and waits to be ended. */
  onOutdated?: () => void
  /** Makes the record of a seed; default `buildRecord`. */
  index?: (filed: SeedFile, model: ModelName, today?: string) => IndexRecord
}

/** What a worker whose version is outdated gives up a write with. */
class OutdatedError extends Error {}

/** How many seeds are claimed at once. */
const SEEDS_PER_CLAIM: Record<ModelName, number> = { fast: 64, default: 16 }
/** Milliseconds: waiting for work, between two looks for lost seeds. */
const IDLE_POLL_MS = 500
const REQUEUE_INTERVAL_MS = 15_000

/**
 * Works until the signal, or with `once` until nothing is left. Waits while the database is away and goes on. Throws
 * ArchiveError where the database can’t be worked on: `desk-newer`, `desk-refused`, `desk-read-only` and the like.
 */
export async function workOn(address: string, options: WorkOptions): Promise<void> {
  const place = withoutPassword(address)
  let sql: Sql | null = null
  let worker: Worker | null = null
  try {
    sql = await connect(address, 'hearsay work')
    worker = new Worker(sql, place, options)
    await worker.run()
  } catch (error) {
    if (!options.signal.aborted) throw toArchiveError(error, place)
  } finally {
    await worker?.stop()
    await sql?.end().catch(() => undefined)
  }
}

class Worker {
  readonly #sql: Sql
  readonly #place: string
  readonly #options: WorkOptions
  readonly #meter = new ProgressMeter()
  #queue: Queue | null = null
  #writing: Promise<void> = Promise.resolve()
  #reportedAt = 0
  #tended = 0
  #outdated = false

  constructor(sql: Sql, place: string, options: WorkOptions) {
    this.#sql = sql
    this.#place = place
    this.#options = options
  }

  get #over(): boolean {
    return this.#options.signal.aborted
  }

  async run(): Promise<void> {
    const queue = await this.#retry(async () => {
      await migrate(this.#sql, this.#place)
      if (this.#passes() === FULL_PASS)
        await invalidateRecords(this.#sql, this.#version, this.#options.takesOver)
      return openQueue(this.#sql, true, () => undefined)
    })
    this.#queue = queue
    while (!this.#over) {
      if (await this.#retry(() => isOutdated(this.#sql, this.#version))) return this.#retire()
      const worked = (await this.#round(queue, 'fast')) || (await this.#round(queue, 'default'))
      if (worked) continue
      await this.#writing
      const now = performance.now()
      if (this.#tended === 0 || now - this.#tended > REQUEUE_INTERVAL_MS || this.#options.once) {
        this.#tended = now
        const left = await this.#retry(() => requeueMissing(this.#sql, queue, this.#passes()))
        if (this.#options.once && left === 0) return
      }
      await sleep(IDLE_POLL_MS, undefined, { signal: this.#options.signal }).catch(() => undefined)
    }
    await this.#writing
  }

  get #version(): string {
    return this.#options.version ?? recordVersion
  }

  /** Reads nothing any more, since it would undo what a later version read. */
  async #retire(): Promise<void> {
    await this.#writing.catch(() => undefined)
    this.#options.onOutdated?.()
    const { signal, once } = this.#options
    while (!signal.aborted && !once) await sleep(60_000, undefined, { signal }).catch(() => undefined)
  }

  async stop(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#queue?.stop().catch(() => undefined)
  }

  #passes(): number {
    return passOf(this.#options.model ?? 'default')
  }

  /** Claims and reads; says whether there was anything. */
  async #round(queue: Queue, model: ModelName): Promise<boolean> {
    if (this.#over || (model === 'default' && this.#passes() < FULL_PASS)) return false
    const pass: Pass = model === 'fast' ? 'quick' : 'full'
    const jobs = await this.#retry(() => queue.claim(pass, SEEDS_PER_CLAIM[model]))
    if (jobs.length === 0) return false
    await loadModel(model)
    const reading = new Batch(jobs, model).read(this.#sql, {
      index: this.#options.index,
      today: this.#options.today,
      over: () => this.#over || this.#outdated,
      ask: (question) => this.#retry(question),
      touch: (some) => queue.touch(pass, some),
      giveBack: (some) => queue.giveBack(pass, some),
      write: (results, done) => this.#write(queue, pass, model, results, done),
    })
    try {
      await reading
    } catch (error) {
      // Another worker need not wait until this one is taken for dead.
      await queue.giveBack(pass, jobs).catch(() => undefined)
      throw error
    }
    return true
  }

  /** Writes while the next seeds are read; one write at a time. */
  async #write(queue: Queue, pass: Pass, model: ModelName, results: Result[], jobs: Job[]): Promise<void> {
    await this.#writing
    this.#writing = this.#commit(queue, pass, model, results, jobs).then(() => this.#reportProgress())
    // The next to await it gets the error.
    this.#writing.catch(() => undefined)
  }

  /** Commits results with the end of their jobs. Where the tables can’t hold one, that one counts as failed. */
  async #commit(queue: Queue, pass: Pass, model: ModelName, results: Result[], jobs: Job[]): Promise<void> {
    try {
      await this.#retry(() =>
        this.#sql.begin(async (tx) => {
          await queue.finish(tx, pass, jobs)
          const next = results.flatMap(({ next }) => next ?? [])
          if (pass === 'quick') await queue.send(tx, 'full', next)
          await writeResults(tx, model, results)
          if (await isOutdated(tx, this.#version)) throw new OutdatedError()
        }),
      )
    } catch (error) {
      if (error instanceof OutdatedError) {
        this.#outdated = true
        await queue.giveBack(pass, jobs).catch(() => undefined)
        return
      }
      if (!isDataError(error)) throw error
      const [one, ...others] = results
      if (!one) throw error
      if (others.length === 0) {
        if ('failed' in one.record) throw error
        const failed = { failed: error instanceof Error ? error.message : String(error) }
        return this.#commit(queue, pass, model, [{ ...one, next: undefined, record: failed }], jobs)
      }
      // Each with its own job; those without a result go with the first.
      const own = new Set(others.map(({ id }) => id))
      const rest = jobs.filter(({ seed }) => !own.has(seed))
      await this.#commit(queue, pass, model, [one], rest)
      for (const result of others) {
        const its = jobs.filter(({ seed }) => seed === result.id)
        await this.#commit(queue, pass, model, [result], its)
      }
    }
  }

  async #reportProgress(): Promise<void> {
    const { onProgress } = this.#options
    if (!onProgress || performance.now() - this.#reportedAt < 1000) return
    this.#reportedAt = performance.now()
    onProgress(await this.#retry(() => this.#meter.now(this.#sql)))
  }

  /** Asks until the database answers, or the work is over. */
  #retry<Value>(ask: () => Promise<Value>): Promise<Value> {
    const { signal, waitMs, onWait } = this.#options
    return retry(this.#place, { signal, waitMs, onWait }, ask)
  }
}

// Claimed seeds in, results out, a few at a time: what isn’t written yet may be lost and read again.
import { setImmediate as turn } from 'node:timers/promises'
import type { Decision } from '@hearsay/decisions'
import type { ModelName } from '@hearsay/reading'
import type { SeedFile } from '../record/build-record.ts'
import { buildRecord } from '../record/build-record.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { FULL_PASS, passOf } from '../record/index-record.ts'
import type { Sql } from './client.ts'
import type { SharedDecisions } from './decisions.ts'
import { sharedDecisions } from './decisions.ts'
import type { Job } from './queue.ts'
import type { Result } from './write.ts'

/** How many bytes of seeds are fetched at once. */
const MAX_FETCHED_BYTES = 4_000_000
/** Milliseconds between two heartbeats, and between two writes. */
const TOUCH_INTERVAL_MS = 4000
const WRITE_INTERVAL_MS = 2000
/** From so many attempts on that ended in a worker’s death, a seed is written by itself; after so many, given up. */
const WRITE_ALONE_FROM_RETRIES = 3
const MAX_RETRIES = 30

/** What a batch needs of its worker. */
export interface BatchHost {
  /** Makes the record of a seed; default `buildRecord`. */
  index:
    | ((filed: SeedFile, model: ModelName, today?: string, decisions?: readonly Decision[]) => IndexRecord)
    | undefined
  today: (() => string) | undefined
  over(): boolean
  ask<Value>(question: () => Promise<Value>): Promise<Value>
  touch(jobs: Job[]): Promise<void>
  giveBack(jobs: Job[]): Promise<void>
  write(results: Result[], done: Job[]): Promise<void>
}

/** Claimed jobs on their way to results. */
export class Batch {
  readonly #model: ModelName
  /** Not read yet. */
  readonly #left: Job[]
  #results: Result[] = []
  #done: Job[] = []

  constructor(jobs: Job[], model: ModelName) {
    this.#left = [...jobs]
    this.#model = model
  }

  /** Reads them, and hands results over as they come; what is left when the work is over is given back. */
  async read(sql: Sql, hands: BatchHost): Promise<void> {
    const sizes = await hands.ask(
      () =>
        sql`select id, bytes from hearsay.seed where id = any(${this.#left.map(({ seed }) => seed)}::text[])`,
    )
    const bytes = new Map(sizes.map((row) => [String(row.id), Number(row.bytes)]))
    let touched = performance.now()
    let written = performance.now()
    while (this.#left.length && !hands.over()) {
      const some = this.#next(bytes)
      const rows = await hands.ask(
        () => sql`
          select s.id, s.file, s.bytes, s.changed, s.kept, s.date_key, s.content, r.pass
          from hearsay.seed s join hearsay.reading r on r.seed_id = s.id where s.id = any(${some.map(({ seed }) => seed)}::text[])`,
      )
      const found = new Map(rows.map((row) => [String(row.id), row]))
      const decisions = await hands.ask(() => sharedDecisions(sql, [...found.keys()]))
      for (const job of some) {
        if (hands.over()) break
        const row = found.get(job.seed)
        // Removed, or read by another worker meanwhile: the job is done.
        if (row && Number(row.pass) < passOf(this.#model))
          this.#results.push(
            this.#resultOf(row, job, decisions.get(job.seed) ?? { decisions: [], latest: null }, hands),
          )
        this.#done.push(job)
        this.#left.shift()
        // Lets writes and heartbeats out between two seeds.
        await turn()
        const now = performance.now()
        if (now - touched > TOUCH_INTERVAL_MS) {
          touched = now
          hands.touch([...this.#done, ...this.#left]).catch(() => undefined)
        }
        if (now - written > WRITE_INTERVAL_MS || job.retryCount >= WRITE_ALONE_FROM_RETRIES) {
          written = now
          await this.#flush(hands)
        }
      }
    }
    await this.#flush(hands)
    if (this.#left.length) await hands.giveBack(this.#left).catch(() => undefined)
  }

  /** As many of the jobs left as may be fetched at once; one at least. */
  #next(bytes: Map<string, number>): Job[] {
    let sum = 0
    const end = this.#left.findIndex(({ seed }, at) => {
      sum += bytes.get(seed) ?? 0
      return at > 0 && sum > MAX_FETCHED_BYTES
    })
    return this.#left.slice(0, end < 0 ? undefined : end)
  }

  #resultOf(
    row: Record<string, unknown>,
    job: Job,
    { decisions, latest: decided }: SharedDecisions,
    { index = buildRecord, today }: BatchHost,
  ): Result {
    const { id, file, bytes, changed, content, kept, date_key } = row as {
      id: string
      file: string
      bytes: number
      changed: Date
      content: Uint8Array
      kept: string
      date_key: number
    }
    const next = passOf(this.#model) < FULL_PASS ? { id, bytes, date: date_key } : undefined
    if (job.retryCount >= MAX_RETRIES)
      return { id, kept, decided, record: { failed: `its workers ended ${job.retryCount} times` } }
    try {
      const filed = {
        id,
        file,
        size: bytes,
        changed: changed.toISOString(),
        content: new Uint8Array(content),
      }
      return { id, kept, decided, next, record: index(filed, this.#model, today?.(), decisions) }
    } catch (error) {
      return { id, kept, decided, record: { failed: error instanceof Error ? error.message : String(error) } }
    }
  }

  async #flush(hands: BatchHost): Promise<void> {
    if (this.#done.length === 0) return
    const [results, done] = [this.#results, this.#done]
    this.#results = []
    this.#done = []
    await hands.write(results, done)
  }
}

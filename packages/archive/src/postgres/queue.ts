// The work of a desk, as jobs of a queue in the same database. In: seeds to be read, within the transaction that keeps
// them. Out: jobs, each to one worker at a time, newest seed first; a worker that dies gives its jobs back by its
// silence. Claiming (FOR UPDATE SKIP LOCKED), fences and retries are pg-boss’s.
import type { JobInsert } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import type { Sql, SqlClient } from './client.ts'

/** The schema of the queue’s own tables. */
export const queueSchema = 'hearsay_queue'

/** The passes over a seed: the quick one, with words and the fast reading, and the full one, with the default reading. */
export type Pass = 'quick' | 'full'

/** The queue of each pass. Databases have these names since their first version. */
const queueOf: Record<Pass, string> = { quick: 'first', full: 'second' }

/** A seed that has to be read. */
export interface QueuedSeed {
  id: string
  /** Size in bytes: how long the work may take goes by it. */
  bytes: number
  /** `dateKey` of its date; the later, the sooner. */
  date: number
}

/** A claim on a seed; it names the attempt, so that a worker taken for dead can’t settle another’s. */
export interface Job {
  id: string
  retryCount: number
  seed: string
}

/** Seconds of silence after which a job is another worker’s, for the shortest seed. */
const HEARTBEAT_SECONDS = 15
/** How much of a seed a slow machine reads in a second at least, in bytes. */
const MIN_BYTES_PER_SECOND = 30_000
/** Longest that a job may take whatever its worker says, in seconds. */
const MAX_JOB_SECONDS = 6 * 3600

/** The number of the lock of those who make the queue. */
const QUEUE_LOCK = 4_713_370_003

const settings = {
  policy: 'exclusive',
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: MAX_JOB_SECONDS,
  retentionSeconds: 10 * 365 * 86_400,
  // A job comes back for as long as workers die; one that fails by itself is settled by the worker.
  retryLimit: 1000,
}

/** A desk’s queue. */
export class Queue {
  readonly #boss: PgBoss
  constructor(boss: PgBoss) {
    this.#boss = boss
  }

  /** Sends seeds to a pass, with the transaction they were written in. One that waits already isn’t sent twice. */
  async send(tx: SqlClient, pass: Pass, seeds: QueuedSeed[]): Promise<void> {
    if (seeds.length === 0) return
    const jobs = seeds.map(
      ({ id, bytes, date }): JobInsert => ({
        data: { seed: id },
        singletonKey: id,
        priority: date,
        heartbeatSeconds: HEARTBEAT_SECONDS + Math.ceil(bytes / MIN_BYTES_PER_SECOND),
      }),
    )
    await this.#boss.insert(queueOf[pass], jobs, { db: tx.db })
  }

  /** Claims up to so many jobs of a pass. */
  async claim(pass: Pass, most: number): Promise<Job[]> {
    const jobs = await this.#boss.fetch<{ seed: string }>(queueOf[pass], { batchSize: most })
    return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, seed: data.seed }))
  }

  /** Says of claimed jobs that they are being worked on. */
  async touch(pass: Pass, jobs: Job[]): Promise<void> {
    if (jobs.length) await this.#boss.touch(queueOf[pass], attempts(jobs))
  }

  /** Takes finished jobs out, with the transaction that holds their results. */
  async finish(tx: SqlClient, pass: Pass, jobs: Job[]): Promise<void> {
    if (jobs.length) await this.#boss.deleteJob(queueOf[pass], attempts(jobs), { db: tx.db })
  }

  /** Gives claimed jobs back at once. */
  async giveBack(pass: Pass, jobs: Job[]): Promise<void> {
    if (jobs.length) await this.#boss.fail(queueOf[pass], attempts(jobs))
  }

  /** Ends what the queue does in the background. */
  async stop(): Promise<void> {
    await this.#boss.stop({ close: false, graceful: false })
  }
}

/**
 * Opens the queue of a desk, making its tables where there are none. `tends` for those who work: they also look after
 * jobs whose worker fell silent. Errors in the background go to `failing`; it goes on by itself.
 */
export async function openQueue(sql: Sql, tends: boolean, failing: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    db: sql.db,
    schema: queueSchema,
    schedule: false,
    supervise: tends,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 600,
    registerInstance: false,
  })
  boss.on('error', failing)
  // One process at a time: two that make the tables at once would stumble over each other.
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${QUEUE_LOCK})`
    await boss.start()
    try {
      for (const queue of Object.values(queueOf))
        if (!(await boss.getQueue(queue))) await boss.createQueue(queue, settings)
    } catch (error) {
      await boss.stop({ close: false, graceful: false })
      throw error
    }
  })
  return new Queue(boss)
}

function attempts(jobs: Job[]): { id: string; retryCount: number }[] {
  return jobs.map(({ id, retryCount }) => ({ id, retryCount }))
}

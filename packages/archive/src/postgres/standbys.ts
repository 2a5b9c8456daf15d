// Questions to streaming replicas of a database. In: the primary, and addresses of its standbys. Out: one client a question,
// in turn: a standby that has all that must be seen, else the primary. One that dies, lags or is no standby any more is passed
// over, and comes back by itself.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from './client.ts'
import { databaseErrorKind } from './database-error.ts'

/** How often servers are looked at, and how long a standby may take to answer that, in milliseconds. */
const LOOK_INTERVAL_MS = 1000
const LOOK_TIMEOUT_MS = 2000
/** How far a standby may be behind, in milliseconds. */
const MAX_LAG_MS = 5000
/** A standby that lacks something that must be seen isn’t asked for it again within this time, in milliseconds. */
const ASK_AGAIN_MS = 20

/** A place in the log of changes, as PostgreSQL writes it. */
type Position = bigint

/** Reads `16/B374D848`, the high and the low half in hexadecimal. */
export function positionOf(text: string): Position {
  const [high = '0', low = '0'] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

/** One standby, as it was seen last. */
class Standby {
  readonly sql: Sql
  /** How far it has replayed; null while it can’t be asked. */
  replayed: Position | null = null
  #asked = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | null = null
  /** Called when it turns out to be dead, so that nobody waits for it. */
  readonly #waiting = new Set<() => void>()

  constructor(sql: Sql) {
    this.sql = sql
  }

  /** Asks how far it is, once for all who want to know at a time; not again at once. */
  async look(): Promise<void> {
    if (this.#asking) return this.#asking
    if (performance.now() - this.#asked < ASK_AGAIN_MS) return
    this.#asking = this.#look().finally(() => {
      this.#asked = performance.now()
      this.#asking = null
    })
    return this.#asking
  }

  async #look(): Promise<void> {
    const timer = new AbortController()
    const late = sleep(LOOK_TIMEOUT_MS, [], { signal: timer.signal, ref: false }).catch(() => [])
    // Null where it was promoted: what it has from then on is another desk’s.
    const question = this.sql`
      select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as replayed`
    const [row] = await Promise.race([question.catch(() => []), late])
    timer.abort()
    if (row?.replayed) this.replayed = positionOf(row.replayed)
    else this.fail()
  }

  /** Passes it over until it can be asked again. */
  fail(): void {
    this.replayed = null
    for (const giveUp of [...this.#waiting]) giveUp()
  }

  /** Asks it; throws `DEAD` as soon as it is known to be dead. */
  async ask<Value>(question: (sql: Sql) => Promise<Value>): Promise<Value> {
    let giveUp: () => void = () => undefined
    const dead = new Promise<never>((_, reject) => {
      giveUp = () => reject(DEAD)
    })
    this.#waiting.add(giveUp)
    try {
      return await Promise.race([question(this.sql), dead])
    } finally {
      this.#waiting.delete(giveUp)
    }
  }
}

const DEAD = new Error('the standby is dead')

/** The servers that a desk’s questions go to. */
export class Standbys {
  readonly #primary: Sql
  readonly #standbys: Standby[]
  /** Where the primary was when, oldest first. */
  #seen: { at: number; position: Position }[] = []
  /** What every answer must have. */
  #floor: Position = 0n
  /** How many writes are done of which it isn’t known yet where they are; only the primary has them for sure. */
  #unplaced = 0
  #turn = 0
  #closed = false
  readonly #timer: NodeJS.Timeout | null

  constructor(primary: Sql, standbys: Sql[]) {
    this.#primary = primary
    this.#standbys = standbys.map((sql) => new Standby(sql))
    this.#timer = standbys.length ? setInterval(() => void this.look(), LOOK_INTERVAL_MS) : null
    this.#timer?.unref()
  }

  /** Asks a standby that may be asked, or the primary; again elsewhere where a standby fails. */
  async ask<Value>(question: (sql: Sql) => Promise<Value>): Promise<Value> {
    const left = new Set(this.#standbys)
    for (;;) {
      const standby = await this.#next(left)
      if (!standby) return question(this.#primary)
      left.delete(standby)
      try {
        return await standby.ask(question)
      } catch (error) {
        if (!this.#passesOver(standby, error)) throw error
      }
    }
  }

  /** What was done up to now is seen by every later question. */
  async mustSee(): Promise<void> {
    if (this.#standbys.length === 0) return
    this.#unplaced++
    // Where the primary doesn’t say where it is, it alone is asked until it does.
    while (!this.#closed) {
      const position = await this.#primaryPosition().catch(() => null)
      if (position !== null) {
        if (position > this.#floor) this.#floor = position
        break
      }
      await sleep(LOOK_INTERVAL_MS, undefined, { ref: false })
    }
    this.#unplaced--
  }

  /** Looks how far all servers are. */
  async look(): Promise<void> {
    await Promise.all([
      this.#primaryPosition().catch(() => null),
      ...this.#standbys.map((standby) => standby.look()),
    ])
  }

  /** Closes the connections to the standbys. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearInterval(this.#timer)
    for (const standby of this.#standbys) standby.fail()
    await Promise.all(this.#standbys.map(({ sql }) => sql.end().catch(() => undefined)))
  }

  async #primaryPosition(): Promise<Position> {
    const at = performance.now()
    const [row] = await this.#primary`select pg_current_wal_insert_lsn()::text as position`
    const position = positionOf(row?.position ?? '0/0')
    this.#seen.push({ at, position })
    // The last that is older than the lag allowed says what every standby must have.
    while ((this.#seen[1]?.at ?? at) < at - MAX_LAG_MS) this.#seen.shift()
    return position
  }

  /** The next standby in turn that has all that must be seen. */
  async #next(left: Set<Standby>): Promise<Standby | null> {
    for (let tried = this.#standbys.length; tried > 0; tried--) {
      const standby = this.#standbys[this.#turn++ % this.#standbys.length]
      if (!standby || !left.has(standby) || this.#unplaced > 0 || standby.replayed === null) continue
      if (!this.#isFresh(standby)) await standby.look()
      if (this.#isFresh(standby) && this.#unplaced === 0) return standby
    }
    return null
  }

  #isFresh({ replayed }: Standby): boolean {
    if (replayed === null || replayed < this.#floor) return false
    const [oldest] = this.#seen
    const isOld = oldest !== undefined && performance.now() - oldest.at > MAX_LAG_MS
    return !isOld || replayed >= oldest.position
  }

  /** Whether another server is to be asked after an error. A time limit is the question’s fault, wherever it is asked. */
  #passesOver(standby: Standby, error: unknown): boolean {
    if (error === DEAD) return true
    const kind = databaseErrorKind(error)
    if (kind === null || kind === 'timeout' || kind === 'data') return false
    // Ended because the replay needed a row that it was reading: the standby is as well as before.
    if (!isConflict(error)) standby.fail()
    return true
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40001'
}

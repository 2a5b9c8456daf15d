// What happens to the seeds of a database, in order and without a gap. NOTIFY only says when to look; what happened is
// in a table, and the snapshot of the last look says what of it is new. So nothing is missed while a connection
// is lost, and a pooler that passes no notices on costs a moment’s delay.
import type { Change } from '../api/schemas.ts'
import type { Sql } from './client.ts'

/** How often to look without a notice, in milliseconds. */
const POLL_INTERVAL_MS = 2000

/** Looks for changes. */
export class ChangeWatch {
  readonly #sql: Sql
  readonly #heard: (changes: Change[]) => void
  #snapshot = ''
  #timer: NodeJS.Timeout | null = null
  #looking: Promise<void> | null = null
  #again = false
  #closed = false
  #stop: () => Promise<void> = async () => undefined
  /** Resolves when every later change will be reported. */
  readonly ready: Promise<void>

  constructor(sql: Sql, heard: (changes: Change[]) => void) {
    this.#sql = sql
    this.#heard = heard
    this.ready = this.#begin()
    this.ready.catch(() => undefined)
  }

  /** Stops looking. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearInterval(this.#timer)
    await this.#stop()
  }

  async #begin(): Promise<void> {
    this.#timer = setInterval(() => this.look(), POLL_INTERVAL_MS)
    this.#timer.unref()
    await this.#look()
    const wake = () => void this.look()
    // Called after every reconnection too, so that changes in between are looked for.
    this.#sql.listen('hearsay_change', wake, wake).then(
      (stop) => {
        this.#stop = stop
        if (this.#closed) return this.close()
      },
      () => undefined,
    )
  }

  /** Looks now, or once more after the look under way; resolves when everything that happened before it is reported. */
  look(): Promise<void> {
    if (this.#closed) return Promise.resolve()
    this.#again = true
    this.#looking ??= this.#lookOn().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #lookOn(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false
      // While the server is away the next tick looks again.
      await this.#look().catch(() => undefined)
    }
  }

  async #look(): Promise<void> {
    const seen = this.#snapshot
    const [row] = await this.#sql`
      select pg_current_snapshot()::text as snapshot, coalesce((
        select json_agg(json_build_object('kind', kind, 'id', seed_id) order by tx, seed_id)
        from hearsay.change
        where ${seen} <> '' and tx >= pg_snapshot_xmin(nullif(${seen}, '')::text::pg_snapshot)
          and not pg_visible_in_snapshot(tx, nullif(${seen}, '')::text::pg_snapshot)), '[]') as changes`
    if (!row) return
    this.#snapshot = row.snapshot
    if (!this.#closed && row.changes.length) this.#heard(row.changes)
  }
}

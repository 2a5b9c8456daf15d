// An archive over a database, which is the truth. Everything in it may be asked of any number of machines at once.
import type { Archive, Seed } from '../archive.ts'
import { Listeners } from '../changes.ts'
import { entryColumns } from '../entry-row.ts'
import { facetsIn } from '../facets.ts'
import { findIn, shelfIn } from '../find.ts'
import { archiveError } from '../messages.ts'
import { Readings } from '../readings.ts'
import { understoodOnce } from '../understood.ts'
import { raw } from './client.ts'
import { connect, retryWhileAway, toArchiveError, withoutPassword } from './connect.ts'
import { keep, letGo } from './keep.ts'
import { migrate } from './migrations.ts'
import { actorsIn, outletsIn, statementsBy, statementsUnder } from './names.ts'
import { Pace } from './progress.ts'
import type { Queue } from './queue.ts'
import { openQueue } from './queue.ts'
import { entryOf } from './rows.ts'
import { postgresStore } from './store.ts'
import { Watch } from './watch.ts'

/** Settings of an archive over a database. */
export interface PostgresOptions {
  /** Today as ISO date; publication dates after it get a diagnostic. */
  today?: string | undefined
  /** Whether to hear of changes from the start; default true, else from the first time somebody listens. */
  follow?: boolean
  /** How long a question waits for a database that is away, in milliseconds; default 5000. */
  patience?: number
  /** Texts of up to so many UTF-16 units are read in this thread, longer ones in another; default 6000. */
  readHere?: number
}

/** How often to look whether everything is searchable, in milliseconds. */
const CAUGHT_UP = 100

/**
 * Opens the desk in a database, making or migrating its tables where the role may. Throws ArchiveError `desk-newer`,
 * `desk-unreachable` or `desk-refused`.
 */
export async function openPostgres(address: string, options: PostgresOptions = {}): Promise<Archive> {
  const place = withoutPassword(address)
  const { today, patience = 5000, follow = true, readHere } = options
  const sql = await connect(address, 'hearsay')
  const store = postgresStore(sql)
  const readings = new Readings(readHere)
  const understoodText = understoodOnce(today)
  const listeners = new Listeners()
  const pace = new Pace()
  let watch: Watch | null = null
  let queueing: Promise<Queue> | null = null
  let closed = false

  /** Questions may be asked twice; what changes something may not. */
  const ask = <Value>(question: () => Promise<Value>) =>
    retryWhileAway(place, closed ? 0 : patience, question)
  const once = async <Value>(change: () => Promise<Value>): Promise<Value> => {
    await watch?.ready.catch(() => undefined)
    try {
      const changed = await change()
      // Told now, so that whoever listens from here on hears nothing of it.
      await watch?.look()
      return changed
    } catch (error) {
      throw toArchiveError(error, place)
    }
  }

  function listening(): Watch {
    watch ??= new Watch(sql, (changes) => listeners.tell(changes))
    return watch
  }

  /** Whoever only asks needs no queue, nor the right to make one. */
  function queue(): Promise<Queue> {
    queueing ??= openQueue(sql, false, () => undefined).catch((error) => {
      queueing = null
      throw error
    })
    return queueing
  }

  async function seedOf(id: string): Promise<Omit<Seed, never>> {
    const [row] = id.includes('\0')
      ? []
      : await ask(() => sql`select ${raw(entryColumns)}, content from hearsay.seed where id = ${id}`)
    const found = row && understoodText(row.content)
    if (!found) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    return { ...entryOf(row), ...found }
  }

  try {
    await ask(() => migrate(sql, place))
    if (follow) await listening().ready
  } catch (error) {
    await sql.end().catch(() => undefined)
    throw error
  }

  return {
    place,
    shelf: (query) => ask(() => shelfIn(store, query)),
    facets: (query) => ask(() => facetsIn(store, query)),
    find: (query, how) => ask(() => findIn(store, query, how)),
    statementsOf: (actor, query) => ask(() => statementsBy(sql, actor, query)),
    statementsIn: (outlet, query) => ask(() => statementsUnder(sql, outlet, query)),
    actors: (query) => ask(() => actorsIn(sql, query)),
    outlets: (query) => ask(() => outletsIn(sql, query)),
    get: seedOf,
    async reading(id, model = 'default') {
      const { document, changed } = await seedOf(id)
      return readings.kept(`${changed} ${id}`, document, model)
    },
    read: (document, signal) => readings.read(document, 'default', signal),
    async original(id) {
      const rows = id.includes('\0')
        ? []
        : await ask(
            () => sql`
              select o.name, o.content from hearsay.seed s left join hearsay.original o on o.seed_id = s.id
              where s.id = ${id}`,
          )
      const [row] = rows
      if (!row) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
      return row.content === null ? null : { name: row.name, bytes: row.content }
    },
    add: (offers) => once(async () => keep(sql, await queue(), offers, today)),
    remove: (id) => once(() => letGo(sql, id)),
    progress: () => ask(() => pace.now(sql)),
    async caughtUp() {
      for (;;) {
        const [row] = await ask(() => sql`select exists (select from hearsay.seed where pass = 0) as waiting`)
        if (closed || !row?.waiting) return
        await new Promise((resolve) => setTimeout(resolve, CAUGHT_UP))
      }
    },
    changes(signal) {
      if (!closed) listening()
      return listeners.listen(signal)
    },
    async close() {
      closed = true
      await watch?.close().catch(() => undefined)
      listeners.close()
      await readings.close()
      await (await queueing?.catch(() => null))?.stop().catch(() => undefined)
      await sql.end().catch(() => undefined)
    },
  }
}

// An archive over a database, which is the truth. Everything in it may be asked of any number of machines at once.
import { sortedDecisions } from '@hearsay/decisions'
import type { Archive } from '../api/archive.ts'
import { ChangeListeners } from '../api/change-listeners.ts'
import { archiveError } from '../api/messages.ts'
import type { Seed } from '../api/schemas.ts'
import { Readings } from '../readings/readings.ts'
import { decideAbout } from '../record/decided.ts'
import { cachedParse } from '../record/parse-seed.ts'
import { facetsIn } from '../search/facets.ts'
import { findIn, matchesIn, shelfIn } from '../search/find.ts'
import { actorsIn, outletsIn, relaysIn, statementsBy, statementsInOutlet } from '../search/names.ts'
import { reviewIn } from '../search/review.ts'
import { sharingIn } from '../search/sharing.ts'
import { quotationsElsewhere } from '../search/spread.ts'
import { accountsInDatabase } from './accounts.ts'
import { raw } from './client.ts'
import { connect, retryWhileAway, withoutPassword } from './connect.ts'
import { toArchiveError } from './database-error.ts'
import { decideInDatabase, decisionsIn } from './decide.ts'
import { postgresFeeds } from './feeds.ts'
import { addLayouts, readLayouts } from './layout-memory.ts'
import { migrate } from './migrations.ts'
import { ProgressMeter } from './progress.ts'
import type { Queue } from './queue.ts'
import { openQueue } from './queue.ts'
import { entrySelection } from './rows.ts'
import { removeSeed, saveSeeds } from './save-seeds.ts'
import { PostgresStore } from './store.ts'
import { readVersion, versionsIn } from './versions.ts'
import { ChangeWatch } from './watch.ts'

/** Settings of an archive over a database. */
export interface PostgresOptions {
  /** Today as ISO date; publication dates after it get a diagnostic. */
  today?: string | undefined
  /** Whether to watch for changes from the start; default true, else from the first call of `changes`. */
  follow?: boolean
  /** How long a question waits for a database that is away, in milliseconds; default 5000. */
  waitMs?: number
  /** Texts of up to so many UTF-16 units are read in this thread, longer ones in another; default 6000. */
  maxInlineLength?: number
}

/** How often to look whether everything is searchable, in milliseconds. */
const CAUGHT_UP_POLL_MS = 100

/**
 * Opens the desk in a database, making or migrating its tables where the role may. Throws ArchiveError `desk-newer`, or
 * `desk-unreachable`, `desk-refused` and the like where the database fails.
 */
export async function openPostgres(address: string, options: PostgresOptions = {}): Promise<Archive> {
  const place = withoutPassword(address)
  const { today, waitMs = 5000, follow = true, maxInlineLength } = options
  const sql = await retryWhileAway(place, 0, () => connect(address, 'hearsay'))
  const store = new PostgresStore(sql)
  const readings = new Readings(maxInlineLength)
  const parseCached = cachedParse(today)
  const listeners = new ChangeListeners()
  const meter = new ProgressMeter()
  let watch: ChangeWatch | null = null
  let queueing: Promise<Queue> | null = null
  let closed = false

  /** Questions may be asked twice; what changes something may not. */
  const ask = <Value>(question: () => Promise<Value>) => retryWhileAway(place, closed ? 0 : waitMs, question)
  const once = async <Value>(change: () => Promise<Value>): Promise<Value> => {
    await watch?.ready.catch(() => undefined)
    try {
      const changed = await change()
      // Reported now, so that a later listener doesn’t get it.
      await watch?.look()
      return changed
    } catch (error) {
      throw toArchiveError(error, place)
    }
  }

  function listening(): ChangeWatch {
    watch ??= new ChangeWatch(sql, (changes) => listeners.emit(changes))
    return watch
  }

  /** Opened when first needed: a role that only reads has no right to make a queue. */
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
      : await ask(
          () => sql`
            select ${raw(entrySelection.columns)}, s.content from hearsay.seed s
            join hearsay.reading r on r.seed_id = s.id where s.id = ${id}`,
        )
    const found = row && parseCached(row.content)
    if (!found) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    return { ...entrySelection.from(row), ...found }
  }

  try {
    await ask(() => migrate(sql, place))
    if (follow) await listening().ready
  } catch (error) {
    await sql.end().catch(() => undefined)
    throw error
  }

  return {
    address: place,
    accounts: accountsInDatabase(sql, place, ask),
    shelf: (query) => ask(() => shelfIn(store, query)),
    facets: (query) => ask(() => facetsIn(store, query)),
    matches: (query, ids) => ask(() => matchesIn(store, query, [...ids])),
    find: (query, how) => ask(() => findIn(store, query, how)),
    statementsOf: (actor, query) => ask(() => statementsBy(store, actor, query)),
    statementsIn: (outlet, query) => ask(() => statementsInOutlet(store, outlet, query)),
    actors: (query) => ask(() => actorsIn(store, query)),
    outlets: (query) => ask(() => outletsIn(store, query)),
    relays: () => ask(() => relaysIn(store)),
    review: (query, page) => ask(() => reviewIn(store, query, page)),
    sharing: (words, limit) => ask(() => sharingIn(store, words, limit)),
    alsoIn: (id) => ask(() => quotationsElsewhere(store, id)),
    async get(id) {
      const seed = await seedOf(id)
      const { document } = decideAbout(seed.document, null, await ask(() => decisionsIn(sql, id, null)))
      return { ...seed, document }
    },
    async reading(id, model = 'default', viewer) {
      const { document, changed } = await seedOf(id)
      const reading = await readings.cached(`${changed} ${id}`, document, model)
      const decisions = await ask(() => decisionsIn(sql, id, viewer ?? null))
      return decideAbout(document, reading, decisions).reading!
    },
    async decisions(seed, viewer) {
      const decisions = await ask(() => decisionsIn(sql, seed, viewer ?? null))
      if (seed !== null && decisions.length === 0) await seedOf(seed)
      return { decisions: sortedDecisions(decisions), problems: [] }
    },
    decide: (drafts, by) =>
      once(() =>
        decideInDatabase(
          sql,
          {
            document: async (id) => (await seedOf(id)).document,
            async reading(id) {
              const { document, changed } = await seedOf(id)
              return readings.cached(`${changed} ${id}`, document, 'default')
            },
            today,
          },
          drafts,
          by,
        ),
      ),
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
    async versions(id) {
      const found = id.includes('\0') ? [] : await ask(() => versionsIn(sql, id))
      if (found.length === 0) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
      return found
    },
    async version(id, number) {
      const found = id.includes('\0') ? null : await ask(() => readVersion(sql, id, number))
      if (!found) throw archiveError({ code: 'seed-unknown', about: `${id} ${number}`, data: {} })
      return found
    },
    add: (offers) => once(async () => saveSeeds(sql, await queue(), offers, today)),
    feeds: postgresFeeds(sql, ask, once),
    layouts: () => ask(() => readLayouts(sql)),
    rememberLayouts: (rules) => once(() => addLayouts(sql, rules)),
    remove: (id) => once(() => removeSeed(sql, id)),
    progress: () => ask(() => meter.now(sql)),
    async caughtUp() {
      for (;;) {
        const [row] = await ask(
          () => sql`select exists (select from hearsay.reading where pass = 0) as waiting`,
        )
        if (closed || !row?.waiting) return
        await new Promise((resolve) => setTimeout(resolve, CAUGHT_UP_POLL_MS))
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

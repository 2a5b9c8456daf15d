// An archive over a database, which is the truth. Everything in it may be asked of any number of machines at once.

import { setTimeout as sleep } from 'node:timers/promises'
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
import { pressReviewKind } from '../search/press-reviews.ts'
import { reviewIn } from '../search/review.ts'
import { searchKind } from '../search/saved-searches.ts'
import { sharingIn } from '../search/sharing.ts'
import { quotationsElsewhere } from '../search/spread.ts'
import { accountsInDatabase } from './accounts.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import { connect, retryWhileAway, withoutPassword } from './connect.ts'
import { toArchiveError } from './database-error.ts'
import type { DecidingHost } from './decide.ts'
import { decideInDatabase, decisionsIn, takeDecisionsInDatabase } from './decide.ts'
import { postgresFeeds } from './feeds.ts'
import { addLayouts, readLayouts } from './layout-memory.ts'
import { migrate } from './migrations.ts'
import { namedInDatabase } from './named-store.ts'
import { ProgressMeter } from './progress.ts'
import type { Queue } from './queue.ts'
import { openQueue } from './queue.ts'
import { entrySelection } from './rows.ts'
import { saveSeeds } from './save-seeds.ts'
import { sessionsInDatabase } from './sessions.ts'
import { Standbys } from './standbys.ts'
import { PostgresStore } from './store.ts'
import { removeSeed, restoreSeed, trashedSeeds } from './trash.ts'
import { readVersion, versionsIn } from './versions.ts'
import { ChangeWatch } from './watch.ts'
import { writeHeaderInDatabase } from './write-header.ts'

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
  /** Addresses of streaming replicas, separated by commas, that searches, the shelf and clippings are asked of. */
  read?: string | undefined
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
  const replicas = addressesIn(options.read)
  const sql = await retryWhileAway(place, 0, () => connect(address, 'hearsay'))
  const standbys = new Standbys(sql, await Promise.all(replicas.map((one) => connect(one, 'hearsay'))))
  const readings = new Readings(maxInlineLength)
  const parseCached = cachedParse(today)
  const listeners = new ChangeListeners()
  const meter = new ProgressMeter()
  let watch: ChangeWatch | null = null
  let queueing: Promise<Queue> | null = null
  let closed = false

  /** Questions may be asked twice; what changes something may not. */
  const ask = <Value>(question: () => Promise<Value>) => retryWhileAway(place, closed ? 0 : waitMs, question)
  /** What a standby may answer as well. */
  const anywhere = <Value>(question: (from: Sql) => Promise<Value>) => ask(() => standbys.ask(question))
  const find = <Value>(question: (store: PostgresStore) => Promise<Value>) =>
    anywhere((from) => question(new PostgresStore(from)))
  const once = async <Value>(change: () => Promise<Value>): Promise<Value> => {
    await watch?.ready.catch(() => undefined)
    try {
      const changed = await change()
      await standbys.mustSee()
      // Reported now, so that a later listener doesn’t get it.
      await watch?.look()
      return changed
    } catch (error) {
      throw toArchiveError(error, place)
    }
  }

  function listening(): ChangeWatch {
    watch ??= new ChangeWatch(sql, (changes) => {
      // Questions asked because of it find it.
      void standbys.mustSee()
      listeners.emit(changes)
    })
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

  const atPrimary: typeof anywhere = (question) => ask(() => question(sql))

  async function seedOf(id: string, question: typeof anywhere = anywhere): Promise<Omit<Seed, never>> {
    const [row] = id.includes('\0')
      ? []
      : await question(
          (from) => from`
            select ${raw(entrySelection.columns)}, s.content from hearsay.seed s
            join hearsay.reading r on r.seed_id = s.id where s.id = ${id}`,
        )
    const found = row && parseCached(row.content)
    if (!found) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    return { ...entrySelection.from(row), ...found }
  }

  /** What deciding needs: clippings as the primary has them. */
  const deciding: DecidingHost = {
    document: async (id) => (await seedOf(id, atPrimary)).document,
    async reading(id) {
      const { document, changed } = await seedOf(id, atPrimary)
      return readings.cached(`${changed} ${id}`, document, 'default')
    },
    today,
  }

  try {
    await ask(() => migrate(sql, place))
    if (follow) await listening().ready
    // What another process did before this one began is seen.
    await Promise.race([standbys.mustSee(), sleep(waitMs, undefined, { ref: false })])
    await standbys.look()
  } catch (error) {
    await standbys.close()
    await sql.end().catch(() => undefined)
    throw error
  }

  return {
    address: place,
    accounts: accountsInDatabase(sql, place, ask),
    sessions: sessionsInDatabase(sql, place, ask),
    shelf: (query) => find((store) => shelfIn(store, query)),
    facets: (query) => find((store) => facetsIn(store, query)),
    matches: (query, ids) => find((store) => matchesIn(store, query, [...ids])),
    find: (query, how) => find((store) => findIn(store, query, how)),
    statementsOf: (actor, query) => find((store) => statementsBy(store, actor, query)),
    statementsIn: (outlet, query) => find((store) => statementsInOutlet(store, outlet, query)),
    actors: (query) => find((store) => actorsIn(store, query)),
    outlets: (query) => find((store) => outletsIn(store, query)),
    relays: () => find((store) => relaysIn(store)),
    review: (query, page) => find((store) => reviewIn(store, query, page)),
    sharing: (words, limit) => find((store) => sharingIn(store, words, limit)),
    alsoIn: (id) => find((store) => quotationsElsewhere(store, id)),
    async get(id) {
      const seed = await seedOf(id)
      const { document } = decideAbout(
        seed.document,
        null,
        await anywhere((from) => decisionsIn(from, id, null)),
      )
      return { ...seed, document }
    },
    async reading(id, model = 'default', viewer, how = 'cached') {
      const { document, changed } = await seedOf(id)
      const reading = await readings[how](`${changed} ${id}`, document, model)
      const decisions = await anywhere((from) => decisionsIn(from, id, viewer ?? null))
      return decideAbout(document, reading, decisions).reading!
    },
    async decisions(seed, viewer) {
      const decisions = await anywhere((from) => decisionsIn(from, seed, viewer ?? null))
      if (seed !== null && decisions.length === 0) await seedOf(seed)
      return { decisions: sortedDecisions(decisions), problems: [] }
    },
    decide: (drafts, by) => once(() => decideInDatabase(sql, deciding, drafts, by)),
    async takeDecisions(records) {
      for (const seed of new Set(records.flatMap((one) => one.seed ?? []))) await seedOf(seed, atPrimary)
      return once(() => takeDecisionsInDatabase(sql, deciding, records))
    },
    writeHeader: (id, by, text) =>
      once(async () => writeHeaderInDatabase(sql, await queue(), today, { id, by, text })),
    read: (document, signal) => readings.read(document, 'default', signal),
    async original(id) {
      const rows = id.includes('\0')
        ? []
        : await anywhere(
            (from) => from`
              select o.name, o.content from hearsay.seed s left join hearsay.original o on o.seed_id = s.id
              where s.id = ${id}`,
          )
      const [row] = rows
      if (!row) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
      return row.content === null ? null : { name: row.name, bytes: row.content }
    },
    async versions(id) {
      const found = id.includes('\0') ? [] : await anywhere((from) => versionsIn(from, id))
      if (found.length === 0) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
      return found
    },
    async version(id, number) {
      const found = id.includes('\0') ? null : await anywhere((from) => readVersion(from, id, number))
      if (!found) throw archiveError({ code: 'seed-unknown', about: `${id} ${number}`, data: {} })
      return found
    },
    add: (offers) => once(async () => saveSeeds(sql, await queue(), offers, today)),
    feeds: postgresFeeds(sql, ask, once),
    searches: namedInDatabase(sql, 'saved_search', searchKind, ask, once),
    pressReviews: namedInDatabase(sql, 'press_review', pressReviewKind, ask, once),
    layouts: () => ask(() => readLayouts(sql)),
    rememberLayouts: (rules) => once(() => addLayouts(sql, rules)),
    remove: (id, how) => once(() => removeSeed(sql, id, how?.forGood ?? false)),
    trash: () => anywhere((from) => trashedSeeds(from)),
    restore: (id) => once(async () => restoreSeed(sql, await queue(), id, today)),
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
      await standbys.close()
      await sql.end().catch(() => undefined)
    },
  }
}

/** The addresses of a list. Throws ArchiveError `desk-address` where one is none of a database. */
function addressesIn(list: string | undefined): string[] {
  const addresses = (list ?? '').split(/[\s,]+/).filter(Boolean)
  const odd = addresses.find((one) => !/^postgres(?:ql)?:\/\//.test(one))
  if (odd !== undefined)
    throw archiveError({
      code: 'desk-address',
      about: withoutPassword(odd),
      data: {
        system: 'HEARSAY_READ',
        words: 'HEARSAY_READ takes addresses like postgres://standby.example/desk',
      },
    })
  return addresses
}

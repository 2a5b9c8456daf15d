// The sessions of a database’s desk, in a table. Where several processes serve it, each knows all of them.
import type { SessionStore, StoredSession } from '../accounts/session-store.ts'
import { changedSessions, readSession } from '../accounts/session-store.ts'
import type { Sql, SqlClient } from './client.ts'
import { toArchiveError } from './database-error.ts'

/** The number of the lock of those who change sessions. */
const SESSION_LOCK = 4_713_370_006
/** For how long what was read counts as new, in milliseconds: every request asks for it. */
const FRESH_MS = 1000

/** Stores the sessions of a database’s desk; `ask` asks again where the database is away. */
export function sessionsInDatabase(
  sql: Sql,
  place: string,
  ask: <Value>(question: () => Promise<Value>) => Promise<Value>,
): SessionStore {
  let known: StoredSession[] = []
  let until = 0
  let changes = 0
  return {
    async all() {
      while (performance.now() >= until) {
        const before = changes
        const found = await ask(() => stored(sql))
        // What was asked before a change doesn’t know of it.
        if (before !== changes) continue
        known = found
        until = performance.now() + FRESH_MS
      }
      return known
    },
    async change(change) {
      try {
        await sql.begin(async (tx) => {
          await tx`select pg_advisory_xact_lock(${SESSION_LOCK})`
          const before = await stored(tx)
          const after = changedSessions(before, change, Date.now())
          const kept = new Set(after.map(({ digest }) => digest))
          const gone = before.map(({ digest }) => digest).filter((digest) => !kept.has(digest))
          if (gone.length > 0) await tx`delete from hearsay.session where digest = any(${gone}::text[])`
          const used = new Map(before.map((one) => [one.digest, one.used]))
          for (const one of after.filter((other) => used.get(other.digest) !== other.used))
            await tx`
              insert into hearsay.session (digest, record) values (${one.digest}, ${JSON.stringify(one)})
              on conflict (digest) do update set record = excluded.record`
        })
      } catch (error) {
        throw toArchiveError(error, place)
      } finally {
        changes++
        until = 0
      }
    },
  }
}

async function stored(client: SqlClient): Promise<StoredSession[]> {
  const rows = await client`select record from hearsay.session`
  return rows.flatMap(({ record }) => readSession(String(record)) ?? [])
}

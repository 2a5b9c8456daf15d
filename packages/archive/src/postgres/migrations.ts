// Brings the tables of a database to this version, forward only. In: a client. Out: nothing, or a clear refusal.
import { archiveError } from '../api/messages.ts'
import type { Sql, SqlClient } from './client.ts'
import { schema, steps } from './schema.ts'

/** The number of the lock under which one process at a time migrates. */
const MIGRATION_LOCK = 4_713_370_001

/**
 * Migrates, all steps in one transaction: they are done, or nothing is. Where nothing is to be done only one row is
 * read, which a role that may only read may do too. Throws ArchiveError `desk-newer` for tables of a later version.
 */
export async function migrate(sql: Sql, place: string, known: string[] = steps): Promise<void> {
  if ((await versionOf(sql, place, known.length)) === known.length) return
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`
    const version = await versionOf(tx, place, known.length)
    if (version === 0) {
      await tx.query(`create schema if not exists ${schema}`)
      await tx.query(
        `create table ${schema}.version (number integer primary key, since timestamptz not null)`,
      )
    }
    for (const [at, step] of known.entries()) {
      if (at < version) continue
      await tx.query(step)
      await tx`insert into hearsay.version values (${at + 1}, now())`
    }
  })
}

/** The version of the tables; 0 where there are none. */
async function versionOf(sql: SqlClient, place: string, known: number): Promise<number> {
  // Asked of the catalogue’s rows: the cache behind to_regclass doesn’t see what was committed while the lock was waited
  // for.
  const [there] = await sql`
    select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname = 'version'`
  if (!there) return 0
  const [row] = await sql.query(`select coalesce(max(number), 0) as number from ${schema}.version`)
  const version = Number(row?.number)
  if (version > known)
    throw archiveError({ code: 'desk-newer', about: place, data: { theirs: version, ours: known } })
  return version
}

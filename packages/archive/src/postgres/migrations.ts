// Brings the tables of a database to this version, forward only. In: a client. Out: nothing, or a clear refusal.
import { failed } from '../messages.ts'
import type { Sql } from './connect.ts'
import { schema, steps } from './schema.ts'

/** The number of the lock under which one process at a time migrates. */
const LOCK = 4_713_370_001

/**
 * Migrates, all steps in one transaction: they are done, or nothing is. Where nothing is to be done only one row is
 * read, which a role that may only read may do too. Throws ArchiveError `desk-newer` for tables of a later version.
 */
export async function migrate(sql: Sql, place: string, known: string[] = steps): Promise<void> {
  if ((await versionOf(sql, place, known.length)) === known.length) return
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`
    const version = await versionOf(tx, place, known.length)
    if (version === 0) {
      await tx.unsafe(`create schema if not exists ${schema}`)
      await tx.unsafe(
        `create table ${schema}.version (number integer primary key, since timestamptz not null)`,
      )
    }
    for (const [at, step] of known.entries()) {
      if (at < version) continue
      await tx.unsafe(step)
      await tx`insert into hearsay.version values (${at + 1}, now())`
    }
  })
}

/** The version of the tables; 0 where there are none. */
async function versionOf(sql: Pick<Sql, 'unsafe'>, place: string, known: number): Promise<number> {
  const [there] = await sql.unsafe(`select to_regclass('${schema}.version') is not null as version`)
  if (!there?.version) return 0
  const [row] = await sql.unsafe(`select coalesce(max(number), 0) as number from ${schema}.version`)
  const version = Number(row?.number)
  if (version > known)
    throw failed({ code: 'desk-newer', about: place, data: { theirs: version, ours: known } })
  return version
}

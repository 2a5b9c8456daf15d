// Records of an earlier version of parser, reader or record builder. In: a desk, and the version that works on it now. Out:
// a desk in which they lack the last pass, so that workers make them again; until then the old records answer.
import type { Sql, SqlClient } from './client.ts'
import { Tally } from './tally.ts'

/**
 * Invalidates the records of every earlier version, once, in one transaction. A version is later than those that worked on this
 * desk before it; records of a later version stay, since old workers and new ones may run side by side during an update.
 */
export async function invalidateRecords(sql: Sql, version: string): Promise<void> {
  // Without a lock first: most workers find nothing to mark, and others shouldn't wait for them.
  if (await isKnown(sql, version)) return
  await sql.begin(async (tx) => {
    // Writers wait: rows would otherwise be locked in two orders.
    await tx.query('lock table hearsay.seed in share row exclusive mode')
    if (await isKnown(tx, version)) return
    await tx`insert into hearsay.record_version (version) values (${version})`
    const [old] = await tx`
      with old as (update hearsay.seed set pass = 1 where pass = 2 and failed is null returning id)
      select count(*)::int as number from old`
    const tally = new Tally()
    tally.add('pass', '2', -Number(old?.number))
    tally.add('pass', '1', Number(old?.number))
    await tally.flush(tx)
  })
}

/** Whether a version has worked on this desk already. */
async function isKnown(sql: SqlClient, version: string): Promise<boolean> {
  const [row] = await sql`select from hearsay.record_version where version = ${version}`
  return row !== undefined
}

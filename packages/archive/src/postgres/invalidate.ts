// Records of an earlier version of parser, reader or record builder. In: a desk, and the version that works on it now. Out:
// a desk in which they lack the last pass, so that workers make them again; until then the old records answer.
import { FULL_PASS, QUICK_PASS } from '../record/index-record.ts'
import { TallySums } from '../search/tally.ts'
import type { Sql, SqlClient } from './client.ts'
import { addToTally } from './tally-table.ts'

/**
 * Invalidates the records of every earlier version, once, in one transaction. A version is later than those that worked on this
 * desk before it; records of a later version stay, since old workers and new ones may run side by side during an update.
 */
export async function invalidateRecords(sql: Sql, version: string): Promise<void> {
  // Without a lock first: most workers find nothing to mark, and others shouldn't wait for them.
  if (await isKnown(sql, version)) return
  await sql.begin(async (tx) => {
    // Writers wait: rows would otherwise be locked in two orders.
    await tx.query('lock table hearsay.reading in share row exclusive mode')
    if (await isKnown(tx, version)) return
    await tx`insert into hearsay.record_version (version) values (${version})`
    const [old] = await tx`
      with old as (
        update hearsay.reading set pass = ${QUICK_PASS}, stale = true
        where pass = ${FULL_PASS} and failed is null returning seed_id)
      select count(*)::int as number from old`
    await tx`update hearsay.reading set stale = true where pass = ${QUICK_PASS}`
    const tally = new TallySums()
    tally.countPass(FULL_PASS, -Number(old?.number))
    tally.countPass(QUICK_PASS, Number(old?.number))
    await addToTally(tx, tally)
  })
}

/** Whether a version has worked on this desk already. */
async function isKnown(sql: SqlClient, version: string): Promise<boolean> {
  const [row] = await sql`select from hearsay.record_version where version = ${version}`
  return row !== undefined
}

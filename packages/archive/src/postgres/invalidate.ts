// Records of an earlier version of parser, reader or record builder. In: a desk, and the version that works on it now. Out:
// a desk in which they lack the last pass, so that workers make them again; until then the old records answer.
import { FULL_PASS, QUICK_PASS } from '../record/index-record.ts'
import { TallySums } from '../search/tally.ts'
import { recordVersion } from '../version.ts'
import type { Sql, SqlClient, Transaction } from './client.ts'
import { addToTally } from './tally-table.ts'

/**
 * Invalidates the records of every earlier version, once, in one transaction. A version is later than those that worked on this
 * desk before it; records of a later version stay, since old workers and new ones may run side by side during an update. With
 * `takesOver` this version becomes the latest, whichever was.
 */
export async function invalidateRecords(sql: Sql, version: string, takesOver = false): Promise<void> {
  const isDone = async (client: SqlClient) =>
    (await isKnown(client, version)) && !(takesOver && (await isOutdated(client, version)))
  // Without a lock first: most workers find nothing to mark, and others shouldn't wait for them.
  if (await isDone(sql)) return
  await sql.begin(async (tx) => {
    // Writers wait: rows would otherwise be locked in two orders.
    await tx.query('lock table hearsay.reading in share row exclusive mode')
    if (await isDone(tx)) return
    await tx`delete from hearsay.record_version where version = ${version}`
    await tx`insert into hearsay.record_version (version) values (${version})`
    await markForReading(tx, null)
  })
}

/**
 * Whether a later version has worked on this desk. Asked at the end of a transaction that wrote readings it is final: a version that
 * comes waits for that transaction, and marks what it wrote.
 */
export async function isOutdated(sql: SqlClient, version: string): Promise<boolean> {
  const [row] = await sql`
    select from hearsay.record_version own join hearsay.record_version other on other.number > own.number
    where own.version = ${version} limit 1`
  return row !== undefined
}

/** Leaves what was just read to the workers of a later version where there is one: a desk of an earlier one runs beside them. */
export async function leaveToLater(tx: Transaction, ids: string[], version = recordVersion): Promise<void> {
  if (ids.length > 0 && (await isOutdated(tx, version))) await markForReading(tx, ids)
}

/** Takes the last pass from some seeds, or all, so that workers make their records again. */
async function markForReading(tx: Transaction, ids: string[] | null): Promise<void> {
  const [old] = await tx`
    with old as (
      update hearsay.reading set pass = ${QUICK_PASS}, stale = true
      where pass = ${FULL_PASS} and failed is null and (${ids}::text[] is null or seed_id = any(${ids}::text[]))
      returning seed_id)
    select count(*)::int as number from old`
  await tx`
    update hearsay.reading set stale = true
    where pass = ${QUICK_PASS} and (${ids}::text[] is null or seed_id = any(${ids}::text[]))`
  const tally = new TallySums()
  tally.countPass(FULL_PASS, -Number(old?.number))
  tally.countPass(QUICK_PASS, Number(old?.number))
  await addToTally(tx, tally)
}

/** Whether a version has worked on this desk already. */
async function isKnown(sql: SqlClient, version: string): Promise<boolean> {
  const [row] = await sql`select from hearsay.record_version where version = ${version}`
  return row !== undefined
}

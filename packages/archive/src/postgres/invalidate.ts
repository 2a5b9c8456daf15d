// Readings that an earlier reader made. In: a desk, and the version of the reader that works on it now. Out: a desk in
// which they lack the second pass, so that workers make them anew; until then they are still asked.
import type { Sql, SqlClient } from './client.ts'
import { Tally } from './tally.ts'

/**
 * Marks the readings of every earlier reader, once, in one transaction. A later reader’s stay: old workers and new ones
 * may run side by side while a newsroom changes over.
 */
export async function invalidateReadings(sql: Sql, reader: number): Promise<void> {
  // Looked at without a lock first: most workers that begin find nothing to do, and nobody is to wait for them.
  if ((await versionIn(sql)) >= reader) return
  await sql.begin(async (tx) => {
    // Whoever writes waits: rows would else be taken in two orders.
    await tx.query('lock table hearsay.seed in share row exclusive mode')
    const before = await versionIn(tx)
    if (before >= reader) return
    const [old] = await tx`
      with old as (update hearsay.seed set pass = 1 where pass = 2 and failed is null returning id)
      select count(*)::int as number from old`
    const tally = new Tally()
    tally.add('reader', '', reader - before)
    tally.add('pass', '2', -Number(old?.number))
    tally.add('pass', '1', Number(old?.number))
    await tally.flush(tx)
  })
}

/** The version of the reader that the desk was last read with; 0 where it has never been marked. */
async function versionIn(sql: SqlClient): Promise<number> {
  const [kept] = await sql`select seeds from hearsay.tally where facet = 'reader'`
  return Number(kept?.seeds ?? 0)
}

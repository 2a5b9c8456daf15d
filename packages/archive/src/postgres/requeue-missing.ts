// What idle workers do for a desk: seeds without a job are queued again, and old changes are deleted.
import type { Sql } from './client.ts'
import type { Queue } from './queue.ts'

/** How many seeds are queued again at once. */
const MAX_REQUEUED = 1000

/** Queues seeds without a job; gives the number of seeds, up to 1,000, that lack one of the first so many passes. */
export async function requeueMissing(sql: Sql, queue: Queue, passes: number): Promise<number> {
  return await sql.begin(async (tx) => {
    const rows = await tx`
      select s.id, s.bytes, r.date_key, r.pass from hearsay.reading r join hearsay.seed s on s.id = r.seed_id
      where r.pass < ${passes} order by r.pass, r.date_key desc, r.seed_id limit ${MAX_REQUEUED}`
    const waiting = (pass: number) =>
      rows
        .filter((row) => Number(row.pass) === pass)
        .map(({ id, bytes, date_key }) => ({ id, bytes, date: date_key }))
    // Those that wait or are worked on have a job already, and the queue takes no second one.
    await queue.send(tx, 'quick', waiting(0))
    await queue.send(tx, 'full', waiting(1))
    await tx`delete from hearsay.change where at < now() - interval '1 day'`
    return rows.length
  })
}

// Removes seeds of a database and brings them back. What is removed is in tables of its own for thirty days.
import { loadModel } from '@hearsay/reading'
import type { Removed, Trashed } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import { TRASH_DAYS, trashEnd } from '../api/trash.ts'
import type { Sql, SqlClient } from './client.ts'
import { raw } from './client.ts'
import type { Queue } from './queue.ts'
import { deleteRows, lockSaving, putSeed } from './save-seeds.ts'

/** When something was removed, to the millisecond, as ISO time. */
const REMOVED = `to_char(removed at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as removed`

/** Removes a seed and all that belongs to it; `forGood` without a way back. Throws ArchiveError `seed-unknown`. */
export async function removeSeed(sql: Sql, id: string, forGood: boolean): Promise<Removed> {
  if (id.includes('\0') || /\p{Cs}/u.test(id))
    throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  return await sql.begin(async (tx) => {
    for (const table of ['removed', 'removed_version'])
      await tx.query(
        `delete from hearsay.${table} where removed < now() - make_interval(days => ${TRASH_DAYS})`,
      )
    const [row] = forGood
      ? []
      : await tx`
          insert into hearsay.removed (seed_id, removed, content, original_name, original)
          select s.id, date_trunc('milliseconds', clock_timestamp()), s.content, o.name, o.content from hearsay.seed s
          left join hearsay.original o on o.seed_id = s.id where s.id = ${id} returning ${raw(REMOVED)}`
    if (row)
      await tx`
        insert into hearsay.removed_version (seed_id, removed, number, kept, content, original_name, original)
        select seed_id, ${row.removed}::timestamptz, number, kept, content, original_name, original from hearsay.seed_version
        where seed_id = ${id}`
    await deleteRows(tx, id)
    await tx`delete from hearsay.seed_version where seed_id = ${id}`
    await tx`
      insert into hearsay.change (seed_id, kind) values (${id}, 'removed')
      on conflict (seed_id, tx) do update set kind = 'removed'`
    await tx`select pg_notify('hearsay_change', '')`
    return { until: row ? trashEnd(Date.parse(String(row.removed))) : null }
  })
}

/** What can be brought back, of one id or of all, the latest removal first. */
export async function trashedSeeds(sql: SqlClient, id: string | null = null): Promise<Trashed[]> {
  const rows = await sql.query(
    `select seed_id, ${REMOVED} from hearsay.removed
     where removed > now() - make_interval(days => ${TRASH_DAYS}) and ($1::text is null or seed_id = $1)
     order by removed.removed desc, seed_id`,
    [id],
  )
  return rows.map(({ seed_id, removed }) => ({
    id: String(seed_id),
    removed: String(removed),
    until: trashEnd(Date.parse(String(removed))),
  }))
}

/** Brings a seed back as it was removed last. Throws ArchiveError `not-in-trash` or `seed-there`. */
export async function restoreSeed(
  sql: Sql,
  queue: Queue,
  id: string,
  today: string | undefined,
): Promise<void> {
  const missing = () => archiveError({ code: 'not-in-trash', about: id, data: { days: TRASH_DAYS } })
  if (/[\0\p{Cs}]/u.test(id)) throw missing()
  await loadModel('fast')
  await sql.begin(async (tx) => {
    await lockSaving(tx)
    const [found] = await trashedSeeds(tx, id)
    if (!found) throw missing()
    const [there] = await tx`select from hearsay.seed where id = ${id}`
    if (there) throw archiveError({ code: 'seed-there', about: id, data: {} })
    const [row] = await tx`
      delete from hearsay.removed where seed_id = ${id} and removed = ${found.removed}::timestamptz
      returning content, original_name, original`
    if (!row) throw missing()
    const original = row.original_name !== null && {
      name: String(row.original_name),
      bytes: new Uint8Array(row.original),
    }
    await tx`
      insert into hearsay.seed_version (seed_id, number, kept, content, original_name, original)
      select seed_id, number, kept, content, original_name, original from hearsay.removed_version
      where seed_id = ${id} and removed = ${found.removed}::timestamptz`
    await tx`delete from hearsay.removed_version where seed_id = ${id} and removed = ${found.removed}::timestamptz`
    const seed = { bytes: new Uint8Array(row.content), original: original || undefined }
    await putSeed(tx, queue, id, seed, today, 'added')
  })
}

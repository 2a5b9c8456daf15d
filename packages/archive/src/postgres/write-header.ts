// Writes the header of a clipping, as people corrected it, into its row, in one transaction with the record of it.
import { loadModel } from '@hearsay/reading'
import type { HeaderWritten } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import { writeHeader } from '../record/write-decided-header.ts'
import type { Sql } from './client.ts'
import { lockDeciding } from './decide.ts'
import { sharedDecisions } from './decisions.ts'
import type { Queue } from './queue.ts'
import { lockSaving, replaceSeed } from './save-seeds.ts'

/** Who writes which header, and the hash of the text that they saw. */
interface HeaderAsked {
  id: string
  by: string
  text: string | undefined
}

/** Writes it. What is acknowledged has been committed, and can be found. */
export async function writeHeaderInDatabase(
  sql: Sql,
  queue: Queue,
  today: string | undefined,
  { id, by, text }: HeaderAsked,
): Promise<HeaderWritten> {
  if (/[\0\p{Cs}]/u.test(id)) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  await loadModel('fast')
  return await sql.begin(async (tx) => {
    await lockSaving(tx)
    await lockDeciding(tx)
    const [row] = await tx`select content from hearsay.seed where id = ${id}`
    if (!row) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    const decisions = (await sharedDecisions(tx, [id])).get(id)?.decisions ?? []
    const [last] = await tx`select max(id) as id from hearsay.decision`
    const saved = { id, bytes: new Uint8Array(row.content), decisions, lastId: last?.id ?? null }
    const made = await writeHeader(saved, by, text)
    if ('refused' in made) return made
    const { record, bytes, left } = made
    if (record === null) return { written: null, left }
    await tx`
      insert into hearsay.decision (seed_id, id, person, private, record)
      values (${id}, ${record.id}, ${by}, false, ${JSON.stringify(record)})`
    await replaceSeed(tx, queue, id, bytes, today)
    return { written: record, left }
  })
}

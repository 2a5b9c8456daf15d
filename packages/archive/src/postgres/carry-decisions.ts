// Decisions about a text whose clipping is gone go on with the clipping that has the same text now, as in a folder where a file was
// renamed. In: clippings that are about to be saved. Out: the records under their ids too; none is taken from where it was.
import type { Transaction } from './client.ts'
import { raw } from './client.ts'
import { DECIDED_TEXT, WRITTEN_TEXT } from './schema.ts'

/** Has clippings under new ids get what was decided about their texts while these had other ids. */
export async function carryDecisions(
  tx: Transaction,
  saved: readonly { id: string; textHash: string }[],
): Promise<void> {
  if (saved.length === 0) return
  const hashes = saved.map(({ textHash }) => textHash)
  const rows = await tx`
    select distinct seed_id, ${raw(DECIDED_TEXT)} as decided, ${raw(WRITTEN_TEXT)} as written from hearsay.decision
    where ${raw(DECIDED_TEXT)} = any(${hashes}::text[]) or ${raw(WRITTEN_TEXT)} = any(${hashes}::text[])`
  if (rows.length === 0) return
  const known = [...new Set(rows.map(({ seed_id }) => String(seed_id)))]
  const there = await tx`select id from hearsay.seed where id = any(${known}::text[])`
  const isTaken = new Set([...there, ...saved].map(({ id }) => String(id)))
  for (const { id, textHash } of saved) {
    const gone = rows
      .filter(({ seed_id, decided, written }) => {
        return !isTaken.has(String(seed_id)) && (decided === textHash || written === textHash)
      })
      .map(({ seed_id }) => String(seed_id))
    if (gone.length > 0)
      await tx`
        insert into hearsay.decision (seed_id, id, person, private, record)
        select ${id}, id, person, private, record from hearsay.decision where seed_id = any(${gone}::text[])
        on conflict do nothing`
  }
}

// The counts of a database’s desk, as rows. In: what a transaction changes. Out: the table brought up to date.
import { quoted } from '../query/tsvector.ts'
import type { TallySums } from '../search/tally.ts'
import { tallyWords } from '../search/tally.ts'
import type { Transaction } from './client.ts'
import { jsonOf } from './rows.ts'

/**
 * Adds sums to the counts; a value that no seed has any more goes. It comes last in its transaction and takes rows in one
 * order, so that two at once wait for each other briefly, and never both.
 */
export async function addToTally(tx: Transaction, tally: TallySums): Promise<void> {
  const sums = tally.sums()
  if (sums.length === 0) return
  const rows = sums.map((sum) => ({ ...sum, names: tallyWords(sum).map(quoted).join(' ') || null }))
  await tx`
    insert into hearsay.tally as t (facet, value, label, kind, seeds, statements, names)
    select facet, value, label, kind, seeds, statements, names::tsvector
    from json_to_recordset(${jsonOf(rows)}::text::json)
      as x (facet text, value text, label text, kind text, seeds integer, statements integer, names text)
    order by facet collate "C", value collate "C"
    on conflict (facet, value) do update
    set seeds = t.seeds + excluded.seeds, statements = t.statements + excluded.statements`
  const fewer = sums.filter(({ seeds, facet }) => seeds < 0 && facet !== 'all')
  if (fewer.length === 0) return
  await tx`
    delete from hearsay.tally t using json_to_recordset(${jsonOf(fewer)}::text::json) as x (facet text, value text)
    where t.facet = x.facet and t.value = x.value and t.seeds <= 0 and t.statements <= 0`
}

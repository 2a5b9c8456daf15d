// The counts of a database’s desk, as rows. In: what a transaction changes. Out: the table brought up to date.
import { quoted } from '../query/tsvector.ts'
import type { TallyFacet, TallySums } from '../search/tally.ts'
import { tallyWords } from '../search/tally.ts'
import type { Transaction } from './client.ts'
import { jsonOf } from './rows.ts'

/**
 * Into how many parts a count is split that nearly every commit changes. Processes of connections that are open at a time have numbers
 * close to each other, so that few of them share a part.
 */
const PARTS = 16
/** Counts that are listed by how many there are: they are whole, and commits wait where two name the same one. */
const whole: ReadonlySet<TallyFacet> = new Set(['outlet', 'speaker'])

/**
 * Adds sums to the counts; a value that no seed has any more goes. It comes last in its transaction and takes rows in one
 * order, so that two at once never wait for each other both. A part of a count may be less than zero: what one connection counted in,
 * another may count out.
 */
export async function addToTally(tx: Transaction, tally: TallySums): Promise<void> {
  const sums = tally.sums()
  if (sums.length === 0) return
  const rows = sums.map((sum) => ({
    ...sum,
    split: !whole.has(sum.facet),
    names: tallyWords(sum).map(quoted).join(' ') || null,
  }))
  await tx`
    insert into hearsay.tally as t (facet, value, part, label, kind, seeds, statements, names)
    select facet, value, case when split then pg_backend_pid() % ${PARTS} else 0 end,
      label, kind, seeds, statements, names::tsvector
    from json_to_recordset(${jsonOf(rows)}::text::json)
      as x (facet text, value text, split boolean, label text, kind text, seeds integer, statements integer, names text)
    order by facet collate "C", value collate "C"
    on conflict (facet, value, part) do update
    set seeds = t.seeds + excluded.seeds, statements = t.statements + excluded.statements`
  const fewer = sums.filter(({ seeds, facet }) => seeds < 0 && whole.has(facet))
  if (fewer.length === 0) return
  await tx`
    delete from hearsay.tally t using json_to_recordset(${jsonOf(fewer)}::text::json) as x (facet text, value text)
    where t.facet = x.facet and t.value = x.value and t.seeds <= 0 and t.statements <= 0`
}

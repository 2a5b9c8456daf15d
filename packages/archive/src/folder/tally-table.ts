// The counts of a folder’s index, as rows. In: what a transaction changes. Out: the table and its list of names brought up
// to date, within that transaction.
import type { TallySum } from '../search/tally.ts'
import { tallyWords } from '../search/tally.ts'
import type { Prepared } from './prepared.ts'

/** Adds sums to the counts; a value that no seed has any more goes. */
export function addToTally(prepared: Prepared, sums: TallySum[]): void {
  // In plain steps: an upsert that returns what it made takes twice as long.
  const add = prepared.sql(
    'update tally set seeds = seeds + ?, statements = statements + ? where facet = ? and value = ?',
  )
  const insert = prepared.sql(
    'insert into tally (facet, value, label, kind, seeds, statements) values (?, ?, ?, ?, ?, ?)',
  )
  const remove = prepared.sql('delete from tally where facet = ? and value = ? and seeds <= 0')
  const insertWord = prepared.sql('insert into name_word (facet, word, value) values (?, ?, ?)')
  const removeWords = prepared.sql('delete from name_word where facet = ? and word = ? and value = ?')
  for (const sum of sums) {
    const { facet, value, label, kind, seeds, statements } = sum
    if (add.run(seeds, statements, facet, value).changes === 0) {
      if (seeds <= 0) continue
      insert.run(facet, value, label, kind, seeds, statements)
      for (const word of tallyWords(sum)) insertWord.run(facet, word, value)
    } else if (seeds < 0 && remove.run(facet, value).changes > 0) {
      for (const word of tallyWords(sum)) removeWords.run(facet, word, value)
    }
  }
}

/** How many seeds have a value. */
export function talliedSeeds(prepared: Prepared, facet: TallySum['facet'], value: string): number {
  const found = prepared.sql('select seeds from tally where facet = ? and value = ?').get(facet, value)
  return Number(found?.seeds ?? 0)
}

// Readings that an earlier reader made. In: an index, and the version of the reader that follows it now. Out: an index
// in which they count as fast ones, so that the second pass makes them anew; until then they are still asked.
import type { DatabaseSync } from 'node:sqlite'

/** Marks the readings of every other reader than this one, once; within a transaction of its own. */
export function invalidateReadings(db: DatabaseSync, reader: number): void {
  const kept = db.prepare(`select value from state where name = 'reader'`)
  if (kept.get()?.value === String(reader)) return
  db.exec('begin immediate')
  try {
    db.exec(`
      update seed set model = 'fast' where model = 'default';
      delete from tally where facet = 'model';
      insert into tally select 'model', model, model, null, count(*), 0 from seed where model is not null group by model;
    `)
    db.prepare(`insert or replace into state values ('reader', ?)`).run(String(reader))
    db.exec('commit')
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

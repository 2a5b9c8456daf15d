// “These names are one” across a desk. In: the index and the decisions about the whole desk. Out: the files whose records were made
// with other ones; they count as changed.
import type { DatabaseSync } from 'node:sqlite'
import type { Decision } from '@hearsay/decisions'
import { namesChanged } from '../record/desk-names.ts'
import { STATEMENT_BITS } from './schema.ts'

/** Has the records made again that other names were decided about since; gives their files. */
export function invalidateNames(db: DatabaseSync, decisions: readonly Decision[]): string[] {
  const saved = db.prepare(`select value from state where name = 'names'`).get()?.value
  const before: string[] = JSON.parse(String(saved ?? '[]'))
  const { names, keys, state } = namesChanged(before, decisions)
  if (names.length === 0) return []
  db.exec('begin immediate')
  try {
    const rows = db
      .prepare(
        `update seed set stamp = '', digest = null where key in (
           select id >> ${STATEMENT_BITS} from statement
           where actor in (select value from json_each(?)) or speaker in (select value from json_each(?)))
         returning file`,
      )
      .all(JSON.stringify(keys), JSON.stringify(names))
    db.prepare(`insert or replace into state (name, value) values ('names', ?)`).run(JSON.stringify(state))
    db.exec('commit')
    return rows.map(({ file }) => String(file))
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

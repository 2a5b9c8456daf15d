// Records of another version of parser, reader or record builder. In: an index, and the version that follows it now. Out:
// an index in which every file counts as changed, so that it is read again; until then the old records answer.
import type { DatabaseSync } from 'node:sqlite'

/** Invalidates the records of every other version, once; within a transaction of its own. */
export function invalidateRecords(db: DatabaseSync, version: string): void {
  const saved = db.prepare(`select value from state where name = 'version'`)
  if (saved.get()?.value === version) return
  db.exec('begin immediate')
  try {
    // No file has an empty stamp; without a digest, the same bytes are read again too.
    db.exec(`update seed set stamp = '', digest = null`)
    db.prepare(`insert or replace into state (name, value) values ('version', ?)`).run(version)
    db.exec('commit')
  } catch (error) {
    if (db.isTransaction) db.exec('rollback')
    throw error
  }
}

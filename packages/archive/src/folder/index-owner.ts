// Whose a file in the place of an index is. In: its path. Out: whether it is another program’s database, found without
// writing a byte: opening one for writing alone would change it.
import { closeSync, lstatSync, readSync } from 'node:fs'
import { openRegular } from './regular-file.ts'
import { APPLICATION_ID, openIndex } from './schema.ts'

/** The header of an SQLite file: https://sqlite.org/fileformat.html#the_database_header */
const HEADER = { bytes: 100, magic: 'SQLite format 3\u0000', applicationId: 68 }

/**
 * Whether a file is a database of another program. One that is missing, empty, or no database at all is not: an
 * index that was cut off or overwritten looks so.
 */
export function isForeignDatabase(path: string): boolean {
  const header = headerOf(path)
  if (header === null || header.toString('latin1', 0, HEADER.magic.length) !== HEADER.magic) return false
  const application = header.readInt32BE(HEADER.applicationId)
  return application !== APPLICATION_ID && !(application === 0 && isOldIndex(path))
}

function headerOf(path: string): Buffer | null {
  if (!lstatSync(path, { throwIfNoEntry: false })) return null
  const file = openRegular(path)
  if (!file) return null
  try {
    const header = Buffer.alloc(HEADER.bytes)
    return readSync(file.handle, header, 0, HEADER.bytes, 0) === HEADER.bytes ? header : null
  } finally {
    closeSync(file.handle)
  }
}

/** Whether a database without an application id is an index from before indexes had one, or has no tables at all. */
function isOldIndex(path: string): boolean {
  try {
    // Immutable: no lock, and no file beside it.
    const db = openIndex(path, 'immutable')
    try {
      const tables = new Set(
        db
          .prepare(`select name from sqlite_schema where type = 'table'`)
          .all()
          .map(({ name }) => String(name)),
      )
      return (
        tables.size === 0 ||
        ['seed', 'statement', 'tally', 'name_word', 'change', 'words'].every((one) => tables.has(one))
      )
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

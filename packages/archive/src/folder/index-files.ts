// Where the index of a folder is, and whether it is sound. In: the folder. Out: an index that can be opened; one that is
// broken or of an older version is thrown away, since the files hold all it holds.
import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import { withLock } from './lock.ts'
import { INDEX_VERSION, openIndex, versionOf } from './schema.ts'
import { isCorrupt } from './sqlite-error.ts'

/** The files an index is made of. */
export interface IndexFiles {
  index: string
  /** Held by the process that follows the folder. */
  lock: string
  /** Held while seeds are added. */
  adding: string
}

/** What happened to an index, for people to be told. */
export type Notice = 'index-rebuilt' | 'index-elsewhere'

/**
 * Makes sure that a folder has an index that opens, empty perhaps. It is in `.hearsay` inside the folder, or, where that
 * can’t be written, among the system’s temporary files. `spoilt` is the identity of an index that turned out to be
 * broken or gone; one that another process has made in its place meanwhile stays. Throws ArchiveError `index-newer`.
 */
export function prepareIndex(place: string, note: (notice: Notice) => void, spoilt?: string): IndexFiles {
  const folder = indexFolderOf(place, note)
  const files = {
    index: join(folder, 'index.db'),
    lock: join(folder, 'following.db'),
    adding: join(folder, 'adding.db'),
  }
  withLock(join(folder, 'making.db'), () => {
    if (spoilt !== undefined && indexIdentity(files.index) === spoilt) deleteIndex(files.index)
    const sound = indexState(files.index)
    if (sound === 'newer') throw archiveError({ code: 'index-newer', about: place, data: {} })
    if (sound !== 'sound') {
      if (sound === 'broken' || spoilt !== undefined) note('index-rebuilt')
      deleteIndex(files.index)
    }
    openIndex(files.index, 'write').close()
  })
  return files
}

/** Tells the file of an index from one put in its place, which may get its number again; empty where there is none. */
export function indexIdentity(index: string): string {
  const found = statSync(index, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.birthtimeMs}` : ''
}

/** Deletes an index and what SQLite keeps beside it. */
function deleteIndex(index: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${index}${ending}`, { force: true })
}

function indexFolderOf(place: string, note: (notice: Notice) => void): string {
  const inside = join(place, '.hearsay')
  try {
    mkdirSync(inside, { recursive: true })
    accessSync(inside, constants.W_OK)
    writeFileSync(join(inside, '.gitignore'), '*\n')
    return inside
  } catch {
    note('index-elsewhere')
    const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
    const outside = join(tmpdir(), `hearsay-${name}`)
    mkdirSync(outside, { recursive: true, mode: 0o700 })
    return outside
  }
}

/** Whether an index can be used: its version, and that its tables answer. */
function indexState(index: string): 'sound' | 'missing' | 'older' | 'newer' | 'broken' {
  const found = statSync(index, { throwIfNoEntry: false })
  if (!found) return 'missing'
  try {
    const db = openIndex(index, 'write')
    try {
      const version = versionOf(db)
      if (version !== INDEX_VERSION) return version > INDEX_VERSION ? 'newer' : 'older'
      db.prepare('select max(key) from seed').get()
      db.prepare(
        `select rowid from words where words match 'every : "seed"' order by rowid desc limit 1`,
      ).get()
      db.prepare('select * from tally limit 1').get()
      return 'sound'
    } finally {
      db.close()
    }
  } catch (error) {
    if (isCorrupt(error)) return 'broken'
    throw error
  }
}

// The files of an index, and whether it is sound. In: the folders it may be in. Out: an index that can be opened; one that
// is broken or of an older version is thrown away, since the files hold all it holds.
import { closeSync, constants, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { Notice } from '../api/notice.ts'
import type { DecisionKey } from './diff.ts'
import { diffFolder } from './diff.ts'
import type { IndexFolder, IndexFolders } from './index-folder.ts'
import { INDEX_FILES } from './index-folder.ts'
import { withLock } from './lock.ts'
import type { IndexAccess } from './schema.ts'
import { hasTables, INDEX_VERSION, openIndex, versionOf } from './schema.ts'
import { isBusy, isCorrupt, isDiskFull, isUnwritable, toFolderError } from './sqlite-error.ts'

/** The files an index is made of. */
export interface IndexFiles {
  index: string
  /** Held by the process that follows the folder. */
  lock: string
  /** Held while seeds are added. */
  adding: string
}

/** An index that can be opened, and how. */
export interface PreparedIndex extends IndexFiles {
  access: IndexAccess
}

/** What an index is prepared with. */
export interface IndexPreparation {
  place: string
  folders: IndexFolders
  /** `elsewhere` where there is no room inside the folder. */
  from: 'inside' | 'elsewhere'
  keyOf: DecisionKey
  onNotice(notice: Notice): void
}

/**
 * Makes sure that a folder has an index that opens, empty perhaps, and says so where that isn’t in `.hearsay` inside it.
 * Where there is no room, an index that is there is only read: before one is made elsewhere if it has all files as they
 * are, and else if there is no room anywhere. `spoilt` is the identity of an index that turned out to be broken or gone;
 * one that another process has made in its place meanwhile stays. Throws ArchiveError `index-newer`, `index-full` or
 * `index-failed`.
 */
export function prepareIndex(preparation: IndexPreparation, spoilt?: string): PreparedIndex {
  const { place, folders, from, onNotice } = preparation
  let readable: (PreparedIndex & { current: boolean }) | null = null
  let failure: unknown = null
  for (const folder of folders.inOrder(from)) {
    const files = filesIn(folder)
    try {
      prepareIn(preparation, folder, files, spoilt)
      if (folder.where !== 'inside') onNotice(folder.refused ? 'index-refused' : 'index-elsewhere')
      return { ...files, access: 'write' }
    } catch (error) {
      if (!isUnwritable(error)) throw error
      failure ??= error
      if (folder.where === 'inside' && isDiskFull(error)) readable = readableIndex(preparation, files)
      if (readable?.current) break
    }
  }
  if (!readable) throw toFolderError(failure, place)
  onNotice('index-read-only')
  return readable
}

function filesIn({ path }: IndexFolder): IndexFiles {
  return {
    index: join(path, INDEX_FILES.index),
    lock: join(path, INDEX_FILES.following),
    adding: join(path, INDEX_FILES.adding),
  }
}

/** How an index can be read where there is no room to write, and whether it has all files as they are; null if not at all. */
function readableIndex(
  { place, keyOf }: IndexPreparation,
  files: IndexFiles,
): (PreparedIndex & { current: boolean }) | null {
  const isLogEmpty = (statSync(`${files.index}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0
  for (const access of ['read', isLogEmpty ? 'immutable' : 'exclusive'] as const) {
    try {
      const db = openIndex(files.index, access)
      try {
        if (versionOf(db) !== INDEX_VERSION) return null
        // Decisions are taken in once there is room again.
        const { diff } = diffFolder(db, place, keyOf)
        return { ...files, access, current: diff.changed.size === 0 && diff.gone.length === 0 }
      } finally {
        db.close()
      }
    } catch {
      // There is another way to open it, or none.
    }
  }
  return null
}

function prepareIn(
  { place, onNotice }: IndexPreparation,
  { path, where }: IndexFolder,
  files: IndexFiles,
  spoilt: string | undefined,
): void {
  const making = join(path, INDEX_FILES.making)
  if (where !== 'inside') for (const file of [...Object.values(files), making]) makePrivate(file)
  withLock(making, () => {
    if (spoilt !== undefined && indexIdentity(files.index) === spoilt) deleteIndex(files.index)
    const sound = indexState(files.index)
    if (sound === 'newer') throw archiveError({ code: 'index-newer', about: place, data: {} })
    if (sound !== 'sound') {
      if (sound === 'broken' || spoilt !== undefined) onNotice('index-rebuilt')
      deleteIndex(files.index)
    }
    if (where !== 'inside') makePrivate(files.index)
    openIndex(files.index, 'write').close()
  })
}

/** Makes an empty file for the user alone, where there is none; what SQLite puts beside it gets the same rights. */
function makePrivate(path: string): void {
  closeSync(openSync(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600))
}

/** Whether there is room again to write an index that could only be read; true too where another process has it locked. */
export function isWritable(index: string): boolean {
  try {
    openIndex(index, 'write').close()
    return true
  } catch (error) {
    return isBusy(error)
  }
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

/** Whether an index can be used: its version, and that its tables answer. */
function indexState(index: string): 'sound' | 'missing' | 'older' | 'newer' | 'broken' {
  const found = statSync(index, { throwIfNoEntry: false })
  if (!found || found.size === 0) return 'missing'
  try {
    const db = openIndex(index, 'write')
    try {
      const version = versionOf(db)
      if (version !== INDEX_VERSION) return version > INDEX_VERSION ? 'newer' : 'older'
      if (!hasTables(db)) return 'older'
      db.prepare('select max(key) from seed').get()
      for (const table of ['words', 'statement_words'])
        db.prepare(
          `select rowid from ${table} where ${table} match 'every : "x"' order by rowid desc limit 1`,
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

// What processes that were killed in the middle of adding left in a folder: files under hidden names, and originals whose
// seeds never came.
import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { systemPath } from './file-name.ts'
import { fileOf } from './files.ts'
import { tryLock } from './lock.ts'
import { ORIGINALS } from './originals.ts'
import { folderAt } from './regular-file.ts'
import { isNewName } from './write-file.ts'

/**
 * Younger files stay, in milliseconds: a process on another machine, or one that may not write the index and holds a lock
 * of its own, may still be writing them.
 */
const MIN_AGE_MS = 3_600_000

/**
 * Removes what killed processes left, at `now` in milliseconds since 1970; nothing while another process adds. A hidden
 * file beside an original says that the original’s seed was on its way: where it never came, the original goes too. An
 * original without such a file belongs to a seed that was moved by hand, and stays.
 */
export function removeLeftovers(place: string, addingLock: string, now: number): void {
  const lock = tryLock(addingLock)
  if (!lock) return
  try {
    for (const folder of foldersUnder(place, '')) removeFrom(place, folder, now)
    if (folderAt(place, ORIGINALS) !== 'folder') return
    for (const folder of foldersUnder(place, ORIGINALS)) removeFrom(place, folder, now)
  } finally {
    lock.release()
  }
}

/** A folder and those in it, deepest first, links and hidden ones left out. */
function foldersUnder(place: string, folder: string): string[] {
  const inside = entriesOf(place, folder).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return []
    return foldersUnder(place, folder === '' ? entry.name : `${folder}/${entry.name}`)
  })
  return [...inside, folder]
}

function removeFrom(place: string, folder: string, now: number): void {
  const files = entriesOf(place, folder).filter((entry) => entry.isFile())
  const hidden = files.map(({ name }) => join(place, folder, name)).filter((path) => isOldLeftover(path, now))
  if (hidden.length === 0) return
  if (
    folder.startsWith(`${ORIGINALS}/`) &&
    !isThere(join(place, fileOf(folder.slice(ORIGINALS.length + 1))))
  ) {
    const unfinished = new Set(hidden.map(inodeOf))
    for (const { name } of files) {
      const path = join(place, folder, name)
      if (unfinished.has(inodeOf(path))) rmSync(path, { force: true })
    }
  }
  for (const path of hidden) rmSync(path, { force: true })
  if (folder.startsWith(`${ORIGINALS}/`)) removeIfEmpty(join(place, folder))
}

function isOldLeftover(path: string, now: number): boolean {
  return isNewName(basename(path)) && now - lstatSync(path).mtimeMs > MIN_AGE_MS
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // There is something in it.
  }
}

function inodeOf(path: string): string {
  const stats = lstatSync(path, { bigint: true })
  return `${stats.dev} ${stats.ino}`
}

function isThere(path: string): boolean {
  return lstatSync(systemPath(path), { throwIfNoEntry: false }) !== undefined
}

function entriesOf(place: string, folder: string) {
  try {
    return readdirSync(join(place, folder), { withFileTypes: true })
  } catch {
    return []
  }
}

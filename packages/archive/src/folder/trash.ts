// What was removed, for thirty days: `.trash/TIME/seed/ID.txt`, with its original in `original/` and its other states in `versions/`.
// Everything is moved there, the seed first, and moved back the seed last: whatever kills it in between, a clipping is either on the
// desk or can be brought back, with all that belongs to it.
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Removed } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import { TRASH_DAYS, trashEnd } from '../api/trash.ts'
import { systemPath } from './file-name.ts'
import { fileOf, idOf, isSeedPath } from './files.ts'
import { takeLock } from './lock.ts'
import { ORIGINALS } from './originals.ts'
import { folderAt, systemCode } from './regular-file.ts'
import { isBehindLink, isTaken, problemOf, removeSeed } from './save-seed.ts'
import { VERSIONS } from './versions.ts'
import { isNewName, syncFolder } from './write-file.ts'

/** The folder of what was removed, in a desk’s folder. */
const TRASH = '.trash'
/** A disk with less room than this gets the room of what is removed at once, in bytes. */
const MIN_FREE_BYTES = 1_000_000

/** What is in the folder of one removal. */
interface TrashedSeed {
  /** The folder’s path from the desk’s. */
  folder: string
  id: string
  removed: string
}

/**
 * Moves a seed and what belongs to it into the trash, or deletes it, where `forGood` says so or the disk is full. Throws ArchiveError
 * `seed-unknown`, `link-refused` or `desk-unwritable`.
 */
export function trashSeed(place: string, id: string, now: number, forGood: boolean): Removed {
  const file = fileOf(id)
  try {
    if (!isSeedPath(file) || isBehindLink(place, dirname(file)) || !isTaken(place, file))
      throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    if (forGood || isFull(place)) {
      removeSeed(place, id)
      return { until: null }
    }
    const folder = newFolder(place, now)
    const seed = join(place, folder, 'seed', file)
    mkdirSync(dirname(seed), { recursive: true })
    renameSync(systemPath(join(place, file)), systemPath(seed))
    syncFolder(dirname(join(place, file)))
    moveInto(place, `${ORIGINALS}/${id}`, `${folder}/original`, (name) => !isNewName(name), 'file')
    moveInto(place, `${VERSIONS}/${id}`, `${folder}/versions`, (name) => /^\d+$/.test(name), 'folder')
    return { until: trashEnd(now) }
  } catch (error) {
    const system = systemCode(error)
    if (system === 'ENOENT') throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    throw problemOf(error, place, id)
  }
}

/** What can be brought back, the latest removal first. */
export function trashedSeeds(place: string, now: number): { id: string; removed: string; until: string }[] {
  return foldersOf(place)
    .filter(({ removed }) => !isOver(removed, now))
    .map(({ id, removed }) => ({ id, removed, until: trashEnd(Date.parse(removed)) }))
}

/**
 * Moves the seed of an id, as it was removed last, back to its place, while no other process adds. Throws ArchiveError `not-in-trash`,
 * `seed-there` where a clipping has that id again, `link-outside` or `desk-unwritable`.
 */
export async function restoreUnderLock(place: string, lock: string, id: string): Promise<void> {
  const held = await takeLock(lock, place)
  try {
    restoreSeed(place, id, Date.now())
  } finally {
    held.release()
  }
}

function restoreSeed(place: string, id: string, now: number): void {
  const found = foldersOf(place).find((one) => one.id === id && !isOver(one.removed, now))
  if (!found) throw archiveError({ code: 'not-in-trash', about: id, data: { days: TRASH_DAYS } })
  const file = fileOf(id)
  try {
    if (isBehindLink(place, dirname(file)))
      throw archiveError({ code: 'link-outside', about: file, data: {} })
    if (isTaken(place, file)) throw archiveError({ code: 'seed-there', about: id, data: {} })
    moveInto(place, `${found.folder}/versions`, `${VERSIONS}/${id}`, () => true, 'folder')
    moveInto(place, `${found.folder}/original`, `${ORIGINALS}/${id}`, () => true, 'file')
    mkdirSync(dirname(join(place, file)), { recursive: true })
    renameSync(systemPath(join(place, found.folder, 'seed', file)), systemPath(join(place, file)))
    syncFolder(dirname(join(place, file)))
    rmSync(join(place, found.folder), { recursive: true, force: true })
  } catch (error) {
    throw problemOf(error, place, id)
  }
}

/** Deletes what was removed more than thirty days ago, and folders of removals that never happened. */
export function emptyTrash(place: string, now: number): void {
  if (folderAt(place, TRASH) !== 'folder') return
  for (const name of readdirSync(join(place, TRASH)))
    if (timeOf(name) !== null && isOver(timeOf(name) ?? '', now))
      rmSync(join(place, TRASH, name), { recursive: true, force: true })
}

/** Makes the folder of a removal, named by its time; the trash is no part of what git sees. */
function newFolder(place: string, now: number): string {
  if (folderAt(place, TRASH) === 'other') throw archiveError({ code: 'link-refused', about: TRASH, data: {} })
  if (folderAt(place, TRASH) === 'missing') {
    mkdirSync(join(place, TRASH))
    writeFileSync(join(place, TRASH, '.gitignore'), '*\n')
  }
  for (let at = now; ; at++) {
    const folder = `${TRASH}/${new Date(at).toISOString().replaceAll(':', '.')}`
    try {
      mkdirSync(join(place, folder))
      return folder
    } catch (error) {
      // Another one was removed in that millisecond.
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
}

/** When a folder of the trash was made, as ISO time; null for what Hearsay did not make. */
function timeOf(name: string): string | null {
  const [, day, hour, minute, rest] = /^(\d{4}-\d\d-\d\dT)(\d\d)\.(\d\d)\.(\d\d\.\d{3}Z)$/.exec(name) ?? []
  return day === undefined ? null : `${day}${hour}:${minute}:${rest}`
}

function isOver(removed: string, now: number): boolean {
  return trashEnd(Date.parse(removed)) < new Date(now).toISOString()
}

/** The removals that there are, the latest first. */
function foldersOf(place: string): TrashedSeed[] {
  if (folderAt(place, TRASH) !== 'folder') return []
  return readdirSync(join(place, TRASH))
    .sort()
    .reverse()
    .flatMap((name) => {
      const removed = timeOf(name)
      const folder = `${TRASH}/${name}`
      const file = removed === null ? null : fileIn(place, `${folder}/seed`)
      return removed === null || file === null ? [] : [{ folder, id: idOf(file), removed }]
    })
}

/** The path of the one seed below a folder; null where there is none. */
function fileIn(place: string, folder: string): string | null {
  if (folderAt(place, folder) !== 'folder') return null
  for (const entry of readdirSync(join(place, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) {
      const inside = fileIn(place, `${folder}/${entry.name}`)
      if (inside !== null) return `${entry.name}/${inside}`
    } else if (isSeedPath(entry.name)) return entry.name
  }
  return null
}

/** Moves what is in one folder into another, and takes the emptied one away. */
function moveInto(
  place: string,
  from: string,
  to: string,
  isWanted: (name: string) => boolean,
  kind: 'file' | 'folder',
): void {
  if (folderAt(place, from) !== 'folder') return
  const entries = readdirSync(join(place, from), { withFileTypes: true }).filter(
    (entry) => isWanted(entry.name) && (kind === 'file' ? entry.isFile() : entry.isDirectory()),
  )
  if (entries.length > 0) {
    if (folderAt(place, to) === 'other') throw archiveError({ code: 'link-refused', about: to, data: {} })
    mkdirSync(join(place, to), { recursive: true })
  }
  for (const { name } of entries) renameSync(join(place, from, name), join(place, to, name))
  try {
    rmdirSync(join(place, from))
  } catch {
    // What belongs to other clippings is in it.
  }
}

/** Whether so little room is left that what is removed has to give its own. */
function isFull(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize < MIN_FREE_BYTES
  } catch {
    return false
  }
}

// Saves seeds into a folder and removes them. What is saved is on the disk, an original before its seed.
import { lstatSync, mkdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Original } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import { archiveError } from '../api/messages.ts'
import { systemPath } from './file-name.ts'
import { fileOf, idOf, isSeedPath, realPathIn } from './files.ts'
import type { SavedOriginals } from './originals.ts'
import { hasOriginal, removeOriginal, saveOriginal } from './originals.ts'
import { systemCode } from './regular-file.ts'
import { removeVersions } from './versions.ts'
import { writeWhole } from './write-file.ts'

/** A seed to be saved, with what it was made of. */
export interface NewSeed {
  bytes: Uint8Array
  original?: Original | undefined
}

/**
 * Saves a seed under a name, or the next one free, and gives its file. Throws ArchiveError `name-refused`,
 * `link-outside`, `link-refused`, `disk-full` or `desk-unwritable`; then nothing is saved. One at a time in a folder.
 */
export async function saveSeed(
  place: string,
  name: string,
  seed: NewSeed,
  saved: SavedOriginals,
): Promise<string> {
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.txt`
    if (!isAllowed(file)) throw archiveError({ code: 'name-refused', about: name, data: {} })
    // An original without its seed belongs to one that was moved by hand: it is not ours to remove.
    if (isTaken(place, file) || hasOriginal(place, idOf(file))) continue
    try {
      await saveAs(place, file, seed, saved)
      return file
    } catch (error) {
      // Another process put a file of that name there just now; a folder’s place may be taken too, and stays so.
      if (systemCode(error) === 'EEXIST' && isTaken(place, file)) continue
      throw problemOf(error, place, name)
    }
  }
}

/** Saves a seed and its original under exactly this name, both or neither. Throws ArchiveError or what the system does. */
async function saveAs(
  place: string,
  file: string,
  { bytes, original }: NewSeed,
  saved: SavedOriginals,
): Promise<void> {
  if (isBehindLink(place, dirname(file))) throw archiveError({ code: 'link-outside', about: file, data: {} })
  let unfinished: string | null = null
  try {
    if (original) unfinished = await saveOriginal(place, idOf(file), original, saved)
    mkdirSync(dirname(join(place, file)), { recursive: true })
    await writeWhole(join(place, file), bytes)
  } catch (error) {
    if (unfinished !== null && original) saved.delete(original.bytes)
    removeOriginal(place, idOf(file))
    throw error
  } finally {
    if (unfinished !== null) rmSync(unfinished, { force: true })
  }
}

/** What a failure to save means. */
export function problemOf(error: unknown, place: string, name: string): ArchiveError {
  if (error instanceof ArchiveError) return error
  const system = systemCode(error)
  if (system === 'ENAMETOOLONG') return archiveError({ code: 'name-refused', about: name, data: {} })
  if (system === 'ENOSPC' || system === 'EDQUOT')
    return archiveError({ code: 'disk-full', about: name, data: {} })
  return archiveError({ code: 'desk-unwritable', about: place, data: { system } })
}

/** Deletes a seed, its original and its versions for good. Throws ArchiveError `seed-unknown` or `desk-unwritable`. */
export function removeSeed(place: string, id: string): void {
  const file = fileOf(id)
  const unknown = () => archiveError({ code: 'seed-unknown', about: id, data: {} })
  try {
    if (!isSeedPath(file) || isBehindLink(place, dirname(file))) throw unknown()
    unlinkSync(systemPath(join(place, file)))
    removeOriginal(place, id)
    removeVersions(place, id)
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    const system = systemCode(error)
    if (system === 'ENOENT') throw unknown()
    throw archiveError({ code: 'desk-unwritable', about: place, data: { system } })
  }
}

/**
 * Whether a new seed may have a path: besides being a seed’s, it has no control characters, nothing that parts folders
 * on other systems, and no half of a character, which no file system stores.
 */
function isAllowed(file: string): boolean {
  return isSeedPath(file) && !/[\p{Cc}\p{Cs}]|\\/u.test(file)
}

/** Whether something has a path, be it a link that leads nowhere; false where the system knows no such path. */
export function isTaken(place: string, path: string): boolean {
  try {
    return lstatSync(systemPath(join(place, path)), { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/**
 * Whether a subfolder, or as much of its path as there is, is behind a link that leads out of the folder. Throws what the
 * system does where a link leads nowhere.
 */
export function isBehindLink(place: string, subfolder: string): boolean {
  for (let at = subfolder; at !== '.'; at = dirname(at))
    if (isTaken(place, at)) return realPathIn(place, at) === null
  return false
}

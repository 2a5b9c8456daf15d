// What seeds were made of, beside them: `.originals/ID/NAME`. What Hearsay didn’t put there itself (a link, a pipe) is
// neither opened nor written through.
import { closeSync, linkSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MAX_IMPORT_BYTES } from '../api/adding.ts'
import type { Original } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import { archiveError } from '../api/messages.ts'
import { fileOf, isSeedPath } from './files.ts'
import { folderAt, openRegular, systemCode } from './regular-file.ts'
import { bringToDisk, isNewName, linkOnDisk, newPath } from './write-file.ts'

/** The folder of originals in a desk’s folder. */
export const ORIGINALS = '.originals'

/** Where bytes are already that several seeds were made of, a feed’s say. */
export type SavedOriginals = Map<Uint8Array, string>

/**
 * What a seed was made of; null where it is its own original. Throws ArchiveError `file-too-big` or `file-unreadable`.
 */
export function readOriginal(place: string, id: string): Original | null {
  const [name] = isSeedPath(fileOf(id)) ? originalsOf(place, id) : []
  if (name === undefined) return null
  const about = `${ORIGINALS}/${id}/${name}`
  try {
    const file = openRegular(join(place, about))
    if (!file) return null
    try {
      if (file.stats.size <= MAX_IMPORT_BYTES) return { name, bytes: readFileSync(file.handle) }
      const data = { bytes: file.stats.size, limit: MAX_IMPORT_BYTES }
      throw archiveError({ code: 'file-too-big', about, data })
    } finally {
      closeSync(file.handle)
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    const system = systemCode(error)
    // Removed with its seed a moment ago.
    if (system === 'ENOENT') return null
    throw archiveError({ code: 'file-unreadable', about, data: { system } })
  }
}

/** Whether there is an original under an id, with its seed or without: a seed may have been moved by hand. */
export function hasOriginal(place: string, id: string): boolean {
  return originalsOf(place, id).length > 0
}

/**
 * Saves an original, on disk when this resolves, and gives its second, hidden name, which the caller takes away once its
 * seed is there: one that is left says that its seed never came. Where the same bytes are saved already, they get one
 * more name. Throws ArchiveError `link-refused`, or what the system does.
 */
export async function saveOriginal(
  place: string,
  id: string,
  original: Original,
  saved: SavedOriginals,
): Promise<string> {
  const subfolder = `${ORIGINALS}/${id}`
  if (folderAt(place, subfolder) === 'other')
    throw archiveError({ code: 'link-refused', about: subfolder, data: {} })
  const folder = join(place, subfolder)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, safeOriginalName(original.name))
  const hidden = newPath(folder)
  try {
    const before = saved.get(original.bytes)
    if (before === undefined) await bringToDisk(hidden, original.bytes)
    else linkSync(before, hidden)
    await linkOnDisk(hidden, path)
    saved.set(original.bytes, path)
    return hidden
  } catch (error) {
    rmSync(hidden, { force: true })
    throw error
  }
}

/** Removes what is saved under an id; what is saved under ids further in, `June/a` within `June`, stays. */
export function removeOriginal(place: string, id: string): void {
  const subfolder = `${ORIGINALS}/${id}`
  for (const name of filesIn(place, subfolder)) rmSync(join(place, subfolder, name), { force: true })
  try {
    if (folderAt(place, subfolder) === 'folder') rmdirSync(join(place, subfolder))
  } catch {
    // Originals of other seeds are in it.
  }
}

/** The names of the originals under an id; a seed has one. */
function originalsOf(place: string, id: string): string[] {
  return filesIn(place, `${ORIGINALS}/${id}`).filter((name) => !isNewName(name))
}

/** The names of the regular files in a folder; none where it can’t be read, or a link leads to it. */
function filesIn(place: string, subfolder: string): string[] {
  if (folderAt(place, subfolder) !== 'folder') return []
  try {
    const entries = readdirSync(join(place, subfolder), { withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  } catch {
    return []
  }
}

/** The last part of a name, without what no file name may hold. */
export function safeOriginalName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .replace(/^\.+/, '')
  return plain.slice(0, 200) || 'original'
}

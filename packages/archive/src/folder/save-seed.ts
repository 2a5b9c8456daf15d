// Writes seeds into a folder and takes them out. A file is there whole or not at all: it is written under a hidden name,
// brought to the disk, and then given its own.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Original } from '../archive.ts'
import { archiveError } from '../messages.ts'
import { ArchiveError } from '../problem.ts'
import { fileOf, idOf, isSeedFile, leadsOut } from './files.ts'

/** Where the originals are, in the folder: a seed’s id, then the name its original came under. */
const ORIGINALS = '.originals'

/** Where bytes are already that several seeds were made of, a feed’s say. */
export type SavedOriginals = Map<Uint8Array, string>

/**
 * Keeps a seed under a name, or the next one free, and gives its file. Its original is on disk before it is. Throws
 * ArchiveError `name-refused`, `link-outside`, `disk-full` or `desk-unwritable`; then nothing is kept. One at a time in
 * a folder.
 */
export function saveSeed(
  place: string,
  name: string,
  seed: Uint8Array,
  original: Original | undefined,
  written: SavedOriginals,
): string {
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.txt`
    if (!allowed(file)) throw archiveError({ code: 'name-refused', about: name, data: {} })
    const originals = originalFolder(place, idOf(file))
    // An original without its seed belongs to one that was moved by hand, or whose writer died: it is nobody’s to drop.
    if (existsSync(join(place, file)) || filesIn(originals).length > 0) continue
    try {
      if (isBehindLink(place, dirname(file)))
        throw archiveError({ code: 'link-outside', about: name, data: {} })
      if (original) {
        mkdirSync(originals, { recursive: true })
        writeOriginal(join(originals, originalName(original.name)), original.bytes, written)
      }
      mkdirSync(dirname(join(place, file)), { recursive: true })
      writeNew(join(place, file), seed)
      return file
    } catch (error) {
      if (error instanceof ArchiveError) throw error
      dropOriginals(originals)
      const system = systemCode(error)
      // Somebody put a file of that name there just now; a folder’s place may be taken too, and stays so.
      if (system === 'EEXIST' && existsSync(join(place, file))) continue
      if (system === 'ENAMETOOLONG') throw archiveError({ code: 'name-refused', about: name, data: {} })
      if (system === 'ENOSPC' || system === 'EDQUOT')
        throw archiveError({ code: 'disk-full', about: name, data: {} })
      throw archiveError({ code: 'desk-unwritable', about: place, data: { system } })
    }
  }
}

/** Takes a seed and its original out of the folder. Throws ArchiveError `seed-unknown` or `desk-unwritable`. */
export function removeSeed(place: string, id: string): void {
  const file = fileOf(id)
  if (!isSeedPath(file) || isBehindLink(place, dirname(file)))
    throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  try {
    unlinkSync(join(place, file))
    dropOriginals(originalFolder(place, id))
  } catch (error) {
    const system = systemCode(error)
    if (system === 'ENOENT') throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    throw archiveError({ code: 'desk-unwritable', about: place, data: { system } })
  }
}

/** What a seed was made of; null where it is its own original. */
export function readOriginal(place: string, id: string): Original | null {
  if (!isSeedPath(fileOf(id))) return null
  const folder = originalFolder(place, id)
  const [name] = filesIn(folder).filter((one) => !one.startsWith('.new-'))
  return name === undefined ? null : { name, bytes: readFileSync(join(folder, name)) }
}

/** Whether a path is a seed’s in the folder: it leads nowhere else and hides nowhere. */
export function isSeedPath(file: string): boolean {
  return isSeedFile(file) && !file.includes('\u0000') && !file.startsWith('/') && !file.includes('//')
}

/**
 * Whether a new seed may have a path: besides, it has no control characters, nothing that parts folders elsewhere, and no
 * half of a character, which no file system keeps.
 */
function allowed(file: string): boolean {
  return isSeedPath(file) && !/[\p{Cc}\p{Cs}]|\\/u.test(file)
}

/** Whether a subfolder, or as much of its path as there is, is a link that leads out of the folder. */
function isBehindLink(place: string, subfolder: string): boolean {
  for (let at = subfolder; at !== '.'; at = dirname(at)) {
    if (existsSync(join(place, at))) return leadsOut(place, join(place, at))
  }
  return false
}

function originalFolder(place: string, id: string): string {
  return join(place, ORIGINALS, id)
}

/** The last part of a name, without what no file name may hold. */
function originalName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .replace(/^\.+/, '')
  return plain.slice(0, 200) || 'original'
}

/** Writes an original; where the same bytes are on the disk, the file gets a second name instead. */
function writeOriginal(path: string, bytes: Uint8Array, written: SavedOriginals): void {
  const before = written.get(bytes)
  if (before !== undefined) linkSync(before, path)
  else {
    writeNew(path, bytes)
    written.set(bytes, path)
  }
}

/** Writes a file that must not be there yet; it appears at once, whole, and is on the disk when this returns. */
function writeNew(path: string, bytes: Uint8Array): void {
  const hidden = join(dirname(path), `.new-${randomUUID()}`)
  try {
    const handle = openSync(hidden, 'wx')
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    linkSync(hidden, path)
  } finally {
    rmSync(hidden, { force: true })
  }
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Takes away what is kept under an id; what is kept under ids further in, `June/a` within `June`, stays. */
function dropOriginals(folder: string): void {
  for (const name of filesIn(folder)) rmSync(join(folder, name), { force: true })
  try {
    rmdirSync(folder)
  } catch {
    // It isn’t there, or others’ are in it.
  }
}

/** The names of the files in a folder, its subfolders left out; none where it can’t be read. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

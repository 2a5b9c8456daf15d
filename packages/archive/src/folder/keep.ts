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
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Original } from '../archive.ts'
import { failed } from '../messages.ts'
import { fileOf, idOf, isSeedFile } from './files.ts'

/** Where the originals are, in the folder: a seed’s id, then the name its original came under. */
const ORIGINALS = '.originals'

/** Where bytes are already that several seeds were made of, a feed’s say. */
export type Written = Map<Uint8Array, string>

/**
 * Keeps a seed under a name, or the next one free, and gives its file. Its original is on disk before it is. Throws
 * ArchiveError `name-refused`, `disk-full` or `desk-unwritable`; then nothing is kept. One at a time in a folder.
 */
export function keep(
  place: string,
  name: string,
  seed: Uint8Array,
  original: Original | undefined,
  written: Written,
): string {
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.txt`
    if (!allowed(file)) throw failed({ code: 'name-refused', about: name, data: {} })
    if (existsSync(join(place, file))) continue
    // What is here without its seed was left by somebody who died.
    const originals = originalFolder(place, idOf(file))
    try {
      rmSync(originals, { recursive: true, force: true })
      if (original) {
        mkdirSync(originals, { recursive: true })
        writeOriginal(join(originals, originalName(original.name)), original.bytes, written)
      }
      mkdirSync(dirname(join(place, file)), { recursive: true })
      writeNew(join(place, file), seed)
      return file
    } catch (error) {
      rmSync(originals, { recursive: true, force: true })
      const system = systemCode(error)
      if (system === 'EEXIST') continue
      if (system === 'ENOSPC' || system === 'EDQUOT')
        throw failed({ code: 'disk-full', about: name, data: {} })
      throw failed({ code: 'desk-unwritable', about: place, data: { system } })
    }
  }
}

/** Takes a seed and its original out of the folder. Throws ArchiveError `seed-unknown` or `desk-unwritable`. */
export function letGo(place: string, id: string): void {
  const file = fileOf(id)
  if (!leadsToSeed(file)) throw failed({ code: 'seed-unknown', about: id, data: {} })
  try {
    unlinkSync(join(place, file))
    rmSync(originalFolder(place, id), { recursive: true, force: true })
  } catch (error) {
    const system = systemCode(error)
    if (system === 'ENOENT') throw failed({ code: 'seed-unknown', about: id, data: {} })
    throw failed({ code: 'desk-unwritable', about: place, data: { system } })
  }
}

/** What a seed was made of; null where it is its own original. */
export function originalOf(place: string, id: string): Original | null {
  if (!leadsToSeed(fileOf(id))) return null
  const folder = originalFolder(place, id)
  const [name] = readdirSafe(folder).filter((one) => !one.startsWith('.new-'))
  return name === undefined ? null : { name, bytes: readFileSync(join(folder, name)) }
}

/** Whether a path is a seed’s in the folder: it leads nowhere else and hides nowhere. */
export function leadsToSeed(file: string): boolean {
  return isSeedFile(file) && !file.includes('\u0000') && !file.startsWith('/') && !file.includes('//')
}

/** Whether a new seed may have a path: besides, it has no control characters and nothing that parts folders elsewhere. */
function allowed(file: string): boolean {
  return leadsToSeed(file) && !/\p{Cc}|\\/u.test(file)
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
function writeOriginal(path: string, bytes: Uint8Array, written: Written): void {
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

function readdirSafe(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

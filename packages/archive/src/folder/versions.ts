// The other states of a clipping, beside it: `.versions/ID/NUMBER/seed.txt`, and what each was made of in `original/`. The number
// that is missing among them is the clipping’s own. A state is there whole or not at all.
import { closeSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Original, SeedVersion } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import type { Came } from '../import/versions.ts'
import { isOneOf, ownNumber } from '../import/versions.ts'
import { MAX_SEED_BYTES } from '../record/parse-seed.ts'
import { systemPath } from './file-name.ts'
import { fileOf, isSeedPath } from './files.ts'
import { ORIGINALS, readOriginal, type SavedOriginals, safeOriginalName } from './originals.ts'
import { folderAt, openRegular, readRegular } from './regular-file.ts'
import { bringFolderToDisk, bringInPlace, bringToDisk, isNewName, linkOnDisk, newPath } from './write-file.ts'

/** The folder of versions in a desk’s folder. */
export const VERSIONS = '.versions'
const SEED = 'seed.txt'
const ORIGINAL = 'original'

/** A state that is to be saved. */
interface NewVersion {
  bytes: Uint8Array
  original: Original | undefined
  /** Whether it takes the place of the clipping’s text, whose state becomes an earlier version; else it is saved beside it. */
  replaces: boolean
}

/**
 * Saves another state of a clipping and gives its number; null where the clipping or a version of it came as these bytes. One process
 * at a time. Rejects with ArchiveError `link-refused`, or what the system does; then the clipping is as it was.
 */
export async function saveVersion(
  place: string,
  id: string,
  came: Came,
  version: NewVersion,
  saved: SavedOriginals,
): Promise<number | null> {
  const folder = `${VERSIONS}/${id}`
  if (folderAt(place, folder) === 'other')
    throw archiveError({ code: 'link-refused', about: folder, data: {} })
  const known = numbersOf(place, id)
  const own = readState(place, id, null)
  // One state after the other: each may have an original of many megabytes.
  const isKnown = (state: State) => isOneOf(came, [state])
  if (isKnown(own) || known.some((number) => isKnown(readState(place, id, number)))) return null
  removeUnfinished(place, folder)
  const current = ownNumber(known)
  const next = Math.max(current, ...known) + 1
  if (!version.replaces) {
    await putState(place, id, next, async (hidden) => {
      await bringToDisk(join(hidden, SEED), version.bytes)
      if (version.original) {
        const { name, bytes } = version.original
        mkdirSync(join(hidden, ORIGINAL))
        const path = join(hidden, ORIGINAL, safeOriginalName(name))
        const before = saved.get(bytes)
        if (before === undefined) await bringToDisk(path, bytes)
        else linkSync(before, path)
      }
    })
    if (version.original) {
      const { name, bytes } = version.original
      const path = join(place, folder, String(next), ORIGINAL, safeOriginalName(name))
      if (!saved.has(bytes)) saved.set(bytes, path)
    }
    return next
  }
  // A process that died in between has left the state already.
  const last = known.at(-1)
  const isSaved = last !== undefined && Buffer.compare(readState(place, id, last).seed, own.seed) === 0
  if (!isSaved) await putState(place, id, current, (hidden) => linkState(place, id, own.original, hidden))
  if (own.original) rmSync(join(place, ORIGINALS, id, own.original.name), { force: true })
  if (version.original) {
    const originals = join(place, ORIGINALS, id)
    mkdirSync(originals, { recursive: true })
    await bringInPlace(join(originals, safeOriginalName(version.original.name)), version.original.bytes)
  }
  await bringInPlace(systemPathString(place, id), version.bytes)
  return isSaved ? current : next
}

/** The states of a clipping, its own included, in the order of their numbers. */
export function versionsIn(place: string, id: string): SeedVersion[] {
  const known = numbersOf(place, id)
  const own = ownNumber(known)
  return [...known, own]
    .sort((a, b) => a - b)
    .map((number) => {
      const { seed, original, kept } = readState(place, id, number === own ? null : number)
      return { number, current: number === own, kept, bytes: seed.length, original: original?.name ?? null }
    })
}

/** A state of a clipping; null where there is no such number. */
export function readVersion(
  place: string,
  id: string,
  number: number,
): { bytes: Uint8Array; original: Original | null } | null {
  const known = numbersOf(place, id)
  const own = ownNumber(known)
  if (number !== own && !known.includes(number)) return null
  const { seed, original } = readState(place, id, number === own ? null : number)
  return { bytes: seed, original }
}

/** Removes the versions of a clipping. */
export function removeVersions(place: string, id: string): void {
  const folder = `${VERSIONS}/${id}`
  if (folderAt(place, folder) !== 'folder') return
  for (const name of readdirSync(join(place, folder)))
    if (/^\d+$/.test(name) || isNewName(name))
      rmSync(join(place, folder, name), { recursive: true, force: true })
  try {
    rmSync(join(place, folder), { recursive: false })
  } catch {
    // Versions of other clippings are in it.
  }
}

interface State extends Came {
  kept: string
}

/** A state as it is on the disk; the clipping’s own for null. */
function readState(place: string, id: string, number: number | null): State {
  const folder = `${VERSIONS}/${id}/${number}`
  const file = number === null ? fileOf(id) : `${folder}/${SEED}`
  const opened = isSeedPath(fileOf(id)) ? openRegular(systemPath(join(place, file))) : null
  if (!opened) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  try {
    const limit = MAX_SEED_BYTES
    if (opened.stats.size > limit)
      throw archiveError({ code: 'file-too-big', about: file, data: { bytes: opened.stats.size, limit } })
    const seed = readFileSync(opened.handle)
    const original = number === null ? readOriginal(place, id) : originalIn(place, `${folder}/${ORIGINAL}`)
    return { seed, original, kept: opened.stats.mtime.toISOString() }
  } finally {
    closeSync(opened.handle)
  }
}

function originalIn(place: string, folder: string): Original | null {
  if (folderAt(place, folder) !== 'folder') return null
  const [name] = readdirSync(join(place, folder))
  if (name === undefined) return null
  const bytes = readRegular(join(place, folder, name))
  return bytes && { name, bytes }
}

function numbersOf(place: string, id: string): number[] {
  const folder = `${VERSIONS}/${id}`
  if (!isSeedPath(fileOf(id)) || folderAt(place, folder) !== 'folder') return []
  return readdirSync(join(place, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[1-9]\d{0,5}$/.test(entry.name))
    .map(({ name }) => Number(name))
    .filter((number) => folderAt(place, `${folder}/${number}`) === 'folder')
    .sort((a, b) => a - b)
}

/** Puts a state together in a hidden folder, and gives it its number once it is on the disk. */
async function putState(
  place: string,
  id: string,
  number: number,
  fill: (hidden: string) => Promise<void>,
): Promise<void> {
  const folder = join(place, VERSIONS, id)
  mkdirSync(folder, { recursive: true })
  const hidden = newPath(folder)
  try {
    mkdirSync(hidden)
    await fill(hidden)
    await bringFolderToDisk(hidden)
    renameSync(hidden, join(folder, String(number)))
    await bringFolderToDisk(folder)
    await bringFolderToDisk(dirname(folder))
  } catch (error) {
    rmSync(hidden, { recursive: true, force: true })
    throw error
  }
}

/** The clipping’s own files under other names: they cost no room, and are on the disk already. */
async function linkState(
  place: string,
  id: string,
  original: Original | null,
  hidden: string,
): Promise<void> {
  await linkOnDisk(systemPathString(place, id), join(hidden, SEED))
  if (!original) return
  mkdirSync(join(hidden, ORIGINAL))
  linkSync(join(place, ORIGINALS, id, original.name), join(hidden, ORIGINAL, original.name))
  await bringFolderToDisk(join(hidden, ORIGINAL))
}

function removeUnfinished(place: string, folder: string): void {
  if (folderAt(place, folder) !== 'folder') return
  for (const name of readdirSync(join(place, folder)))
    if (isNewName(name)) rmSync(join(place, folder, name), { recursive: true, force: true })
}

function systemPathString(place: string, id: string): string {
  return join(place, fileOf(id))
}

// The files of a desk’s folder. In: its path. Out: which seed files there are now, and a stamp of each that changes with
// it. Synchronous: 100,000 files take about half a second this way, several times that in promises.
import { Buffer } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { archiveError } from '../api/messages.ts'
import { fileNameText, systemPath } from './file-name.ts'
import { systemCode } from './regular-file.ts'

/** What is in a folder of seeds, its subfolders included. */
export interface Listing {
  /** Paths from the folder, `/` between their parts, each with its stamp. */
  files: Map<string, string>
  /** The folder and its subfolders, as paths from it; the folder itself is ''. */
  folders: string[]
}

const seedFile = /\.(txt|seed)$/i

/** Whether a path from the folder names a seed: it ends as seeds do, and no part of it begins with a dot. */
export function isSeedFile(file: string): boolean {
  return seedFile.test(file) && !/(?:^|\/)\./.test(file)
}

/** Whether a path from the folder may be looked up as a seed’s: it leads nowhere else and hides nowhere. */
export function isSeedPath(file: string): boolean {
  return isSeedFile(file) && !file.includes('\u0000') && !file.startsWith('/') && !file.includes('//')
}

/**
 * The id of a file: its path without `.txt`. Other endings stay, and so does `.txt` after another ending, so that no
 * file changes its id because another one appears.
 */
export function idOf(file: string): string {
  const stem = file.slice(0, -4)
  return file.endsWith('.txt') && !seedFile.test(stem) ? stem : file
}

/** The file of an id: the inverse of `idOf`. */
export function fileOf(id: string): string {
  return seedFile.test(id) ? id : `${id}.txt`
}

/** Changes whenever the file does; null where there is no such file. Links are not followed. */
export function stampOf(path: string): string | null {
  const found = lstatSync(systemPath(path), { throwIfNoEntry: false })
  if (!found || !(found.isFile() || found.isSymbolicLink())) return null
  return `${found.size} ${found.mtimeMs} ${found.ctimeMs}`
}

/**
 * Where a path from the folder really is, links followed; null where that is outside the folder. Throws what the system
 * does where it leads nowhere.
 */
export function realPathIn(place: string, path: string): Buffer | null {
  const home = realpathSync.native(place, 'buffer')
  const end = realpathSync.native(systemPath(join(place, path)), 'buffer')
  const inside = home.toString('latin1').endsWith(sep) ? home : Buffer.concat([home, Buffer.from(sep)])
  return end.equals(home) || end.subarray(0, inside.length).equals(inside) ? end : null
}

/** Throws ArchiveError `folder-missing`, `not-a-folder` or `folder-unreadable` where a folder can’t be listed. */
export function assertFolder(place: string): void {
  entriesOf(place, '')
}

/** Lists a folder. Throws ArchiveError `folder-missing`, `not-a-folder` or `folder-unreadable` for the folder itself. */
export function listFolder(place: string): Listing {
  const listing: Listing = { files: new Map(), folders: [] }
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = entriesOf(place, folder)
    if (!entries) continue
    listing.folders.push(folder)
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else if (seedFile.test(entry.name)) {
        const stamp = stampOf(join(place, path))
        if (stamp) listing.files.set(path, stamp)
      }
    }
  }
  return listing
}

/** The entries of one folder; null for a subfolder that is gone or can’t be read. */
function entriesOf(place: string, folder: string): Dirent[] | null {
  try {
    const path = systemPath(join(place, folder))
    const entries = readdirSync(path, { withFileTypes: true })
    if (!entries.some(({ name }) => name.includes('\ufffd'))) return entries
    // Names that may be no UTF-8; to read all of them as bytes would take twice the time.
    const exact = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
    return exact.map((entry) => Object.assign(entry as unknown as Dirent, { name: fileNameText(entry.name) }))
  } catch (error) {
    if (folder !== '') return null
    const system = systemCode(error)
    if (system === 'ENOENT') throw archiveError({ code: 'folder-missing', about: place, data: {} })
    if (system === 'ENOTDIR') throw archiveError({ code: 'not-a-folder', about: place, data: {} })
    throw archiveError({ code: 'folder-unreadable', about: place, data: { system } })
  }
}

// Files and folders that are what they seem. A desk’s folder may come from anywhere, in a clone, an archive or a shared
// drive: a link in it may lead anywhere, and opening a pipe may wait for ever.
import type { Stats } from 'node:fs'
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A regular file, open for reading, with what the system says of it. */
export interface OpenFile {
  handle: number
  stats: Stats
}

const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a regular file and never waits; null for a link, a pipe, a device or a folder. Throws what the system does where
 * there is none, or it may not be read. The caller closes the handle.
 */
export function openRegular(path: string | Buffer): OpenFile | null {
  // Asked before it is opened, since opening alone can set off a device.
  if (!lstatSync(path).isFile()) return null
  const handle = openSync(path, READ)
  const stats = fstatSync(handle)
  if (stats.isFile()) return { handle, stats }
  closeSync(handle)
  return null
}

/** The bytes of a regular file, whatever its size; null and errors as `openRegular` has them. */
export function readRegular(path: string | Buffer): Buffer | null {
  const opened = openRegular(path)
  if (!opened) return null
  try {
    return readFileSync(opened.handle)
  } finally {
    closeSync(opened.handle)
  }
}

/**
 * Whether a subfolder, each folder on its way included, is a folder and not a link: `missing` where one of them is not
 * there (or can’t be looked at) and those before it are folders, `other` where one is a link or a file.
 */
export function folderAt(place: string, subfolder: string): 'folder' | 'missing' | 'other' {
  let path = place
  try {
    for (const part of subfolder.split('/')) {
      path = join(path, part)
      const stats = lstatSync(path, { throwIfNoEntry: false })
      if (!stats) return 'missing'
      if (!stats.isDirectory()) return 'other'
    }
    return 'folder'
  } catch {
    return 'missing'
  }
}

/** The system’s code of an error, `ENOENT` say; its words where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

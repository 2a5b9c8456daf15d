// Files that lines are only ever added to. What is added is on the disk, or it is taken back; a link or a pipe in such a file’s place is
// not written through.
import { closeSync, constants, fstatSync, ftruncateSync, lstatSync, openSync } from 'node:fs'
import { archiveError } from '../api/messages.ts'
import { systemCode } from './regular-file.ts'

const APPEND =
  constants.O_RDWR |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NONBLOCK ?? 0) |
  (constants.O_NOFOLLOW ?? 0)

/** Opens a file to read it and to add to it, made where it is missing; null for what is no regular file, or has another name too. */
export function openToAppend(path: string, mode: number): { handle: number; size: number } | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  // A file with another name too may be anywhere.
  if (found && (!found.isFile() || found.nlink > 1)) return null
  const handle = openSync(path, APPEND, mode)
  const stats = fstatSync(handle)
  if (stats.isFile()) return { handle, size: stats.size }
  closeSync(handle)
  return null
}

/** Takes back what was added behind this size; where even that fails a reader passes over the line that was cut off. */
export function takeBack(handle: number, size: number): void {
  try {
    ftruncateSync(handle, size)
  } catch {
    // The next writer takes back what is no whole line.
  }
}

/** What a failure of the system to add to a file means; another error as it is. */
export function appendProblem(error: unknown, place: string, about: string): unknown {
  const system = systemCode(error)
  if (!/^E[A-Z]/.test(system)) return error
  if (system === 'ELOOP') return archiveError({ code: 'link-refused', about, data: {} })
  if (system === 'ENOSPC' || system === 'EDQUOT') return archiveError({ code: 'disk-full', about, data: {} })
  return archiveError({ code: 'desk-unwritable', about: place, data: { system } })
}

// One seed file in, its bytes out, or why there are none.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Filed } from '../indexed.ts'
import type { Problem } from '../problem.ts'
import { byteLimit } from '../understood.ts'
import { idOf, leadsOut } from './files.ts'

/** Reads a file of a desk, its path from the folder given; never throws. Links that lead out of it are not followed. */
export function readSeedFile(place: string, file: string): Filed {
  const found: Filed = {
    id: idOf(file),
    file,
    size: 0,
    changed: new Date(0).toISOString(),
    content: { code: 'file-unreadable', about: file, data: {} },
  }
  try {
    const path = join(place, file)
    if (leadsOut(place, path)) {
      return { ...found, content: { code: 'link-outside', about: file, data: {} } }
    }
    // Without waiting: it may be a pipe nobody writes to.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      // Size, time and bytes from one open file, so that they belong together.
      const stats = fstatSync(handle)
      found.size = stats.size
      found.changed = stats.mtime.toISOString()
      found.content = stats.isFile()
        ? contentOf(handle, file, stats.size)
        : { code: 'file-unreadable', about: file, data: { system: 'EISDIR' } }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    found.content = { code: 'file-unreadable', about: file, data: { system } }
  }
  return found
}

function contentOf(handle: number, file: string, size: number): Uint8Array | Problem {
  if (size <= byteLimit) return readFileSync(handle)
  return { code: 'file-too-big', about: file, data: { bytes: size, limit: byteLimit } }
}

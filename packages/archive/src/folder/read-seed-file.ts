// One seed file in, its bytes out, or why there are none.
import { closeSync, readFileSync } from 'node:fs'
import type { Problem } from '../api/schemas.ts'
import type { SeedFile } from '../record/build-record.ts'
import { MAX_SEED_BYTES } from '../record/parse-seed.ts'
import { idOf, realPathIn } from './files.ts'
import { openRegular, systemCode } from './regular-file.ts'

/** Reads a file of a desk, its path from the folder given; never throws. Links that lead out of it are not followed. */
export function readSeedFile(place: string, file: string): SeedFile {
  const found: SeedFile = {
    id: idOf(file),
    file,
    size: 0,
    changed: new Date(0).toISOString(),
    content: { code: 'file-unreadable', about: file, data: { system: 'EISDIR' } },
  }
  try {
    const path = realPathIn(place, file)
    if (path === null) return { ...found, content: { code: 'link-outside', about: file, data: {} } }
    const opened = openRegular(path)
    if (!opened) return found
    const { handle, stats } = opened
    try {
      // Size, time and bytes from one open file, so that they belong together.
      found.size = stats.size
      found.changed = stats.mtime.toISOString()
      found.content = contentOf(handle, file, stats.size)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    found.content = { code: 'file-unreadable', about: file, data: { system: systemCode(error) } }
  }
  return found
}

function contentOf(handle: number, file: string, size: number): Uint8Array | Problem {
  if (size <= MAX_SEED_BYTES) return readFileSync(handle)
  return { code: 'file-too-big', about: file, data: { bytes: size, limit: MAX_SEED_BYTES } }
}

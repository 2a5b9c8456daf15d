import { open, stat } from 'node:fs/promises'
import { systemPath } from '@hearsay/archive'
import type { DecodeResult } from '@hearsay/core'
import { decode } from '@hearsay/core'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'

/** Larger seeds are refused. */
const MAX_SEED_BYTES = 16_000_000

/** A file (or `-`, standard input) decoded, or a sentence that says why it can't be read. */
export async function readFile(file: string, terminal: Terminal): Promise<DecodeResult | string> {
  const bytes = await readBytes(file, terminal)
  return typeof bytes === 'string' ? bytes : decode(bytes)
}

/** The bytes of a file (or of `-`, standard input), or a sentence that says why it can't be read. */
export async function readBytes(
  file: string,
  terminal: Terminal,
  limit = MAX_SEED_BYTES,
): Promise<Uint8Array | string> {
  const shown = oneLine(file)
  if (file === '-') return terminal.input()
  try {
    const path = systemPath(file)
    const found = await stat(path)
    if (found.isDirectory()) return `${shown}: this is a folder; name the files in it, or use list --desk.`
    // Opening a named pipe waits for a writer, and such a wait can’t be ended; `<(…)` has its writer.
    if (found.isFIFO() && !/^\/(?:dev|proc\/\w+)\/fd\//.test(file))
      return `${shown}: this is a pipe; give its text on standard input, with - for the file.`
    const handle = await open(path)
    try {
      if (found.size > limit)
        return `${shown}: ${(found.size / 1e6).toFixed(0)} MB is more than ${limit === MAX_SEED_BYTES ? 'a seed' : 'a file'} can have (${limit / 1e6} MB).`
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    if (code === 'ENOENT' && file.includes('\ufffd'))
      return `${shown}: this name is not UTF-8; rename the file, or give its text on standard input, with - for the file.`
    if (code === 'ENOENT') return `${shown}: there is no such file.`
    if (code === 'EACCES') return `${shown}: this file can’t be read; check its permissions.`
    return `${shown}: this file can’t be read (${code}).`
  }
}

/** A file's name for people; `<stdin>` for standard input. */
export function displayName(file: string): string {
  return file === '-' ? '<stdin>' : file
}

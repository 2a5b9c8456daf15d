// One file in, one place on the shelf out, whatever the file turns out to be.
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic, Severity } from '@hearsay/core'
import { decode, fold, parse } from '@hearsay/core'
import type { Entry, Seed } from './archive.ts'
import type { Problem } from './problem.ts'

/** The longest file that is still read, in bytes; the longest book is a tenth of it. */
export const byteLimit = 16_000_000

/** A seed in memory, or the entry of a file that can't be one. */
export interface Shelved {
  /** Changes whenever the file does. */
  stamp: string
  entry: Entry
  seed: Seed | null
  /** Text and file name, folded for matching. */
  folded: string
}

/** Reads and parses one file; never throws. */
export async function shelve(
  place: string,
  id: string,
  file: string,
  stamp: string,
  today: string | undefined,
): Promise<Shelved> {
  const read = await bytesOf(join(place, file), file)
  const blank: Entry = {
    id,
    file,
    bytes: read.size,
    changed: read.changed,
    outlet: null,
    date: null,
    headline: null,
    counts: { error: 0, warning: 0, info: 0 },
    problem: null,
  }
  const broken = (problem: Problem): Shelved => ({
    stamp,
    entry: { ...blank, problem },
    seed: null,
    folded: fold(file),
  })
  if ('problem' in read) return broken(read.problem)
  const decoded = decode(read.bytes)
  if (decoded.diagnostics.some((found) => found.code === 'not-text')) {
    return broken({ code: 'not-text', about: file, data: {} })
  }
  const parsed = parse(decoded.text, today ? { today } : {})
  const diagnostics = [...decoded.diagnostics, ...parsed.diagnostics]
  const { header, headline } = parsed.document
  const entry: Entry = {
    ...blank,
    outlet: header.outlet?.text ?? null,
    date: header.date?.value ?? null,
    headline: headline?.text ?? null,
    counts: counted(diagnostics),
  }
  const seed: Seed = { ...entry, encoding: decoded.encoding, document: parsed.document, diagnostics }
  return { stamp, entry, seed, folded: fold(`${file}\n${decoded.text}`) }
}

function counted(diagnostics: Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

type Read = { size: number; changed: string } & ({ bytes: Uint8Array } | { problem: Problem })

/** Size, time and bytes from one open file, so that they belong together. */
async function bytesOf(path: string, file: string): Promise<Read> {
  let size = 0
  let changed = new Date(0).toISOString()
  try {
    // Without waiting: a link may lead to a pipe nobody writes to.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await handle.stat()
      size = found.size
      changed = found.mtime.toISOString()
      if (!found.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
      if (size > byteLimit) {
        return {
          size,
          changed,
          problem: { code: 'file-too-big', about: file, data: { bytes: size, limit: byteLimit } },
        }
      }
      return { size, changed, bytes: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { size, changed, problem: { code: 'file-unreadable', about: file, data: { system } } }
  }
}

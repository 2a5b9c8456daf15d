// The files of a desk’s decisions, beside its seeds: `.decisions/NAME.jsonl` for each person, a record a line, and
// `.decisions/private/NAME.jsonl` for notes that are nobody else’s. What Hearsay didn’t put there itself (a link, a pipe) is neither
// opened nor written through. Records are only ever added at the end; git unites what two people added.
import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Decision } from '@hearsay/decisions'
import { archiveError } from '../api/messages.ts'
import { appendProblem, openToAppend, takeBack } from './append-file.ts'
import { folderAt, openRegular, systemCode } from './regular-file.ts'
import { syncFolder } from './write-file.ts'

/** The folder of decisions in a desk’s folder. */
export const DECISIONS = '.decisions'
/** The folder in it that git leaves out: what is in it is one person’s alone. */
const PRIVATE = `${DECISIONS}/private`

/** The largest log that is read, in bytes: some 100,000 decisions of one person. */
const MAX_LOG_BYTES = 128_000_000

/** What the folder holds beside logs, so that git unites logs and leaves private ones out. */
const GIT_FILES = { '.gitattributes': '*.jsonl merge=union\n', '.gitignore': '/private/\n/.lock*\n' }

/** The file of a person’s decisions, as path from the desk’s folder. */
export function logFileOf(by: string, isPrivate: boolean): string {
  const plain = by
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  // A name that is no file name, or not only, has its digest in it.
  const short = plain.slice(0, 60)
  const digest = createHash('sha256').update(by).digest('hex').slice(0, 8)
  const name =
    plain === by && plain !== '' && plain.length <= 60 ? plain : `${short}${short ? '-' : ''}${digest}`
  return `${isPrivate ? PRIVATE : DECISIONS}/${name}.jsonl`
}

/** The logs of a desk, as paths from its folder; none behind a link. */
export function listLogs(place: string): string[] {
  return [DECISIONS, PRIVATE].flatMap((folder) => {
    if (folderAt(place, folder) !== 'folder') return []
    try {
      const names = readdirSync(join(place, folder)).filter((name) => /^[^.].*\.jsonl$/.test(name))
      return names.sort().map((name) => `${folder}/${name}`)
    } catch {
      return []
    }
  })
}

/** Whether a log is of private decisions. */
export function isPrivateLog(file: string): boolean {
  return file.startsWith(`${PRIVATE}/`)
}

/** Changes whenever a log does; null where it is no regular file. */
export function logStamp(place: string, file: string): string | null {
  const found = lstatSync(join(place, file), { throwIfNoEntry: false, bigint: true })
  return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : null
}

/** The bytes of a log. Throws ArchiveError `link-refused`, `file-too-big` or `file-unreadable`. */
export function readLogFile(place: string, file: string): Uint8Array {
  try {
    const opened = openRegular(join(place, file))
    if (!opened) throw archiveError({ code: 'link-refused', about: file, data: {} })
    try {
      const { size } = opened.stats
      if (size > MAX_LOG_BYTES)
        throw archiveError({ code: 'file-too-big', about: file, data: { bytes: size, limit: MAX_LOG_BYTES } })
      return readFileSync(opened.handle)
    } finally {
      closeSync(opened.handle)
    }
  } catch (error) {
    const system = systemCode(error)
    if (/^E[A-Z]/.test(system)) throw archiveError({ code: 'file-unreadable', about: file, data: { system } })
    throw error
  }
}

/** Makes the folder of decisions, on disk. Throws ArchiveError `link-refused`, `disk-full` or `desk-unwritable`. */
export function makeDecisionFolder(place: string): void {
  if (folderAt(place, DECISIONS) === 'folder') return
  if (folderAt(place, DECISIONS) === 'other')
    throw archiveError({ code: 'link-refused', about: DECISIONS, data: {} })
  try {
    mkdirSync(join(place, DECISIONS), { recursive: true })
    for (const [name, text] of Object.entries(GIT_FILES))
      writeFileIfMissing(join(place, DECISIONS, name), text)
    syncFolder(place)
  } catch (error) {
    throw appendProblem(error, place, DECISIONS)
  }
}

/** The path of the lock of those who decide; it may only be opened where it is a regular file or missing. */
export function decisionLock(place: string): string {
  const path = join(place, DECISIONS, '.lock')
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile())
    throw archiveError({ code: 'link-refused', about: `${DECISIONS}/.lock`, data: {} })
  return path
}

/**
 * Adds lines to logs, all of them or none; they are on disk when this returns. One process at a time. Throws ArchiveError
 * `link-refused`, `disk-full` or `desk-unwritable`.
 */
export function appendToLogs(place: string, lines: ReadonlyMap<string, string>): void {
  const open: { file: string; handle: number; size: number }[] = []
  try {
    for (const [file, text] of lines) {
      const log = openLog(place, file)
      open.push(log)
      const bytes = Buffer.from(`${endsInLine(log) ? '' : '\n'}${text}`)
      for (let at = 0; at < bytes.length; ) at += writeSync(log.handle, bytes, at)
    }
    for (const { handle } of open) fsyncSync(handle)
    for (const { file, size } of open) if (size === 0) syncFolder(join(place, file, '..'))
  } catch (error) {
    for (const { handle, size } of open) takeBack(handle, size)
    throw appendProblem(error, place, DECISIONS)
  } finally {
    for (const { handle } of open) closeSync(handle)
  }
}

/** The logs that records belong to, with their lines. */
export function linesByLog(
  decisions: readonly Decision[],
  isPrivate: (one: Decision) => boolean,
  lineOf: (one: Decision) => string,
) {
  const lines = new Map<string, string>()
  for (const one of decisions) {
    const file = logFileOf(one.by, isPrivate(one))
    lines.set(file, (lines.get(file) ?? '') + lineOf(one))
  }
  return lines
}

function openLog(place: string, file: string) {
  const isPrivate = isPrivateLog(file)
  if (isPrivate && folderAt(place, PRIVATE) === 'missing') mkdirSync(join(place, PRIVATE), { mode: 0o700 })
  const refused = () => archiveError({ code: 'link-refused', about: file, data: {} })
  if (folderAt(place, isPrivate ? PRIVATE : DECISIONS) !== 'folder') throw refused()
  const opened = openToAppend(join(place, file), isPrivate ? 0o600 : 0o666)
  if (!opened) throw refused()
  return { file, ...opened }
}

/** Whether a log ends where a line does; one that was cut off, or edited by hand, may not. */
function endsInLine({ handle, size }: { handle: number; size: number }): boolean {
  if (size === 0) return true
  const last = Buffer.alloc(1)
  readSync(handle, last, 0, 1, size - 1)
  return last[0] === 0x0a
}

function writeFileIfMissing(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

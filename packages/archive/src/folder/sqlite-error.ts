// What SQLite’s errors mean for a desk. Its result codes: https://sqlite.org/rescode.html
import { ArchiveError } from '../api/archive-error.ts'
import { archiveError } from '../api/messages.ts'
import type { Problem } from '../api/schemas.ts'
import { systemCode } from './regular-file.ts'

const PERM = 3
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOLFS = 22
const NOTADB = 26

/** An error as it goes from one thread to another. */
export interface SentError {
  message: string
  /** SQLite’s extended result code; null for other errors. */
  errcode: number | null
  /** The problem of an ArchiveError; null for other errors. */
  problem: Problem | null
}

/** An error made ready to be sent. */
export function toSentError(error: unknown): SentError {
  const message = error instanceof Error ? error.message : String(error)
  return { message, errcode: codeOf(error), problem: error instanceof ArchiveError ? error.problem : null }
}

/** The error that was sent. */
export function fromSentError({ message, errcode, problem }: SentError): Error {
  if (problem) return archiveError(problem)
  return Object.assign(new Error(message), errcode === null ? {} : { errcode })
}

/** Whether an error says that an index is damaged, or no index at all. */
export function isCorrupt(error: unknown): boolean {
  const code = codeOf(error) ?? 0
  // 522 is SQLITE_IOERR_SHORT_READ.
  if ([CORRUPT, NOTADB].includes(code & 0xff) || code === 522) return true
  return code === 1 && /no such table|no such column|vtable constructor failed/.test(String(error))
}

/** Whether an error says that there is no room: SQLITE_FULL, or no room for what SQLite keeps beside an index. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof ArchiveError) return error.code === 'index-full' || error.code === 'disk-full'
  const code = codeOf(error) ?? 0
  return (code & 0xff) === FULL || [778, 1546, 4874, 5130].includes(code) || systemCode(error) === 'ENOSPC'
}

/** Whether an error says that another process holds what was asked for. */
export function isBusy(error: unknown): boolean {
  return [BUSY, LOCKED].includes((codeOf(error) ?? 0) & 0xff)
}

/** Whether an index can’t be made or written where it is, whatever the reason, and may be somewhere else. */
export function isUnwritable(error: unknown): boolean {
  const code = codeOf(error)
  if (code === null) return error instanceof Error && 'syscall' in error
  return [PERM, READONLY, IOERR, FULL, CANTOPEN, NOLFS].includes(code & 0xff) && !isCorrupt(error)
}

/**
 * The problem that an error of an index or of the file system is; what neither has a part in, a mistake of ours, stays as
 * it is.
 */
export function toFolderError(error: unknown, place: string): unknown {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error
  if (isDiskFull(error)) return archiveError({ code: 'index-full', about: place, data: {} })
  if (codeOf(error) !== null)
    return archiveError({ code: 'index-failed', about: place, data: { words: error.message } })
  if ('syscall' in error)
    return archiveError({ code: 'folder-unreadable', about: place, data: { system: systemCode(error) } })
  return error
}

function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : null
}

// The accounts of a folder’s desk: `.accounts/log.jsonl`, an event a line, for its owner alone and not for git. What Hearsay didn’t
// put there itself (a link, a pipe) is neither opened nor written through. A line that is no event closes the desk rather than
// letting in whom that line removed.
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AccountBook } from '../accounts/account-book.ts'
import { accountBook } from '../accounts/account-book.ts'
import type { AccountLog } from '../accounts/account-log.ts'
import type { AccountEvent } from '../accounts/account-schemas.ts'
import { archiveError } from '../api/messages.ts'
import { waitForLock } from './lock.ts'
import { folderAt, openRegular, systemCode } from './regular-file.ts'

const ACCOUNTS = '.accounts'
const LOG = `${ACCOUNTS}/log.jsonl`
/** How long to wait for another process that changes an account, in milliseconds. */
const LOCK_TIMEOUT_MS = 20_000
const APPEND =
  constants.O_RDWR |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NONBLOCK ?? 0) |
  (constants.O_NOFOLLOW ?? 0)

interface ReadLog {
  stamp: string
  events: AccountEvent[]
  book: AccountBook
}

/** The log of the accounts of a folder’s desk. */
export function accountsInFolder(place: string): AccountLog {
  let known: ReadLog = { stamp: '', events: [], book: accountBook([]) }
  async function refresh(): Promise<ReadLog> {
    const stamp = stampOf(place)
    if (stamp !== known.stamp) {
      const events = stamp === '' ? [] : await readEvents(place)
      known = { stamp, events, book: accountBook(events) }
    }
    return known
  }
  return {
    book: async () => (await refresh()).book,
    events: async () => [...(await refresh()).events],
    async change(decide) {
      makeAccountFolder(place)
      const lock = await waitForLock(join(place, ACCOUNTS, '.lock'), LOCK_TIMEOUT_MS)
      if (!lock) throw archiveError({ code: 'desk-unwritable', about: place, data: { system: 'ETIMEDOUT' } })
      try {
        const made = decide((await refresh()).book)
        if ('refused' in made) return made
        if (made.length > 0) append(place, made.map((one) => `${JSON.stringify(one)}\n`).join(''))
        return { done: made }
      } finally {
        lock.release()
      }
    },
  }
}

/** Changes whenever the log does; empty where there is none. */
function stampOf(place: string): string {
  const found = lstatSync(join(place, LOG), { throwIfNoEntry: false, bigint: true })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : ''
}

async function readEvents(place: string): Promise<AccountEvent[]> {
  const { readAccountEvent } = await import('../accounts/account-lines.ts')
  const text = readWhole(place)
  // What is behind the last line break was never acknowledged.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.flatMap((line, at) => {
    if (line === '') return []
    const event = readAccountEvent(line)
    if (!event) throw archiveError({ code: 'account-unreadable', about: LOG, data: { line: at + 1 } })
    return [event]
  })
}

function readWhole(place: string): string {
  try {
    if (folderAt(place, ACCOUNTS) !== 'folder') throw refused()
    const opened = openRegular(join(place, LOG))
    if (!opened) throw refused()
    try {
      return readFileSync(opened.handle, 'utf8')
    } finally {
      closeSync(opened.handle)
    }
  } catch (error) {
    const system = systemCode(error)
    if (/^E[A-Z]/.test(system)) throw archiveError({ code: 'file-unreadable', about: LOG, data: { system } })
    throw error
  }
}

function makeAccountFolder(place: string): void {
  try {
    if (folderAt(place, ACCOUNTS) === 'missing') {
      mkdirSync(join(place, ACCOUNTS), { mode: 0o700 })
      writeFileSync(join(place, ACCOUNTS, '.gitignore'), '*\n', { flag: 'wx' })
    }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw problemOf(error, place)
  }
  const lock = lstatSync(join(place, ACCOUNTS, '.lock'), { throwIfNoEntry: false })
  if (folderAt(place, ACCOUNTS) !== 'folder' || (lock && !lock.isFile())) throw refused()
}

/** Adds lines; they are on disk when this returns. One process at a time. */
function append(place: string, text: string): void {
  const path = join(place, LOG)
  const found = lstatSync(path, { throwIfNoEntry: false })
  // A file with another name too may be anywhere.
  if (found && (!found.isFile() || found.nlink > 1)) throw refused()
  let handle: number | null = null
  let size = 0
  try {
    handle = openSync(path, APPEND, 0o600)
    const before = readFileSync(handle)
    size = before.lastIndexOf(0x0a) + 1
    // The rest of a line whose writer died.
    if (size < fstatSync(handle).size) ftruncateSync(handle, size)
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
    if (size === 0) for (const folder of [join(place, ACCOUNTS), place]) syncFolder(folder)
  } catch (error) {
    if (handle !== null) takeBack(handle, size)
    throw problemOf(error, place)
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

function takeBack(handle: number, size: number): void {
  try {
    ftruncateSync(handle, size)
  } catch {
    // The next writer takes back what is no whole line.
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function refused() {
  return archiveError({ code: 'link-refused', about: LOG, data: {} })
}

function problemOf(error: unknown, place: string): unknown {
  const system = systemCode(error)
  if (!/^E[A-Z]/.test(system)) return error
  if (system === 'ELOOP') return refused()
  if (system === 'ENOSPC' || system === 'EDQUOT')
    return archiveError({ code: 'disk-full', about: LOG, data: {} })
  return archiveError({ code: 'desk-unwritable', about: place, data: { system } })
}

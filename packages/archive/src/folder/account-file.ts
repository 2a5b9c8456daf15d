// The accounts of a folder’s desk: `.accounts/log.jsonl`, an event a line, for its owner alone and not for git. What Hearsay didn’t
// put there itself (a link, a pipe) is neither opened nor written through. A line that is no event closes the desk rather than
// letting in whom that line removed.
import { closeSync, fsyncSync, ftruncateSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AccountBook } from '../accounts/account-book.ts'
import { accountBook } from '../accounts/account-book.ts'
import type { AccountLog } from '../accounts/account-log.ts'
import type { AccountEvent } from '../accounts/account-schemas.ts'
import { archiveError } from '../api/messages.ts'
import { ACCOUNTS, accountLock, linkRefused, makeAccountFolder, stampOfFile } from './account-folder.ts'
import { appendProblem, openToAppend, takeBack } from './append-file.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular, systemCode } from './regular-file.ts'
import { syncFolder } from './write-file.ts'

const LOG = `${ACCOUNTS}/log.jsonl`

interface ReadLog {
  stamp: string
  events: AccountEvent[]
  book: AccountBook
}

/** The log of the accounts of a folder’s desk. */
export function accountsInFolder(place: string): AccountLog {
  let known: ReadLog = { stamp: '', events: [], book: accountBook([]) }
  async function refresh(): Promise<ReadLog> {
    const stamp = stampOfFile(join(place, LOG))
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
      const lock = await takeLock(accountLock(place), place)
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
    if (folderAt(place, ACCOUNTS) !== 'folder') throw linkRefused(LOG)
    const bytes = readRegular(join(place, LOG))
    if (!bytes) throw linkRefused(LOG)
    return bytes.toString('utf8')
  } catch (error) {
    const system = systemCode(error)
    if (/^E[A-Z]/.test(system)) throw archiveError({ code: 'file-unreadable', about: LOG, data: { system } })
    throw error
  }
}

/** Adds lines; they are on disk when this returns. One process at a time. */
function append(place: string, text: string): void {
  let opened: { handle: number; size: number } | null = null
  /** Up to the end of the last whole line; until that is known nothing is taken back. */
  let whole: number | null = null
  try {
    opened = openToAppend(join(place, LOG), 0o600)
    if (!opened) throw linkRefused(LOG)
    const { handle, size } = opened
    whole = readFileSync(handle).lastIndexOf(0x0a) + 1
    // The rest of a line whose writer died.
    if (whole < size) ftruncateSync(handle, whole)
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
    if (whole === 0) for (const folder of [join(place, ACCOUNTS), place]) syncFolder(folder)
  } catch (error) {
    if (opened && whole !== null) takeBack(opened.handle, whole)
    throw appendProblem(error, place, LOG)
  } finally {
    if (opened) closeSync(opened.handle)
  }
}

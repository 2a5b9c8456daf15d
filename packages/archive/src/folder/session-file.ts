// The sessions of a folder’s desk: `.accounts/sessions.jsonl`, a session a line, for its owner alone. What can’t be read has people sign
// in again.
import { join } from 'node:path'
import type { SessionStore, StoredSession } from '../accounts/session-store.ts'
import { changedSessions, readSession } from '../accounts/session-store.ts'
import { ACCOUNTS, accountLock, linkRefused, makeAccountFolder, stampOfFile } from './account-folder.ts'
import { appendProblem } from './append-file.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular } from './regular-file.ts'
import { replaceWhole } from './write-file.ts'

const FILE = `${ACCOUNTS}/sessions.jsonl`

/** Stores the sessions of a folder’s desk. */
export function sessionsInFolder(place: string): SessionStore {
  const path = join(place, FILE)
  let known: { stamp: string; sessions: StoredSession[] } = { stamp: '', sessions: [] }
  function refresh(): StoredSession[] {
    const stamp = stampOfFile(path)
    if (stamp !== known.stamp) known = { stamp, sessions: stamp === '' ? [] : read(place, path) }
    return known.sessions
  }
  return {
    all: async () => refresh(),
    async change(change) {
      makeAccountFolder(place)
      const lock = await takeLock(accountLock(place), place)
      try {
        const sessions = changedSessions(refresh(), change, Date.now())
        const lines = sessions.map((one) => `${JSON.stringify(one)}\n`).join('')
        if (stampOfFile(path) !== '' && !readRegular(path)) throw linkRefused(FILE)
        replaceWhole(path, Buffer.from(lines), 0o600)
      } catch (error) {
        throw appendProblem(error, place, FILE)
      } finally {
        lock.release()
      }
    },
  }
}

function read(place: string, path: string): StoredSession[] {
  try {
    if (folderAt(place, ACCOUNTS) !== 'folder') return []
    const text = readRegular(path)?.toString('utf8') ?? ''
    return text.split('\n').flatMap((line) => readSession(line) ?? [])
  } catch {
    return []
  }
}

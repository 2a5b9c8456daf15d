// A lock between processes that the system takes away when its holder dies, however it dies: a transaction left open on
// an SQLite file of its own.
import { DatabaseSync } from 'node:sqlite'
import { archiveError } from '../api/messages.ts'
import { isBusy } from './sqlite-error.ts'

/** A lock held; `release` gives it up. */
export interface Lock {
  release(): void
}

/** Takes the lock at a path; null where another process holds it. */
export function tryLock(path: string): Lock | null {
  try {
    return openLock(path, 0)
  } catch (error) {
    if (isBusy(error)) return null
    throw error
  }
}

/** Does something, at once and in one go, while no other process does; waits for the others up to ten seconds. */
export function withLock<Value>(path: string, work: () => Value): Value {
  const lock = openLock(path, 10_000)
  try {
    return work()
  } finally {
    lock.release()
  }
}

/**
 * Takes the lock at a path in a desk’s folder, waiting at most so many milliseconds. Throws ArchiveError `desk-unwritable` where another
 * process held it for longer.
 */
export async function takeLock(path: string, place: string, timeoutMs = LOCK_TIMEOUT_MS): Promise<Lock> {
  const end = performance.now() + timeoutMs
  for (;;) {
    const lock = tryLock(path)
    if (lock) return lock
    if (performance.now() > end)
      throw archiveError({ code: 'desk-unwritable', about: place, data: { system: 'ETIMEDOUT' } })
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS))
  }
}

/** How long to wait for another process, in milliseconds, unless it may add many clippings. */
const LOCK_TIMEOUT_MS = 20_000
const POLL_INTERVAL_MS = 15

function openLock(path: string, timeout: number): Lock {
  const db = new DatabaseSync(path, { timeout })
  try {
    // Nothing is ever written: with its journal in memory a lock needs no room on the disk.
    db.exec('pragma journal_mode = memory; begin exclusive')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    throw error
  }
}

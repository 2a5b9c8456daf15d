// Trying again what a database failed with, for a worker, which has all the time there is.
import { setTimeout as sleep } from 'node:timers/promises'
import { ArchiveError } from '../api/archive-error.ts'
import type { DatabaseErrorKind } from './database-error.ts'
import { databaseErrorKind, toArchiveError } from './database-error.ts'

/** Waits between two tries grow from the first to the longest, in milliseconds. */
const RETRY_MS = { first: 100, longest: 5000 }

/**
 * How long an error that may pass is waited out: a standby that takes over, a statement that a busy server ended, a full
 * disk that is cleared. Failing over takes less than a minute.
 */
const MAX_WAIT_MS = 60_000

const passing: ReadonlySet<DatabaseErrorKind | null> = new Set(['timeout', 'read-only', 'full'])

/** How to try again. */
export interface RetrySettings {
  /** Ends the waiting. */
  signal: AbortSignal
  /** How long an error that may pass is waited out, in milliseconds; default 60,000. */
  waitMs?: number | undefined
  /** Called before each wait, with what is waited for. */
  onWait?: ((error: ArchiveError) => void) | undefined
}

/**
 * Asks until the database answers: for as long as it takes while it is away, for a while where the error may pass.
 * Throws what it failed with last where it won’t pass, or the signal aborts.
 */
export async function retry<Value>(
  place: string,
  { signal, waitMs = MAX_WAIT_MS, onWait }: RetrySettings,
  ask: () => Promise<Value>,
): Promise<Value> {
  let until = Number.POSITIVE_INFINITY
  for (let wait = RETRY_MS.first; ; wait = Math.min(wait * 2, RETRY_MS.longest)) {
    try {
      return await ask()
    } catch (error) {
      const kind = databaseErrorKind(error)
      if (passing.has(kind)) until = Math.min(until, performance.now() + waitMs)
      else until = kind === 'away' ? Number.POSITIVE_INFINITY : 0
      if (signal.aborted || performance.now() + wait > until) throw error
      const shown = toArchiveError(error, place)
      if (shown instanceof ArchiveError) onWait?.(shown)
      await sleep(wait, undefined, { signal }).catch(() => undefined)
    }
  }
}

// A lock between processes that the system takes away when its holder dies, however it dies: a transaction left open on
// an SQLite file of its own.
import { DatabaseSync } from 'node:sqlite'

/** A lock held; `free` lets go of it. */
export interface Held {
  free(): void
}

/** Takes the lock at a path, waiting at most so many milliseconds; null where another process keeps it. */
export function take(path: string, wait = 0): Held | null {
  const db = new DatabaseSync(path, { timeout: wait })
  try {
    db.exec('begin exclusive')
    return { free: () => db.close() }
  } catch (error) {
    db.close()
    if (error instanceof Error && /locked|busy/.test(error.message)) return null
    throw error
  }
}

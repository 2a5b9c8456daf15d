// A lock between processes that the system takes away when its holder dies, however it dies: a transaction left open on
// an SQLite file of its own.
import { DatabaseSync } from 'node:sqlite'

/** A lock held; `free` lets go of it. */
export interface Lock {
  release(): void
}

/** Takes the lock at a path; null where another process keeps it. */
export function tryLock(path: string): Lock | null {
  const db = new DatabaseSync(path, { timeout: 0 })
  try {
    db.exec('begin exclusive')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    if (error instanceof Error && /locked|busy/.test(error.message)) return null
    throw error
  }
}

/** Does something, at once and in one go, while no other process does; waits for the others up to ten seconds. */
export function withLock<Value>(path: string, work: () => Value): Value {
  const db = new DatabaseSync(path, { timeout: 10_000 })
  try {
    db.exec('begin exclusive')
    return work()
  } finally {
    db.close()
  }
}

/** Takes the lock at a path, waiting for it at most so many milliseconds; null where that wasn’t enough. */
export async function waitForLock(path: string, patience: number): Promise<Lock | null> {
  const end = performance.now() + patience
  for (;;) {
    const held = tryLock(path)
    if (held || performance.now() > end) return held
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

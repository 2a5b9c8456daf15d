// Working for a database’s desk, as the package exports it: queue and client are loaded on the first call.
import type { WorkOptions } from './postgres/work.ts'

/**
 * Works until the signal, or with `once` until nothing is left. Waits while the database is away and goes on. Throws
 * ArchiveError where the database can’t be worked on: `desk-newer`, `desk-refused`, `desk-read-only` and the like.
 */
export async function workOn(address: string, options: WorkOptions): Promise<void> {
  const work = await import('./postgres/work.ts')
  return work.workOn(address, options)
}

// Working for a database’s desk, as the package exports it: queue and client are loaded on the first call.
import { setTimeout as sleep } from 'node:timers/promises'
import { pollFeeds } from './following.ts'
import type { WorkOptions } from './postgres/work.ts'

/** How long to wait before a database that is away is tried again for its feeds, in milliseconds. */
const RETRY_MS = 20_000

/**
 * Works until the signal, or with `once` until nothing is left, and asks the feeds of the desk meanwhile, each when it is due. Waits
 * while the database is away and goes on. Throws ArchiveError where the database can’t be worked on: `desk-newer`, `desk-refused`,
 * `desk-read-only` and the like.
 */
export async function workOn(address: string, options: WorkOptions & { intranet?: boolean }): Promise<void> {
  const work = await import('./postgres/work.ts')
  const ended = new AbortController()
  const signal = AbortSignal.any([options.signal, ended.signal])
  const asking = options.once ? Promise.resolve() : askFeeds(address, signal, options.intranet === true)
  try {
    await work.workOn(address, options)
  } finally {
    ended.abort()
    await asking
  }
}

/** Asks the feeds of a desk until the signal. What fails is tried again: the reading goes on without it. */
async function askFeeds(address: string, signal: AbortSignal, allowsPrivate: boolean): Promise<void> {
  const { openPostgres } = await import('./postgres/archive.ts')
  while (!signal.aborted) {
    // The worker makes the tables.
    await sleep(RETRY_MS / 10, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    const archive = await openPostgres(address, { follow: false }).catch(() => null)
    if (archive) {
      await pollFeeds(archive, { signal, allowsPrivate }).catch(() => undefined)
      await archive.close()
    } else await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined)
  }
}

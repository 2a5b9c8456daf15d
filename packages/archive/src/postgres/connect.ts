// An address in, a client out. Everything else in this folder asks through here.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from './client.ts'
import { openPool } from './client.ts'
import { isAway, toArchiveError } from './database-error.ts'

/** The address without its password, for people to read. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^/@]*?):[^/@]*@/i, '$1@').replace(/[?#].*$/s, '')
}

/** How many connections a process opens at most, where the address doesn’t say. */
const MAX_CONNECTIONS = 10

/**
 * A client for an address. What follows its `?` goes to the server (`statement_timeout`, `options` …), or settles how to
 * get there (`sslmode`, `sslrootcert` …); `max` is the number of connections, 3 at least. Nothing is connected yet.
 */
export async function connect(address: string, application: string): Promise<Sql> {
  const settings = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1] ?? '')
  const connections = Math.max(3, Number(settings.get('max')) || MAX_CONNECTIONS)
  return openPool(strict(address), application, connections)
}

/**
 * The address with `verify-full` for the modes that node-postgres takes for it, with a warning of four lines on standard
 * error each time; `uselibpqcompat=true` gives libpq’s weaker ones.
 */
function strict(address: string): string {
  if (/[?&]uselibpqcompat=true\b/.test(address)) return address
  return address.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)\b/g, '$1verify-full')
}

/**
 * Asks, and asks again while the server is away, for up to `within` milliseconds. Only for what may be asked twice. Throws
 * ArchiveError where the database fails.
 */
export async function retryWhileAway<Value>(
  place: string,
  within: number,
  ask: () => Promise<Value>,
): Promise<Value> {
  const until = performance.now() + within
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error) || performance.now() + wait > until) throw toArchiveError(error, place)
      await sleep(wait)
    }
  }
}

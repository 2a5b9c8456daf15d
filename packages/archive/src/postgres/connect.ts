// An address in, a client out, and what a failing database means. Everything else in this folder asks through here.
import { setTimeout as sleep } from 'node:timers/promises'
import { archiveError } from '../api/messages.ts'
import { ArchiveError } from '../api/problem.ts'
import type { Sql } from './client.ts'
import { openPool } from './client.ts'

/** The address without its password, for people to read. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^/@]*?):[^/@]*@/i, '$1@').replace(/[?#].*$/s, '')
}

/** How many connections a process opens at most, where the address doesn’t say. */
const MAX_CONNECTIONS = 10

/**
 * A client for an address. What stands after its `?` goes to the server (`statement_timeout`, `options` …), or settles
 * how to get there (`sslmode`, `sslrootcert` …); `max` is the number of connections, 3 at least.
 */
export function connect(address: string, application: string): Promise<Sql> {
  const asked = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1] ?? '')
  return openPool(address, application, Math.max(3, Number(asked.get('max')) || MAX_CONNECTIONS))
}

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  '25006', // read-only for now: a standby about to take over
  '40001', // lost a race against another transaction
  '40P01',
  '53300', // too many connections
  '55P03',
  '57P01', // shutting down, crashed, starting
  '57P02',
  '57P03',
])

/** Whether an error says that the server is away, or too busy, and may be back. */
export function isAway(error: unknown): boolean {
  const code = errorCode(error)
  return AWAY_CODES.has(code) || code.startsWith('08')
}

/** Whether an error says that a value can’t be kept: a data exception (22), or longer than the server’s limits (54). */
export function isDataError(error: unknown): boolean {
  return /^(?:22|54)...$/.test(errorCode(error))
}

/** The code of an error: SQLSTATE, the client’s or the system’s; empty where there is none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && error.code) return String(error.code)
  // The client has no code for these.
  if (/connection terminated|timeout exceeded when trying to connect|is not queryable/i.test(error.message))
    return 'CONNECTION_CLOSED'
  if (error instanceof AggregateError) return errorCode(error.errors[0])
  return ''
}

/**
 * Asks, and asks again while the server is away, for so many milliseconds. Only for what may be asked twice. Throws
 * ArchiveError `desk-unreachable` or `desk-refused`.
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

/** The error as the desk tells it; errors that are no news from the database stay as they are. */
export function toArchiveError(error: unknown, place: string): unknown {
  if (error instanceof ArchiveError) return error
  const system = errorCode(error)
  if (isAway(error) || system === 'ENOTFOUND')
    return archiveError({ code: 'desk-unreachable', about: place, data: { system } })
  // Who may not come in (28), no such database (3D), no right to do it (42501), a transaction that may only read.
  if (/^28|^3D|^42501$/.test(system))
    return archiveError({ code: 'desk-refused', about: place, data: { system } })
  if (system === '53100') return archiveError({ code: 'disk-full', about: place, data: {} })
  return error
}

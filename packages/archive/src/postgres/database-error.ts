// What an error of a database means. In: whatever a statement, a connection or an address failed with. Out: its kind,
// which says whether trying again helps, and the problem people are shown. Codes of five characters are PostgreSQL’s
// SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), the others Node’s or the system’s.

import { ArchiveError } from '../api/archive-error.ts'
import { archiveError } from '../api/messages.ts'
import type { ProblemCode } from '../api/problem-codes.ts'

/**
 * `away`: the server is gone, busy or lost a race, and may answer in a moment. `timeout`: it ended a statement, a
 * transaction or a connection by one of its limits, and may not the next time. `read-only`: a standby, perhaps about to
 * take over, or a role for reading. `data`: a value can’t be stored. None of the others passes by itself.
 */
export type DatabaseErrorKind =
  | 'away'
  | 'timeout'
  | 'read-only'
  | 'data'
  | 'full'
  | 'refused'
  | 'untrusted'
  | 'address'
  | 'failed'

/** The first that fits decides. */
const kinds: [kind: DatabaseErrorKind, code: RegExp][] = [
  // Query canceled, and the limits on idle and long transactions and on idle sessions.
  ['timeout', /^(?:57014|25P0[34]|57P05)$/],
  ['read-only', /^25006$/],
  ['full', /^53100$/],
  // No connection or role (28, 0L, 0P), no such database, no right to it, a database that was dropped.
  ['refused', /^(?:28...|0[LP]...|3D000|42501|57P04)$/],
  ['data', /^(?:22|54)...$/],
  // A protocol that isn’t understood stays so; of the rest: connections, lost races, resources, shutting down, locks.
  ['failed', /^08P01$/],
  ['away', /^(?:(?:08|40|53)...|57P..|55P03)$/],
  ['away', /^(?:ECONN|ETIMEDOUT|EPIPE|E(?:HOST|NET)(?:UNREACH|DOWN)$|EAI_AGAIN|CONNECTION_CLOSED)/],
  // OpenSSL’s words for what is wrong with a certificate: https://nodejs.org/api/tls.html#x509-certificate-error-codes
  ['untrusted', /CERT|^CRL_|^UNABLE_TO_|^INVALID_(?:CA|PURPOSE)$|^PATH_LENGTH_|^HOSTNAME_MISMATCH$/],
  ['untrusted', /^ERR_(?:TLS|SSL|OSSL)_|^EPROTO$|^NO_TLS$/],
  ['address', /^(?:ENOTFOUND|ERR_INVALID_URL|ERR_INVALID_ARG_VALUE|ERR_SOCKET_BAD_PORT|BAD_ADDRESS)$/],
]

/** Errors without a code, by their words. */
const codes: [code: string, words: RegExp][] = [
  [
    'CONNECTION_CLOSED',
    /connection terminated|connection ended|timeout exceeded|timeout expired|not queryable/i,
  ],
  ['NO_TLS', /does not support SSL|establishing an SSL connection/],
  ['28P01', /^SASL: .*password must be/],
  ['BAD_ADDRESS', /^Invalid port|sslmode=|sslnegotiation=|Invalid URL/],
]

/** Errors that came out of the client, whatever they are. */
const fromDatabase = new WeakSet<Error>()

/** Marks what a database’s client threw, so that it is known for the database’s; gives it back. */
export function markDatabaseError(error: unknown): unknown {
  if (error instanceof Error) fromDatabase.add(error)
  return error
}

/** The code of an error: SQLSTATE, the client’s or the system’s; empty where there is none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && error.code) return String(error.code)
  const [known] = codes.find(([, words]) => words.test(error.message)) ?? []
  if (known !== undefined) return known
  return error instanceof AggregateError ? errorCode(error.errors[0]) : ''
}

/** The kind of an error; null for one that the database has no part in. */
export function databaseErrorKind(error: unknown): DatabaseErrorKind | null {
  if (!(error instanceof Error) || error instanceof ArchiveError) return null
  const code = errorCode(error)
  const call = 'syscall' in error ? error.syscall : ''
  // A file that the address names, `sslrootcert` and the like; a socket of a server on this machine.
  if (call === 'open') return 'address'
  if (call === 'connect' && code === 'ENOENT') return 'away'
  const kind = kinds.find(([, codes]) => codes.test(code))?.[0]
  return kind ?? (fromDatabase.has(error) || /^[\dA-Z]{5}$/.test(code) ? 'failed' : null)
}

/** Whether an error says that the server is away, or too busy, and may be back in a moment. */
export function isAway(error: unknown): boolean {
  return databaseErrorKind(error) === 'away'
}

/** Whether an error says that a value can’t be stored. */
export function isDataError(error: unknown): boolean {
  return databaseErrorKind(error) === 'data'
}

const problems: Record<DatabaseErrorKind, ProblemCode> = {
  away: 'desk-unreachable',
  timeout: 'desk-timeout',
  'read-only': 'desk-read-only',
  data: 'desk-failed',
  full: 'disk-full',
  refused: 'desk-refused',
  untrusted: 'desk-untrusted',
  address: 'desk-address',
  failed: 'desk-failed',
}

/**
 * The error as people are shown it, `place` being the address without its password. What the database has no part in, a
 * mistake of ours, stays as it is.
 */
export function toArchiveError(error: unknown, place: string): unknown {
  const kind = databaseErrorKind(error)
  if (kind === null || !(error instanceof Error)) return error
  const words = error.message.trim() || (error instanceof AggregateError ? String(error.errors[0]) : '')
  return archiveError({
    code: problems[kind],
    about: place,
    data: { system: errorCode(error) || error.name, words },
  })
}

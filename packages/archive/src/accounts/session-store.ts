// Sessions of people who signed in, as they outlive the process of a web desk. In: sessions with the digests of their tokens: who reads
// them can’t use one. Out: those that are stored.

/** A session as it is stored. */
export interface StoredSession {
  /** The SHA-256 of its token. */
  digest: string
  /** Names it to its owner; permits nothing. */
  id: string
  role: string
  /** The account as it was when the session began; null for the desk’s own password. */
  account: { name: string; epoch: number } | null
  /** The digest of the desk’s own password hash that let somebody in; null with an account. */
  secret: string | null
  browser: string
  address: string
  /** When it began, was used last and ends at the latest, in milliseconds since 1970. */
  begun: number
  used: number
  until: number
}

/** Stores the sessions of a desk. */
export interface SessionStore {
  /** The sessions as they are stored; another process’s changes show within a second. */
  all(): Promise<readonly StoredSession[]>
  /** Makes a change. What was acknowledged is on disk. Throws ArchiveError where nothing can be written. */
  change(change: SessionChange): Promise<void>
}

/** What is to be done to sessions. */
export interface SessionChange {
  /** Sessions that have begun. */
  begin?: readonly StoredSession[]
  /** When sessions that are there were used last, by their digests. */
  used?: ReadonlyMap<string, number>
  /** The digests of those that have ended. */
  end?: readonly string[]
}

/** The most sessions that are stored; then those go that were used least lately. */
const MAX_SESSIONS = 1000

/** Sessions after a change, the one used last first. */
export function changedSessions(
  before: readonly StoredSession[],
  { begin = [], used, end = [] }: SessionChange,
  now: number,
): StoredSession[] {
  const gone = new Set(end)
  return [...begin, ...before]
    .filter(({ digest, until }) => !gone.has(digest) && until >= now)
    .map((one) => ({ ...one, used: Math.max(one.used, used?.get(one.digest) ?? 0) }))
    .sort((a, b) => b.used - a.used)
    .slice(0, MAX_SESSIONS)
}

/** The session in a line; null where it is none. */
export function readSession(line: string): StoredSession | null {
  try {
    const one: StoredSession = JSON.parse(line)
    const words = [one.digest, one.id, one.role, one.browser, one.address, one.account?.name ?? '']
    const numbers = [one.begun, one.used, one.until, one.account?.epoch ?? 0]
    const isWhole =
      words.every((value) => typeof value === 'string') && numbers.every((value) => Number.isFinite(value))
    return isWhole && (one.account !== null || typeof one.secret === 'string') ? one : null
  } catch {
    return null
  }
}

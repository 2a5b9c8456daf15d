// Sessions of people who signed in. In: a role. Out: a token for a cookie, and what that token permits until it ends.

import { createHash, randomBytes } from 'node:crypto'
import type { Grant } from './grants.ts'
import type { Role } from './password-hash.ts'

/** Milliseconds a session lasts without a request, and altogether. */
const SESSION_IDLE_MS = 12 * 3_600_000
const SESSION_MS = 7 * 24 * 3_600_000
const MAX_SESSIONS = 1000

interface Session {
  role: Role
  /** When the last request came. */
  used: number
  until: number
  /** Aborts when the session ends before its time. */
  ending: AbortController
}

/** The sessions of a desk, in memory: a restart ends them. */
export class Sessions {
  readonly #now: () => number
  readonly #sessions = new Map<string, Session>()

  /** `now` is a monotonic clock in milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Begins a session; gives the token for its cookie. */
  begin(role: Role): string {
    const token = randomBytes(32).toString('base64url')
    const now = this.#now()
    this.#sessions.set(digestOf(token), {
      role,
      used: now,
      until: now + SESSION_MS,
      ending: new AbortController(),
    })
    if (this.#sessions.size > MAX_SESSIONS) this.#end(this.#sessions.keys().next().value!)
    return token
  }

  /** What the session of a token permits, which counts as use; null where there is none, or none any more. */
  grantOf(token: string): Grant | null {
    const digest = digestOf(token)
    const session = this.#live(digest)
    if (!session) return null
    session.used = this.#now()
    return {
      role: session.role,
      holder: `session ${digest}`,
      ended: session.ending.signal,
      isValid: () => this.#live(digest) === session,
    }
  }

  /** Ends a session, and with it every answer that is still being sent to it. */
  end(token: string): void {
    this.#end(digestOf(token))
  }

  #live(digest: string): Session | null {
    const session = this.#sessions.get(digest)
    const now = this.#now()
    return session && session.until >= now && session.used + SESSION_IDLE_MS >= now ? session : null
  }

  #end(digest: string): void {
    this.#sessions.get(digest)?.ending.abort()
    this.#sessions.delete(digest)
  }
}

/** Compared by digest, so that the time of a look-up says nothing about the token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

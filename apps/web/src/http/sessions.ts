// Sessions of people who signed in. In: who signed in. Out: a token for a cookie, and who has it until the session ends.

import { createHash, randomBytes } from 'node:crypto'
import { accountKey } from '@hearsay/archive'
import type { Role } from './password-hash.ts'

/** Milliseconds a session lasts without a request, and altogether. */
const SESSION_IDLE_MS = 12 * 3_600_000
const SESSION_MS = 7 * 24 * 3_600_000
const MAX_SESSIONS = 1000

/** Who signed in, by an account or by the desk’s own password. */
export interface SignedIn {
  /** What the password of the desk permits; the role of an account is looked up with every request. */
  role: Role
  /** The account, as it was when the session began; null for the desk’s own password. */
  account: { name: string; epoch: number } | null
}

/** Where a session is, for its owner to tell it from others. */
export interface SessionPlace {
  /** What the browser calls itself. */
  browser: string
  address: string
}

/** A session of a person, to be shown to them. */
export interface SessionEntry extends SessionPlace {
  /** Names it; permits nothing. */
  id: string
  begun: Date
  used: Date
}

/** A session that has not ended. */
export interface Session {
  id: string
  digest: string
  who: SignedIn
  place: SessionPlace
  begun: Date
  usedAt: Date
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
  begin(who: SignedIn, place: SessionPlace): string {
    const token = randomBytes(32).toString('base64url')
    const digest = digestOf(token)
    const now = this.#now()
    const begun = new Date()
    this.#sessions.set(digest, {
      id: randomBytes(9).toString('base64url'),
      digest,
      who,
      place,
      begun,
      usedAt: begun,
      used: now,
      until: now + SESSION_MS,
      ending: new AbortController(),
    })
    if (this.#sessions.size > MAX_SESSIONS) this.#end(this.#sessions.keys().next().value!)
    return token
  }

  /** The session of a token, which counts as use; null where there is none, or none any more. */
  use(token: string): Session | null {
    const session = this.#live(digestOf(token))
    if (!session) return null
    session.used = this.#now()
    session.usedAt = new Date()
    return session
  }

  /** Whether a session goes on. */
  isLive(session: Session): boolean {
    return this.#live(session.digest) === session
  }

  /** The sessions of an account, the one used last first. */
  of(name: string): SessionEntry[] {
    return this.#ofAccount(name)
      .sort((a, b) => b.used - a.used)
      .map(({ id, place, begun, usedAt }) => ({ id, ...place, begun, used: usedAt }))
  }

  /** The id of the session of a token; null where there is none. */
  idOf(token: string): string | null {
    return this.#live(digestOf(token))?.id ?? null
  }

  /** Ends a session, and with it every answer that is still being sent to it. */
  end(token: string): void {
    this.#end(digestOf(token))
  }

  /** Ends sessions of an account: one by its id, or all. */
  endOf(name: string, id: string | null = null): void {
    for (const session of this.#ofAccount(name))
      if (id === null || session.id === id) this.#end(session.digest)
  }

  #ofAccount(name: string): Session[] {
    const key = accountKey(name)
    return [...this.#sessions.values()].filter(
      (one) => this.isLive(one) && one.who.account && accountKey(one.who.account.name) === key,
    )
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

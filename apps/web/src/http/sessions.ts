// Sessions of people who signed in. In: who signed in. Out: a token for a cookie, and who has it until the session ends.

import { createHash, randomBytes } from 'node:crypto'
import type { Role, SessionChange, SessionStore, StoredSession } from '@hearsay/archive'
import { accountKey, roles } from '@hearsay/archive'

/** Milliseconds a session lasts without a request, and altogether. */
const SESSION_IDLE_MS = 12 * 3_600_000
const SESSION_MS = 7 * 24 * 3_600_000
/** How much later the last use of a session may be than what is stored of it, in milliseconds. */
const STORE_USE_MS = 5 * 60_000

/** Who signed in, by an account or by the desk’s own password. */
export interface SignedIn {
  /** What the password of the desk permits; the role of an account is looked up with every request. */
  role: Role
  /** The account, as it was when the session began; null for the desk’s own password. */
  account: { name: string; epoch: number } | null
  /** The digest of the hash of the desk’s own password that was given; null with an account. */
  secret: string | null
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
  /** Milliseconds since 1970, as are the others. */
  begun: number
  /** When the last request came, and when that was stored. */
  used: number
  usedStored: number
  until: number
  /** Whether it is stored, by which question after; one that couldn’t be goes on until the process ends. */
  stored: number | null
  /** Aborts when the session ends before its time. */
  ending: AbortController
}

/** What the sessions of a desk need of it. */
interface SessionOptions {
  store: SessionStore
  /** A monotonic clock in milliseconds. */
  now: () => number
  reportError: (error: Error) => void
}

/** The sessions of a desk, stored with it: they outlive the process, and one that another process ended ends here too. */
export class Sessions {
  readonly #store: SessionStore
  readonly #now: () => number
  readonly #reportError: (error: Error) => void
  readonly #sessions = new Map<string, Session>()
  /** Those that ended here, which nothing stored brings back. */
  readonly #ended = new Set<string>()
  #questions = 0

  constructor({ store, now, reportError }: SessionOptions) {
    this.#store = store
    // The clock of the machine may be set while the desk is open; it counts from where that stood.
    const began = Date.now() - now()
    this.#now = () => began + now()
    this.#reportError = reportError
  }

  /** Begins a session; gives the token for its cookie. */
  async begin(who: SignedIn, place: SessionPlace): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    const now = this.#now()
    const session: Session = {
      id: randomBytes(9).toString('base64url'),
      digest: digestOf(token),
      who,
      place,
      begun: now,
      used: now,
      usedStored: now,
      until: now + SESSION_MS,
      stored: null,
      ending: new AbortController(),
    }
    if (await this.#change({ begin: [storedOf(session)] })) session.stored = ++this.#questions
    this.#sessions.set(session.digest, session)
    return token
  }

  /** The session of a token, which counts as use; null where there is none, or none any more. */
  async use(token: string): Promise<Session | null> {
    await this.#refresh()
    const session = this.#live(digestOf(token))
    if (!session) return null
    session.used = this.#now()
    if (session.stored !== null && session.used - session.usedStored > STORE_USE_MS) {
      session.usedStored = session.used
      void this.#change({ used: new Map([[session.digest, session.used]]) })
    }
    return session
  }

  /** Whether a session goes on. */
  isLive(session: Session): boolean {
    return this.#live(session.digest) === session
  }

  /** The sessions of an account as it is, the one used last first. */
  async of({ name, epoch }: { name: string; epoch: number }): Promise<SessionEntry[]> {
    await this.#refresh()
    return this.#ofAccount(name)
      .filter(({ who }) => who.account?.epoch === epoch)
      .sort((a, b) => b.used - a.used)
      .map(({ id, place, begun, used }) => ({ id, ...place, begun: new Date(begun), used: new Date(used) }))
  }

  /** The id of the session of a token; null where there is none. */
  idOf(token: string): string | null {
    return this.#live(digestOf(token))?.id ?? null
  }

  /** Ends a session, and with it every answer that is still being sent to it. */
  async end(token: string): Promise<void> {
    await this.#refresh()
    await this.#end([digestOf(token)])
  }

  /** Ends sessions of an account: one by its id, or all. */
  async endOf(name: string, id: string | null = null): Promise<void> {
    await this.#refresh()
    const some = this.#ofAccount(name).filter((session) => id === null || session.id === id)
    await this.#end(some.map(({ digest }) => digest))
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

  async #end(digests: string[]): Promise<void> {
    const known = digests.filter((digest) => this.#sessions.has(digest))
    for (const digest of known) this.#forget(digest)
    if (known.length > 0) await this.#change({ end: known })
  }

  #forget(digest: string): void {
    this.#ended.add(digest)
    this.#sessions.get(digest)?.ending.abort()
    this.#sessions.delete(digest)
  }

  /** Takes over what is stored: sessions from before a restart, and what other processes began and ended. */
  async #refresh(): Promise<void> {
    const question = ++this.#questions
    let all: readonly StoredSession[]
    try {
      all = await this.#store.all()
    } catch (error) {
      this.#report(error)
      return
    }
    const stored = new Map(all.map((one) => [one.digest, one]))
    for (const [digest, one] of stored) {
      const session = this.#sessions.get(digest)
      if (session) session.used = Math.max(session.used, one.used)
      else if (!this.#ended.has(digest)) this.#sessions.set(digest, sessionOf(one, question))
    }
    for (const { digest, stored: since } of this.#sessions.values())
      if (since !== null && since < question && !stored.has(digest)) this.#forget(digest)
  }

  /** Stores a change; where that can’t be done the desk’s log says so. */
  async #change(change: SessionChange): Promise<boolean> {
    try {
      await this.#store.change(change)
      return true
    } catch (error) {
      this.#report(error)
      return false
    }
  }

  #report(error: unknown): void {
    this.#reportError(error instanceof Error ? error : new Error(String(error)))
  }
}

function storedOf({ digest, id, who, place, begun, used, until }: Session): StoredSession {
  return { digest, id, ...who, ...place, begun, used, until }
}

function sessionOf(one: StoredSession, question: number): Session {
  const { digest, id, role, account, secret, browser, address, begun, used, until } = one
  const who = { role: roles.find((known) => known === role) ?? 'reader', account, secret }
  const place = { browser, address }
  const ending = new AbortController()
  return { digest, id, who, place, begun, used, usedStored: used, until, stored: question, ending }
}

/** Compared by digest, so that the time of a look-up says nothing about the token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

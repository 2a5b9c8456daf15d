// Who may do what. In: hashes of passwords, each with its role. Out: sessions for people, roles for programs, and a
// refusal for whoever tries too often.

import { createHash, randomBytes } from 'node:crypto'
import { Attempts } from './attempts.ts'
import type { Role } from './password-hash.ts'
import { passwordMatches } from './password-hash.ts'

/** A password’s hash with what it opens. */
export interface Secret {
  role: Role
  hash: string
}

/** Milliseconds a session lasts without being used, and altogether. */
const SESSION_IDLE_MS = 12 * 3_600_000
const SESSION_MS = 7 * 24 * 3_600_000
const MAX_SESSIONS = 1000
/** So many passwords are checked at once, and so many wait; each takes 32 MB and a core. */
const MAX_CONCURRENT_CHECKS = 2
const MAX_QUEUED_CHECKS = 20

/** What came of a password. */
type CheckResult = { role: Role } | { wait: number } | 'wrong' | 'busy'

/** Lets people and programs in. */
export class Access {
  readonly #secrets: Secret[]
  readonly #now: () => number
  readonly #attempts: Attempts
  readonly #sessions = new Map<string, { role: Role; used: number; until: number }>()
  readonly #programs = new Map<string, Role>()
  #checking = 0
  readonly #queue: (() => void)[] = []

  /** `now` gives milliseconds that only grow. */
  constructor(secrets: Secret[], now: () => number) {
    this.#secrets = secrets
    this.#now = now
    this.#attempts = new Attempts(now)
  }

  /** Tries a password from an address. */
  async checkPassword(password: string, address: string): Promise<CheckResult> {
    if (this.#checking >= MAX_CONCURRENT_CHECKS && this.#queue.length >= MAX_QUEUED_CHECKS) return 'busy'
    const wait = this.#attempts.countTry(address)
    if (wait > 0) return { wait }
    if (this.#checking >= MAX_CONCURRENT_CHECKS)
      await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#checking++
    try {
      let found: Role | null = null
      // All of them, so that the time tells nothing of which.
      for (const { role, hash } of this.#secrets)
        if ((await passwordMatches(password, hash)) && found !== 'editor') found = role
      if (!found) return 'wrong'
      this.#attempts.takeBackTry(address)
      return { role: found }
    } finally {
      this.#checking--
      this.#queue.shift()?.()
    }
  }

  /** What a program’s password opens; checked in full once, then known by its digest. */
  async checkProgram(password: string, address: string): Promise<CheckResult> {
    const key = digestOf(password)
    const known = this.#programs.get(key)
    if (known) return { role: known }
    const tried = await this.checkPassword(password, address)
    if (typeof tried === 'object' && 'role' in tried) this.#programs.set(key, tried.role)
    return tried
  }

  /** Begins a session; gives what its cookie holds. */
  beginSession(role: Role): string {
    const token = randomBytes(32).toString('base64url')
    this.#sessions.set(digestOf(token), { role, used: this.#now(), until: this.#now() + SESSION_MS })
    if (this.#sessions.size > MAX_SESSIONS) this.#sessions.delete(this.#sessions.keys().next().value!)
    return token
  }

  /** The role of a session; null where there is none, or none any more. */
  sessionRole(token: string): Role | null {
    const found = this.#sessions.get(digestOf(token))
    const now = this.#now()
    if (!found || found.until < now || found.used + SESSION_IDLE_MS < now) return null
    found.used = now
    return found.role
  }

  /** Ends a session. */
  endSession(token: string): void {
    this.#sessions.delete(digestOf(token))
  }
}

/** Compared by digest, so that the time of a look-up tells nothing of the token. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

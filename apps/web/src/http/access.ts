// Who may do what. In: hashes of passwords, each with its role. Out: sessions for people, permissions for programs, and a
// refusal after too many tries.

import { Attempts } from './attempts.ts'
import type { Grant } from './grants.ts'
import type { Role } from './password-hash.ts'
import { passwordMatches } from './password-hash.ts'
import { digestOf, Sessions } from './sessions.ts'

/** A password’s hash with the role it opens. */
export interface Secret {
  role: Role
  hash: string
}

/** Passwords checked at the same time, and checks that may queue; each takes 32 MB and a core. */
const MAX_CONCURRENT_CHECKS = 2
const MAX_QUEUED_CHECKS = 20

/** The result of checking a password; `wait` is in seconds. */
type CheckResult = { role: Role } | { wait: number } | 'wrong' | 'busy'

/** Lets people and programs in. */
export class Access {
  /** The sessions of people. */
  readonly sessions: Sessions
  readonly #secrets: Secret[]
  readonly #attempts: Attempts
  readonly #programs = new Map<string, Role>()
  readonly #never = new AbortController().signal
  #checking = 0
  readonly #queue: (() => void)[] = []

  /** `now` is a monotonic clock in milliseconds. */
  constructor(secrets: Secret[], now: () => number) {
    this.#secrets = secrets
    this.#attempts = new Attempts(now)
    this.sessions = new Sessions(now)
  }

  /** Checks a password sent from an address. */
  async checkPassword(password: string, address: string): Promise<CheckResult> {
    if (this.#checking >= MAX_CONCURRENT_CHECKS && this.#queue.length >= MAX_QUEUED_CHECKS) return 'busy'
    const wait = this.#attempts.countTry(address)
    if (wait > 0) return { wait }
    if (this.#checking >= MAX_CONCURRENT_CHECKS)
      await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#checking++
    try {
      let found: Role | null = null
      // All of them, so that the time doesn’t say which one matched.
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

  /** What a program’s password permits: checked in full once, then recognised by its digest. */
  async checkProgram(
    password: string,
    address: string,
  ): Promise<Grant | Exclude<CheckResult, { role: Role }>> {
    const digest = digestOf(password)
    const known = this.#programs.get(digest)
    const checked = known ? { role: known } : await this.checkPassword(password, address)
    if (typeof checked !== 'object' || !('role' in checked)) return checked
    this.#programs.set(digest, checked.role)
    // A program has no session to end; its password holds until the desk restarts.
    return { role: checked.role, holder: `program ${digest}`, ended: this.#never, isValid: () => true }
  }
}

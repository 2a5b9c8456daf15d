// Who may do what. In: the desk’s own passwords as hashes, and its accounts. Out: sessions for people, permissions for programs, and
// a refusal after too many tries.

import type { Account, AccountBook, AccountLog, Secret, SessionStore } from '@hearsay/archive'
import {
  accountKey,
  accountNamed,
  accountWithToken,
  passwordMatches,
  SHARED_MARK,
  tokenDigest,
  UNKNOWN_HASH,
} from '@hearsay/archive'
import { Attempts } from './attempts.ts'
import type { Grant } from './grants.ts'
import type { Session, SignedIn } from './sessions.ts'
import { digestOf, Sessions } from './sessions.ts'

/** Passwords checked at the same time, and checks that may queue; each takes 32 MB and a core. */
const MAX_CONCURRENT_CHECKS = 2
const MAX_QUEUED_CHECKS = 20
/** Tries that a name has within a quarter of an hour, from wherever they come. */
const MAX_TRIES_OF_NAME = 40
/** What the token of a program begins with. */
export const TOKEN_START = 'hearsay_'

/** Why nobody is let in; `wait` is in seconds. */
type Refused = { wait: number } | 'wrong' | 'busy'

/** What a desk lets people in by. */
interface AccessOptions {
  secrets: Secret[]
  accounts: AccountLog
  sessions: SessionStore
  /** Who decides by the desk’s own password. */
  person: string
  /** A monotonic clock in milliseconds. */
  now: () => number
  reportError: (error: Error) => void
}

/** Lets people and programs in. */
export class Access {
  /** The sessions of people. */
  readonly sessions: Sessions
  readonly #secrets: Secret[]
  readonly #accounts: AccountLog
  readonly #person: string
  readonly #attempts: Attempts
  readonly #attemptsOfName: Attempts
  readonly #programs = new Map<string, SignedIn>()
  readonly #never = new AbortController().signal
  #checking = 0
  readonly #queue: (() => void)[] = []
  /** The book as it was read last, for streams that ask in between. */
  #book: AccountBook = { accounts: new Map(), invitations: new Map() }

  /** Lets in by these. */
  constructor({ secrets, accounts, sessions, person, now, reportError }: AccessOptions) {
    this.#secrets = secrets
    this.#accounts = accounts
    this.#person = person
    this.#attempts = new Attempts(now)
    this.#attemptsOfName = new Attempts(now, MAX_TRIES_OF_NAME)
    this.sessions = new Sessions({ store: sessions, now, reportError })
  }

  /** Whether the desk has passwords of its own, beside those of accounts. */
  get hasOwnPasswords(): boolean {
    return this.#secrets.length > 0
  }

  /** Checks a password sent from an address: an account’s, or without a name the desk’s own. */
  async checkPassword(name: string, password: string, address: string): Promise<SignedIn | Refused> {
    const key = accountKey(name)
    if (this.#checking >= MAX_CONCURRENT_CHECKS && this.#queue.length >= MAX_QUEUED_CHECKS) return 'busy'
    const wait =
      this.#attempts.countTry(address) || (key === '' ? 0 : this.#attemptsOfName.countTry(digestOf(key)))
    if (wait > 0) return { wait }
    if (this.#checking >= MAX_CONCURRENT_CHECKS)
      await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#checking++
    try {
      const found = key === '' ? await this.#byOwnPassword(password) : await this.#byAccount(name, password)
      if (!found) return 'wrong'
      this.#attempts.takeBackTry(address)
      if (key !== '') this.#attemptsOfName.takeBackTry(digestOf(key))
      return found
    } finally {
      this.#checking--
      this.#queue.shift()?.()
    }
  }

  /** What the session of a token permits; null where there is none, or its account was removed or has another password since. */
  async checkSession(token: string): Promise<Grant | null> {
    const session = await this.sessions.use(token)
    if (!session) return null
    const grant = this.#grantOf(session.who, await this.#read(), {
      holder: `session ${session.digest}`,
      ended: session.ending.signal,
      isValid: () => this.#isValid(session),
    })
    if (!grant) await this.sessions.end(token)
    return grant
  }

  /**
   * What a program may do: by a token, by the desk’s own password, or by name and password. A password is checked in full once, then
   * recognised by its digest.
   */
  async checkProgram(name: string, password: string, address: string): Promise<Grant | Refused> {
    const book = await this.#read()
    if (password.startsWith(TOKEN_START)) return this.#byToken(password, book, address)
    const account = accountNamed(book, name)
    const used = account ? account.name : ''
    const digest = digestOf(`${used}:${password}`)
    const known = this.#programs.get(digest)
    const permitted = known && this.#grantOf(known, book, this.#ofProgram(digest))
    if (permitted) return permitted
    this.#programs.delete(digest)
    const checked = await this.checkPassword(used, password, address)
    if (typeof checked !== 'object' || 'wait' in checked) return checked
    this.#programs.set(digest, checked)
    return this.#grantOf(checked, await this.#read(), this.#ofProgram(digest)) ?? 'wrong'
  }

  #byToken(token: string, book: AccountBook, address: string): Grant | Refused {
    const digest = tokenDigest(token)
    const account = accountWithToken(book, digest)
    if (account) {
      const { name, epoch, role } = account
      return (
        this.#grantOf({ role, account: { name, epoch }, secret: null }, book, this.#ofProgram(digest)) ??
        'wrong'
      )
    }
    const wait = this.#attempts.countTry(address)
    return wait > 0 ? { wait } : 'wrong'
  }

  async #byOwnPassword(password: string): Promise<SignedIn | null> {
    let found: Secret | null = null
    // All of them, so that the time doesn’t say which one matched.
    for (const secret of this.#secrets)
      if ((await passwordMatches(password, secret.hash)) && found?.role !== 'editor') found = secret
    return found && { role: found.role, account: null, secret: digestOf(found.hash) }
  }

  async #byAccount(name: string, password: string): Promise<SignedIn | null> {
    const account = accountNamed(await this.#read(), name)
    // Somebody unknown takes as long.
    const matches = await passwordMatches(password, account?.hash ?? UNKNOWN_HASH)
    return account?.hash && matches ? signedInAs(account) : null
  }

  #grantOf(
    { account, secret }: SignedIn,
    book: AccountBook,
    holding: Pick<Grant, 'holder' | 'ended' | 'isValid'>,
  ): Grant | null {
    if (account) {
      const now = accountNamed(book, account.name)
      if (!now || now.epoch !== account.epoch) return null
      return { role: now.role, person: now.name, account: now.name, ...holding }
    }
    // The password may be another one since a restart.
    const role = this.#secrets.find(({ hash }) => digestOf(hash) === secret)?.role
    if (!role) return null
    // Nobody decides under a name that is somebody’s.
    const person = accountNamed(book, this.#person) ? `${this.#person} ${SHARED_MARK}` : this.#person
    return { role, person, account: null, ...holding }
  }

  #ofProgram(digest: string): Pick<Grant, 'holder' | 'ended' | 'isValid'> {
    return { holder: `program ${digest}`, ended: this.#never, isValid: () => true }
  }

  #isValid(session: Session): boolean {
    const { account } = session.who
    if (!this.sessions.isLive(session)) return false
    if (!account) return true
    void this.#read().catch(() => undefined)
    return accountNamed(this.#book, account.name)?.epoch === account.epoch
  }

  async #read(): Promise<AccountBook> {
    this.#book = await this.#accounts.book()
    return this.#book
  }
}

/** Who signs in with an account. */
export function signedInAs({ name, epoch, role }: Account): SignedIn {
  return { role, account: { name, epoch }, secret: null }
}

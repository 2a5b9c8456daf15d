// The accounts of a desk. In: the events of its log. Out: who has an account, and who is invited.
import type { AccountEvent, Role, Subject } from './account-event.ts'

/** A person’s account. */
export interface Account {
  name: string
  role: Role
  /** The hash of the password; null for who signs in with a provider alone. */
  hash: string | null
  subject: Subject | null
  /** When the person joined. */
  joined: string
  /** Grows with every change after which sessions begun before must not go on. */
  epoch: number
}

/** An invitation that nobody has used yet. */
export interface Invitation {
  name: string
  role: Role
  /** The SHA-256 of the token in its link. */
  token: string
  until: string
  by: string | null
}

/** Who has an account, and who is invited, by the key of their name. */
export interface AccountBook {
  accounts: ReadonlyMap<string, Account>
  invitations: ReadonlyMap<string, Invitation>
}

/** What two names that people take for the same have in common: case, width and runs of spaces don’t count. */
export function accountKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The book of a log. */
export function accountBook(events: Iterable<AccountEvent>): AccountBook {
  const accounts = new Map<string, Account>()
  const invitations = new Map<string, Invitation>()
  let epoch = 0
  for (const event of events) {
    epoch++
    const key = accountKey(event.name)
    const account = accounts.get(key)
    switch (event.kind) {
      case 'invited': {
        const { name, role, token, until, by } = event
        invitations.set(key, { name, role, token, until, by })
        break
      }
      case 'withdrawn':
        invitations.delete(key)
        break
      case 'joined': {
        const { name, hash, subject, when } = event
        const role = account?.role ?? invitations.get(key)?.role ?? 'reader'
        invitations.delete(key)
        accounts.set(key, { name, role, hash, subject, joined: account?.joined ?? when, epoch })
        break
      }
      case 'password':
        if (account) accounts.set(key, { ...account, hash: event.hash, epoch })
        break
      case 'role':
        if (account) accounts.set(key, { ...account, role: event.role })
        break
      case 'removed':
        accounts.delete(key)
        invitations.delete(key)
        break
      case 'signed-in':
    }
  }
  return { accounts, invitations }
}

/** The account of a name. */
export function accountNamed({ accounts }: AccountBook, name: string): Account | null {
  return accounts.get(accountKey(name)) ?? null
}

/** The account that a provider’s subject is linked with. */
export function accountLinked({ accounts }: AccountBook, { issuer, subject }: Subject): Account | null {
  return (
    [...accounts.values()].find((one) => one.subject?.issuer === issuer && one.subject.subject === subject) ??
    null
  )
}

/** The invitation of a link, by the digest of its token, while it lasts. */
export function invitationOf({ invitations }: AccountBook, token: string, now: Date): Invitation | null {
  const found = [...invitations.values()].find((one) => one.token === token)
  return found && new Date(found.until) > now ? found : null
}

// The accounts of a desk. In: the events of its log. Out: who has an account, and who is invited.
import type { AccountEvent, Subject } from './account-schemas.ts'
import type { Role } from './person-name.ts'

/** A token that a person gave to a program. */
export interface ProgramToken {
  /** The SHA-256 of it. */
  token: string
  label: string
  when: string
}

/** A person’s account. */
export interface Account {
  name: string
  role: Role
  /** The hash of the password; null for who signs in with a provider alone. */
  hash: string | null
  subject: Subject | null
  /** What programs may sign in with. */
  tokens: ProgramToken[]
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
        accounts.set(key, { name, role, hash, subject, tokens: [], joined: account?.joined ?? when, epoch })
        break
      }
      case 'moved': {
        const { name, role, hash, when } = event
        invitations.delete(key)
        accounts.set(key, { name, role, hash, subject: null, tokens: [], joined: when, epoch })
        break
      }
      case 'password':
        if (account) accounts.set(key, { ...account, hash: event.hash, tokens: [], epoch })
        break
      case 'token-made': {
        const { token, label, when } = event
        if (account) accounts.set(key, { ...account, tokens: [...account.tokens, { token, label, when }] })
        break
      }
      case 'token-ended':
        if (account) {
          const tokens = account.tokens.filter(({ token }) => token !== event.token)
          accounts.set(key, { ...account, tokens })
        }
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

/** The account that made a program’s token, by its digest. */
export function accountWithToken({ accounts }: AccountBook, token: string): Account | null {
  return [...accounts.values()].find(({ tokens }) => tokens.some((one) => one.token === token)) ?? null
}

/** The invitation of a link, by the digest of its token, while it lasts. */
export function invitationOf({ invitations }: AccountBook, token: string, now: Date): Invitation | null {
  const found = [...invitations.values()].find((one) => one.token === token)
  return found && new Date(found.until) > now ? found : null
}

// What may be done to accounts. In: the book as it is, and what somebody is about to do. Out: the events that record it, or why it
// can’t be done; then nothing changes.
import { createHash, randomBytes } from 'node:crypto'
import type { AccountBook } from './account-book.ts'
import { accountKey, accountLinked, accountNamed, invitationOf } from './account-book.ts'
import type { AccountEvent, Subject } from './account-schemas.ts'
import type { Role } from './person-name.ts'
import { personName } from './person-name.ts'

/** Why something can’t be done to an account. */
export type AccountRefusal =
  | 'name-invalid'
  | 'name-kept'
  | 'account-there'
  | 'account-unknown'
  | 'invitation-unknown'
  | 'last-keeper'
  | 'subject-taken'
  | 'token-unknown'
  | 'too-many-tokens'

/** The events that record a change, or why it can’t be done. */
export type AccountChange = AccountEvent[] | { refused: AccountRefusal }

/** How long an invitation lasts, in days. */
export const INVITATION_DAYS = 7
/** The programs that one person may have tokens for. */
const MAX_TOKENS = 20
/** What is put behind the name of who decides by the desk’s own password, where a person has an account under that name. */
export const SHARED_MARK = '(desk’s password)'

/** A token for a link or a program, and its digest for the log: who reads the log can’t use it. */
export function newToken(): { token: string; digest: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, digest: tokenDigest(token) }
}

/** The digest of a token as the log has it. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Who does something, and when. */
interface Doing {
  by: string | null
  now: Date
}

/**
 * Invites somebody, or gives somebody with an account a link for a new password. A link before it that wasn’t used no longer
 * works.
 */
export function invite(
  book: AccountBook,
  asked: { name: string; role: Role; digest: string; again?: boolean },
  { by, now }: Doing,
): AccountChange {
  const name = nameOfNew(asked.name)
  if (typeof name !== 'string') return name
  const account = accountNamed(book, name)
  if (account && !asked.again) return { refused: 'account-there' }
  if (!account && asked.again) return { refused: 'account-unknown' }
  const until = new Date(now.getTime() + INVITATION_DAYS * 24 * 3_600_000).toISOString()
  const role = account?.role ?? asked.role
  return [
    {
      kind: 'invited',
      when: now.toISOString(),
      by,
      name: account?.name ?? name,
      role,
      token: asked.digest,
      until,
    },
  ]
}

function nameOfNew(written: string): string | { refused: AccountRefusal } {
  const name = personName(written)
  if (name === null) return { refused: 'name-invalid' }
  return accountKey(name).endsWith(accountKey(SHARED_MARK)) ? { refused: 'name-kept' } : name
}

/** Makes a password of the desk, by its hash, the password of a new account. */
export function movePassword(
  book: AccountBook,
  asked: { name: string; role: Role; hash: string },
  { by, now }: Doing,
): AccountChange {
  const name = nameOfNew(asked.name)
  if (typeof name !== 'string') return name
  if (accountNamed(book, name)) return { refused: 'account-there' }
  return [{ kind: 'moved', when: now.toISOString(), by, name, role: asked.role, hash: asked.hash }]
}

/** Takes back an invitation that wasn’t used. */
export function withdraw(book: AccountBook, name: string, { by, now }: Doing): AccountChange {
  const found = book.invitations.get(accountKey(name))
  if (!found) return { refused: 'invitation-unknown' }
  return [{ kind: 'withdrawn', when: now.toISOString(), by, name: found.name }]
}

/** Uses an invitation, once: with a password’s hash or with a provider’s subject. */
export function join(
  book: AccountBook,
  asked: { token: string; hash: string | null; subject: Subject | null },
  now: Date,
): AccountChange {
  const found = invitationOf(book, tokenDigest(asked.token), now)
  if (!found) return { refused: 'invitation-unknown' }
  const linked = asked.subject && accountLinked(book, asked.subject)
  if (linked && accountKey(linked.name) !== accountKey(found.name)) return { refused: 'subject-taken' }
  const { hash, subject } = asked
  const { name, token } = found
  return [{ kind: 'joined', when: now.toISOString(), by: name, name, token, hash, subject }]
}

/** Gives an account another password. */
export function changePassword(book: AccountBook, name: string, hash: string, now: Date): AccountChange {
  const found = accountNamed(book, name)
  if (!found) return { refused: 'account-unknown' }
  return [{ kind: 'password', when: now.toISOString(), by: found.name, name: found.name, hash }]
}

/** Gives an account a token for a program. */
export function addToken(
  book: AccountBook,
  name: string,
  { token, label }: { token: string; label: string },
  now: Date,
): AccountChange {
  const found = accountNamed(book, name)
  if (!found) return { refused: 'account-unknown' }
  if (found.tokens.length >= MAX_TOKENS) return { refused: 'too-many-tokens' }
  const plain = personName(label.replaceAll(':', ' '))
  if (plain === null) return { refused: 'name-invalid' }
  const [when, by] = [now.toISOString(), found.name]
  return [{ kind: 'token-made', when, by, name: found.name, token: tokenDigest(token), label: plain }]
}

/** Ends a token of a program. */
export function endToken(book: AccountBook, name: string, token: string, now: Date): AccountChange {
  const found = accountNamed(book, name)
  if (!found?.tokens.some((one) => one.token === token)) return { refused: 'token-unknown' }
  return [{ kind: 'token-ended', when: now.toISOString(), by: found.name, name: found.name, token }]
}

/** Records that somebody signed in. */
export function signedIn(
  book: AccountBook,
  name: string,
  how: 'password' | 'provider',
  now: Date,
): AccountChange {
  const found = accountNamed(book, name)
  if (!found) return { refused: 'account-unknown' }
  return [{ kind: 'signed-in', when: now.toISOString(), by: found.name, name: found.name, how }]
}

/** Gives an account another role; the last keeper stays one. */
export function changeRole(book: AccountBook, name: string, role: Role, { by, now }: Doing): AccountChange {
  const found = accountNamed(book, name)
  if (!found) return { refused: 'account-unknown' }
  if (role !== 'keeper' && isLastKeeper(book, found.name)) return { refused: 'last-keeper' }
  if (found.role === role) return []
  return [{ kind: 'role', when: now.toISOString(), by, name: found.name, role }]
}

/** Removes an account; the last keeper stays. What the person decided stays, too. */
export function remove(book: AccountBook, name: string, { by, now }: Doing): AccountChange {
  const found = accountNamed(book, name)
  if (!found) return { refused: 'account-unknown' }
  if (isLastKeeper(book, found.name)) return { refused: 'last-keeper' }
  return [{ kind: 'removed', when: now.toISOString(), by, name: found.name }]
}

function isLastKeeper({ accounts }: AccountBook, name: string): boolean {
  const keepers = [...accounts.values()].filter(({ role }) => role === 'keeper')
  return keepers.length === 1 && accountKey(keepers[0]!.name) === accountKey(name)
}

/** A sentence that says why something can’t be done to an account. */
export const accountRefusals: Record<AccountRefusal, string> = {
  'name-invalid': 'A name is one line of at most 100 characters, without a colon.',
  'name-kept': 'This name is kept for who decides by the desk’s own password.',
  'account-there': 'Somebody of this name has an account.',
  'account-unknown': 'Nobody of this name has an account.',
  'invitation-unknown': 'This invitation was used, taken back or replaced, or it has ended.',
  'last-keeper': 'This is the last keeper of the desk; make somebody else a keeper first.',
  'subject-taken': 'This sign-in belongs to somebody else’s account.',
  'token-unknown': 'There is no such token.',
  'too-many-tokens': 'Nobody has more than 20 tokens; end one first.',
}

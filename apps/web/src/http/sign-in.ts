// What signing in needs of a desk, and what follows once somebody has. In: who signed in. Out: a session with its cookie.

import type { AccountLog } from '@hearsay/archive'
import { signedIn } from '@hearsay/archive'
import type { Context } from 'hono'
import type { Look } from '../components/layout.tsx'
import type { Access } from './access.ts'
import type { ClientAddress } from './client-address.ts'
import type { Provider } from './provider.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { SignedIn } from './sessions.ts'

/** What signing in needs of a desk. */
export interface SignIn {
  access: Access
  accounts: AccountLog
  cookie: SessionCookie
  clientAddress: ClientAddress
  look: Look
  /** Single sign-on; null where the desk has none. */
  provider: Provider | null
  /** Where browsers reach the desk; null where they reach it under the address it listens on. */
  origin: string | null
  reportError: (error: Error) => void
}

/** How much of what a browser calls itself is kept, in UTF-16 units. */
const MAX_BROWSER_LENGTH = 300

/**
 * Begins a session with a cookie of its own and ends those that the browser had: one from before would go on without anybody able
 * to end it, and somebody else may have put it there.
 */
export async function beginSession(
  context: Context,
  { access, cookie, clientAddress }: SignIn,
  who: SignedIn,
): Promise<void> {
  await endSessions(context, { access, cookie })
  const browser = (context.req.header('user-agent') ?? '').slice(0, MAX_BROWSER_LENGTH)
  cookie.set(context, await access.sessions.begin(who, { browser, address: clientAddress(context) }))
}

/** Ends the sessions of a browser. */
export async function endSessions(
  context: Context,
  { access, cookie }: Pick<SignIn, 'access' | 'cookie'>,
): Promise<void> {
  for (const token of cookie.tokens(context)) await access.sessions.end(token)
}

/** Records that somebody signed in; where that can’t be written, they are let in and the desk’s log says so. */
export async function recordSignIn(
  { accounts, reportError }: SignIn,
  name: string,
  how: 'password' | 'provider',
): Promise<void> {
  try {
    await accounts.change((book) => signedIn(book, name, how, new Date()))
  } catch (error) {
    reportError(error instanceof Error ? error : new Error(String(error)))
  }
}

/** An address within the desk to go on to; the shelf where it is anything else. */
export function pathWithin(to: unknown): string {
  const found = typeof to === 'string' ? URL.parse(to, 'http://desk') : null
  return found?.origin === 'http://desk' && !found.pathname.startsWith('//')
    ? `${found.pathname}${found.search}`
    : '/'
}

/** What is wrong with a password that somebody chose; null where nothing is. */
export function passwordFault(password: string, name: string, least: number, most: number): string | null {
  if (password.length < least) return `A password has at least ${least} characters.`
  if (password.length > most) return `A password has at most ${most} characters.`
  const plain = password.normalize('NFKC').toLowerCase()
  if (new Set(plain).size < 5 || plain.includes(name.normalize('NFKC').toLowerCase()))
    return 'This password is too easy to guess: it repeats a few characters, or has your name in it.'
  return null
}

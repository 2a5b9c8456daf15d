import type { Account, AccountChange } from '@hearsay/archive'
import {
  accountNamed,
  accountRefusals,
  addToken,
  changePassword,
  endToken,
  hashPassword,
  MAX_PASSWORD_LENGTH,
  MIN_OWN_PASSWORD_LENGTH,
  newToken,
} from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MessagePage } from '../../components/message-page.tsx'
import { signedInAs, TOKEN_START } from '../../http/access.ts'
import { grantOf } from '../../http/grants.ts'
import { readableWait } from '../../http/guard.ts'
import type { SignIn } from '../../http/sign-in.ts'
import { beginSession, passwordFault } from '../../http/sign-in.ts'
import { AccountPage } from './account-page.tsx'

/** One’s own account: password, sessions, and tokens for programs. */
export function accountRoutes(signIn: SignIn): Hono {
  const { access, accounts, cookie, clientAddress, look } = signIn
  const app = new Hono()
  app.use('/account/*', bodyLimit({ maxSize: 10_000 }))

  async function show(context: Context, account: Account, told: Told = {}) {
    const [session = null] = cookie.tokens(context).flatMap((token) => access.sessions.idOf(token) ?? [])
    const sessions = await access.sessions.of(account)
    return context.html(
      <AccountPage {...{ look, account, sessions, session, ...told }} />,
      told.fault === undefined ? 200 : 422,
    )
  }
  /** The account of who asks, or the page that says that they have none. */
  async function own(context: Context): Promise<Account | Response> {
    const name = grantOf(context)?.account
    const account = name ? accountNamed(await accounts.book(), name) : null
    if (account) return account
    return context.html(
      <MessagePage look={look} title="You have no account here">
        <p>
          You signed in with the password of this desk. With an account what you decide is shown with your
          name; a keeper of the desk invites people.
        </p>
      </MessagePage>,
      context.req.method === 'GET' ? 200 : 403,
    )
  }
  async function record(context: Context, name: string, change: (account: string) => Promise<Changed>) {
    const changed = await change(name)
    if ('done' in changed) return context.redirect('/account', 303)
    const account = accountNamed(await accounts.book(), name)
    if (!account) return context.redirect('/login', 303)
    return show(context, account, { fault: accountRefusals[changed.refused] })
  }

  app.get('/account', async (context) => {
    const account = await own(context)
    return account instanceof Response ? account : show(context, account)
  })
  app.post('/account/password', async (context) => {
    const account = await own(context)
    if (account instanceof Response) return account
    const form = await context.req.parseBody()
    const given = (field: string) => (typeof form[field] === 'string' ? form[field] : '')
    const checked = await access.checkPassword(account.name, given('password'), clientAddress(context))
    if (checked === 'busy') return show(context, account, { fault: 'Try again in a moment.' })
    if (checked === 'wrong') return show(context, account, { fault: 'This is not your password.' })
    if ('wait' in checked)
      return show(context, account, {
        fault: `Too many wrong passwords. Try again in ${readableWait(checked.wait)}.`,
      })
    const fault = passwordFault(given('next'), account.name, MIN_OWN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
    if (fault) return show(context, account, { fault })
    const hash = await hashPassword(given('next'))
    const changed = await accounts.change((book) => changePassword(book, account.name, hash, new Date()))
    if ('refused' in changed) return show(context, account, { fault: accountRefusals[changed.refused] })
    // Who knew the old password is out, everywhere.
    await access.sessions.endOf(account.name)
    const after = accountNamed(await accounts.book(), account.name)
    if (!after) return context.redirect('/login', 303)
    await beginSession(context, signIn, signedInAs(after))
    return show(context, after, {
      done: 'Your password was changed; every other session and token has ended.',
    })
  })
  app.post('/account/sessions', async (context) => {
    const account = await own(context)
    if (account instanceof Response) return account
    const { session } = await context.req.parseBody()
    if (typeof session === 'string' && session !== '') await access.sessions.endOf(account.name, session)
    return context.redirect('/account', 303)
  })
  app.post('/account/tokens', async (context) => {
    const account = await own(context)
    if (account instanceof Response) return account
    const { label } = await context.req.parseBody()
    const token = TOKEN_START + newToken().token
    const made = await accounts.change((book) =>
      addToken(book, account.name, { token, label: typeof label === 'string' ? label : '' }, new Date()),
    )
    if ('refused' in made) return show(context, account, { fault: accountRefusals[made.refused] })
    const after = accountNamed(await accounts.book(), account.name)
    return show(context, after ?? account, { token })
  })
  app.post('/account/token-end', async (context) => {
    const account = await own(context)
    if (account instanceof Response) return account
    const { token } = await context.req.parseBody()
    return record(context, account.name, (name) =>
      accounts.change((book): AccountChange => endToken(book, name, String(token), new Date())),
    )
  })
  return app
}

type Changed = Awaited<ReturnType<SignIn['accounts']['change']>>

/** What the page says of what was just done. */
interface Told {
  fault?: string
  done?: string
  /** A new token, which is shown once. */
  token?: string
}

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { readableWait } from '../../http/guard.ts'
import type { SignIn } from '../../http/sign-in.ts'
import { beginSession, endSessions, pathWithin, recordSignIn } from '../../http/sign-in.ts'

/** Signing in and out. */
export function loginRoutes(signIn: SignIn): Hono {
  const { access, accounts, cookie, clientAddress, look, provider } = signIn
  const app = new Hono()
  async function page(to: string, message?: string, name?: string) {
    const { accounts: known } = await accounts.book()
    const asks = { name: known.size > 0, own: access.hasOwnPasswords }
    return <LoginPage {...{ look, to, asks, message, name }} provider={provider?.name} />
  }
  app.get('/login', async (context) => context.html(await page(pathWithin(context.req.query('to')))))
  app.post('/login', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const form = await context.req.parseBody()
    const given = (field: string) => (typeof form[field] === 'string' ? form[field] : '')
    const [name, to] = [given('name'), pathWithin(given('to'))]
    const checked = await access.checkPassword(name, given('password'), clientAddress(context))
    const refuse = async (message: string, status: 403 | 429 | 503) =>
      context.html(await page(to, message, name), status)
    if (checked === 'busy') return refuse('Too many sign-ins at the same time. Try again in a moment.', 503)
    if (checked === 'wrong') return refuse(name ? 'Wrong name or password.' : 'Wrong password.', 403)
    if ('wait' in checked) {
      context.header('Retry-After', String(checked.wait))
      return refuse(`Too many wrong passwords. Try again in ${readableWait(checked.wait)}.`, 429)
    }
    if (checked.account) await recordSignIn(signIn, checked.account.name, 'password')
    await beginSession(context, signIn, checked)
    return context.redirect(to, 303)
  })
  app.post('/logout', async (context) => {
    await endSessions(context, signIn)
    cookie.delete(context)
    // Also pages that the browser holds for its Back button. Not "storage": that is the switch of the keys.
    context.header('Clear-Site-Data', '"cache"')
    return context.redirect('/login', 303)
  })
  return app
}

interface LoginPageProps {
  look: Look
  to: string
  /** Whether somebody has an account, and whether the desk has a password of its own. */
  asks: { name: boolean; own: boolean }
  message: string | undefined
  name: string | undefined
  /** What people call the provider of single sign-on. */
  provider: string | undefined
}

function LoginPage({ look, to, asks, message, name, provider }: LoginPageProps) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Sign in" bare>
      {/* Posted to its own address, so that the browser carries the # of the wanted page along. */}
      <form class="login" method="post">
        <h1>Hearsay</h1>
        {asks.name && (
          <p>
            <label for="name">Name</label>
            <input
              id="name"
              name="name"
              value={name ?? ''}
              maxlength={100}
              autocomplete="username"
              autofocus
              required={!asks.own}
              {...(asks.own && { 'aria-describedby': 'name-hint' })}
            />
            {asks.own && (
              <span class="quiet" id="name-hint">
                Empty for the password of this desk.
              </span>
            )}
          </p>
        )}
        <PasswordField
          label={asks.name ? 'Password' : 'Password of this desk'}
          autofocus={!asks.name}
          message={message}
        />
        <input type="hidden" name="to" value={to} />
        <button type="submit">Sign in</button>
        {provider && (
          <p>
            <a href={`/login/provider?to=${encodeURIComponent(to)}`}>Sign in with {provider}</a>
          </p>
        )}
      </form>
    </Layout>
  )
}

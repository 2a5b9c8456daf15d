import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import type { Access } from '../../http/access.ts'
import type { ClientAddress } from '../../http/client-address.ts'
import { readableWait, sessionCookie } from '../../http/guard.ts'

/** Signing in and out. `secure` says whether browsers reach the desk by https alone. */
export function loginRoutes(access: Access, sender: ClientAddress, look: Look, secure: boolean): Hono {
  const app = new Hono()
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const
  app.get('/login', (context) => {
    context.header('Cache-Control', 'no-store')
    return context.html(<LoginPage look={look} to={pathWithin(context.req.query('to'))} />)
  })
  app.post('/login', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const { password, to } = await context.req.parseBody()
    const back = pathWithin(to)
    const tried = await access.checkPassword(typeof password === 'string' ? password : '', sender(context))
    if (typeof tried === 'object' && 'role' in tried) {
      setCookie(context, sessionCookie, access.beginSession(tried.role), cookie)
      return context.redirect(back, 303)
    }
    if (typeof tried === 'object') {
      context.header('Retry-After', String(tried.wait))
      const told = `There were too many wrong passwords. Try again in ${readableWait(tried.wait)}.`
      return context.html(<LoginPage look={look} to={back} told={told} />, 429)
    }
    const told =
      tried === 'busy'
        ? 'Too many sign in at once. Try again in a moment.'
        : 'That is not a password of this desk.'
    return context.html(<LoginPage look={look} to={back} told={told} />, tried === 'busy' ? 503 : 403)
  })
  app.post('/logout', (context) => {
    const token = getCookie(context, sessionCookie)
    if (token !== undefined) access.endSession(token)
    deleteCookie(context, sessionCookie, cookie)
    return context.redirect('/login', 303)
  })
  return app
}

/** A place within the desk to go on to; the shelf where it is anything else. */
function pathWithin(to: unknown): string {
  const found = typeof to === 'string' ? URL.parse(to, 'http://desk') : null
  return found?.origin === 'http://desk' && !found.pathname.startsWith('//')
    ? `${found.pathname}${found.search}`
    : '/'
}

function LoginPage({ look, to, told }: { look: Look; to: string; told?: string }) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Sign in" bare>
      {/* Sent to where it stands, so that the # of the place asked for comes along to the answer and from there on. */}
      <form class="login" method="post">
        <h1>Hearsay</h1>
        <p>
          <label for="password">Password of this desk</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            autofocus
            {...(told && { 'aria-describedby': 'told', 'aria-invalid': 'true' as const })}
          />
        </p>
        {told && (
          <p class="problem" id="told" role="alert">
            {told}
          </p>
        )}
        <input type="hidden" name="to" value={to} />
        <button type="submit">Sign in</button>
      </form>
    </Layout>
  )
}

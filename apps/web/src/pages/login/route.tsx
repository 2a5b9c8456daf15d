import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import type { Guarded } from '../../http/guard.ts'
import { readableWait } from '../../http/guard.ts'

/** Signing in and out. */
export function loginRoutes({ access, cookie, clientAddress }: Guarded, look: Look): Hono {
  const app = new Hono()
  const endSessions = (context: Context) => {
    for (const token of cookie.tokens(context)) access.sessions.end(token)
  }
  app.get('/login', (context) =>
    context.html(<LoginPage look={look} to={pathWithin(context.req.query('to'))} />),
  )
  app.post('/login', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const { password, to } = await context.req.parseBody()
    const back = pathWithin(to)
    const given = typeof password === 'string' ? password : ''
    const checked = await access.checkPassword(given, clientAddress(context))
    const refuse = (message: string, status: 403 | 429 | 503) =>
      context.html(<LoginPage look={look} to={back} message={message} />, status)
    if (checked === 'busy') return refuse('Too many sign-ins at the same time. Try again in a moment.', 503)
    if (checked === 'wrong') return refuse('Wrong password.', 403)
    if ('wait' in checked) {
      context.header('Retry-After', String(checked.wait))
      return refuse(`Too many wrong passwords. Try again in ${readableWait(checked.wait)}.`, 429)
    }
    // One session a browser: the one before would go on without anybody able to end it.
    endSessions(context)
    cookie.set(context, access.sessions.begin(checked.role))
    return context.redirect(back, 303)
  })
  app.post('/logout', (context) => {
    endSessions(context)
    cookie.delete(context)
    // Also pages that the browser holds for its Back button. Not "storage": that is the switch of the keys.
    context.header('Clear-Site-Data', '"cache"')
    return context.redirect('/login', 303)
  })
  return app
}

/** An address within the desk to go on to; the shelf where it is anything else. */
function pathWithin(to: unknown): string {
  const found = typeof to === 'string' ? URL.parse(to, 'http://desk') : null
  return found?.origin === 'http://desk' && !found.pathname.startsWith('//')
    ? `${found.pathname}${found.search}`
    : '/'
}

function LoginPage({ look, to, message }: { look: Look; to: string; message?: string }) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Sign in" bare>
      {/* Posted to its own address, so that the browser carries the # of the wanted page along. */}
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
            {...(message && { 'aria-describedby': 'problem', 'aria-invalid': 'true' as const })}
          />
        </p>
        {message && (
          <p class="problem" id="problem" role="alert">
            {message}
          </p>
        )}
        <input type="hidden" name="to" value={to} />
        <button type="submit">Sign in</button>
      </form>
    </Layout>
  )
}

import type { Invitation } from '@hearsay/archive'
import {
  accountNamed,
  hashPassword,
  invitationOf,
  join,
  MAX_PASSWORD_LENGTH,
  MIN_OWN_PASSWORD_LENGTH,
  tokenDigest,
} from '@hearsay/archive'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { PasswordField } from '../../components/password-field.tsx'
import { signedInAs } from '../../http/access.ts'
import type { SignIn } from '../../http/sign-in.ts'
import { beginSession, passwordFault } from '../../http/sign-in.ts'

/** Using an invitation: its link leads here, and the person chooses a password. */
export function joinRoutes(signIn: SignIn): Hono {
  const { accounts, look, provider } = signIn
  const app = new Hono()
  const find = async (token: string) => invitationOf(await accounts.book(), tokenDigest(token), new Date())
  app.get('/join/:token', async (context) => {
    const invitation = await find(context.req.param('token'))
    const other = provider && { name: provider.name, address: `${context.req.path}/provider` }
    return context.html(<JoinPage {...{ look, invitation, other }} />, invitation ? 200 : 410)
  })
  app.post('/join/:token', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const token = context.req.param('token')
    const { password } = await context.req.parseBody()
    const invitation = await find(token)
    if (!invitation) return context.html(<JoinPage look={look} invitation={null} />, 410)
    const chosen = typeof password === 'string' ? password : ''
    const message = passwordFault(chosen, invitation.name, MIN_OWN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
    if (message) return context.html(<JoinPage {...{ look, invitation, message }} />, 422)
    const hash = await hashPassword(chosen)
    const joined = await accounts.change((book) => join(book, { token, hash, subject: null }, new Date()))
    if ('refused' in joined) return context.html(<JoinPage look={look} invitation={null} />, 410)
    const account = accountNamed(await accounts.book(), invitation.name)
    if (account) await beginSession(context, signIn, signedInAs(account))
    return context.redirect('/', 303)
  })
  return app
}

interface JoinPageProps {
  look: Look
  invitation: Invitation | null
  message?: string | undefined
  /** A provider of single sign-on, and where joining with it begins. */
  other?: { name: string; address: string } | null
}

function JoinPage({ look, invitation, message, other }: JoinPageProps) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Invitation" bare>
      {invitation ? (
        <form class="login" method="post">
          <h1>Welcome, {invitation.name}</h1>
          <p>
            You are {invitation.role === 'editor' ? 'an editor' : `a ${invitation.role}`} of this desk. What
            you decide is shown with your name.
          </p>
          <input type="hidden" name="username" value={invitation.name} autocomplete="username" />
          <PasswordField label="Your password" least={MIN_OWN_PASSWORD_LENGTH} autofocus message={message} />
          <button type="submit">Join</button>
          {other && (
            <p>
              <a href={other.address}>Join with {other.name}</a>
            </p>
          )}
        </form>
      ) : (
        <div class="login">
          <h1>This invitation has ended</h1>
          <p>
            It was used, taken back or replaced, or it is older than a week. A keeper of the desk can make
            another.
          </p>
          <p>
            <a href="/login">Sign in</a>
          </p>
        </div>
      )}
    </Layout>
  )
}

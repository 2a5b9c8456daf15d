import type { Account, AccountBook } from '@hearsay/archive'
import {
  accountLinked,
  accountNamed,
  accountRefusals,
  invitationOf,
  join,
  tokenDigest,
} from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { Layout } from '../../components/layout.tsx'
import { signedInAs } from '../../http/access.ts'
import type { Provider, ProviderAnswer } from '../../http/provider.ts'
import { PROVIDER_BACK } from '../../http/provider.ts'
import type { SignIn } from '../../http/sign-in.ts'
import { beginSession, pathWithin, recordSignIn } from '../../http/sign-in.ts'

/** Signing in and joining with a provider of single sign-on; nothing where the desk has none. */
export function providerRoutes(signIn: SignIn): Hono {
  const { accounts, provider, look, reportError } = signIn
  const app = new Hono()
  if (!provider) return app
  app.get('/login/provider', (context) => begin(context, provider, pathWithin(context.req.query('to')), null))
  app.get('/join/:token/provider', async (context) => {
    const token = context.req.param('token')
    const invitation = invitationOf(await accounts.book(), tokenDigest(token), new Date())
    return invitation ? begin(context, provider, '/', token) : context.redirect(`/join/${token}`, 303)
  })
  app.get(PROVIDER_BACK, async (context) => {
    const answer = await provider.end(context)
    if (answer === 'ended')
      return refuse(context, 'This sign-in took too long, or began in another browser.', 400)
    if (answer === 'refused') return refuse(context, `${provider.name} didn’t let you in.`, 403)
    const account = await accountOf(answer)
    if (typeof account === 'string') return refuse(context, account, 403)
    await recordSignIn(signIn, account.name, 'provider')
    await beginSession(context, signIn, signedInAs(account))
    return context.redirect(answer.to, 303)
  })
  async function begin(context: Context, from: Provider, to: string, invitation: string | null) {
    try {
      return context.redirect((await from.begin(context, to, invitation)).href, 303)
    } catch (error) {
      reportError(error instanceof Error ? error : new Error(String(error)))
      return refuse(context, `${from.name} doesn’t answer; try again later.`, 503)
    }
  }
  /** The account of who came back: the one that is linked, or the one of the invitation that they used. */
  async function accountOf({
    subject,
    invitation,
  }: Exclude<ProviderAnswer, string>): Promise<Account | string> {
    if (invitation === null)
      return (
        accountLinked(await accounts.book(), subject) ??
        'No account of this desk belongs to this sign-in; a keeper of the desk invites people.'
      )
    const joined = await accounts.change((book: AccountBook) =>
      join(book, { token: invitation, hash: null, subject }, new Date()),
    )
    if ('refused' in joined) return accountRefusals[joined.refused]
    return (
      accountNamed(await accounts.book(), joined.done[0]?.name ?? '') ?? accountRefusals['account-unknown']
    )
  }
  function refuse(context: Context, message: string, status: 400 | 403 | 503) {
    return context.html(
      <Layout look={{ ...look, hasPasswords: false }} title="Sign in" bare>
        <div class="login">
          <h1>Not signed in</h1>
          <p>{message}</p>
          <p>
            <a href="/login">Sign in</a>
          </p>
        </div>
      </Layout>,
      status,
    )
  }
  return app
}

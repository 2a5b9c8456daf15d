import type { AccountChange, Role } from '@hearsay/archive'
import { accountRefusals, changeRole, invite, newToken, remove, roles, withdraw } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { grantOf } from '../../http/grants.ts'
import type { SignIn } from '../../http/sign-in.ts'
import { AuditPage } from './audit-page.tsx'
import { PeoplePage } from './people-page.tsx'

/** Events on a page of the audit. */
const PAGE_SIZE = 100

/** Who may use the desk, for keepers: invitations, roles, removal, and what happened. */
export function peopleRoutes({ access, accounts, look, origin }: SignIn): Hono {
  const app = new Hono()
  app.use('/people/*', bodyLimit({ maxSize: 10_000 }))

  async function show(
    context: Context,
    told: { fault?: string; link?: { name: string; address: string } } = {},
  ) {
    const book = await accounts.book()
    return context.html(<PeoplePage {...{ look, book, ...told }} />, told.fault === undefined ? 200 : 422)
  }
  const doing = (context: Context) => ({ by: grantOf(context)?.account ?? null, now: new Date() })
  async function change(context: Context, decide: Parameters<typeof accounts.change>[0]) {
    const changed = await accounts.change(decide)
    if ('refused' in changed) return show(context, { fault: accountRefusals[changed.refused] })
    return context.redirect('/people', 303)
  }
  async function asked(context: Context): Promise<{ name: string; role: Role }> {
    const { name, role } = await context.req.parseBody()
    return { name: String(name ?? ''), role: roles.find((one) => one === role) ?? 'reader' }
  }

  app.get('/people', (context) => show(context))
  app.get('/people/log', async (context) => {
    const events = (await accounts.events()).toReversed()
    const from = Math.max(0, Math.trunc(Number(context.req.query('from')) || 0))
    const more = events.length > from + PAGE_SIZE ? from + PAGE_SIZE : null
    return context.html(<AuditPage {...{ look, events: events.slice(from, from + PAGE_SIZE), from, more }} />)
  })
  /** Shows the link once: the log has no more than its digest. */
  async function makeLink(context: Context, again: boolean) {
    const { name, role } = await asked(context)
    const { token, digest } = newToken()
    const made = await accounts.change(
      (book): AccountChange => invite(book, { name, role, digest, again }, doing(context)),
    )
    if ('refused' in made) return show(context, { fault: accountRefusals[made.refused] })
    const address = `${origin ?? new URL(context.req.url).origin}/join/${token}`
    return show(context, { link: { name: made.done[0]?.name ?? name, address } })
  }
  app.post('/people/invite', (context) => makeLink(context, false))
  app.post('/people/link', (context) => makeLink(context, true))
  app.post('/people/withdraw', async (context) => {
    const { name } = await asked(context)
    return change(context, (book) => withdraw(book, name, doing(context)))
  })
  app.post('/people/role', async (context) => {
    const { name, role } = await asked(context)
    return change(context, (book) => changeRole(book, name, role, doing(context)))
  })
  app.post('/people/remove', async (context) => {
    const { name } = await asked(context)
    const answer = await change(context, (book) => remove(book, name, doing(context)))
    if (answer.status === 303) access.sessions.endOf(name)
    return answer
  })
  return app
}

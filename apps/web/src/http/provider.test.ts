// Single sign-on against a real provider of OpenID Connect, run here on this machine: signing in, joining, and what is refused.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { invite, newToken } from '@hearsay/archive'
import type { InteractionResults } from 'oidc-provider'
import OidcProvider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { joinAs } from '../../test/account-fixture.ts'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../test/open-desk.ts'

const ORIGIN = 'http://localhost'
const BACK = `${ORIGIN}/login/provider/back`
let server: Server
let issuer = ''
let desk: OpenDesk
/** Who is signed in at the provider; empty for somebody who declines. */
let subject = ''
let now = 0

beforeAll(async () => {
  server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'a secret of the desk',
        redirect_uris: [BACK],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
  })
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response)
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    const finish = (result: InteractionResults) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
    if (subject === '') return finish({ error: 'access_denied' })
    if (prompt.name === 'login') return finish({ login: { accountId: subject } })
    const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) })
    grant.addOIDCScope('openid')
    return finish({ consent: { grantId: await grant.save() } })
  })
  desk = await openDesk(sampleClippings, {
    accounts: true,
    origin: ORIGIN,
    now: () => now,
    provider: { issuer, clientId: 'desk', clientSecret: 'a secret of the desk', name: 'Harbor sign-on' },
    reportError: () => undefined,
  })
  await joinAs(desk.archive, 'Ana Pell', 'keeper')
})
afterAll(async () => {
  await desk.close()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  subject = ''
})

/** The cookies of a browser, by host; enough of a browser to be sent from one address to the next. */
class Browser {
  readonly #cookies = new Map<string, string>()

  async go(address: string): Promise<{ url: URL; answer: Response }> {
    let url = new URL(address, ORIGIN)
    for (let hop = 0; hop < 12; hop++) {
      const answer = await this.#ask(url)
      const to = answer.headers.get('location')
      if (!to || answer.status < 300 || answer.status > 399) return { url, answer }
      url = new URL(to, url)
    }
    throw new Error('sent on and on')
  }

  /** The address that the provider sends the browser back to, which is not followed. */
  async until(address: string, last: string): Promise<URL> {
    let url = new URL(address, ORIGIN)
    for (let hop = 0; hop < 12; hop++) {
      const answer = await this.#ask(url)
      url = new URL(answer.headers.get('location') ?? '', url)
      if (url.href.startsWith(last)) return url
    }
    throw new Error(`never sent to ${last}`)
  }

  async #ask(url: URL): Promise<Response> {
    const own = [...this.#cookies].filter(([key]) => key.startsWith(`${url.host} `))
    const cookie = own.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; ')
    const headers = {
      ...(cookie && { cookie }),
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    }
    const answer =
      url.origin === ORIGIN
        ? await desk.app.request(url.pathname + url.search, { headers })
        : await fetch(url, { redirect: 'manual', headers: { ...(cookie && { cookie }) } })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (value === '') this.#cookies.delete(`${url.host} ${name}`)
      else this.#cookies.set(`${url.host} ${name}`, value)
    }
    return answer
  }
}

async function linkFor(name: string): Promise<string> {
  const { token, digest } = newToken()
  await desk.archive.accounts.change((book) =>
    invite(book, { name, role: 'editor', digest }, { by: 'Ana Pell', now: new Date() }),
  )
  return `/join/${token}`
}

test('who is invited joins with the provider, and signs in with it from then on', async () => {
  subject = 'ben-17'
  const link = await linkFor('Ben Orm')
  expect(await (await new Browser().go(link)).answer.text()).toContain('Join with Harbor sign-on')
  const joined = await new Browser().go(`${link}/provider`)
  expect([joined.url.href, joined.answer.status]).toEqual([`${ORIGIN}/`, 200])
  expect((await new Browser().go(link)).answer.status).toBe(410)
  const later = new Browser()
  const { url, answer } = await later.go('/login/provider?to=/seeds/pact')
  expect([url.pathname, answer.status]).toEqual(['/seeds/pact', 200])
  expect(await (await later.go('/account')).answer.text()).toContain('<bdi>Ben Orm</bdi>')
  const events = await desk.archive.accounts.events()
  expect(events.at(-1)).toMatchObject({ kind: 'signed-in', name: 'Ben Orm', how: 'provider' })
})
test('somebody unknown, or who declines, is not let in', async () => {
  subject = 'stranger'
  const unknown = await new Browser().go('/login/provider')
  expect([unknown.answer.status, await unknown.answer.text()]).toEqual([
    403,
    expect.stringContaining('No account of this desk belongs to this sign-in'),
  ])
  subject = ''
  const declined = await new Browser().go('/login/provider')
  expect([declined.answer.status, await declined.answer.text()]).toEqual([
    403,
    expect.stringContaining('Harbor sign-on didn’t let you in'),
  ])
})
test('nobody takes a sign-in that is somebody else’s for an account of their own', async () => {
  subject = 'cleo-3'
  await new Browser().go(`${await linkFor('Cleo Dray')}/provider`)
  const again = await new Browser().go(`${await linkFor('Dora Lind')}/provider`)
  expect([again.answer.status, await again.answer.text()]).toEqual([
    403,
    expect.stringContaining('belongs to somebody else’s account'),
  ])
})
test('an answer counts once, in the browser that asked, with its state, and for ten minutes', async () => {
  subject = 'emil-5'
  await new Browser().go(`${await linkFor('Emil Voss')}/provider`)
  const browser = new Browser()
  const back = await browser.until('/login/provider', BACK)
  // Another browser, led to somebody’s answer.
  expect((await new Browser().go(back.href)).answer.status).toBe(400)
  const forged = new URL(back)
  forged.searchParams.set('state', 'forged')
  const other = new Browser()
  await other.until('/login/provider', BACK)
  expect((await other.go(forged.href)).answer.status).toBe(403)
  expect((await browser.go(back.href)).answer.status).toBe(200)
  expect((await browser.go(back.href)).answer.status).toBe(400)
  const slow = new Browser()
  const late = await slow.until('/login/provider', BACK)
  now += 11 * 60_000
  expect((await slow.go(late.href)).answer.status).toBe(400)
})
test('goes on within the desk alone', async () => {
  subject = 'emil-5'
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const { url } = await new Browser().go(`/login/provider?to=${encodeURIComponent(to)}`)
    expect(url.origin).toBe(ORIGIN)
  }
})
test('a provider that doesn’t answer leaves the other ways in', async () => {
  const alone = await openDesk(sampleClippings, {
    accounts: true,
    origin: ORIGIN,
    provider: { issuer: 'http://127.0.0.1:9', clientId: 'desk', clientSecret: 'x', name: 'Harbor sign-on' },
    reportError: () => undefined,
  })
  const answer = await alone.app.request('/login/provider')
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('doesn’t answer')])
  expect(await (await alone.app.request('/login')).text()).toContain('Sign in with Harbor sign-on')
  await alone.close()
})

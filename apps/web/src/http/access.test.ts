import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../test/open-desk.ts'
import { cookieOf, secretOf } from '../../test/password-fixture.ts'

let desk: OpenDesk
let now = 0
beforeAll(async () => {
  const secrets = await Promise.all([
    secretOf('editor', 'the editor’s word'),
    secretOf('reader', 'the reader’s word'),
    secretOf('reader', "a program's word"),
  ])
  desk = await openDesk(sampleClippings, { secrets, now: () => now })
})
afterAll(() => desk.close())

const ask = (path: string, init?: RequestInit) => desk.app.request(path, init)
const signIn = (password: string, to = '/') =>
  ask('/login', { method: 'POST', body: new URLSearchParams({ password, to }) })
const signedIn = async (password: string) => cookieOf(await signIn(password))

describe('a desk with passwords', () => {
  test('redirects people to sign in and answers programs with 401', async () => {
    const page = await ask('/find?q=venn')
    expect([page.status, page.headers.get('location')]).toEqual([303, '/login?to=%2Ffind%3Fq%3Dvenn'])
    const program = await ask('/api/seeds')
    expect([program.status, program.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('Basic'),
    ])
    expect((await ask('/feed.atom')).status).toBe(401)
    // A browser that was signed in would ask for a password itself, and send it from then on whoever signs out.
    const left = await ask('/api/changes', { headers: { cookie: 'hearsay=long-gone' } })
    expect([left.status, left.headers.get('www-authenticate')]).toEqual([401, null])
    expect((await ask('/seeds/pact', { method: 'HEAD' })).status).toBe(401)
    expect((await ask('/login')).status).toBe(200)
    expect((await ask('/healthz')).status).toBe(200)
  })
  test('lets in by password, with a cookie that scripts can’t read', async () => {
    const answer = await signIn('the reader’s word', '/find?q=venn')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/find?q=venn'])
    expect(answer.headers.get('set-cookie')).toMatch(/^hearsay=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = cookieOf(answer)
    expect((await ask('/', { headers: { cookie } })).status).toBe(200)
  })
  test('redirects only within the desk after signing in', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect((await signIn('the reader’s word', to)).headers.get('location')).toMatch(/^\/(?![/\\])/)
  })
  test('lets readers read and editors write', async () => {
    const reader = { cookie: await signedIn('the reader’s word'), origin: 'http://localhost' }
    const editor = { cookie: await signedIn('the editor’s word'), origin: 'http://localhost' }
    expect((await ask('/remove/pact', { method: 'POST', headers: reader })).status).toBe(403)
    expect((await ask('/api/seeds/pact', { method: 'DELETE', headers: reader })).status).toBe(403)
    for (const path of ['/decide/pact', '/api/decisions'])
      expect((await ask(path, { method: 'POST', headers: reader })).status).toBe(403)
    // Reading a text keeps nothing.
    const text = {
      method: 'POST',
      headers: { ...reader, 'content-type': 'application/json' },
      body: '{"text":"Rain fell."}',
    }
    expect((await ask('/api/read', text)).status).toBe(200)
    expect((await ask('/api/seeds/pact', { method: 'DELETE', headers: editor })).status).toBe(200)
  })
  test('offers readers nothing that only editors may do', async () => {
    const page = async (path: string, password: string) => {
      const answer = await ask(path, { headers: { cookie: await signedIn(password) } })
      return { status: answer.status, text: await answer.text() }
    }
    for (const path of ['/', '/paste', '/seeds/strike', '/nowhere']) {
      const { text } = await page(path, 'the reader’s word')
      expect(text).not.toMatch(/href="\/add"|\/keep|href="\/remove|\/decide/)
      expect(text).toContain('Sign out')
      expect((await page(path, 'the editor’s word')).text).toContain('href="/add"')
    }
    expect((await page('/add', 'the reader’s word')).status).toBe(403)
    expect((await page('/remove/strike', 'the reader’s word')).status).toBe(403)
    expect((await page('/seeds/strike', 'the editor’s word')).text).toContain('href="/remove/strike"')
    expect((await page('/nowhere', 'the reader’s word')).status).toBe(404)
  })
  test('returns the text to an editor whose session has ended', async () => {
    const body = new FormData()
    body.set('text', 'Harbor Times\r\n\r\n<b>Rain</b>')
    const encoded = new Response(body)
    const bytes = await encoded.arrayBuffer()
    const headers = {
      cookie: 'hearsay=long-gone',
      origin: 'http://localhost',
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
    }
    const answer = await ask('/keep', { method: 'POST', headers, body: bytes })
    expect(answer.status).toBe(401)
    const text = await answer.text()
    expect(text).toContain('Harbor Times\n\n&lt;b&gt;Rain&lt;/b&gt;</textarea>')
    expect(text).toContain('href="/login"')
  })
  test('takes a password from programs and feed readers', async () => {
    const bearer = { authorization: 'Bearer the-wrong-word' }
    expect((await ask('/api/seeds', { headers: bearer })).status).toBe(401)
    const right = { authorization: 'Bearer a program’s word'.replace('’', "'") }
    expect((await ask('/api/seeds', { headers: right })).status).toBe(200)
    const basic = { authorization: `Basic ${Buffer.from('me:the reader’s word').toString('base64')}` }
    expect((await ask('/feed.atom', { headers: basic })).status).toBe(200)
    // What a browser adds by itself proves nothing about who sent a form.
    expect((await ask('/logout', { method: 'POST', headers: basic })).status).toBe(403)
  })
  test('ends a session by signing out and after long disuse', async () => {
    const headers = { cookie: await signedIn('the reader’s word'), origin: 'http://localhost' }
    await ask('/logout', { method: 'POST', headers })
    expect((await ask('/', { headers })).status).toBe(303)
    const other = { cookie: await signedIn('the reader’s word') }
    now += 13 * 3_600_000
    expect((await ask('/', { headers: other })).status).toBe(303)
  })
  test('limits wrong passwords also of an address that knows another one', async () => {
    const tried: number[] = []
    for (let at = 0; at < 10; at++) {
      tried.push((await signIn(`wrong ${at}`)).status)
      if (at === 6) expect((await signIn('the reader’s word')).status).toBe(303)
    }
    expect(tried.slice(-2)).toEqual([429, 429])
    now += 16 * 60_000
  })
  test('limits wrong passwords of an address', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 10; at++) statuses.push((await signIn(`wrong ${at}`)).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 429, 429])
    const refused = await signIn('the editor’s word')
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    expect(await refused.text()).toContain('Try again in 15 minutes.')
    now += 16 * 60_000
    expect((await signIn('the editor’s word')).status).toBe(303)
  })
})

describe('a desk behind a proxy', () => {
  const incoming = { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } }
  let behind: OpenDesk
  beforeAll(async () => {
    const secrets = [await secretOf('editor', 'the editor’s word')]
    behind = await openDesk(sampleClippings, {
      secrets,
      now: () => now,
      secure: true,
      origin: 'https://desk.example',
      proxies: ['127.0.0.1'],
    })
  })
  afterAll(() => behind.close())
  async function tried(password: string, address: string): Promise<Response> {
    const init = {
      method: 'POST',
      body: new URLSearchParams({ password, to: '/' }),
      headers: { 'x-forwarded-for': address, origin: 'https://desk.example', host: '127.0.0.1:4173' },
    }
    return behind.app.request('/login', init, { incoming })
  }
  test('limits wrong passwords by the address behind the proxy', async () => {
    for (let at = 0; at < 8; at++) await tried(`wrong ${at}`, '198.51.100.1')
    expect((await tried('the editor’s word', '198.51.100.1')).status).toBe(429)
    const right = await tried('the editor’s word', '198.51.100.2')
    expect(right.status).toBe(303)
    // No neighbouring host and no plain http can set such a cookie.
    expect(right.headers.get('set-cookie')).toMatch(
      /^__Host-hearsay=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const token = cookieOf(right).replace('__Host-', '')
    expect((await behind.app.request('/', { headers: { cookie: token } })).status).toBe(303)
  })
  test('has feeds with its public address', async () => {
    const cookie = cookieOf(await tried('the editor’s word', '198.51.100.3'))
    const answer = await behind.app.request('/feed.atom', { headers: { cookie } })
    const feed = await answer.text()
    expect(feed).toContain('<id>https://desk.example/seeds/pact</id>')
    expect(feed).not.toContain('http://localhost')
  })
})

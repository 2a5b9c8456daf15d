// What a session permits, how it ends, and what it leaves in the browser.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { clippingText, openDesk, sampleClippings } from '../../test/open-desk.ts'
import { cookieOf, secretOf } from '../../test/password-fixture.ts'

const PASSWORD = 'the reader’s word'
const HOUR_MS = 3_600_000
let desk: OpenDesk
let openToAll: OpenDesk
let now = 0
let added = 0

beforeAll(async () => {
  const secrets = await Promise.all([secretOf('reader', PASSWORD), secretOf('editor', 'the editor’s word')])
  desk = await openDesk(sampleClippings, { secrets, now: () => now })
  openToAll = await openDesk(sampleClippings)
})
afterAll(() => Promise.all([desk.close(), openToAll.close()]))
beforeEach(() => {
  now += 24 * HOUR_MS
})

const ask = (path: string, cookie: string, init: RequestInit = {}) =>
  desk.app.request(path, { ...init, headers: { cookie, origin: 'http://localhost' } })
const signIn = async (cookie = '') =>
  cookieOf(await ask('/login', cookie, { method: 'POST', body: new URLSearchParams({ password: PASSWORD }) }))
const isSignedIn = async (cookie: string) => (await ask('/api/seeds', cookie)).status === 200

/** Opens the stream of changes; `rest` is all that comes on it from then on, once it ends. */
async function follow(cookie: string) {
  const answer = await ask('/api/changes', cookie)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toContain('retry')
  const rest = async () => {
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value
    return text
  }
  return { reader, rest }
}
/** Adds a clipping, which every stream reports. */
async function addSecret(): Promise<void> {
  added++
  await desk.archive.add([
    {
      seed: clippingText('Isle Daily', '9 May 2021', `Merger ${added}`, `Port ${added} is sold in secret.`),
      name: `secret-merger-${added}`,
    },
  ])
}

describe('the stream of changes', () => {
  test('ends when its session signs out, and reports nothing any more', async () => {
    const cookie = await signIn()
    const { rest } = await follow(cookie)
    expect((await ask('/logout', cookie, { method: 'POST' })).status).toBe(303)
    await addSecret()
    expect(await rest()).toBe('')
  })
  test('goes on for another session', async () => {
    const [leaving, staying] = [await signIn(), await signIn()]
    const { reader } = await follow(staying)
    await ask('/logout', leaving, { method: 'POST' })
    await addSecret()
    expect((await reader.read()).value).toContain('secret-merger')
    await reader.cancel()
  })
  test('ends when its session expires, and reports nothing any more', async () => {
    const { rest } = await follow(await signIn())
    now += 13 * HOUR_MS
    await addSecret()
    expect(await rest()).toBe('')
  })
  test('ends when the browser signs in again', async () => {
    const cookie = await signIn()
    const { rest } = await follow(cookie)
    const again = await signIn(cookie)
    expect(await rest()).toBe('')
    expect(await Promise.all([cookie, again].map(isSignedIn))).toEqual([false, true])
  })
  test('is open at most eight times for a session, and there is room for others', async () => {
    const cookie = await signIn()
    const streams = await Promise.all(Array.from({ length: 30 }, () => ask('/api/changes', cookie)))
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(8)
    const refused = await streams.find(({ status }) => status === 503)?.json()
    expect(refused).toMatchObject({ error: { code: 'too-many-streams' } })
    const other = await ask('/api/changes', await signIn())
    expect(other.status).toBe(200)
    for (const stream of [...streams, other]) if (stream.status === 200) await stream.body?.cancel()
    const freed = await ask('/api/changes', cookie)
    expect(freed.status).toBe(200)
    await freed.body?.cancel()
  })
})

describe('the cookie of a session', () => {
  test('counts where a neighbouring site has set another of its name', async () => {
    const cookie = await signIn()
    expect(await isSignedIn(`hearsay=bogus; ${cookie}`)).toBe(true)
    expect(await isSignedIn(`${cookie}; hearsay=bogus`)).toBe(true)
    expect(await isSignedIn('hearsay=bogus; hearsay=another')).toBe(false)
  })
  test('ends with signing out, whatever else came with it', async () => {
    const cookie = await signIn()
    const answer = await ask('/logout', `hearsay=bogus; ${cookie}`, { method: 'POST' })
    expect(answer.headers.get('set-cookie')).toMatch(/^hearsay=; Max-Age=0; Path=\//)
    expect(await isSignedIn(cookie)).toBe(false)
  })
})

describe('what a browser may store', () => {
  const paths = [
    '/',
    '/find?q=venn',
    '/seeds/pact',
    '/seeds/pact?at=60-80',
    '/text/pact',
    '/evidence/pact',
    '/sourcing/pact',
  ]
  const more = ['/speakers', '/outlets/anda%20post', '/add', '/paste', '/keys', '/api', '/login', '/nowhere']
  const programs = ['/api/seeds', '/api/seeds/pact', '/api/progress', '/feed.atom', '/feed.json']
  test.each([...paths, ...more, ...programs])('is nothing of %s behind a password', async (path) => {
    for (const cookie of [await signIn(), ''])
      expect((await ask(path, cookie)).headers.get('cache-control')).toBe('no-store')
  })
  test.each(['/', '/text/pact', '/add', '/api/seeds'])(
    'is %s for itself, to be asked about, on an open desk',
    async (path) => {
      const { headers } = await openToAll.app.request(path)
      expect(headers.get('cache-control')).toBe('private, no-cache')
    },
  )
  test('is style, script and font, for long', async () => {
    const page = await (await ask('/login', '')).text()
    const [, style] = /rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
    expect((await ask(style ?? '', '')).headers.get('cache-control')).toContain('immutable')
  })
  test('is cleared by signing out', async () => {
    const answer = await ask('/logout', await signIn(), { method: 'POST' })
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
  })
})

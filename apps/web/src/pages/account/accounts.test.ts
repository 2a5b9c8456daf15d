// Named accounts: who gets in, what a role permits, and what ends with a password or an account.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { platform } from 'node:process'
import type { Secret } from '@hearsay/archive'
import { accountNamed, invite, newToken, openArchive, remove } from '@hearsay/archive'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { joinAs, PASSWORD, signedInAs } from '../../../test/account-fixture.ts'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'
import { cookieOf, secretOf } from '../../../test/password-fixture.ts'
import type { DeskOptions } from '../../app.tsx'
import { createApp } from '../../app.tsx'

let desk: OpenDesk
let now = 0
let secrets: Secret[] = []
beforeAll(async () => {
  secrets = [await secretOf('editor', 'the desk’s word')]
  desk = await openDesk(sampleClippings, { secrets, accounts: true, person: 'Night desk', now: () => now })
  await joinAs(desk.archive, 'Ana Pell', 'keeper')
  await joinAs(desk.archive, 'Ben Orm', 'editor')
  await joinAs(desk.archive, 'Cleo Dray', 'reader')
})
afterAll(() => desk.close())
// Wrong passwords of one test stand in no other’s way.
beforeEach(() => {
  now += 16 * 60_000
})

const as = (name: string, password?: string) => signedInAs(desk.app, name, password)
const text = async (answer: Response | Promise<Response>) => (await answer).text()
/** The link that a page shows. */
const linkIn = (page: string) => /http:\/\/localhost(\/join\/[\w-]{43})</.exec(page)?.[1] ?? ''
const confirmFirst = async (who: Awaited<ReturnType<typeof as>>, seed: string) => {
  const { statements } = JSON.parse(await text(who.get(`/api/decisions?seed=${seed}`)))
  return who.send('/api/decisions', {
    decisions: [{ seed, verb: 'tag', target: statements[0], value: { tag: 'seen', on: true } }],
  })
}

describe('signing in', () => {
  test('is by name and password, however the name is written; the audit has it', async () => {
    expect((await (await as('ana  PELL')).get('/account')).status).toBe(200)
    expect((await (await as('Ana Pell', 'wrong')).get('/account')).status).toBe(303)
    expect((await (await as('Nobody')).get('/account')).status).toBe(303)
    // A desk’s own password is nobody’s.
    expect((await (await as('Ana Pell', 'the desk’s word')).get('/account')).status).toBe(303)
    const log = await text((await as('Ana Pell')).get('/people/log'))
    expect(log).toContain('Ana Pell signed in')
    expect(log).not.toMatch(/scrypt|Nobody/)
  })
  test('gives another session each time, whatever cookie came with it', async () => {
    const first = await as('Ben Orm')
    const body = new URLSearchParams({ name: 'Ben Orm', password: PASSWORD })
    const headers = { cookie: first.cookie, origin: 'http://localhost' }
    const answer = await desk.app.request('/login', { method: 'POST', body, headers })
    expect(cookieOf(answer)).not.toBe(first.cookie)
    expect((await first.get('/')).status).toBe(303)
    const planted = await desk.app.request('/login', {
      method: 'POST',
      body,
      headers: { cookie: 'hearsay=planted', origin: 'http://localhost' },
    })
    expect((await desk.app.request('/', { headers: { cookie: 'hearsay=planted' } })).status).toBe(303)
    expect(cookieOf(planted)).toMatch(/^hearsay=[\w-]{43}$/)
  })
  test('with the desk’s own password works without a name, and decides under the desk’s', async () => {
    const shared = await as('', 'the desk’s word')
    expect(await text(shared.get('/account'))).toContain('You have no account here')
    expect((await confirmFirst(shared, 'pact')).status).toBe(201)
    expect((await shared.get('/people')).status).toBe(403)
    const { decisions } = await desk.archive.decisions('pact')
    expect(decisions.at(-1)?.by).toBe('Night desk')
    // Once the name is a person’s, the desk’s password no longer writes as them.
    await joinAs(desk.archive, 'night desk', 'reader')
    expect((await confirmFirst(shared, 'strike')).status).toBe(201)
    expect((await desk.archive.decisions('strike')).decisions.at(-1)?.by).toBe('Night desk (desk’s password)')
  })
  test('is limited by name, from wherever it is tried, and by the address', async () => {
    const tried = await openDesk(sampleClippings, { accounts: true, now: () => now, proxies: ['127.0.0.1'] })
    try {
      await joinAs(tried.archive, 'Ana Pell', 'keeper')
      const incoming = { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } }
      const statuses: number[] = []
      for (let at = 0; at < 42; at++) {
        const init = {
          method: 'POST',
          body: new URLSearchParams({ name: 'Ana Pell', password: `wrong ${at}` }),
          headers: { 'x-forwarded-for': `198.51.100.${at}`, origin: 'http://localhost' },
        }
        statuses.push((await tried.app.request('/login', init, { incoming })).status)
      }
      expect(statuses.slice(38)).toEqual([403, 403, 429, 429])
    } finally {
      await tried.close()
    }
  })
})

describe('after a restart of the desk', () => {
  /** What another process over the same folder answers. */
  async function restarted(options: DeskOptions, use: (app: OpenDesk['app']) => Promise<void>) {
    const archive = await openArchive(desk.folder, { follow: false, readers: 1 })
    try {
      await use(createApp(archive, { accounts: true, now: () => now, ...options }))
    } finally {
      await archive.close()
    }
  }
  const openTo = async (app: OpenDesk['app'], { cookie }: { cookie: string }) =>
    (await app.request('/api/seeds', { headers: { cookie } })).status === 200

  test('people are still signed in; they see their sessions, and ending one holds', async () => {
    const [here, elsewhere] = [await as('Ben Orm'), await as('Ben Orm')]
    await restarted({}, async (app) => {
      expect(await openTo(app, here)).toBe(true)
      const page = await text(app.request('/account', { headers: { cookie: here.cookie } }))
      const ids = [...page.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id!)
      expect(ids.length).toBeGreaterThan(0)
      for (const session of ids)
        await app.request('/account/sessions', {
          method: 'POST',
          headers: { cookie: here.cookie, origin: 'http://localhost' },
          body: new URLSearchParams({ session }),
        })
      expect([await openTo(app, here), await openTo(app, elsewhere)]).toEqual([true, false])
    })
    // In the process that is still there, too, and in the next.
    expect([await openTo(desk.app, here), await openTo(desk.app, elsewhere)]).toEqual([true, false])
    await here.post('/logout')
    await restarted({}, async (app) => {
      expect([await openTo(app, here), await openTo(app, elsewhere)]).toEqual([false, false])
    })
  })
  test('who was removed meanwhile is out, and is not let in by another account of the name', async () => {
    await joinAs(desk.archive, 'Finn Sele', 'editor')
    const removed = await as('Finn Sele')
    expect((await removed.get('/')).status).toBe(200)
    await desk.archive.accounts.change((book) => remove(book, 'Finn Sele', { by: null, now: new Date() }))
    await restarted({}, async (app) => expect(await openTo(app, removed)).toBe(false))
    await joinAs(desk.archive, 'Finn Sele', 'editor')
    await restarted({}, async (app) => expect(await openTo(app, removed)).toBe(false))
  })
  test('a session lasts as long as without one', async () => {
    const who = await as('Ben Orm')
    const hour = 3_600_000
    const lastUse = async () => Math.max(...(await desk.archive.sessions.all()).map(({ used }) => used))
    const begun = await lastUse()
    const clock = vi.spyOn(Date, 'now')
    try {
      clock.mockReturnValue(begun + 11.5 * hour)
      await restarted({}, async (app) => {
        expect(await openTo(app, who)).toBe(true)
        await expect.poll(lastUse).toBe(begun + 11.5 * hour)
      })
      clock.mockReturnValue(begun + 23 * hour)
      await restarted({}, async (app) => expect(await openTo(app, who)).toBe(true))
      clock.mockReturnValue(begun + 36 * hour)
      await restarted({}, async (app) => expect(await openTo(app, who)).toBe(false))
    } finally {
      clock.mockRestore()
    }
  })
  test('the desk’s own password holds while its hash is the same', async () => {
    const shared = await as('', 'the desk’s word')
    await restarted({ secrets }, async (app) => expect(await openTo(app, shared)).toBe(true))
    const others = [await secretOf('editor', 'another word')]
    await restarted({ secrets: others }, async (app) => expect(await openTo(app, shared)).toBe(false))
  })
  test('no token is on the disk, and nobody else reads what is', async () => {
    const { cookie } = await as('Ben Orm')
    const file = join(desk.folder, '.accounts/sessions.jsonl')
    const stored = await readFile(file, 'utf8')
    expect(stored).toContain('Ben Orm')
    expect(stored).not.toContain(cookie.replace(/^.*=/, ''))
    if (platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  })
})

describe('roles', () => {
  test('only a keeper sees and changes who may use the desk', async () => {
    for (const name of ['Ben Orm', 'Cleo Dray']) {
      const who = await as(name)
      expect((await who.get('/people')).status).toBe(403)
      expect((await who.get('/people/log')).status).toBe(403)
      expect((await who.post('/people/role', { name, role: 'keeper' })).status).toBe(403)
    }
    expect(accountNamed(await desk.archive.accounts.book(), 'Ben Orm')?.role).toBe('editor')
  })
  test('a role counts from the next request on, in sessions that are open', async () => {
    const [keeper, other] = [await as('Ana Pell'), await as('Cleo Dray')]
    expect((await confirmFirst(other, 'bridge')).status).toBe(403)
    await keeper.post('/people/role', { name: 'Cleo Dray', role: 'editor' })
    expect((await confirmFirst(other, 'bridge')).status).toBe(201)
    await keeper.post('/people/role', { name: 'Cleo Dray', role: 'reader' })
    expect((await confirmFirst(other, 'bridge')).status).toBe(403)
    expect(await text(keeper.post('/people/role', { name: 'Ana Pell', role: 'reader' }))).toContain(
      'last keeper',
    )
  })
})

describe('an invitation', () => {
  test('lets one person choose a password, once; the link is shown once', async () => {
    const keeper = await as('Ana Pell')
    const link = linkIn(await text(keeper.post('/people/invite', { name: 'Dora Lind', role: 'editor' })))
    expect(await text(keeper.get('/people'))).not.toContain('/join/')
    expect(await text(desk.app.request(link))).toContain('Welcome, Dora Lind')
    const use = (password: string) =>
      desk.app.request(link, { method: 'POST', body: new URLSearchParams({ password }) })
    for (const weak of ['short', 'aaaaaaaaaaaaaaa', 'dora lind 2022'])
      expect((await use(weak)).status).toBe(422)
    const joined = await use('a long way to the tide')
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/'])
    expect((await desk.app.request('/', { headers: { cookie: cookieOf(joined) } })).status).toBe(200)
    expect((await use('a long way to the tide')).status).toBe(410)
    expect((await desk.app.request(link)).status).toBe(410)
    expect((await (await as('Dora Lind', 'a long way to the tide')).get('/account')).status).toBe(200)
  })
  test('ends when it is taken back', async () => {
    const keeper = await as('Ana Pell')
    const link = linkIn(await text(keeper.post('/people/invite', { name: 'Emil Voss', role: 'reader' })))
    await keeper.post('/people/withdraw', { name: 'Emil Voss' })
    expect((await desk.app.request(link)).status).toBe(410)
  })
  test('is no way into an account that is there; a new link for it ends what it had', async () => {
    const keeper = await as('Ana Pell')
    await joinAs(desk.archive, 'Fay Orrin', 'editor')
    const before = await as('Fay Orrin')
    expect((await keeper.post('/people/invite', { name: 'fay orrin', role: 'keeper' })).status).toBe(422)
    const link = linkIn(await text(keeper.post('/people/link', { name: 'Fay Orrin' })))
    expect((await before.get('/')).status).toBe(200)
    await desk.app.request(link, {
      method: 'POST',
      body: new URLSearchParams({ password: 'another tide at noon' }),
    })
    expect((await before.get('/')).status).toBe(303)
    expect((await (await as('Fay Orrin')).get('/')).status).toBe(303)
    expect(accountNamed(await desk.archive.accounts.book(), 'Fay Orrin')?.role).toBe('editor')
  })
})

describe('one’s own account', () => {
  test('has the sessions, and ends them one by one; nobody ends another’s', async () => {
    const [first, second, other] = [await as('Ben Orm'), await as('Ben Orm'), await as('Cleo Dray')]
    const ids = [...(await text(first.get('/account'))).matchAll(/name="session" value="([\w-]+)"/g)].map(
      ([, id]) => id!,
    )
    expect(ids.length).toBeGreaterThanOrEqual(1)
    for (const session of ids) await other.post('/account/sessions', { session })
    expect((await second.get('/')).status).toBe(200)
    for (const session of ids) await first.post('/account/sessions', { session })
    expect((await second.get('/')).status).toBe(303)
  })
  test('takes another password for the one now, and ends every other session and token', async () => {
    await joinAs(desk.archive, 'Gil Anders', 'editor')
    const [first, second] = [await as('Gil Anders'), await as('Gil Anders')]
    expect(
      (await first.post('/account/password', { password: 'wrong', next: 'noon over the harbour' })).status,
    ).toBe(422)
    const changed = await first.post('/account/password', {
      password: PASSWORD,
      next: 'noon over the harbour',
    })
    expect(changed.status).toBe(200)
    expect((await first.get('/')).status).toBe(303)
    expect((await second.get('/')).status).toBe(303)
    expect((await desk.app.request('/', { headers: { cookie: cookieOf(changed) } })).status).toBe(200)
    expect((await (await as('Gil Anders')).get('/')).status).toBe(303)
    expect((await (await as('Gil Anders', 'noon over the harbour')).get('/')).status).toBe(200)
  })
  test('gives programs tokens that may do what the person may, as them, until they are ended', async () => {
    const person = await as('Ben Orm')
    const [token = ''] =
      /hearsay_[\w-]{43}/.exec(await text(person.post('/account/tokens', { label: 'Feeds' }))) ?? []
    const program = (path: string, init: RequestInit = {}) =>
      desk.app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })
    expect((await program('/api/seeds')).status).toBe(200)
    expect(JSON.stringify(await desk.archive.accounts.events())).not.toContain(token)
    const decided = await program('/api/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        decisions: [
          { seed: 'pact', verb: 'tag', target: { type: 'clipping' }, value: { tag: 'bot', on: true } },
        ],
      }),
    })
    expect(await decided.json()).toMatchObject({ decisions: [{ by: 'Ben Orm' }] })
    const [, digest = ''] = /name="token" value="([\w-]+)"/.exec(await text(person.get('/account'))) ?? []
    expect((await person.post('/account/token-end', { token: digest })).status).toBe(303)
    expect((await program('/api/seeds')).status).toBe(401)
  })
  test('is over once it is removed: sessions, tokens, feed readers', async () => {
    await joinAs(desk.archive, 'Hal Brenn', 'editor')
    const person = await as('Hal Brenn')
    const basic = { authorization: `Basic ${Buffer.from(`Hal Brenn:${PASSWORD}`).toString('base64')}` }
    expect((await desk.app.request('/feed.atom', { headers: basic })).status).toBe(200)
    const [token = ''] =
      /hearsay_[\w-]{43}/.exec(await text(person.post('/account/tokens', { label: 'Feeds' }))) ?? []
    const stream = await person.get('/api/changes')
    await (await as('Ana Pell')).post('/people/remove', { name: 'Hal Brenn' })
    expect((await person.get('/')).status).toBe(303)
    for (const headers of [basic, { authorization: `Bearer ${token}` }])
      expect((await desk.app.request('/feed.atom', { headers })).status).toBe(401)
    const reader = stream.body!.getReader()
    for (;;) if ((await reader.read()).done) break
  })
})

test('a private note is on its author’s page and in their API alone', async () => {
  const [author, other] = [await as('Ben Orm'), await as('Ana Pell')]
  const note = { markdown: 'Sotto voce', private: true }
  const made = await author.send('/api/decisions', {
    decisions: [{ seed: 'strike', verb: 'note', target: { type: 'clipping' }, value: note }],
  })
  expect(made.status).toBe(201)
  const paths = ['/seeds/strike', '/api/decisions?seed=strike', '/api/decisions']
  for (const path of paths) {
    expect(await text(author.get(path))).toContain('Sotto voce')
    expect(await text(other.get(path))).not.toContain('Sotto voce')
    // In the other order, too: a page that is kept is the author’s alone.
    expect(await text(author.get(path))).toContain('Sotto voce')
  }
  const shared = await as('', 'the desk’s word')
  for (const path of [
    ...paths,
    '/find?q=sotto',
    '/feed.atom',
    '/api/seeds/strike',
    '/api/export/json?id=strike',
  ])
    for (const who of [other, shared]) expect(await text(who.get(path))).not.toContain('Sotto voce')
  const refused = await shared.send('/api/decisions', {
    decisions: [{ seed: 'strike', verb: 'note', target: { type: 'clipping' }, value: note }],
  })
  expect(refused.status).toBe(400)
})

test('an invitation that ended by time lets nobody in', async () => {
  const { token, digest } = newToken()
  const then = new Date(Date.now() - 8 * 24 * 3_600_000)
  await desk.archive.accounts.change((book) =>
    invite(book, { name: 'Ida Stell', role: 'reader', digest }, { by: null, now: then }),
  )
  expect((await desk.app.request(`/join/${token}`)).status).toBe(410)
})

// Every route that writes, found by walking the routes of the app, so that a new one is covered by itself: nobody writes who
// isn’t signed in, no reader does, no other site does, and nobody as somebody else.
import { accountNamed, textHashOf } from '@hearsay/archive'
import type { Draft } from '@hearsay/decisions'
import { partsOf, statementTarget } from '@hearsay/decisions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { joinAs, signedInAs } from '../../test/account-fixture.ts'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../test/open-desk.ts'
import { createApp } from '../app.tsx'

let desk: OpenDesk
let now = 0
beforeAll(async () => {
  desk = await openDesk(sampleClippings, { accounts: true, person: 'Night desk', now: () => now })
  await joinAs(desk.archive, 'Ana Pell', 'keeper')
  await joinAs(desk.archive, 'Ben Orm', 'editor')
  await joinAs(desk.archive, 'Cleo Dray', 'reader')
})
afterAll(() => desk.close())
// Wrong passwords of one test stand in no other’s way.
beforeEach(() => {
  now += 16 * 60_000
})

const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'ALL'])
/** Posts that change nothing that anybody else sees. */
const harmless = new Set([
  'POST /login',
  'POST /logout',
  'POST /join/:token',
  'POST /paste',
  'POST /press-review',
  'POST /api/read',
  'POST /api/compare',
  'POST /account/password',
  'POST /account/sessions',
  'POST /account/tokens',
  'POST /account/token-end',
])

interface Route {
  method: string
  /** As it is registered. */
  pattern: string
  /** An address that it answers. */
  path: string
}

/** The routes that are registered for a method that isn’t a read. */
function writingRoutes(): Route[] {
  const found = new Map<string, Route>()
  const app = createApp(desk.archive, { accounts: true })
  for (const { method, path: pattern } of app.routes) {
    if (reads.has(method)) continue
    const path = pattern.replace(/:\w+(?:\{.*\})?/g, 'pact')
    if (!path.includes('*')) found.set(`${method} ${pattern}`, { method, pattern, path })
  }
  return [...found.values()]
}

const send = ({ method, path }: Route, headers: Record<string, string>, body: BodyInit | null = null) =>
  desk.app.request(path, { method, headers, body })
/** Everything that the desk holds, but for who signed in. */
async function stateOfDesk(): Promise<string> {
  const { entries } = await desk.archive.shelf()
  const { decisions } = await desk.archive.decisions(null)
  const events = await desk.archive.accounts.events()
  return JSON.stringify([entries, decisions, events.filter(({ kind }) => kind !== 'signed-in')])
}

/** Bodies that routes may take, each of which says that somebody else sent it. */
async function bodies(): Promise<[string, BodyInit][]> {
  const { document } = await desk.archive.get('pact')
  const reading = await desk.archive.reading('pact')
  const [statement] = reading.attributions
  const target = statementTarget(document.text, reading, partsOf(statement!))
  const draft = { seed: 'pact', verb: 'confirm', target, value: null } satisfies Draft
  const { source, cue, content } = statement!
  const { decisions } = await desk.archive.decisions('pact')
  const other = { by: 'Ana Pell', person: 'Ana Pell', as: 'Ana Pell', name: 'Ana Pell', role: 'reader' }
  const form = {
    ...other,
    verb: 'confirm',
    parts: JSON.stringify([source, cue, content]),
    text: textHashOf(document.text),
    latest: decisions.at(-1)?.id ?? '',
    value: 'Ilse Mar',
    tag: 'x',
    markdown: 'x',
    speaker: 'Ilse Mar',
  }
  const encoded = (fields: Record<string, string>): [string, BodyInit] => [
    'application/x-www-form-urlencoded',
    new URLSearchParams(fields).toString(),
  ]
  const json = (value: object): [string, BodyInit] => ['application/json', JSON.stringify(value)]
  return [
    encoded(form),
    encoded({ ...form, verb: 'speaker' }),
    encoded({ ...form, verb: 'tag' }),
    encoded({ ...form, verb: 'note' }),
    json({ decisions: [draft] }),
    json({ decisions: [{ ...draft, by: 'Ana Pell' }] }),
    json({ decisions: [draft], ...other }),
    json({ ...draft, ...other }),
    json({ seed: 'pact', ids: decisions.map(({ id }) => id), ...other }),
  ]
}

test('there are routes that write, deciding and removing among them', () => {
  const names = writingRoutes().map(({ method, pattern }) => `${method} ${pattern}`)
  for (const start of ['POST /api/decisions', 'DELETE /api/seeds/', 'POST /decide/', 'POST /people/'])
    expect(names.some((name) => name.startsWith(start))).toBe(true)
  expect(names.length).toBeGreaterThan(15)
})

describe('a route that writes', () => {
  test('lets nobody in who isn’t signed in, and changes nothing', async () => {
    const before = await stateOfDesk()
    for (const route of writingRoutes()) {
      if (/^\/(?:login|join)/.test(route.pattern)) continue
      for (const [type, body] of await bodies()) {
        const { status } = await send(route, { 'content-type': type }, body)
        expect([route.method, route.pattern, status]).toEqual([route.method, route.pattern, 401])
      }
    }
    expect(await stateOfDesk()).toBe(before)
  })
  test('lets no reader write', async () => {
    const { cookie } = await signedInAs(desk.app, 'Cleo Dray')
    const before = await stateOfDesk()
    for (const route of writingRoutes()) {
      if (harmless.has(`${route.method} ${route.pattern}`)) continue
      for (const [type, body] of await bodies()) {
        const headers = { cookie, origin: 'http://localhost', 'content-type': type }
        const { status } = await send(route, headers, body)
        expect([route.method, route.pattern, status]).toEqual([route.method, route.pattern, 403])
      }
    }
    expect(await stateOfDesk()).toBe(before)
  })
  test('takes nothing from the page of another site, whoever is signed in', async () => {
    const { cookie } = await signedInAs(desk.app, 'Ana Pell')
    const before = await stateOfDesk()
    for (const route of writingRoutes())
      for (const from of [
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
        {},
      ] as Record<string, string>[])
        for (const [type, body] of await bodies()) {
          const { status } = await send(route, { cookie, ...from, 'content-type': type }, body)
          expect([route.method, route.pattern, status]).toEqual([route.method, route.pattern, 403])
        }
    expect(await stateOfDesk()).toBe(before)
  })
  test('lets nobody write as another', async () => {
    const { cookie } = await signedInAs(desk.app, 'Ben Orm')
    const known = new Set((await desk.archive.decisions(null)).decisions.map(({ id }) => id))
    const of = async () => (await desk.archive.decisions(null)).decisions.filter(({ id }) => !known.has(id))
    const routes = writingRoutes().filter(
      ({ method, pattern }) => method !== 'DELETE' && !/^\/(?:logout|login|remove|join)/.test(pattern),
    )
    for (const route of routes)
      for (const [type, body] of await bodies()) {
        const headers = {
          cookie,
          origin: 'http://localhost',
          'content-type': type,
          'x-forwarded-user': 'Ana Pell',
          'remote-user': 'Ana Pell',
          from: 'Ana Pell',
        }
        const asked = { ...route, path: `${route.path}?as=Ana+Pell&by=Ana+Pell&person=Ana+Pell` }
        await send(asked, headers, body)
      }
    const made = await of()
    // Something was decided, by forms and by the API, and all of it by who was signed in.
    expect(made.length).toBeGreaterThan(2)
    expect(new Set(made.map(({ by }) => by))).toEqual(new Set(['Ben Orm']))
    const book = await desk.archive.accounts.book()
    expect(accountNamed(book, 'Ana Pell')?.role).toBe('keeper')
    expect(accountNamed(book, 'Ben Orm')?.role).toBe('editor')
    const events = await desk.archive.accounts.events()
    expect(
      events.filter(({ by, kind }) => by === 'Ana Pell' && !['joined', 'signed-in'].includes(kind)),
    ).toEqual([])
  })
  test('undoes nothing of another', async () => {
    const ana = await signedInAs(desk.app, 'Ana Pell')
    const tag = {
      seed: 'strike',
      verb: 'tag',
      target: { type: 'clipping' },
      value: { tag: 'hers', on: true },
    }
    const made = await (await ana.send('/api/decisions', { decisions: [tag] })).json()
    const [{ id }] = (made as { decisions: [{ id: string }] }).decisions
    const ben = await signedInAs(desk.app, 'Ben Orm')
    const undo = { seed: null, verb: 'undo', target: { type: 'decisions', ids: [id] }, value: null }
    expect((await ben.send('/api/decisions', { decisions: [undo] })).status).toBe(422)
    await ben.post('/decide/strike', { verb: 'undo', decision: id })
    expect((await desk.archive.get('strike')).tags).toEqual(['hers'])
  })
})

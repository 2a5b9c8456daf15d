import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { allowHosts, refuseForeignReads, refuseForeignWrites } from './request-origin.ts'

const answered = (app: Hono) => app.all('*', (context) => context.text('answered'))

describe('a desk with a name', () => {
  const app = answered(new Hono().use(allowHosts(['desk.example'])))
  test.each([
    ['/', 'desk.example', 200],
    ['/', 'DESK.example:8443', 200],
    ['/', 'evil.example', 421],
    ['/', '127.0.0.1:4173', 421],
    ['/', 'desk.example.evil.example', 421],
    ['/healthz', '127.0.0.1:4173', 200],
  ])('answers %s under %s with %i', async (path, host, status) =>
    expect((await app.request(path, { headers: { host } })).status).toBe(status),
  )
  test('says under which', async () =>
    expect(await (await app.request('/', { headers: { host: 'evil.example' } })).text()).toContain(
      'only as desk.example',
    ))
})

describe('a write', () => {
  const write = (headers: Record<string, string>, origin: string | null = null, secure = false) =>
    answered(new Hono().use(refuseForeignWrites({ origin, secure }))).request('/keep', {
      method: 'POST',
      headers: { host: 'desk.example', ...headers },
    })
  test.each([
    ['from the desk’s own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from its origin', { origin: 'http://desk.example' }, 200],
    ['from its origin with another scheme', { origin: 'https://desk.example' }, 403],
    ['from its origin with another port', { origin: 'http://desk.example:8080' }, 403],
    ['from a hidden origin', { origin: 'null' }, 403],
    ['from a program', {}, 200],
    ['from a program with a password', { authorization: 'Bearer word' }, 200],
    ['with a cookie and no origin', { cookie: 'hearsay=x' }, 403],
    ['with a password that a browser adds', { authorization: 'Basic eA==' }, 403],
  ])('%s', async (_, headers, status) => expect((await write(headers)).status).toBe(status))
  test('behind https comes from https', async () => {
    expect((await write({ origin: 'https://desk.example' }, null, true)).status).toBe(200)
    expect((await write({ origin: 'http://desk.example' }, null, true)).status).toBe(403)
  })
  test('under another Host than the desk’s address comes from its address', async () => {
    const headers = { host: '127.0.0.1:4173', origin: 'https://desk.example' }
    expect((await write(headers, 'https://desk.example', true)).status).toBe(200)
  })
})

describe('a read from another site’s page', () => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const image = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
  const read = async (path: string, headers: Record<string, string>, confirms = true) => {
    const confirm = confirms ? () => new Response('asked first') : null
    const answer = await answered(new Hono().use(refuseForeignReads(confirm))).request(path, { headers })
    return answer.status === 200 ? answer.text() : answer.status
  }
  test.each([
    ['an image', image],
    ['an image of a neighbouring site', { ...image, 'sec-fetch-site': 'same-site' }],
    ['a frame', { ...link, 'sec-fetch-dest': 'iframe' }],
    ['a page fetched in advance', { ...link, 'sec-purpose': 'prefetch' }],
    ['a script’s request', { ...image, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ])('is refused for %s, whatever it asks for', async (_, headers) => {
    for (const path of ['/', '/find?q=a-a-a', '/api/seeds', '/seeds/pact'])
      expect(await read(path, headers)).toBe(403)
  })
  test('opens a page where somebody follows a link', async () => {
    for (const path of ['/', '/find', '/find?q=', '/seeds/pact?at=1-2', '/speakers/venn'])
      expect(await read(path, link)).toBe('answered')
  })
  test('asks before it searches', async () => {
    for (const path of ['/find?q=venn', '/?q=venn', '/speakers?name=v', '/feed.atom?q=venn', '/api/seeds'])
      expect(await read(path, link)).toBe('asked first')
    expect(await read('/find?q=venn', link, false)).toBe('answered')
  })
  test('is not one where the address was typed, or a program reads', async () => {
    expect(await read('/find?q=venn', { ...link, 'sec-fetch-site': 'none' })).toBe('answered')
    expect(await read('/find?q=venn', { ...image, 'sec-fetch-site': 'same-origin' })).toBe('answered')
    expect(await read('/find?q=venn', {})).toBe('answered')
  })
})

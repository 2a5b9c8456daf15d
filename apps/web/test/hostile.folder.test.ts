// More than a hundred hostile requests to a real server: each gets a clear answer, nothing outside the desk is read or written, and
// the server goes on.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import type { RunningServer } from '../src/http/listen.ts'
import { listen } from '../src/http/listen.ts'
import { bookmarkScript } from '../src/pages/add/clip-page.tsx'
import type { OpenDesk } from './open-desk.ts'
import { clippingText, openDesk, sampleClippings } from './open-desk.ts'
import { requestText, sendRaw } from './raw.ts'

const evil = '<script>alert(1)</script>'
const secret = 'what lies beside the desk'
const mistakes: Error[] = []
let desk: OpenDesk
let serving: RunningServer
let outside = ''

beforeAll(async () => {
  desk = await openDesk({
    ...sampleClippings,
    'evil.txt': clippingText(
      `The ${evil} Post`,
      '1 May 2022',
      `A ${evil} headline`,
      `“Stay,” Ana ${evil} said at ${evil}. <img src=x onerror=alert(1)> javascript:alert(1)`,
    ),
  })
  outside = join(dirname(desk.folder), `${desk.folder.split('/').at(-1)}-outside.txt`)
  await writeFile(outside, secret)
  const app = createApp(desk.archive, {
    hosts: ['localhost', '127.0.0.1'],
    reportError: (error) => mistakes.push(error),
  })
  serving = await listen(app, '127.0.0.1', 0, { times: { head: 1000, request: 2500 } })
})
afterAll(async () => {
  await serving.close()
  await desk.close()
})
afterEach(async () => {
  const { status, body } = await sendRaw(serving.port, requestText('/healthz'))
  expect([status, body.includes('true')]).toEqual([200, true])
  expect(mistakes.splice(0)).toEqual([])
})

/** What brings a script into a page. */
const scripted = /<img|\b(?:href|src|action)\s*=\s*["']?\s*javascript:/i

/** The link of the bookmark, as it stands in a page. */
const bookmark = linkOf(bookmarkScript('http://localhost'))

function linkOf(address: string): string {
  return `<a href="${address.replaceAll("'", '&#39;')}">Clip to Hearsay</a>`
}

/** A body without what may hold any characters, and without the one script that the desk itself links: its bookmark. */
function marksOf(body: string): string {
  return body.replace(/<!\[CDATA\[.*?\]\]>/gs, '').replaceAll(bookmark, '')
}

/** Sends bytes, and expects one of these statuses and nothing in the answer that must not be there. */
async function check(bytes: string | Uint8Array, ...statuses: number[]): Promise<void> {
  const { status, head, body } = await sendRaw(serving.port, bytes)
  expect(statuses, `${head}\n${body.slice(0, 300)}`).toContain(status)
  expect(body).not.toContain(secret)
  expect(body).not.toContain('root:')
  expect(marksOf(body)).not.toContain(evil)
  expect(marksOf(body)).not.toMatch(scripted)
  expect(body).not.toMatch(/at .*\.tsx?:\d+/)
}

test('a link that runs a script is seen, but for the bookmark of this desk', () => {
  expect(marksOf(`<p>${bookmark}</p>`)).not.toMatch(scripted)
  for (const link of [
    '<a href="javascript:alert(1)">Clip to Hearsay</a>',
    "<a HREF = ' JavaScript:alert(1)'>",
    bookmark.replace('>Clip', ' onclick="alert(1)">Clip'),
    bookmark.replace('javascript:', 'javascript:alert(1);'),
    linkOf(bookmarkScript('https://evil.example')),
  ])
    expect(marksOf(bookmark + link)).toMatch(scripted)
})

const ways = [
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/etc/passwd',
  '../../../etc/passwd',
  '%252e%252e%252fetc%252fpasswd',
  '%2fetc%2fpasswd',
  '..%5c..%5cetc%5cpasswd',
  'pact.txt%00.html',
  '.hearsay/index.sqlite',
]
describe.each(['/seeds/', '/text/', '/original/', '/api/seeds/', '/remove/', '/client/'])(
  'no way out of %s',
  (start) => {
    test.each(ways)('by %s', (way) => check(requestText(start + way), 400, 404, 422))
  },
)
test('no way to files beside the desk', async () => {
  const name = outside.split('/').at(-1)!.replace('.txt', '')
  for (const way of [`..%2f${name}`, `../${name}`, `pages/..%2f..%2f${name}`])
    await check(requestText(`/text/${way}`), 400, 404, 422)
})

describe('malformed addresses', () => {
  test.each([
    '/%',
    '/seeds/%zz',
    '/seeds/%ff%fe',
    '/text/%c0%ae%c0%ae',
    '/speakers/%e0%80%af',
    '/outlets/%ed%a0%80',
    '/api/speakers/%',
    '//evil.example/%2f..',
    '/seeds/a%0d%0aSet-Cookie:%20x=1',
    `/${'a/'.repeat(3000)}`,
  ])('get a page that says so: %s', (path) => check(requestText(path), 400, 404))
  test.each([
    '/?q=%',
    '/?q=%ff&order=%zz',
    '/find?q=%00%01%02',
    '/?page=1e999',
    '/?page=-1&page=2',
    '/find?q=a&page=999999',
  ])('are taken for what can be understood: %s', (path) => check(requestText(path), 200))
})

describe('script', () => {
  const asked = encodeURIComponent(evil)
  test.each([
    `/?q=${asked}`,
    `/find?q=${asked}`,
    `/find?q=outlet%3A%22${asked}`,
    `/speakers?name=${asked}`,
    `/outlets?name=${asked}`,
    `/feed.atom?q=${asked}`,
    `/?order=${asked}&descending=${asked}`,
  ])('comes back as words: %s', (path) => check(requestText(path), 200))
  test.each([`/${asked}`, `/seeds/${asked}`, `/speakers/${asked}`, `/outlets/${asked}`, `/keys/${asked}`])(
    'comes back as words where there is nothing: %s',
    (path) => check(requestText(path), 404),
  )
  test.each([
    '/',
    '/find?q=stay',
    '/seeds/evil',
    '/outlets',
    `/outlets/the%20script%20alert%201%20script%20post`,
    '/speakers',
    '/feed.atom',
    '/export?id=evil&format=html',
    '/export?id=evil&format=csv',
    '/remove/evil',
  ])('in a clipping is shown as words: %s', (path) => check(requestText(path), 200, 404))
  test('is given to programs as what it is, and no browser runs it', async () => {
    for (const path of ['/api/seeds/evil', '/text/evil', '/feed.json']) {
      const { head } = await sendRaw(serving.port, requestText(path))
      expect(head).toMatch(/content-type: (application\/(feed\+)?json|text\/plain)/i)
      expect(head).toMatch(/x-content-type-options: nosniff/i)
    }
  })
})

describe('what is no request', () => {
  test.each([
    ['garbage', '\u0000\u0001\u0002\r\n\r\n'],
    ['a greeting of TLS', Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 13, 10, 13, 10)],
    ['a method nobody knows', 'FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['another protocol', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a header folded', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n'],
    ['a header split', 'GET / HTTP/1.1\r\nHost: localhost\r\nX : a\r\n\r\n'],
    [
      'two lengths',
      'POST /paste HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    ['a length below nothing', 'POST /paste HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
    [
      'a length and chunks',
      'POST /paste HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'chunks of no size',
      'POST /paste HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
    ],
  ])('%s', (_, bytes) => check(bytes, 400))
  test('a head without end', () =>
    check(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431))
  test('an address without end', () => check(requestText(`/?q=${'('.repeat(20_000)}`), 431))
  test('a thousand headers', () =>
    check(
      requestText('/', {
        headers: Array.from({ length: 1000 }, (_, at) => `X${at}: ${'a'.repeat(9)}\r\n`).join(''),
      }),
      200,
      431,
    ))
})

describe('another name for the desk', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.example',
    'localhost@evil.example',
    '[::1]',
  ])('%s', (host) => check(requestText('/', { host }), 400, 421))
  test('in the first line', () =>
    check('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n', 400, 421))
})

describe('a write from another site', () => {
  const form = { method: 'POST', body: 'a=b' }
  const type = 'Content-Type: application/x-www-form-urlencoded\r\n'
  test.each([
    ['by its origin', `${type}Origin: https://evil.example\r\n`],
    ['by an origin that is hidden', `${type}Origin: null\r\n`],
    ['by what the browser says', `${type}Sec-Fetch-Site: cross-site\r\n`],
    ['from a neighbour', `${type}Sec-Fetch-Site: same-site\r\n`],
    ['as text', 'Content-Type: text/plain\r\nOrigin: https://evil.example\r\n'],
    ['as JSON', 'Content-Type: application/json\r\nSec-Fetch-Site: cross-site\r\n'],
    ['as JSON, by its origin', 'Content-Type: application/json\r\nOrigin: https://evil.example\r\n'],
    ['with a cookie and no word of where from', `${type}Cookie: hearsay=x\r\n`],
  ])('%s', async (_, headers) => {
    await check(requestText('/remove/pact', { ...form, headers }), 403)
    await check(requestText('/api/seeds/pact', { method: 'DELETE', headers: headers.replace(type, '') }), 403)
    await check(requestText('/seeds/pact'), 200)
  })
})

describe('a body', () => {
  const json = (body: string) =>
    requestText('/api/seeds', { method: 'POST', body, headers: 'Content-Type: application/json\r\n' })
  test.each([
    ['that isn’t JSON', '{"offers": ['],
    ['of another shape', '{"offers": [{"seed": 3}]}'],
    ['that is nothing', ''],
    ['as deep as it goes', `{"offers":${'['.repeat(40_000)}${']'.repeat(40_000)}}`],
    ['that would change what everything is made of', '{"__proto__": {"offers": []}}'],
  ])('%s', (_, body) => check(json(body), 400))
  test.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['with a boundary that never comes', 'multipart/form-data; boundary=b', 'x'],
    [
      'cut off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nabc',
    ],
  ])('of parts %s', (_, type, body) =>
    check(requestText('/keep', { method: 'POST', body, headers: `Content-Type: ${type}\r\n` }), 400),
  )
  test('said to be too big', async () => {
    for (const [path, length] of [
      ['/keep', 80_000_000],
      ['/api/files?name=a', 80_000_000],
      ['/nowhere', 200_000],
    ])
      await check(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/x\r\nContent-Length: ${length}\r\n\r\n`,
        413,
      )
  })
  test('that turns out to be too big', () => {
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
    return check(
      `POST /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(4)}0\r\n\r\n`,
      413,
    )
  })
  test('of more files than are taken at once', () => {
    const part = '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nx\r\n'
    return check(
      requestText('/keep', {
        method: 'POST',
        body: `${part.repeat(300)}--b--\r\n`,
        headers: 'Content-Type: multipart/form-data; boundary=b\r\n',
      }),
      413,
    )
  })
  test.each([
    '../../escaped',
    '/etc/escaped',
    '..\\escaped',
    'a\u0000b',
    '.hidden',
    'CON',
    `${'x'.repeat(5000)}.txt`,
  ])('whose file is called %j stays within the desk', async (name) => {
    const text = clippingText(
      'Isle Daily',
      '3 May 2021',
      `Named ${name.length}`,
      `Whatever it is called, it stays on the desk: ${name.length}.`,
    )
    const body = `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${text}\r\n--b--\r\n`
    await check(
      requestText('/keep', {
        method: 'POST',
        body,
        headers: 'Content-Type: multipart/form-data; boundary=b\r\n',
      }),
      200,
      400,
    )
    expect(await readFile(outside, 'utf8')).toBe(secret)
    for (const place of [dirname(desk.folder), '/etc'])
      expect((await readdir(place)).filter((found) => found.includes('escaped'))).toEqual([])
  })
  test.each(['../escaped', '/escaped', 'a\u0000', '.hearsay/escaped'])(
    'whose seed is to be called %j stays within',
    async (name) => {
      const seed = clippingText(
        'Isle Daily',
        '3 May 2021',
        `Called ${name}`,
        `Nobody calls it so: ${name.length} letters.`,
      )
      await check(json(JSON.stringify({ offers: [{ seed, name }] })), 200, 400, 422)
      expect((await readdir(dirname(desk.folder))).filter((found) => found.includes('escaped'))).toEqual([])
    },
  )
})

describe('a question', () => {
  test.each([
    '('.repeat(5000),
    '"'.repeat(999),
    '-'.repeat(500),
    'a* '.repeat(2000),
    'date:9999..0001',
    "'; drop table seed; --",
    'NEAR(a b) {x}: ^a',
    'or or or',
  ])('that makes no sense is answered: %.20s', (q) =>
    check(requestText(`/find?q=${encodeURIComponent(q).slice(0, 15_000)}`), 200),
  )
  test.each(['limit=-1', 'limit=1e9', 'offset=x', 'limit=10&limit=20', 'mood=grey', '__proto__=1'])(
    'of the API that makes no sense is refused: %s',
    (asked) => check(requestText(`/api/seeds?${asked}`), 400),
  )
})

describe('a slow client', () => {
  test('with its head is let go', async () => {
    const { status } = await sendRaw(serving.port, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 8000)
    expect(status).toBe(408)
  })
  test('with its body is let go', async () => {
    const { status } = await sendRaw(
      serving.port,
      'POST /paste HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext=',
      8000,
    )
    expect([0, 408]).toContain(status)
  })
  test('that reads no answer doesn’t hold up others', async () => {
    const sockets = Array.from({ length: 50 }, () => connect(serving.port, '127.0.0.1'))
    for (const socket of sockets) {
      socket.on('error', () => {})
      socket.pause()
      socket.write(requestText('/').repeat(20))
    }
    await check(requestText('/find?q=stay'), 200)
    for (const socket of sockets) socket.destroy()
  })
  test('that hangs up in the middle is forgotten', async () => {
    for (let at = 0; at < 30; at++) {
      const socket = connect(serving.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(requestText('/seeds/pact').slice(0, 10 + at))
      socket.destroy()
    }
    await check(requestText('/'), 200)
  })
})

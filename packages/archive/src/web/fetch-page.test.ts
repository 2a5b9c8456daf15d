import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchPage } from './fetch-page.ts'
import { isPrivateAddress } from './private-addresses.ts'

let server: Server
let at = ''
beforeAll(async () => {
  server = createServer((request, answer) => {
    const { url = '/' } = request
    if (url === '/pact' || url === '/100%25-safe' || url === '/100%-safe')
      answer.setHeader('content-type', 'text/html').end('<p>The ferries stayed.</p>')
    else if (url === '/moved') answer.writeHead(302, { location: '/pact' }).end()
    else if (url === '/round') answer.writeHead(302, { location: '/round' }).end()
    else if (url === '/file') answer.writeHead(302, { location: 'file:///etc/hosts' }).end()
    else if (url === '/big') answer.end('x'.repeat(5000))
    else if (url === '/slow') answer.write('x')
    else answer.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function check(address: string, options: FetchOptions, expected: object): Promise<void> {
  const found = await fetchPage(address, options)
  expect('code' in found ? { why: found.data.why } : { name: found.name, address: found.address }).toEqual(
    expected,
  )
}

describe('with the network of this machine allowed', () => {
  const open = { allowsPrivate: true }
  test('a page, with its address and a name', () =>
    check(`${at}/pact`, open, { name: 'pact.html', address: `${at}/pact` }))
  test('a page that has moved', () =>
    check(`${at}/moved`, open, { name: 'pact.html', address: `${at}/pact` }))
  test('a page whose address has a percent sign, encoded or not', async () => {
    for (const path of ['/100%25-safe', '/100%-safe'])
      await check(`${at}${path}`, open, { name: '100--safe.html', address: `${at}${path}` })
  })
  test('one that moves for ever', () => check(`${at}/round`, open, { why: 'redirects' }))
  test('one that leads out of the web', () => check(`${at}/file`, open, { why: 'protocol' }))
  test('one that is not there', () => check(`${at}/none`, open, { why: 'status 404' }))
  test('one that is too big', () => check(`${at}/big`, { ...open, maxBytes: 1000 }, { why: 'size' }))
  test('one that never ends', () => check(`${at}/slow`, { ...open, timeoutMs: 200 }, { why: 'timeout' }))
})

describe('without', () => {
  test('an address of this machine', () => check(`${at.replace(/:\d+$/, '')}/pact`, {}, { why: 'private' }))
  test('a port that no page has', () => check('http://harbor.example:25/', {}, { why: 'port' }))
  test('a name that leads to this machine', () => check('http://localhost/pact', {}, { why: 'private' }))
  test('an address of this machine in other forms', async () => {
    for (const host of ['0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254'])
      await check(`http://${host}/`, {}, { why: 'private' })
  })
  test('no page at all', async () => {
    await check('ftp://harbor.example/', {}, { why: 'protocol' })
    await check('https://me:secret@harbor.example/', {}, { why: 'login' })
    await check('https://', {}, { why: 'malformed' })
  })
})

test.each([
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '100.64.0.1',
  'fe80::1%eth0',
  'fd00::1',
  '::ffff:10.0.0.1',
  'x',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true))
test.each(['93.184.216.34', '172.32.0.1', '2606:4700::1111', '::ffff:93.184.216.34'])(
  '%s is public',
  (address) => expect(isPrivateAddress(address)).toBe(false),
)

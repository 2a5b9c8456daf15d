import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddressBehind } from './client-address.ts'

/** Who is taken to ask, connected from an address, with this in `X-Forwarded-For`, behind these proxies. */
async function check(connected: string, forwarded: string | null, proxies: string[], sender: string) {
  const app = new Hono()
  const of = clientAddressBehind(proxies)
  app.get('/', (context) => context.text(of(context)))
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  const incoming = { socket: { remoteAddress: connected, remotePort: 1, remoteFamily: 'IPv4' } }
  expect(await (await app.request('/', { headers }, { incoming })).text()).toBe(sender)
}

test('without a proxy the connection’s address counts', () => check('192.0.2.7', null, [], '192.0.2.7'))
test('the header of an untrusted address is ignored', () =>
  check('192.0.2.7', '198.51.100.1', ['127.0.0.1'], '192.0.2.7'))
test('the header of a trusted proxy counts', () =>
  check('::ffff:127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'))
test('what the sender wrote is further left and is ignored', () =>
  check('127.0.0.1', '10.9.9.9, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'))
test('several trusted proxies are skipped', () =>
  check('127.0.0.1', '198.51.100.1, 10.0.0.2', ['127.0.0.1', '10.0.0.2'], '198.51.100.1'))
test('ports and brackets are removed', () =>
  check('127.0.0.1', '[2001:DB8::1]:4711', ['127.0.0.1'], '2001:db8::1'))
test('a proxy is recognised however its address is written', () =>
  check('2001:db8::2', '198.51.100.1', ['2001:DB8::2'], '198.51.100.1'))
test('what isn’t an address is ignored', () => check('127.0.0.1', '<script>', ['127.0.0.1'], '127.0.0.1'))

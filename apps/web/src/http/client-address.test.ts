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

test('whoever is connected is who asks', () => check('192.0.2.7', null, [], '192.0.2.7'))
test('nobody is believed who is no trusted proxy', () =>
  check('192.0.2.7', '198.51.100.1', ['127.0.0.1'], '192.0.2.7'))
test('a trusted proxy says for whom it asks', () =>
  check('::ffff:127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'))
test('what the sender wrote itself stands further left and counts for nothing', () =>
  check('127.0.0.1', '10.9.9.9, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'))
test('of several proxies each is passed over', () =>
  check('127.0.0.1', '198.51.100.1, 10.0.0.2', ['127.0.0.1', '10.0.0.2'], '198.51.100.1'))
test('ports and brackets are no part of an address', () =>
  check('127.0.0.1', '[2001:DB8::1]:4711', ['127.0.0.1'], '2001:db8::1'))
test('a proxy is known however its address is written', () =>
  check('2001:db8::2', '198.51.100.1', ['2001:DB8::2'], '198.51.100.1'))
test('what is no address counts for nothing', () =>
  check('127.0.0.1', '<script>', ['127.0.0.1'], '127.0.0.1'))

import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestText } from '../../test/raw.ts'
import { TIMEOUT_MS } from './limits.ts'
import type { RunningServer } from './listen.ts'
import { listen, TIMEOUTS_MS } from './listen.ts'

let server: RunningServer
let sockets: Socket[] = []
/** Lets the answers to /slow go out. */
let release = () => {}

beforeEach(async () => {
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const app = new Hono()
    .get('/', (context) => context.text('here'))
    .get('/slow', async (context) => context.text(`finished ${await held.then(() => 'late')}`))
  server = await listen(app, '127.0.0.1', 0, {
    limits: { all: 40, idle: 20, idlePerNetwork: 5, perNetwork: 12 },
    proxies: ['127.0.0.9'],
  })
})
afterEach(async () => {
  release()
  for (const socket of sockets) socket.destroy()
  sockets = []
  await server.close()
})

/** Opens a connection from an address of this machine and sends the beginning of a request. */
async function open(from: string, bytes: string): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1', localAddress: from })
  sockets.push(socket)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(bytes)
  return socket
}

/** The whole answer on a connection. */
async function answerOn(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}
const ask = async (from: string) => answerOn(await open(from, requestText('/')))

const HALF_A_HEAD = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '

test('half-sent requests don’t keep others out, not even in their own network', async () => {
  const first = await open('127.0.0.2', HALF_A_HEAD)
  const closed = once(first, 'close')
  for (let at = 0; at < 60; at++) await open('127.0.0.2', HALF_A_HEAD)
  await closed
  expect(await ask('127.0.0.3')).toContain('here')
  expect(await ask('127.0.0.2')).toContain('here')
})
test('half-sent requests of many networks don’t keep others out', async () => {
  for (let network = 10; network < 20; network++)
    for (let at = 0; at < 4; at++) await open(`127.0.0.${network}`, HALF_A_HEAD)
  expect(await ask('127.0.0.3')).toContain('here')
})
test('requests of one network that wait for their answers leave room for others', async () => {
  for (let at = 0; at < 45; at++) await open('127.0.0.2', requestText('/slow'))
  expect(await ask('127.0.0.3')).toContain('here')
})
test('a proxy connects for many people', async () => {
  const waiting = await Promise.all(Array.from({ length: 15 }, () => open('127.0.0.9', requestText('/slow'))))
  const answers = waiting.map(answerOn)
  expect(await ask('127.0.0.9')).toContain('here')
  release()
  for (const answer of answers) expect(await answer).toContain('finished late')
})
test('closing sends the answers in flight, closes idle connections and accepts no others', async () => {
  const idle = await open('127.0.0.2', HALF_A_HEAD)
  const kept = await open('127.0.0.2', requestText('/').replace('close', 'keep-alive'))
  await once(kept, 'data')
  const gone = [idle, kept].map((socket) => once(socket, 'close'))
  const waiting = await open('127.0.0.3', requestText('/slow').replace('close', 'keep-alive'))
  const answer = answerOn(waiting)
  // It is in flight once a later request on the same server was answered.
  expect(await ask('127.0.0.3')).toContain('here')
  const end = server.close()
  await Promise.all(gone)
  await expect(open('127.0.0.4', requestText('/'))).rejects.toThrow('ECONNREFUSED')
  release()
  expect(await answer).toMatch(/connection: close[\s\S]*finished late/i)
  await end
})
test('closing waits longer than any answer may take', () =>
  expect(TIMEOUTS_MS.end).toBeGreaterThan(Math.max(TIMEOUT_MS, TIMEOUTS_MS.request)))

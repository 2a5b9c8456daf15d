// The desk as it is started: a process of its own, its environment and its signals.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clippingText, sampleClippings } from './open-desk.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
// As deep as the built files are: they find other files relative to themselves.
const program = join(web, `dist/started-${process.pid}/main.mjs`)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-main-'))

beforeAll(async () => {
  for (const [name, seed] of Object.entries(sampleClippings)) writeFileSync(join(folder, name), seed)
  await build({
    entryPoints: [join(web, 'src/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(program, '..'), { recursive: true, force: true })
})

function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--conditions=hearsay-source', program, folder], {
    env: { PATH: process.env.PATH ?? '', TMPDIR: tmpdir(), NODE_NO_WARNINGS: '1', ...environment },
  })
}
/** How a desk that doesn’t start ends, and what it says. */
async function refused(environment: Record<string, string>): Promise<[number, string]> {
  const desk = start(environment)
  const [told, [code]] = await Promise.all([text(desk.stderr!), once(desk, 'exit')])
  return [code, told]
}

test.each([
  ['an address that others reach', { HOST: '0.0.0.0' }, '“0.0.0.0” can be reached by others'],
  [
    'a name that others know',
    { HEARSAY_URL: 'https://desk.example' },
    '“https://desk.example” can be reached by others',
  ],
])('%s needs a password', async (_, environment, words) => {
  const [code, told] = await refused(environment)
  expect(code).toBe(1)
  expect(told).toContain(words)
  expect(told).toContain('set HEARSAY_PASSWORD')
})

/** The port of a desk once it says that it listens. */
async function portOf(desk: ChildProcess): Promise<number> {
  let output = ''
  for await (const words of desk.stdout!) {
    output += words
    if (output.includes('\n')) break
  }
  const [, port] = /^Hearsay is at http:\/\/127\.0\.0\.1:(\d+) with 3 clippings from /.exec(output) ?? []
  return Number(port)
}

/** Sends half a request; gives what sends the other half and resolves to the answer. */
async function halfSent(port: number, path: string, body: string): Promise<() => Promise<string>> {
  const socket = connect(port, '127.0.0.1')
  const answer = text(socket)
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`,
  )
  // The desk has the head: it asks for the body.
  await once(socket, 'readable')
  return () => {
    socket.write(body.slice(20))
    return answer
  }
}

/** Waits until a desk takes no more connections. */
async function closed(port: number): Promise<void> {
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ status }) => status,
      () => 'closed',
    )
  await expect.poll(ask).toBe('closed')
}

test('on SIGTERM requests in flight are answered, clippings among them saved, and no other is begun', async () => {
  const desk = start({ PORT: '0' })
  const ended = once(desk, 'exit')
  const port = await portOf(desk)
  const read = await halfSent(port, '/api/read', JSON.stringify({ text: sampleClippings['strike.txt'] }))
  const adds = await Promise.all(
    [1, 2, 3, 4, 5].map((at) => {
      const seed = clippingText(
        'Isle Daily',
        `${at} May 2021`,
        `Pier ${at}`,
        `Pier ${at} is shut for ${at} days.`,
      )
      return halfSent(port, '/api/seeds', JSON.stringify({ offers: [{ seed, name: `pier-${at}` }] }))
    }),
  )
  desk.kill('SIGTERM')
  await closed(port)
  expect(await read()).toMatch(/HTTP\/1\.1 200 [\s\S]*"attributions"/)
  for (const answer of await Promise.all(adds.map((send) => send())))
    expect(answer).toMatch(/HTTP\/1\.1 200 [\s\S]*"kept":true/)
  expect(await ended).toEqual([0, null])
  expect(readdirSync(folder).filter((name) => name.startsWith('pier-'))).toHaveLength(5)
})

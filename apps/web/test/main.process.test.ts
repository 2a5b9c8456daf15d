// The desk as it is started: a process of its own, its environment and its signals.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleClippings } from './open-desk.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
// As deep as the built files are, for they look for theirs from where they stand.
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

test('on SIGTERM what is in flight is finished, and nothing else is begun', async () => {
  const desk = start({ PORT: '0' })
  const ended = once(desk, 'exit')
  let told = ''
  for await (const words of desk.stdout!) {
    told += words
    if (told.includes('\n')) break
  }
  const [, port] = /^Hearsay is at http:\/\/127\.0\.0\.1:(\d+) with 3 seeds from /.exec(told) ?? []
  const body = JSON.stringify({ text: sampleClippings['strike.txt'] })
  const socket = connect(Number(port), '127.0.0.1')
  const answer = text(socket)
  socket.write(
    `POST /api/read HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`,
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  desk.kill('SIGTERM')
  await expect
    .poll(() =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        (other) => other.status,
        () => 'closed',
      ),
    )
    .toBe('closed')
  socket.write(body.slice(20))
  expect(await answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"attributions"/)
  expect(await ended).toEqual([0, null])
})

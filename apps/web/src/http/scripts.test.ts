import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { serveScripts } from './scripts.ts'

test('a linked script is served after a build has removed it, and nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-scripts-'))
  writeFileSync(join(folder, 'desk-A.js'), 'export {}')
  writeFileSync(join(folder, 'scripts.json'), '{}')
  const app = new Hono()
  serveScripts(app, pathToFileURL(`${folder}/`))
  rmSync(folder, { recursive: true })
  expect(await (await app.request('/client/desk-A.js')).text()).toBe('export {}')
  const small = await app.request('/client/desk-A.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(gunzipSync(new Uint8Array(await small.arrayBuffer())).toString()).toBe('export {}')
  for (const other of ['scripts.json', 'desk-B.js', '..%2Fpackage.json'])
    expect((await app.request(`/client/${other}`)).status).toBe(404)
})

test('other requests are answered while a long script is compressed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-scripts-'))
  writeFileSync(join(folder, 'part-A.js'), randomBytes(2_000_000).toString('hex'))
  const app = new Hono()
  serveScripts(app, pathToFileURL(`${folder}/`))
  rmSync(folder, { recursive: true })
  const order: string[] = []
  const small = app.request('/client/part-A.js', { headers: { 'accept-encoding': 'gzip' } })
  await Promise.all([
    Promise.resolve(small).then((answer) => order.push(answer.headers.get('content-encoding') ?? 'plain')),
    new Promise((resolve) => setImmediate(resolve)).then(() => order.push('another')),
  ])
  expect(order).toEqual(['another', 'gzip'])
})

import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { ArchiveError, openArchive } from '@hearsay/archive'
import { documentSchema } from '@hearsay/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clipping, emptyReading, readingFixture } from '../../../packages/reading/test/reading-fixture.ts'
import type { FakeReader } from '../test/open-desk.ts'
import { withReader } from '../test/open-desk.ts'
import { createApp } from './app.tsx'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (outlet: string, date: string, headline: string, body = story) =>
  `${outlet}\n${date}\n\n${headline}\n\n${body}\n`

/** The clipping read by hand; every other text is read as holding nothing. */
const read: FakeReader = (document) =>
  document.text === clipping ? readingFixture(document) : emptyReading(document)

let folder = ''
let archive: Archive
let app: ReturnType<typeof createApp>
async function put(name: string, words: string | Uint8Array) {
  await writeFile(join(folder, name), words)
  await archive.caughtUp()
}
async function page(path: string, init?: RequestInit) {
  const answer = await app.request(path, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-web-'))
  archive = await openArchive(folder, { follow: false, readers: 1 })
  app = createApp(withReader(archive, read), { today: () => '2022-06-30' })
})
afterEach(async () => {
  await archive.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a file that can’t be read', () => {
  async function check(words: string) {
    expect((await page('/')).text).toContain(words)
    const { status, text } = await page('/seeds/a')
    expect(status).toBe(422)
    expect(text).toContain(words)
    expect(await (await app.request('/api/seeds/a')).json()).toMatchObject({
      error: { message: expect.stringContaining(words) },
    })
  }
  test('because it is binary', async () => {
    await put(
      'a.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256),
    )
    await check('is not text')
  })
  test('because it has 50 MB', async () => {
    await put('a.txt', '')
    await truncate(join(folder, 'a.txt'), 50_000_000)
    await archive.caughtUp()
    await check('has 50.0 MB; the limit is 16.0 MB')
  })
  test('because it links nowhere', async () => {
    await symlink('/nowhere/at/all', join(folder, 'a.txt'))
    await archive.caughtUp()
    expect((await page('/')).text).toContain('it is a link to something that isn’t there')
    expect((await page('/seeds/a')).status).toBe(422)
  })
  test.skipIf(process.getuid?.() === 0)(
    'for want of permission (skipped for root, who may read all)',
    async () => {
      await put('a.txt', 'x')
      await chmod(join(folder, 'a.txt'), 0)
      await archive.caughtUp()
      await check('check its permissions')
    },
  )
})

test('an archive that fails gives a clear page', async () => {
  const problem = { code: 'desk-unreachable', about: 'postgres://desk', data: {} } as const
  const shelf = () => Promise.reject(new ArchiveError(problem, 'The database doesn’t answer.'))
  app = createApp({ ...archive, shelf })
  const { status, text } = await page('/')
  expect(status).toBe(503)
  expect(text).toContain('The database doesn’t answer.')
})

describe('for programs', () => {
  test('a seed’s document is as its schema says', async () => {
    await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands'))
    const found = (await (await app.request('/api/seeds/a')).json()) as { document: unknown }
    expect(documentSchema.safeParse(found.document).success).toBe(true)
  })
  test('health is answered', async () =>
    expect(await (await app.request('/healthz')).json()).toEqual({ ok: true }))
})

describe('every answer', () => {
  test.each(['/', '/find', '/nowhere', '/api/seeds', '/healthz'])(
    '%s forbids scripts from elsewhere, frames and guessing',
    async (path) => {
      const { headers } = await page(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    },
  )
  test('unknown pages say so', async () => {
    const { status, text } = await page('/nowhere')
    expect(status).toBe(404)
    expect(text).toContain('There is nothing on this desk at <bdi>/nowhere</bdi>.')
  })
  test('is refused under another host name', async () => {
    app = createApp(withReader(archive, read), { hosts: ['127.0.0.1', 'localhost'] })
    expect((await page('http://evil.example/')).status).toBe(421)
    expect((await page('http://localhost:4173/')).status).toBe(200)
  })
})

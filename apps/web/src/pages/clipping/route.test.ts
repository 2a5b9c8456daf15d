import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { openArchive } from '@hearsay/archive'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  clipping,
  emptyReading,
  readingFixture,
} from '../../../../../packages/reading/test/reading-fixture.ts'
import { withReader } from '../../../test/open-desk.ts'
import { createApp } from '../../app.tsx'

const odd = 'two islands\njoin & “cheer” <b>?#%'
let folder = ''
let archive: Archive
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-seed-'))
  await writeFile(join(folder, 'toll.txt'), clipping)
  await writeFile(join(folder, `${odd}.txt`), clipping.replace('The toll', 'No <script> toll'))
  archive = await openArchive(folder, { follow: false, readers: 1 })
  app = createApp(
    withReader(archive, (document) =>
      document.text === clipping ? readingFixture(document) : emptyReading(document),
    ),
  )
})
afterAll(async () => {
  await archive.close()
  await rm(folder, { recursive: true, force: true })
})

async function page(path: string, init?: RequestInit) {
  const answer = await app.request(path, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('a seed', () => {
  test('has a page, drawn once and not sent again where nothing changed', async () => {
    const { status, headers, text } = await page('/seeds/toll')
    expect(status).toBe(200)
    expect(text).toContain('<h1 id="headline" dir="auto">The toll will rise</h1>')
    const again = await page('/seeds/toll', { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again).toMatchObject({ status: 304, text: '' })
  })
  test('redirects from a span of the text to its statement', async () => {
    const toll = [clipping.indexOf('the Coastwire'), clipping.indexOf(' “We will wait') - 1].join('-')
    const answer = await app.request(`/seeds/toll?at=${toll}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/seeds/toll#st1'])
    expect((await app.request('/seeds/nobody?at=1-2')).status).toBe(404)
    expect((await page('/seeds/toll?at=x')).status).toBe(200)
  })
  test('may have spaces, line breaks and signs in its name', async () => {
    const { status, text } = await page(`/seeds/${encodeURIComponent(odd)}`)
    expect(status).toBe(200)
    expect(text).toContain('No &lt;script&gt; toll')
  })
  test('that doesn’t exist has a page that says so', async () => {
    const { status, text } = await page('/seeds/nobody')
    expect(status).toBe(404)
    expect(text).toContain('There is no clipping “nobody” on this desk.')
    expect((await page('/text/nobody')).status).toBe(404)
    expect((await page('/original/nobody')).status).toBe(404)
  })
  test('is served as plain text that can’t run', async () => {
    const { headers, text } = await page(`/text/${encodeURIComponent(odd)}`)
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(text).toContain('No <script> toll')
  })
  test('gives back the bytes it was made of, to be saved and not shown', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const [added] = await archive.add([
      {
        name: 'from-a-page',
        again: true,
        seed: new TextEncoder().encode(clipping.replace('rise', 'fall')),
        original: { name: 'p (1)"\r\nX: y.html', bytes },
      },
    ])
    const answer = await app.request(`/original/${added?.kept && added.id}`)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })
})

describe('a text to be tried', () => {
  const form = (text: string, headers: Record<string, string> = {}) =>
    page('/paste', { method: 'POST', body: new URLSearchParams({ text }), headers })
  test('is read by the desk where no script does, and stays in the form', async () => {
    const { text } = await form(clipping.replace('toll will', '<toll> will'))
    expect(text).toContain('<h1 id="headline" dir="auto">The &lt;toll&gt; will rise</h1>')
    expect(text).toMatch(/<textarea[^>]*>\nHarbor Times\n29 June 2022/)
    expect((await form(clipping)).text).toContain('<span class="sentence relayed" id="s0"')
  })
  test('may be a file', async () => {
    const body = new FormData()
    body.set('text', '')
    body.set('files', new File([clipping], 'toll.txt'))
    expect((await page('/paste', { method: 'POST', body })).text).toContain('The toll will rise</h1>')
  })
  test('without a text is answered with a message', async () =>
    expect((await form(' \n')).text).toContain('Enter a text to read.'))
  test('that is too long gets a page that says how long it may be', async () => {
    const { status, text } = await form('x'.repeat(2_100_000))
    expect(status).toBe(413)
    expect(text).toContain('2.0 MB')
  })
  test('sent from another site is not taken', async () => {
    expect((await form('x', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await form('x', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await form('x', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    // Over plain http a browser says no more than this.
    expect((await form('x', { origin: 'http://localhost' })).status).toBe(200)
  })
  test('can be saved: the button sends the same form', async () =>
    expect((await page('/paste')).text).toContain('formaction="/keep"'))
})

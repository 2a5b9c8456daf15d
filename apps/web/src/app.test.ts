import { chmod, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { ArchiveError, openArchive } from '@hearsay/archive'
import { documentSchema } from '@hearsay/core'
import { readingSchema } from '@hearsay/reading'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clipping, madeReading, nothingRead } from '../../../packages/reading/test/made-reading.ts'
import { createApp } from './app.tsx'
import type { Reader } from './reader.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (outlet: string, date: string, headline: string, body = story) =>
  `${outlet}\n${date}\n\n${headline}\n\n${body}\n`

/** The clipping read by hand; every other text is read as holding nothing. */
const read: Reader = (document) =>
  document.text === clipping ? madeReading(document) : nothingRead(document)

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
  archive = await openArchive(folder, { follow: false })
  app = createApp(archive, read, { today: () => '2022-06-30' })
})
afterEach(async () => {
  await archive.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a seed', () => {
  test('shows its header as understood, and what is uncertain or missing', async () => {
    await put('a.txt', seed('Corvane Ahead', '29.06.22', 'Two islands join'))
    const { text } = await page('/seeds/a')
    expect(text).toContain('probably; its form alone doesn’t tell')
    expect(text).toContain('<time datetime="2022-06-29">2022-06-29</time>')
    expect(text).toContain('Not found: byline, address.')
  })
  test('explains gaps, omissions and alterations where they stand', async () => {
    await put(
      'a.txt',
      seed(
        'Harbor Times',
        '29 June 2022',
        'Two islands',
        `${story} “[T]he pact […] holds,” she said (laughs).\n\n\n\n${story}\n\n[snip]\n\n${story}`,
      ),
    )
    const { text } = await page('/seeds/a')
    expect(text).toContain('Gap: 3 blank lines.')
    expect(text).toContain('the outlet changed the capital')
    expect(text).toContain('probably cut by the outlet')
    expect(text).toContain('cut by the clipper')
    expect(text).toContain('what the speaker did')
  })
  test('loses no word of a paragraph to its marks', async () => {
    const body = `PORT VELA, June 29 (Coastwire) -- “He said, ‘[w]ait [for me] …’ and “left”,” she said [sic]. ${story}`
    await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands', body))
    const paragraph =
      /<p dir="auto">(.*?)<\/p><ul/s.exec((await page('/seeds/a')).text.split('id="p1"')[1] ?? '')?.[1] ?? ''
    expect(paragraph.replace(/<[^>]+>/g, '')).toBe(body)
  })
  test('tells its diagnostics with a link to the line', async () => {
    await put('a.txt', seed('Harbor Times', '30 February 2022', 'Two islands'))
    const { text } = await page('/seeds/a')
    expect(text).toContain('“30 February 2022” is not a day that exists; only 2022-02 is certain.')
    expect(text).toContain('<a href="#L2">line 2</a>')
    expect(text).toContain('<li id="L2"><bdi>30 February 2022</bdi></li>')
  })
  test('escapes everything a clipping may hold', async () => {
    const evil = '"><img src=x onerror=alert(1)> <script>alert(2)</script>'
    await put(
      'a.txt',
      `---\nurl: javascript:alert(3)\nlanguage: "><b>\n---\n${seed(`Harbor ${evil} Times`, '29 June 2022', `Two ${evil}`, `${story} ${evil} [${evil}] “${evil}”\u0000`)}`.replace(
        '\u0000',
        '',
      ),
    )
    const { text } = await page('/seeds/a')
    expect(text).not.toMatch(/<img|<script|href="javascript|<b>/)
    expect((await page('/')).text).not.toMatch(/<img|<script/)
    expect((await page(`/?q=${encodeURIComponent(evil)}`)).text).not.toMatch(/<img|<script/)
    expect((await page(`/${encodeURIComponent('<script>')}`)).text).not.toMatch(/<script/)
  })
  test('may have spaces, line breaks and signs in its name', async () => {
    await put('two islands\njoin & “cheer” <b>?#%.txt', seed('Harbor Times', '29 June 2022', 'Two islands'))
    const address = /href="(\/seeds\/[^"]+)"/.exec((await page('/')).text)?.[1] ?? ''
    const { status, text } = await page(address)
    expect(status).toBe(200)
    expect(text).toContain('Two islands')
  })
  test('nobody knows gives a page that says so', async () => {
    const { status, text } = await page('/seeds/nobody')
    expect(status).toBe(404)
    expect(text).toContain('There is no seed “nobody” on this desk.')
  })
  test('is given as plain text nobody can run', async () => {
    await put('a.txt', seed('Harbor Times', '29 June 2022', '<script>alert(1)</script>'))
    const { headers, text } = await page('/text/a')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(text).toContain('<script>alert(1)</script>')
  })
  test('is not sent again where nothing changed', async () => {
    await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands'))
    const tag = (await page('/seeds/a')).headers.get('etag') ?? ''
    expect((await page('/seeds/a', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })
})

describe('the reading of a seed', () => {
  const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  const part = (text: string, id: string) =>
    plain(new RegExp(`<(section|li)[^>]*(?:aria-labelledby|id)="${id}".*?</\\1>`, 's').exec(text)?.[0] ?? '')
  beforeEach(() => put('a.txt', clipping))
  test('gives every sentence its voice, by class, letter and link', async () => {
    const { text } = await page('/seeds/a')
    const found = [...text.matchAll(/<span class="sentence (\w+)" id="(s\d+)">/g)].map((one) => one.slice(1))
    expect(found).toEqual([
      ['relayed', 's1'],
      ['named', 's2'],
      ['named', 's3'],
      ['own', 's4'],
      ['unnamed', 's5'],
      ['own', 's6'],
    ])
    expect(text).toContain(
      '<a class="letter relayed" href="#a1" aria-label="Sentence 1: relayed from another outlet, statement 1">R</a>',
    )
    expect(text).toContain(
      '<a class="letter own" href="#s4" aria-label="Sentence 4: the outlet’s own voice">O</a>',
    )
  })
  test('keeps alterations, marks and words inside sentences', async () => {
    const { text } = await page('/seeds/a')
    const fifth = /id="s5">(.*?)<\/span><\/p>/s.exec(text)?.[1] ?? ''
    expect(fifth).toContain('<span class="quote"><span class="alteration case">[n]</span></span>')
    expect(fifth).toContain('<span class="source">An official</span>')
    expect(plain(fifth)).toBe(
      'An official who asked not to be named because the talks go on claimed that “[n]obody pays”.',
    )
  })
  test('tells who says what, with the chain, the day, the stance and the evidence', async () => {
    const { text } = await page('/seeds/a')
    expect(part(text, 'a1')).toContain(
      '1 Harbor Times ← Coastwire ← a ministry aide (unnamed) Citing: the toll',
    )
    expect(text).toMatch(/<li id="a2">.*?said on <time datetime="2022-06-28">28 June 2022<\/time>/s)
    expect(text).toMatch(/<li id="a5">.*?doubting: the cue holds it at a distance/s)
    expect(text).toMatch(/<li id="a4">.*?goes on.*?<code>quotation-after-its-speaker<\/code>/s)
    expect(text).toMatch(/<li id="a6">.*?stated nothing/s)
  })
  test('tells who speaks, and why a name is missing', async () => {
    const who = part((await page('/seeds/a')).text, 'speakers')
    expect(who).toContain('Orla Venn person, named; 2 statements, 1 mentionthe minister')
    expect(who).toContain('Conditionasked not to be namedReasonthe talks go on')
    expect(who).toContain('Reasonnone given')
  })
  test('tells the days and the rule for each, and how the text is sourced', async () => {
    const { text } = await page('/seeds/a')
    expect(part(text, 'days')).toContain('Tuesday is 28 June 2022')
    expect(part(text, 'voices')).toContain('4 sources: 2 named, 2 unnamed (1 with a reason, 1 without).')
    expect(part(text, 'voices')).toContain('1 time a source declined.')
  })
  test('is shown for a pasted text too', async () => {
    const { text } = await page('/paste', { method: 'POST', body: new URLSearchParams({ text: clipping }) })
    expect(text).toContain('<span class="sentence relayed" id="s1">')
    expect(text).toContain('id="a6"')
  })
  test('stands beside the seed for programs', async () => {
    const found = (await (await app.request('/api/seeds/a')).json()) as { reading: unknown }
    expect(readingSchema.parse(found.reading)).toMatchObject({ attributions: { length: 6 } })
  })
  test('that there is none of is told with its reason', async () => {
    app = createApp(archive, () => 'This text is too long.')
    expect(part((await page('/seeds/a')).text, 'voices')).toContain('This text is too long.')
    expect(await (await app.request('/api/seeds/a')).json()).toMatchObject({
      reading: null,
      unread: 'This text is too long.',
    })
  })
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
    await check('has 50.0 MB; a seed may have 16.0 MB')
  })
  test('because it links nowhere', async () => {
    await symlink('/nowhere/at/all', join(folder, 'a.txt'))
    await archive.caughtUp()
    await check('it is a link to something that isn’t there')
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
  app = createApp({ ...archive, shelf }, read)
  const { status, text } = await page('/')
  expect(status).toBe(503)
  expect(text).toContain('The database doesn’t answer.')
})

describe('a pasted clipping', () => {
  const paste = (text: string, headers: Record<string, string> = {}) =>
    page('/paste', { method: 'POST', body: new URLSearchParams({ text }), headers })
  test('is read, and stays in the form to be changed', async () => {
    const { text } = await paste(seed('Harbor Times', '1 July 2022', 'Two <islands>'))
    expect(text).toContain('<h1 id="headline" dir="auto">Two &lt;islands&gt;</h1>')
    expect(text).toMatch(/<textarea[^>]*>\nHarbor Times\n1 July 2022/)
    expect(text).toContain('The date 2022-07-01 is still to come; today is 2022-06-30.')
  })
  test('with nothing in it gets a word', async () =>
    expect((await paste(' \n')).text).toContain('There was no text to read.'))
  test('that is too long gets a page that says how long it may be', async () => {
    const { status, text } = await paste('x'.repeat(2_100_000))
    expect(status).toBe(413)
    expect(text).toContain('2.0 MB')
  })
  test('sent from another site is not taken', async () => {
    expect((await paste('x', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await paste('x', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await paste('x', { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })
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
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )
  test('unknown pages are clear', async () => {
    const { status, text } = await page('/nowhere')
    expect(status).toBe(404)
    expect(text).toContain('Nothing on this desk is at <bdi>/nowhere</bdi>.')
  })
  test('is refused under a name the desk was not opened with', async () => {
    app = createApp(archive, read, { hosts: ['127.0.0.1', 'localhost'] })
    expect((await page('http://evil.example/')).status).toBe(421)
    expect((await page('http://localhost:4173/')).status).toBe(200)
  })
})

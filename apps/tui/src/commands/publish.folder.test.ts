// A press review in a folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive, savePressReview } from '@hearsay/archive'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const clipping = (day: string, headline: string, name: string) =>
  `Harbor Times\n${day} June 2022\n\n${headline}\n\nThe ferries stayed in harbour. “We wait,” Orla Venn said. “No ferry,” ${name} said.\n`

const folders: string[] = []
let desk = ''
let out = ''
beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'hearsay-publish-'))
  out = join(desk, '..', `${desk.split('/').at(-1)}-review`)
  folders.push(desk, out)
  save('pact', clipping('29', 'Two islands join', 'Tom Lund'), 1000)
  save('strike', clipping('28', 'Pilots stay ashore', 'Ada Brisco'), 2000)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
function save(id: string, text: string, seconds: number) {
  const file = join(desk, `${id}.txt`)
  writeFileSync(file, text)
  utimesSync(file, seconds, seconds)
}
const run = (...args: string[]) => runCommandLine(['publish', out, ...args], '', { desk })
const page = () => readFileSync(join(out, 'index.html'), 'utf8')
const headlines = () => [...page().matchAll(/<h3>(?:<a[^>]*>)?<bdi>([^<]*)/g)].map(([, words]) => words)

describe('publish', () => {
  test('writes a page, its style, a feed, a mail, and until when', async () => {
    const { status, err } = await run()
    expect([status, err]).toEqual([0, `${out}: 2 clippings; no PDF, since there is no Chromium.\n`])
    expect(readdirSync(out).sort()).toEqual([
      ...['feed.atom', 'index.html', 'published.json', 'review.eml', 'style.css'],
    ])
    expect(headlines()).toEqual(['Two islands join', 'Pilots stay ashore'])
    expect(JSON.parse(readFileSync(join(out, 'published.json'), 'utf8'))).toEqual({
      until: '1970-01-01T00:33:20.000Z',
    })
  })
  test('takes a review that was saved on the desk, with its settings, and goes on after the last one', async () => {
    const archive = await openArchive(desk)
    const week = { plan: '# At sea\n\n## Now\n? ferries\n', words: 2, statements: 1, theme: '', by: 'Ana' }
    const from = 'Desk <desk@x.example>'
    await savePressReview(archive.pressReviews, { ...week, name: 'The week', from })
    await archive.close()
    expect(await run('--saved', 'None')).toMatchObject({ status: 3, err: expect.stringContaining('“None”') })
    expect((await run('--saved', 'The week', '--since', 'last')).status).toBe(0)
    expect(page()).toContain('<h1 dir="auto">At sea</h1>')
    expect([headlines(), page().match(/<li><bdi>“/g)]).toEqual([
      ['Two islands join', 'Pilots stay ashore'],
      ['<li><bdi>“', '<li><bdi>“'],
    ])
    expect(readFileSync(join(out, 'review.eml'), 'utf8')).toContain(`From: ${from}`)
    rmSync(out, { recursive: true })
    const again = await run('--saved', 'The week', '--since', 'last')
    expect([again.status, again.err]).toEqual([1, expect.stringContaining('No clipping since 1970')])
    save('late', clipping('30', 'Late ferries', 'Tom Lund'), 3000)
    expect((await run('--saved', 'The week', '--since', 'last')).status).toBe(0)
    expect(headlines()).toEqual(['Late ferries'])
  })
  test('takes a query, and shows the statements that match it', async () => {
    expect((await run('speaker:brisco')).status).toBe(0)
    expect(headlines()).toEqual(['Pilots stay ashore'])
    expect(page().match(/<li><bdi>“/g)).toHaveLength(1)
  })
  test('takes a plan in its order, each clipping once', async () => {
    const plan = join(desk, 'plan.md')
    writeFileSync(plan, '# The week\nIn short.\n\n## At sea\n- strike\n  Read this.\n? islands\n? ferries\n')
    expect((await run('--plan', plan, '--theme', plan)).status).toBe(0)
    expect(headlines()).toEqual(['Pilots stay ashore', 'Two islands join'])
    expect(page()).toContain('<h1 dir="auto">The week</h1>')
    expect(page()).toContain('<p class="note" dir="auto">Read this.</p>')
    expect(readFileSync(join(out, 'style.css'), 'utf8')).toContain('# The week')
  })
  test('since the last time takes what came in since, and nothing a second time', async () => {
    expect((await run('--since', 'last')).status).toBe(0)
    save('talks', clipping('30', 'Talks go on', 'Ada Brisco'), 3000)
    expect((await run('--since', 'last')).status).toBe(0)
    expect(headlines()).toEqual(['Talks go on'])
    const before = page()
    const { status, err } = await run('--since', 'last')
    expect([status, err]).toEqual([
      1,
      'hearsay: No clipping since 1970-01-01T00:50:00.000Z was found; nothing was written.\n',
    ])
    expect(page()).toBe(before)
  })
  test('shows as much of the text as is asked for, and all of it only then', async () => {
    await run('--words', '2')
    expect(page()).toContain('The ferries …')
    await run('--full')
    expect(page()).toContain('said. “No ferry,” Tom Lund said.')
    await run('--words', '0')
    expect(page()).not.toContain('<blockquote>')
  })
  test('has a PDF where there is a Chromium, and says where it failed', async () => {
    const browser = join(desk, 'chromium')
    const script = (body: string) =>
      writeFileSync(browser, `#!${process.execPath}\n${body}\n`, { mode: 0o755 })
    const printed = () => runCommandLine(['publish', out], '', { desk, env: { HEARSAY_CHROMIUM: browser } })
    // Answers as DevTools do, whatever is asked; apps/web/test has a real Chromium print.
    script(`const { createReadStream, writeSync } = require('node:fs')
const say = (message) => writeSync(4, JSON.stringify(message) + '\\0')
createReadStream('', { fd: 3, encoding: 'utf8' }).on('data', (asked) => {
  for (const { id, method } of asked.split('\\0').filter(Boolean).map(JSON.parse)) {
    say({ id, result: { targetId: 'a', sessionId: 'b', data: btoa('%PDF') } })
    if (method === 'Page.navigate') say({ method: 'Page.loadEventFired' })
  }
})`)
    expect((await printed()).err).toBe(`${out}: 2 clippings, with a PDF.\n`)
    expect(readFileSync(join(out, 'review.pdf'), 'utf8')).toBe('%PDF')
    script('process.exit(1)')
    expect((await printed()).err).toBe(`${out}: 2 clippings; no PDF, since Chromium failed.\n`)
    expect(readdirSync(out).filter((name) => name.includes('.part'))).toEqual([])
  })
  test('says what is wrong, and writes nothing', async () => {
    expect((await run('date:x')).status).toBe(1)
    expect((await run('--since', 'monday')).status).toBe(2)
    expect((await run('--plan', join(desk, 'none.md'))).status).toBe(3)
    expect((await run('nothing-like-this')).status).toBe(1)
    expect(readdirSync(join(desk, '..'))).not.toContain(out.split('/').at(-1))
  })
})

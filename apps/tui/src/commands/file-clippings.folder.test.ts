import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
const quoted = '“We would like to be asked,” said Tam Brisco, who leads the pilots’ union in Port Vela.'
const rtf = (words: string) => words.replace(/[“”’]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)
const files = {
  'a.rtf': `{\\rtf1 Harbor Times\\par 29 June 2022\\par Ferries stay\\par ${story}\\par ${rtf(quoted)}\\par}`,
  'page.html': `<!doctype html><html><head><meta property="og:site_name" content="Harbor Times"><meta property="og:title" content="Ferries stay"><meta property="article:published_time" content="2022-06-29"></head><body><article><p>${story}</p><p>${quoted}</p></article></body></html>`,
  'both.txt': `Harbor Times\n29 June 2022\n\nFerries stay\n\n${story}\n=====\nHarbor Times\n30 June 2022\n\nBuses go\n\n${quoted}\n`,
  'minutes.txt': `Harbor Times\n29 June 2022\n5 min read\n\nFerries stay\n\n${story}\n`,
  'list.json': '{"a": [1, 2, 3]}',
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-files-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ran = (...args: string[]) =>
  runCommandLine(
    args.map((one) => (one in files ? join(folder, one) : one)),
    '',
    { desk: folder },
    { openDesk: async () => 0 as const, isFolder: () => false },
  )
const headlineOf = (out: string) => JSON.parse(out).document.headline.text

describe('read and parse see a file as add does', () => {
  test.each(['a.rtf', 'page.html', 'minutes.txt'])('%s', async (name) => {
    expect(headlineOf((await ran('parse', name, '--json')).out)).toBe('Ferries stay')
    expect(headlineOf((await ran('read', name, '--json', '--model', 'fast')).out)).toBe('Ferries stay')
  })
  test('one of several clippings, with how many there are', async () => {
    const first = await ran('parse', 'both.txt', '--json')
    expect([headlineOf(first.out), first.err]).toEqual([
      'Ferries stay',
      expect.stringContaining('has 2 clippings'),
    ])
    expect(headlineOf((await ran('parse', 'both.txt', '--json', '--clipping', '2')).out)).toBe('Buses go')
    expect(await ran('parse', 'both.txt', '--clipping', '3')).toMatchObject({ status: 3, out: '' })
  })
  test('what is no clipping is refused by its format', async () =>
    expect(await ran('read', 'list.json')).toMatchObject({
      status: 3,
      out: '',
      err: expect.stringContaining('is JSON'),
    }))
  test('with --plain a file is its text', async () => {
    const { out } = await ran('read', 'minutes.txt', '--plain', '--json', '--model', 'fast')
    expect(JSON.parse(out).document.text).toBe(files['minutes.txt'])
  })
})

test('add fetches no page on this machine', async () => {
  const { status, err } = await ran('add', 'http://127.0.0.1/pact', '--desk', folder)
  expect([status, err]).toEqual([3, expect.stringContaining('private network')])
})

test('check checks every clipping of a file', async () => {
  const { status, out } = await ran('check', 'both.txt', 'a.rtf', 'page.html')
  expect([status, out]).toEqual([0, expect.stringContaining('3 files: 0 errors')])
})

test('read, parse and check take a clipping of the desk by its id', async () => {
  expect(headlineOf((await ran('parse', 'both', '--json')).out)).toBe('Ferries stay')
  expect(headlineOf((await ran('read', 'minutes', '--json', '--model', 'fast')).out)).toBe('5 min read')
  expect((await ran('check', 'minutes')).out).toContain('1 file:')
  expect(await ran('parse', 'nothing')).toMatchObject({
    status: 3,
    err: expect.stringContaining('there is no such file'),
  })
})
test('check looks into every file of a folder that add would, and names the others', async () => {
  await writeFile(join(folder, 'picture.xyz'), 'x')
  const { out, err } = await ran('check', folder)
  expect(err).toContain('1 file skipped, not a known clipping type (picture.xyz)')
  expect(out).toMatch(/4 files:/)
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'
import { VERSION } from './version.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const good = `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${story} “[T]hey wait,” she said.\n`
const bad = good.replace('29 June', '31 June')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-run-'))
  await writeFile(join(folder, 'good.txt'), good)
  await writeFile(join(folder, 'bad.txt'), bad)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function ran(args: string[], extra: Partial<Terminal> = {}) {
  const opened: string[] = []
  const openDesk = async (desk: string) => {
    opened.push(desk)
    return 0 as const
  }
  const isFolder = (name: string) => name === folder
  return { ...(await runCommandLine(args, good, { desk: folder, ...extra }, { openDesk, isFolder })), opened }
}
const at = (name: string) => join(folder, name)

describe('check', () => {
  test('ends with 0 where no seed has an error', async () =>
    expect(await ran(['check', at('good.txt')])).toMatchObject({
      status: 0,
      out: '1 file: 0 errors, 0 warnings, 0 notes\n',
      err: '',
    }))
  test('shows an error with its line and a caret, and ends with 1', async () => {
    const { status, out } = await ran(['check', at('bad.txt'), at('good.txt')])
    expect(status).toBe(1)
    expect(out).toBe(
      `${at('bad.txt')}:2:1: error date-impossible: “31 June 2022” is not a day that exists; only 2022-06 is certain.\n  2 | 31 June 2022\n    | ^^^^^^^^^^^^\n2 files: 1 error, 0 warnings, 0 notes\n`,
    )
  })
  test('reads standard input', async () =>
    expect((await ran(['check', '-'])).out).toContain('1 file: 0 errors'))
  test('a named pipe, which might never be written to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    const { status, err } = await ran(['check', join(folder, 'pipe.txt')])
    expect(status).toBe(3)
    expect(err).toContain('this is a pipe')
  })
  test('ends with 3 where a file can’t be read, and checks the others', async () => {
    await truncate(at('big.txt'), 0).catch(() => writeFile(at('big.txt'), ''))
    await truncate(at('big.txt'), 50_000_000)
    const { status, out, err } = await ran(['check', at('nowhere.txt'), at('big.txt'), folder])
    expect(status).toBe(3)
    expect(err).toContain('nowhere.txt: there is no such file.')
    expect(err).toContain('big.txt: 50 MB is more than a seed can have (16 MB).')
    expect(out).toContain('2 files: 1 error')
  })
  test('checks every seed of a folder', async () => {
    await writeFile(at('page.html'), 'no seed')
    expect((await ran(['check', folder])).out).toContain('3 files: 1 error')
  })
  test('gives line, column and sentence as JSON', async () => {
    const { status, out } = await ran(['check', at('bad.txt'), '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: at('bad.txt'), diagnostics: [{ code: 'date-impossible', line: 2, column: 1 }] }],
      counts: { error: 1, warning: 0, info: 0 },
    })
  })
  test('lists in JSON the files that can’t be read too, with why', async () => {
    const { status, out } = await ran(['check', at('nowhere.txt'), at('good.txt'), '--json'])
    expect(status).toBe(3)
    expect(JSON.parse(out).files).toMatchObject([
      { file: at('nowhere.txt'), problem: expect.stringContaining('there is no such file'), diagnostics: [] },
      { file: at('good.txt'), problem: null },
    ])
  })
  test('reports a binary file once', async () => {
    await writeFile(at('b.txt'), Uint8Array.of(0, 1, 2, 3))
    expect((await ran(['check', at('b.txt')])).out).toMatch(
      /^\S+:1:1: error not-text: .+\n(?: .+\n)*1 file: 1 error, 0 warnings, 0 notes\n$/,
    )
  })
  test('lets no control sequence through, in names or words', async () => {
    const name = at('\u001b[31mred\nname.txt')
    await writeFile(name, good.replace('join', '\u001b[2Jjoin'))
    const { out, err } = await ran(['check', name, at('\u001b[2Jnone')])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })
  test('needs a file', async () => expect(await ran(['check'])).toMatchObject({ status: 2, out: '' }))
})

describe('parse', () => {
  test('prints { document, diagnostics } as JSON', async () => {
    const { status, out } = await ran(['parse', at('good.txt'), '--json'])
    expect(status).toBe(0)
    const { document, diagnostics } = JSON.parse(out)
    expect([document.text, document.header.date.value, diagnostics]).toEqual([good, '2022-06-29', []])
  })
  test('prints JSON no terminal obeys, and which reads the same', async () => {
    const text = good.replace('join', '\u009b2J\u202ejoin')
    await writeFile(at('odd.txt'), text)
    const { out } = await ran(['parse', at('odd.txt'), '--json'])
    expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/)
    expect(JSON.parse(out).document.text).toBe(text)
  })
  test('prints an outline', async () =>
    expect((await ran(['parse', '-'])).out).toBe(
      `outlet     Harbor Times\ndate       29 June 2022 (2022-06-29)\nheadline   Two islands join\nparagraph  ${story} “[T]hey wait,” she said.\n`,
    ))
  test('ends with 1 where there is an error, 3 where the file can’t be read', async () => {
    expect((await ran(['parse', at('bad.txt'), '--json'])).status).toBe(1)
    expect((await ran(['parse', at('nowhere')])).status).toBe(3)
  })
})

describe('the rest', () => {
  test('a folder opens the desk, in a terminal', async () => {
    expect(await ran([folder], { columns: 80, interactive: true })).toMatchObject({
      status: 0,
      opened: [folder],
    })
    expect(await ran([], { columns: 80, interactive: true })).toMatchObject({ opened: [folder] })
    expect(await ran(['--desk', at('x')], { columns: 80, interactive: true })).toMatchObject({
      opened: [at('x')],
    })
  })
  test('the desk needs a terminal', async () =>
    expect(await ran([folder])).toMatchObject({
      status: 2,
      opened: [],
      err: expect.stringContaining('list'),
    }))
  test('a mistyped command is named, with the likely one', async () =>
    expect((await ran(['chekc'])).err).toContain('did you mean check?'))
  test('so is a mistyped command with its files', async () =>
    expect((await ran(['chekc', at('good.txt'), at('bad.txt')])).err).toContain('did you mean check?'))
  test.each([
    ['--nonsense'],
    ['check', '--order', 'x', 'f'],
    ['parse', 'a', 'b'],
    ['list', '--limit', '-1'],
    ['list', '-n', '2'],
    ['list', '--limit', 'x'],
    ['list', '--limit'],
    ['list', '--order', 'sideways'],
    ['completion', 'tcsh'],
    ['find'],
    ['read', 'f', '--why', '0'],
    ['read', 'f', '--json=1'],
    ['a', 'b'],
    ['--json'],
  ])('%s %s is wrong usage', async (...args) => expect((await ran(args.filter(Boolean))).status).toBe(2))
  test('says what was expected, and what was perhaps meant', async () => {
    expect((await ran(['list', '--limit', '-3'])).err).toBe(
      'hearsay: --limit takes a whole number, 0 or more, not “-3”.\nTry hearsay help list.\n',
    )
    expect((await ran(['find', 'x', '--ordr', 'date'])).err).toContain('did you mean --order?')
    expect((await ran(['help', 'fnid'])).err).toContain('did you mean find?')
    expect((await ran(['--json', 'find', 'x'])).err).toContain(
      'A command comes before its options: hearsay find',
    )
    expect((await ran(['--help', 'find'])).out).toContain('hearsay find QUERY…')
  })
  test.each([
    ['nope', '“nope” is neither a command nor a folder.'],
    ['grep', 'Unknown command “grep”; did you mean find?'],
    ['-V', 'Unknown option -V.'],
  ])('%s is an unknown command, with or without a terminal', async (word, message) => {
    for (const extra of [{}, { columns: 80, interactive: true }])
      expect(await ran([word], extra)).toMatchObject({
        status: 2,
        opened: [],
        err: expect.stringContaining(message),
      })
  })
  test.each([
    ['search', 'find takes a query.'],
    ['rm', 'remove takes ids'],
  ])('%s is another name of a command', async (word, message) =>
    expect((await ran([word])).err).toContain(message),
  )
  test('version prints the version', async () =>
    expect(await ran(['version'])).toMatchObject({ status: 0, out: `hearsay ${VERSION}\n` }))
  test('an option without its value says which values there are', async () =>
    expect((await ran(['list', '--order'])).err).toContain('--order needs a value: one of date, outlet'))
  test('without a file read and parse take what is piped; on a terminal they say so', async () => {
    for (const command of ['read', 'parse']) {
      const piped = await runCommandLine(
        [command],
        'Harbor Times\n2022-06-29\n\nOne\n\nNobody came to the quay.\n',
      )
      expect(piped).toMatchObject({ status: 0, out: expect.stringContaining('Nobody came to the quay.') })
      expect(await ran([command], { columns: 80, interactive: true })).toMatchObject({
        status: 2,
        err: expect.stringContaining('pipe a text to it'),
      })
    }
  })
  test('a name that is not UTF-8 is named as the reason', async () =>
    expect((await ran(['read', at('bad\ufffd.txt')])).err).toContain('this name is not UTF-8'))
  test('the default desk that is missing says that it is the default', async () => {
    const missing = (env: Terminal['env']) => ran(['list'], { desk: at('seeds'), env })
    expect((await missing({})).err).toContain('It is the default; name another with --desk or $HEARSAY_DESK.')
    expect((await missing({ HEARSAY_DESK: at('seeds') })).err).not.toContain('default')
    expect((await ran(['list', '--desk', at('seeds')], { desk: 'seeds' })).err).not.toContain('default')
  })
  test('takes --desk before the command too', async () =>
    expect(await ran(['--desk', folder, 'list'], { desk: at('nowhere') })).toMatchObject({ status: 0 }))
  test('the version is the package’s', () =>
    expect(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version).toBe(
      VERSION,
    ))
})

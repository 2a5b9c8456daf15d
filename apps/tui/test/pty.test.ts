// The desk as a person uses it: the bundled command in a real pseudo-terminal, its screen read by a terminal emulator.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundle } from '../build.mjs'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (headline: string, date: string) =>
  `Harbor Times\n${date}\n\n${headline}\n\n${story} “[T]hey wait,” she said.\n\n\n${Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 2}. ${story}`).join('\n\n')}\n\nThe pilots alone were glad of it that night.\n`

let built = ''
let folder = ''
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'hearsay-bundle-'))
  await writeFile(join(built, 'package.json'), '{ "type": "module" }')
  await bundle(built, ['hearsay-source'])
})
afterAll(() => rm(built, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-pty-'))
  await writeFile(join(folder, 'a.txt'), seed('Two islands join', '29 June 2022'))
  await writeFile(join(folder, 'b.txt'), seed('Crews stay ashore', '28 June 2022'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function start(args: string[], columns = 80, rows = 24) {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  const shell = spawn(process.execPath, [join(built, 'main.js'), ...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, CI: 'true', NO_COLOR: '', FORCE_COLOR: '1' } as Record<string, string>,
  })
  shell.onData((data) => screen.write(data))
  const ended = new Promise<number>((resolve) => shell.onExit(({ exitCode }) => resolve(exitCode)))
  const lines = () => {
    const buffer = screen.buffer.active
    return Array.from(
      { length: screen.rows },
      (_, at) => buffer.getLine(buffer.viewportY + at)?.translateToString(true) ?? '',
    )
  }
  return {
    ended,
    lines,
    press: (keys: string) => shell.write(keys),
    resize(to: number, high: number) {
      screen.resize(to, high)
      shell.resize(to, high)
    },
    /** Waits until the screen shows (or no longer shows) the words. */
    async sees(words: string, shown = true): Promise<string[]> {
      const until = Date.now() + 20_000
      while (lines().join('\n').includes(words) !== shown) {
        if (Date.now() > until)
          throw new Error(`the screen ${shown ? 'never showed' : 'kept'} “${words}”:\n${lines().join('\n')}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return lines()
    },
    kill: (signal: string) => shell.kill(signal),
    inOtherScreen: () => screen.buffer.active.type === 'alternate',
  }
}

test('an editor walks the list, reads, finds and leaves', async () => {
  const desk = start([folder])
  await desk.sees('Two islands join')
  expect(desk.inOtherScreen()).toBe(true)
  expect((await desk.sees('1/2'))[2]).toContain('▌ Two islands join')
  desk.press('j')
  await desk.sees('2/2')
  desk.press('k')
  await desk.sees('1/2')
  desk.press('G')
  await desk.sees('2/2')
  desk.press('g')
  await desk.sees('1/2')
  desk.press('\r')
  await desk.sees('“[T]hey wait,” she said.')
  await desk.sees('capital changed, by the outlet')
  await desk.sees('gap: 2 blank lines')
  desk.press(' ')
  await desk.sees('outlet    Harbor Times', false)
  desk.press('G')
  await desk.sees('The pilots alone')
  await desk.sees('100%')
  desk.press('g')
  await desk.sees('outlet    Harbor Times')
  desk.press('/')
  await desk.sees('words in this text')
  desk.press('pilots alone\r')
  await desk.sees('1 found')
  await desk.sees('The pilots alone')
  desk.press('r')
  await desk.sees('text as it is')
  desk.press('g')
  await desk.sees('1  Harbor Times')
  desk.press('d')
  await desk.sees('Nothing to tell')
  desk.press('e')
  await desk.sees('Statement 1 of')
  desk.press('w')
  await desk.sees('Who speaks')
  desk.press('w')
  await desk.sees('1 O The ferries stayed')
  desk.press('?')
  await desk.sees('any key goes on')
  desk.press('x')
  await desk.sees('any key goes on', false)
  desk.press('\t')
  await desk.sees('Crews stay ashore')
  desk.press('/')
  await desk.sees('words in the seeds')
  desk.press('ashore\r')
  await desk.sees('1 seed with “ashore”')
  desk.press('\u001b')
  await desk.sees('2 seeds')
  desk.press('q')
  expect(await desk.ended).toBe(0)
  expect(desk.inOtherScreen()).toBe(false)
})

test('a resized terminal keeps the place and fits', async () => {
  const desk = start([folder])
  await desk.sees('Two islands join')
  desk.press('\r')
  await desk.sees('[T]hey wait')
  desk.press('/Paragraph 20\r')
  await desk.sees('Paragraph 20.')
  desk.resize(40, 24)
  await desk.sees('Paragraph 20.')
  desk.resize(120, 30)
  await desk.sees('Crews stay ashore')
  await desk.sees('Paragraph 20.')
  desk.press('q')
  expect(await desk.ended).toBe(0)
})

test('a new seed and a changed one show without a restart', async () => {
  const desk = start([folder], 120, 30)
  await desk.sees('2 seeds')
  await writeFile(join(folder, 'c.txt'), seed('A third clipping', '30 June 2022'))
  await desk.sees('3 seeds')
  await desk.sees('A third clipping')
  await writeFile(join(folder, 'a.txt'), seed('Three islands join', '29 June 2022'))
  await desk.sees('Three islands join')
  await rm(join(folder, 'c.txt'))
  await desk.sees('2 seeds')
  desk.press('q')
  await desk.ended
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('a desk ended by %s gives the screen back', async (signal, status) => {
  const desk = start([folder])
  await desk.sees('Two islands join')
  desk.kill(signal)
  expect(await desk.ended).toBe(status)
  expect(desk.inOtherScreen()).toBe(false)
})

test('at 40 columns the help says everything', async () => {
  const desk = start([folder], 40)
  await desk.sees('Two islands join')
  desk.press('?')
  await desk.sees('from a search to all')
  await desk.sees('q       quit')
  desk.press('x')
  await desk.sees('any key goes on', false)
  desk.press('q')
  expect(await desk.ended).toBe(0)
})

test('a folder that isn’t there is told and ends with 3', async () => {
  const desk = start([join(folder, 'nowhere')])
  await desk.sees('There is no folder')
  expect(await desk.ended).toBe(3)
})

describe('piped', () => {
  const ran = async (...args: string[]) => {
    const done = await promisify(execFile)(process.execPath, [join(built, 'main.js'), ...args]).catch(
      (error) => error,
    )
    return { status: done.code ?? 0, out: done.stdout as string, err: done.stderr as string }
  }
  test('list, check and parse are plain text with their status', async () => {
    expect(await ran('list', '--desk', folder)).toEqual({
      status: 0,
      out: 'a\t2022-06-29\tHarbor Times\tTwo islands join\nb\t2022-06-28\tHarbor Times\tCrews stay ashore\n',
      err: '',
    })
    expect(await ran('check', join(folder, 'a.txt'))).toMatchObject({ status: 0, err: '' })
    expect((await ran('parse', join(folder, 'nowhere'))).status).toBe(3)
    expect((await ran(folder)).status).toBe(2)
  })
  test('a reader who has enough is no failure', async () => {
    await writeFile(join(folder, 'long.txt'), `${seed('Long', '1 June 2022')}\n\n${story.repeat(40_000)}`)
    const command = `"$0" "$1" parse --json "$2" | head -c 10; echo " $?"`
    const { stdout, stderr } = await promisify(execFile)('bash', [
      '-o',
      'pipefail',
      '-c',
      command,
      process.execPath,
      join(built, 'main.js'),
      join(folder, 'long.txt'),
    ])
    expect([stdout, stderr]).toEqual(['{"document 0\n', ''])
  })
})

// The desk as a person uses it, in a real pseudo-terminal.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundled, onTerminal } from './pty-terminal.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (headline: string, date: string) =>
  `Harbor Times\n${date}\n\n${headline}\n\n${story} “We wait,” Orla Venn said. Ms Venn told the Daily that the boats were full.\n\n\n${Array.from({ length: 30 }, (_, at) => `Paragraph ${at + 2}. ${story}`).join('\n\n')}\n\nThe pilots alone were glad of it that night.\n`

let built: Awaited<ReturnType<typeof bundled>>
let folder = ''
let home = ''
beforeAll(async () => {
  built = await bundled()
})
afterAll(() => built.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-pty-'))
  home = await mkdtemp(join(tmpdir(), 'hearsay-home-'))
  await writeFile(join(folder, 'a.txt'), seed('Two islands join', '29 June 2022'))
  await writeFile(join(folder, 'b.txt'), seed('Crews stay ashore', '28 June 2022'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await rm(home, { recursive: true, force: true })
})

const start = (args: string[], columns = 80, rows = 24, env: Record<string, string> = {}) =>
  onTerminal(process.execPath, [built.main, ...args], {
    columns,
    rows,
    env: { HOME: home, XDG_STATE_HOME: '', XDG_CONFIG_HOME: '', ...env },
  })

test('an editor opens, steps, finds, copies, edits, resizes and leaves', async () => {
  const editor = join(home, 'vi')
  await writeFile(
    editor,
    `#!/bin/sh\necho "$@" > "${home}/edited"\nsed -i 's/glad of it/sorry for it/' "$2"\n`,
  )
  await chmod(editor, 0o755)
  const desk = start([folder], 120, 30, { VISUAL: '', EDITOR: editor, SSH_CONNECTION: '' })
  await desk.sees('Two islands join')
  expect(desk.inOtherScreen()).toBe(true)
  await desk.sees('1/2 clippings')
  desk.press('j')
  await desk.sees('2/2 clippings')
  await desk.sees('Crews stay ashore')
  desk.press('k')
  await desk.sees('1/2 clippings')
  desk.press('\r')
  await desk.sees('Statement 1/')
  desk.press('j')
  await desk.sees('Statement 2/')
  desk.press('/pilots alone\r')
  await desk.sees('1/1 “pilots alone”')
  await desk.sees('The pilots alone')
  desk.press('\u001b')
  await desk.sees('“pilots alone”', false)
  desk.press('g')
  await desk.sees('Statement 1/')
  desk.written()
  desk.press('yq')
  await desk.sees('The quotation was sent to the terminal to copy (OSC 52).')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal is asked with them
  const copied = /\u001b\]52;c;([^\u0007]*)\u0007/.exec(desk.written())?.[1] ?? ''
  expect(Buffer.from(copied, 'base64').toString()).toContain('We wait')
  desk.press('E')
  await desk.sees('Back from the editor.')
  expect(await readFile(join(home, 'edited'), 'utf8')).toMatch(/^\+6 .*a\.txt$/m)
  expect(desk.inOtherScreen()).toBe(true)
  desk.press('G')
  await desk.sees('sorry for it')
  desk.resize(80, 24)
  await desk.sees('clippings by date', false)
  await desk.sees('sorry for it')
  desk.resize(40, 24)
  await desk.sees('Statement', false)
  await desk.sees('sorry for it')
  desk.resize(120, 30)
  await desk.sees('clippings by date')
  await desk.sees('sorry for it')
  desk.press('o')
  await desk.sees('Outline')
  desk.press('q')
  await desk.sees('Outline', false)
  desk.press('?')
  await desk.sees('Keys')
  desk.press('q')
  await desk.sees('1/2 clippings')
  desk.press('q')
  desk.press('q')
  expect(await desk.ended).toBe(0)
  expect(desk.inOtherScreen()).toBe(false)
  expect(desk.takesPastes()).toBe(false)
})

test('Ctrl-Z gives the shell its terminal back, and fg the desk at the same place', async () => {
  const shell = onTerminal('bash', ['--noprofile', '--norc', '-i'], {
    columns: 120,
    rows: 30,
    env: { HOME: home, PS1: 'shell> ' },
  })
  await shell.sees('shell>')
  const begun = `sh -c 'echo $$ > ${home}/pid; exec "$0" "$@"' ${process.execPath} ${built.main} ${folder}`
  shell.press(`stty -g > ${home}/before; ${begun}\r`)
  await shell.sees('1/2 clippings')
  shell.press('\r')
  await shell.sees('Statement 1/')
  shell.press('j')
  await shell.sees('Statement 2/')
  shell.press('\u001a')
  await shell.sees('Stopped')
  expect(shell.inOtherScreen()).toBe(false)
  shell.press(`stty -g > ${home}/after; clear; echo sto""pped\r`)
  await shell.sees('stopped\n')
  expect(await readFile(join(home, 'after'), 'utf8')).toBe(await readFile(join(home, 'before'), 'utf8'))
  shell.press('fg\r')
  await shell.sees('Statement 2/')
  expect(shell.inOtherScreen()).toBe(true)
  shell.press('j')
  await shell.sees('Statement 3/')
  const pid = Number(await readFile(join(home, 'pid'), 'utf8'))
  for (const signal of ['SIGTSTP', 'SIGSTOP']) {
    process.kill(pid, signal)
    await shell.sees('Stopped')
    if (signal === 'SIGTSTP') expect(shell.inOtherScreen()).toBe(false)
    shell.press('fg\r')
    await shell.sees('Back at the desk.')
    await shell.sees('Stopped', false)
    await shell.sees('Statement 3/')
    shell.press('G')
    await shell.sees('Back at the desk.', false)
    shell.press('g')
    await shell.sees('Statement 1/')
    shell.press('jj')
    await shell.sees('Statement 3/')
  }
  shell.press('Q')
  await shell.sees('shell>')
  shell.kill('SIGKILL')
  await shell.ended
})

test('the place is saved for the next time', async () => {
  const first = start([folder])
  await first.sees('Two islands join')
  first.press('j\r')
  await first.sees('Crews stay ashore')
  first.press('/Paragraph 20\r')
  await first.sees('Paragraph 20.')
  first.press('Q')
  expect(await first.ended).toBe(0)
  const second = start([folder])
  await second.sees('Paragraph 20.')
  second.press('\u001bqq')
  second.kill('SIGTERM')
  await second.ended
})

test('a new seed and a changed one show without a restart', async () => {
  const desk = start([folder], 120, 30)
  await desk.sees('/2 clippings')
  await writeFile(join(folder, 'c.txt'), seed('A third clipping', '30 June 2022'))
  await desk.sees('/3 clippings')
  await desk.sees('A third clipping')
  await writeFile(join(folder, 'a.txt'), seed('Three islands join', '29 June 2022'))
  await desk.sees('Three islands join')
  await rm(join(folder, 'c.txt'))
  await desk.sees('/2 clippings')
  desk.press('q')
  await desk.ended
})

test('wide and combining characters stay aligned', async () => {
  const wide = '港の漁師たち 👩‍👩‍👧 👍🏽 🇫🇷 e\u0301a\u0308 和'
  await writeFile(
    join(folder, 'a.txt'),
    `港日報\n2023年11月2日\n\n防潮堤かさ上げ、住民説明会は平行線\n\n${`${wide} `.repeat(20)}\n`,
  )
  const desk = start([folder], 120, 30)
  await desk.sees('防潮堤')
  await desk.sees('漁師')
  const bars = desk
    .lines()
    .slice(0, 20)
    .map((line) => line.indexOf('│'))
  expect(bars.every((at) => at > 0)).toBe(true)
  desk.press('j')
  await desk.sees('2/2')
  desk.press('k')
  await desk.sees('漁師')
  desk.press('q')
  expect(await desk.ended).toBe(0)
})

test('a clipping full of escape sequences is text and changes nothing', async () => {
  await writeFile(
    join(folder, 'a.txt'),
    `Harbor Times\n29 June 2022\n\nTwo \u001b[31mislands\n\n\u001b[2J\u001b[?1049l\u001b]0;owned\u0007\u001b]52;c;b3duZWQ=\u0007\u001b[6n\u009b31m Still here.\n\n${story.repeat(20)}\n`,
  )
  const desk = start([folder], 120, 30)
  await desk.sees('Still here.')
  await desk.sees('␛[2J␛[?1049l␛]0;owned␇')
  expect(desk.inOtherScreen()).toBe(true)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
  expect(desk.written()).not.toMatch(/\u001b\]|\u001b\[6n|\u009b/)
  desk.press('q')
  expect(await desk.ended).toBe(0)
})

describe('the terminal is left as it was found', () => {
  /** Runs the desk from a shell that saves the terminal’s modes before and after. */
  const between = (env: Record<string, string> = {}) =>
    onTerminal(
      'sh',
      [
        '-c',
        `stty -g > ${home}/before; "$0" "$@"; echo "ended with $?"; stty -g > ${home}/after`,
        process.execPath,
        built.main,
        folder,
      ],
      {
        env: { HOME: home, ...env },
      },
    )
  async function check(desk: ReturnType<typeof between>, shown: string) {
    await desk.sees(shown)
    await desk.ended
    expect(desk.inOtherScreen()).toBe(false)
    expect(desk.takesPastes()).toBe(false)
    expect(await readFile(join(home, 'after'), 'utf8')).toBe(await readFile(join(home, 'before'), 'utf8'))
    expect(desk.written().lastIndexOf('\u001b[?25h')).toBeGreaterThan(0)
  }
  test('by its key', async () => {
    const desk = between()
    await desk.sees('Two islands join')
    desk.press('q')
    await check(desk, 'ended with 0')
  })
  test('by a crash, which is reported', async () => {
    const crash = `import { existsSync } from 'node:fs';
      if (process.argv[1]?.endsWith('main.js')) setInterval(() => {
        if (existsSync('${home}/crash')) throw new Error('a made-up crash')
      }, 50)`
    const desk = between({
      NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(crash).toString('base64')}`,
    })
    await desk.sees('Two islands join')
    await writeFile(join(home, 'crash'), '')
    await check(desk, 'a made-up crash')
  })
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
  await desk.sees('In the list')
  await desk.sees('next clipping, statement or row')
  desk.press('G')
  await desk.sees('edit the clipping’s file')
  desk.press('q')
  await desk.sees('Two islands join')
  desk.press('q')
  expect(await desk.ended).toBe(0)
})

test('keys of the config file are bound, and problems in it are shown', async () => {
  const { mkdir } = await import('node:fs/promises')
  await mkdir(join(home, '.config/hearsay'), { recursive: true })
  const config = join(home, '.config/hearsay/config.json')
  await writeFile(config, '{ "keys": { "next": "x" } }')
  const desk = start([folder])
  await desk.sees('1/2 clippings')
  desk.press('x')
  await desk.sees('2/2 clippings')
  desk.press('q')
  await desk.ended
  await writeFile(config, '{ "keys": { "nest": "x" } }')
  const other = start([folder], 120)
  await other.sees('unknown setting')
  other.press('q')
  await other.ended
})

test('a screen reader gets lines, and nothing is drawn over', async () => {
  const desk = start(['--screen-reader', folder])
  await desk.sees('Clipping 1 of 2: Two islands join')
  desk.press('j')
  await desk.sees('Clipping 2 of 2: Crews stay ashore')
  desk.press('q')
  expect(await desk.ended).toBe(0)
  expect(desk.inOtherScreen()).toBe(false)
  // Nothing but lines, and the mode that marks pasted text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
  expect(desk.written().replace(/\u001b\[\?2004[hl]/g, '')).not.toMatch(/\u001b/)
})

test('a terminal that can only print gets only words', async () => {
  const desk = start([folder], 80, 24, { TERM: 'dumb' })
  await desk.sees('Clipping 1 of 2: Two islands join')
  desk.press('q')
  expect(await desk.ended).toBe(0)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none is
  expect(desk.written()).not.toMatch(/\u001b/)
})

test('a missing folder is reported and ends with 3', async () => {
  const desk = start([join(folder, 'nowhere')])
  await desk.sees('There is no folder')
  expect(await desk.ended).toBe(3)
})

describe('piped', () => {
  const ran = async (...args: string[]) => {
    const done = await promisify(execFile)(process.execPath, [built.main, ...args]).catch((error) => error)
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
  test('a closed pipe is no failure', async () => {
    await writeFile(join(folder, 'long.txt'), `${seed('Long', '1 June 2022')}\n\n${story.repeat(40_000)}`)
    const command = `"$0" "$1" parse --json "$2" | head -c 10; echo " $?"`
    const { stdout, stderr } = await promisify(execFile)('bash', [
      '-o',
      'pipefail',
      '-c',
      command,
      process.execPath,
      built.main,
      join(folder, 'long.txt'),
    ])
    expect([stdout, stderr]).toEqual(['{"document 0\n', ''])
  })
})

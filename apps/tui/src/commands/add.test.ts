import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import type { Terminal } from '../term/terminal.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the guild.'
/** Seeds of other headlines have hardly a phrase in common. */
const seed = (headline: string, day = 29) => {
  const mark = [...headline].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7)
  const berths = Array.from({ length: 20 }, (_, at) => `Berth ${mark + at * 13} took ${mark * at} crates.`)
  return `Harbor Times\n${day} June 2022\n\n${headline}\n\n${berths.join(' ')}\n\n“We will wait,” Orla Venn said.\n`
}
const page = `<html><head><meta property="og:site_name" content="Coastwire"><title>Pilots stay ashore</title>
<meta property="article:published_time" content="2022-07-02"></head><body><article><h1>Pilots stay ashore</h1>
<p>${story} Nobody on the quay had seen the like of it before.</p><p>${story.replace('Tuesday', 'Friday')}</p></article></body></html>`

let root = ''
let desk = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hearsay-add-'))
  desk = join(root, 'desk')
  await mkdir(desk)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const put = (name: string, what: string | Uint8Array) => writeFile(join(root, name), what)
const add = (names: string[], extra: Partial<Terminal> = {}, input = '') =>
  runCommandLine(['add', ...names.map((name) => (/^-/.test(name) ? name : join(root, name)))], input, {
    desk,
    ...extra,
  })
const kept = async () => (await readdir(desk)).filter((name) => !name.startsWith('.')).sort()

describe('add', () => {
  test('keeps a seed byte for byte, and says under which name', async () => {
    const text = seed('Two islands join').replaceAll('\n', '\r\n')
    await put('a.txt', text)
    const { status, out, err } = await add(['a.txt'])
    expect([status, out, err]).toEqual([
      0,
      `kept\t2022-06-29-harbor-times-two-islands-join\t${join(root, 'a.txt')}\n`,
      '',
    ])
    expect(await readFile(join(desk, '2022-06-29-harbor-times-two-islands-join.txt'), 'utf8')).toBe(text)
  })
  test('keeps a page as a seed, with the page beside it', async () => {
    await put('p.html', page)
    const { out } = await add(['p.html', '--json'])
    const { seeds } = JSON.parse(out)
    expect(seeds).toMatchObject([{ kind: 'html', kept: true, id: '2022-07-02-coastwire-pilots-stay-ashore' }])
  })
  test('takes standard input', async () =>
    expect((await add(['-'], {}, seed('Crews wait'))).out).toMatch(/^kept\t\S+crews-wait\t<stdin>\n$/))
  test('takes a folder, says how many files it left, and keeps nothing twice', async () => {
    await mkdir(join(root, 'in', 'deeper'), { recursive: true })
    await put('in/a.txt', seed('Two islands join'))
    await put('in/deeper/b.txt', seed('Crews stay ashore', 28))
    await put('in/c.txt', seed('Two islands join'))
    await put('in/picture.png', 'not a clipping')
    const first = await add(['in'])
    expect(first.status).toBe(0)
    expect(first.out.split('\n').map((line) => line.split('\t')[0])).toEqual(['kept', 'same', 'kept', ''])
    expect(first.err).toContain('1 file left where it is')
    const again = await add(['in'])
    expect(again.out).toMatch(/^(same\t.+\n){3}$/)
    expect(await kept()).toHaveLength(2)
  })
  test('says what is nearly the same, and keeps it where asked', async () => {
    const long =
      seed('Two islands join') + Array.from({ length: 30 }, (_, at) => `\n${story} ${at} boats.\n`).join('')
    await put('a.txt', long)
    await put('b.txt', long.replace('12 boats', '12 ships'))
    expect((await add(['a.txt', 'b.txt'])).out).toMatch(/^kept\t.+\nnearly\t.+\n$/)
    expect((await add(['b.txt', '--again'])).out).toMatch(/^kept\t/)
    expect(await kept()).toHaveLength(2)
  })
  test('splits a file of several seeds, and shows before where', async () => {
    await put('two.txt', `${seed('Two islands join')}\n=====\n\n${seed('Crews stay ashore', 28)}`)
    const shown = await add(['--preview', 'two.txt'])
    expect(shown.out).toMatch(
      /\tseeds\t1\t2022-06-29\tHarbor Times\tTwo islands join\t1–\d+\n.*\tseeds\t2\t.*\t\d+–\d+\n$/,
    )
    expect(shown.err).toContain('It holds 2 clippings')
    expect(await kept()).toEqual([])
    const asData = JSON.parse((await add(['--preview', 'two.txt', '--json'])).out)
    expect(asData.files).toMatchObject([{ kind: 'seeds', seeds: [{ headline: 'Two islands join' }, {}] }])
    await add(['two.txt'])
    expect(await kept()).toHaveLength(2)
  })
  test('refuses what is no text with its name, takes the rest, and ends with 3', async () => {
    await put('a.txt', seed('Two islands join'))
    await put('z.txt', Uint8Array.of(0, 1, 2, 3))
    const { status, out, err } = await add(['z.txt', 'nowhere.txt', 'a.txt'])
    expect(status).toBe(3)
    expect(out).toMatch(/^refused\t\t.*z\.txt\nkept\t/)
    expect(err).toContain(`${join(root, 'z.txt')}” is not text`)
    expect(err).toContain('nowhere.txt: there is no such file.')
  })
  test('ends with 1 where a file holds no clipping', async () => {
    await put('empty.txt', '')
    expect(await add(['empty.txt'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('file-empty'),
    })
  })
  test('ends after the seeds in hand when asked to stop, and goes on the next time', async () => {
    await mkdir(join(root, 'in'))
    for (let at = 0; at < 250; at++)
      await put(`in/${String(at).padStart(3, '0')}.txt`, seed(`Boat ${at} is late`, 1 + (at % 28)))
    const stop = new AbortController()
    let looks = 0
    const stopped = await add(['in', '--json'], {
      interruptSignal: () => stop.signal,
      // Asked for in the middle of the second batch.
      now() {
        if (++looks > 150) stop.abort()
        return 0
      },
    })
    expect(stopped.status).toBe(3)
    const told = JSON.parse(stopped.out)
    expect(told).toMatchObject({ stopped: true, files: 250 })
    expect(told.kept).toBe(told.done)
    expect(await kept()).toHaveLength(told.kept)
    const second = JSON.parse((await add(['in', '--json'])).out)
    expect(second).toMatchObject({ stopped: false, done: 250, same: told.kept, kept: 250 - told.kept })
    expect(await kept()).toHaveLength(250)
  })
  test('shows how far it is on a terminal, and leaves no trace of it', async () => {
    let clock = 0
    await put('a.txt', seed('Two islands join'))
    await put('b.txt', seed('Crews stay ashore', 28))
    const { err } = await add(['a.txt', 'b.txt'], {
      columns: 60,
      errColumns: 60,
      now: () => {
        clock += 1000
        return clock
      },
    })
    expect(err).toMatch(/\r1 of 2 files, .* a second/)
    expect(err.split('\r').at(-1)).toBe('\u001b[K2 kept.\n')
  })
})

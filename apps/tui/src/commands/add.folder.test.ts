import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { openShared } from '../../test/shared-archives.ts'
import type { Terminal } from '../term/terminal.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the guild.'
/** Seeds with other headlines have hardly a phrase in common. */
const seed = (headline: string, day = 29) => {
  const mark = [...headline].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  const berths = Array.from({ length: 20 }, (_, at) => `Berth ${mark + at * 13} took ${mark * at} crates.`)
  return `Harbor Times\n${day} June 2022\n\n${headline}\n\n${berths.join(' ')}\n\n“We will wait,” Orla Venn said.\n`
}
const page = `<html><head><meta property="og:site_name" content="Coastwire"><title>Pilots stay ashore</title>
<meta property="article:published_time" content="2022-07-02"></head><body><article><h1>Pilots stay ashore</h1>
<p>${story} Nobody on the quay had seen the like of it before.</p><p>${story.replace('Tuesday', 'Friday')}</p></article></body></html>`

// The tests share a desk, whose archive stays open; each adds clippings with headlines of its own.
let root = ''
let desk = ''
let before = new Set<string>()
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hearsay-add-'))
  desk = join(root, 'desk')
  await mkdir(desk)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const filesOnDesk = async () => (await readdir(desk)).filter((name) => !name.startsWith('.')).sort()
beforeEach(async () => {
  before = new Set(await filesOnDesk())
})
/** The files that a test added. */
const added = async () => (await filesOnDesk()).filter((name) => !before.has(name))

const put = async (name: string, content: string | Uint8Array) => {
  await mkdir(join(root, name, '..'), { recursive: true })
  await writeFile(join(root, name), content)
}
const add = (names: string[], extra: Partial<Terminal> = {}, input = '') =>
  runCommandLine(
    ['add', ...names.map((name) => (/^-/.test(name) ? name : join(root, name)))],
    input,
    { desk, ...extra },
    { openArchive: openShared },
  )

describe('add', () => {
  test('saves a seed byte for byte, and prints its id', async () => {
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
  test('saves a page as a seed, with the page beside it', async () => {
    await put('p.html', page)
    const { out } = await add(['p.html', '--json'])
    const { seeds } = JSON.parse(out)
    expect(seeds).toMatchObject([{ kind: 'html', kept: true, id: '2022-07-02-coastwire-pilots-stay-ashore' }])
    expect(await readdir(join(desk, '.originals'))).toHaveLength(1)
  })
  test('reads standard input', async () =>
    expect((await add(['-'], {}, seed('Crews wait'))).out).toMatch(/^kept\t\S+crews-wait\t<stdin>\n$/))
  test('reads a folder, names the files it skips, and saves nothing twice', async () => {
    await put('folder/a.txt', seed('Islands sign a pact'))
    await put('folder/deeper/b.txt', seed('Crews stay ashore', 28))
    await put('folder/c.txt', seed('Islands sign a pact'))
    await put('folder/picture.png', 'not a clipping')
    const first = await add(['folder'])
    expect(first.status).toBe(0)
    expect(first.out.split('\n').map((line) => line.split('\t')[0])).toEqual(['kept', 'same', 'kept', ''])
    expect(first.err).toContain('1 file skipped, not a known clipping type (picture.png).')
    const again = await add(['folder'])
    expect(again.out).toMatch(/^(same\t.+\n){3}$/)
    expect(await added()).toHaveLength(2)
  })
  test('says what is nearly the same, and saves it where asked', async () => {
    const long =
      seed('Boats go out') + Array.from({ length: 30 }, (_, at) => `\n${story} ${at} boats.\n`).join('')
    await put('long.txt', long)
    await put('near.txt', long.replace('12 boats', '12 ships'))
    expect((await add(['long.txt', 'near.txt'])).out).toMatch(/^kept\t.+\nnearly\t.+\n$/)
    expect((await add(['near.txt', '--again'])).out).toMatch(/^kept\t/)
    expect(await added()).toHaveLength(2)
  })
  test('splits a file with several clippings, and shows before where', async () => {
    await put('two.txt', `${seed('Toll will rise')}\n=====\n\n${seed('Toll will fall', 28)}`)
    const shown = await add(['--preview', 'two.txt'])
    expect(shown.out).toMatch(
      /\tseeds\t1\t2022-06-29\tHarbor Times\tToll will rise\t1–\d+\n.*\tseeds\t2\t.*\t\d+–\d+\n$/,
    )
    expect(shown.err).toContain('holds 2 clippings')
    expect(await added()).toEqual([])
    const asData = JSON.parse((await add(['--preview', 'two.txt', '--json'])).out)
    expect(asData.files).toMatchObject([{ kind: 'seeds', seeds: [{ headline: 'Toll will rise' }, {}] }])
    await add(['two.txt'])
    expect(await added()).toHaveLength(2)
  })
  test('refuses what isn’t text by its name, saves the rest, and ends with 3', async () => {
    await put('good.txt', seed('Pilots are glad'))
    await put('z.txt', Uint8Array.of(0, 1, 2, 3))
    const { status, out, err } = await add(['z.txt', 'nowhere.txt', 'good.txt'])
    expect(status).toBe(3)
    expect(out).toMatch(/^refused\t\t.*z\.txt\nkept\t/)
    expect(err).toContain(`${join(root, 'z.txt')}” is not text`)
    expect(err).toContain('nowhere.txt: there is no such file.')
  })
  test('ends with 1 where a file has no clipping', async () => {
    await put('empty.txt', '')
    expect(await add(['empty.txt'])).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('file-empty'),
    })
  })
  test('ends after the current batch when interrupted, and goes on the next time', async () => {
    for (let at = 0; at < 250; at++)
      await put(`many/${String(at).padStart(3, '0')}.txt`, seed(`Boat ${at} is late`, 1 + (at % 28)))
    const stop = new AbortController()
    let looks = 0
    const stopped = await add(['many', '--json'], {
      interruptSignal: () => stop.signal,
      // Interrupted in the middle of the second batch.
      now() {
        if (++looks > 150) stop.abort()
        return 0
      },
    })
    expect(stopped.status).toBe(3)
    const first = JSON.parse(stopped.out)
    expect(first).toMatchObject({ stopped: true, files: 250 })
    expect(first.done).toBeLessThan(250)
    expect(first.kept).toBe(first.done)
    expect(await added()).toHaveLength(first.kept)
    const second = JSON.parse((await add(['many', '--json'])).out)
    expect(second).toMatchObject({ stopped: false, done: 250, same: first.kept, kept: 250 - first.kept })
    expect(await added()).toHaveLength(250)
  })
  test('shows its progress on a terminal, and removes it at the end', async () => {
    let clock = 0
    await put('first.txt', seed('Ferry sails again'))
    await put('second.txt', seed('Ferry stays again', 28))
    const { err } = await add(['first.txt', 'second.txt'], {
      columns: 60,
      errColumns: 60,
      now: () => {
        clock += 1000
        return clock
      },
    })
    expect(err).toMatch(/\r1 of 2 files, .* a second/)
    expect(err.split('\r').at(-1)).toBe('\u001b[K2 saved.\n')
  })
})

describe('before anything is saved', () => {
  const tty = (answers: (string | null)[]): Partial<Terminal> => ({
    interactive: true,
    columns: 100,
    ask: async () => answers.shift() ?? null,
  })
  const quay = (headline: string) =>
    page
      .replaceAll('Pilots stay ashore', headline)
      .replace('Coastwire', 'Quay Digital')
      .replace('</article>', `<p>${seed(headline).split('\n\n')[2]}</p></article>`)

  test('a terminal shows a row a clipping, and what is corrected there is saved and remembered', async () => {
    await put('shown/a.html', quay('Gulls come back'))
    await put('shown/b.html', quay('Terns leave early'))
    const { out, status } = await add(['shown/a.html', 'shown/b.html'], tty(['1 outlet Quay Post', '-2', '']))
    expect(status).toBe(0)
    expect(out).toContain('1  Quay Digital  2022-07-02  Gulls come back')
    expect(out).toContain('1  Quay Post  2022-07-02  Gulls come back')
    const [file, ...others] = await added()
    expect(others).toEqual([])
    expect(await readFile(join(desk, file!), 'utf8')).toMatch(/^Quay Post\n/)
    const next = await add(['shown/b.html', '--yes'], tty([]))
    expect(next.err).toContain('Corrected as other clippings of this layout were: outlet.')
    expect(next.out).toContain('saved    2022-07-02-quay-post-terns-leave-early')
  })
  test('nothing is saved where somebody ends it, and options correct without asking', async () => {
    await put('shown/c.html', quay('Puffins count'))
    const ended = await add(['shown/c.html'], tty(['q']))
    expect(ended.err).toContain('0 saved')
    expect(await added()).toEqual([])
    await add(['shown/c.html', '--date=3 July 2022', '--byline=Ana Okafor'])
    const [file] = await added()
    expect(await readFile(join(desk, file!), 'utf8')).toMatch(/^Quay Post\nAuthor: Ana Okafor\n2022-07-03\n/)
  })
  test('a wrong answer changes nothing', async () => {
    await put('shown/d.html', quay('Skuas hunt'))
    const { out } = await add(['shown/d.html'], tty(['7', '1 colour red', '1 date soon', 'q']))
    expect(out).toContain('There is no clipping 7 here.')
    expect(out).toContain('“soon” is no date')
  })
})

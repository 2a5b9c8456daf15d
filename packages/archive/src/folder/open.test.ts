import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive, Change } from './archive.ts'
import { problemMessage } from './messages.ts'
import { openArchive } from './open.ts'
import { ArchiveError } from './problem.ts'

const seed = (outlet: string, date: string, headline: string) =>
  `${outlet}\n${date}\n\n${headline}\n\nThe ferries stayed in harbour on Tuesday while the crews waited for an answer.\n`

let folder = ''
let archive: Archive | null = null
const put = (name: string, words: string | Uint8Array) => writeFile(join(folder, name), words)
async function open(options = {}): Promise<Archive> {
  archive = await openArchive(folder, { lookEvery: 50, ...options })
  return archive
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-archive-'))
})
afterEach(async () => {
  await archive?.close()
  archive = null
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})

describe('the shelf', () => {
  beforeEach(async () => {
    await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands join'))
    await put('b.seed', seed('Anda Observer', 'June 2022', 'The café on the quay'))
    await put('c.txt', seed('Port Vela Courier', '30 June 2022', 'Nobody cheers'))
    await put('notes.md', 'not a seed')
    await put('.hidden.txt', 'not a seed either')
  })

  test('holds each seed with its outlet, date and headline, the latest first', async () => {
    const shelf = await (await open()).shelf()
    expect(shelf.map(({ id, outlet, date, headline }) => [id, outlet, date, headline])).toEqual([
      ['c', 'Port Vela Courier', '2022-06-30', 'Nobody cheers'],
      ['a', 'Harbor Times', '2022-06-29', 'Two islands join'],
      ['b', 'Anda Observer', '2022-06', 'The café on the quay'],
    ])
  })
  test('stands in the order asked for', async () => {
    const desk = await open()
    const ids = async (query: object) => (await desk.shelf(query)).map((entry) => entry.id)
    expect(await ids({ order: 'outlet' })).toEqual(['b', 'a', 'c'])
    expect(await ids({ order: 'headline', descending: true })).toEqual(['a', 'b', 'c'])
    expect(await ids({ order: 'date', descending: false })).toEqual(['b', 'a', 'c'])
  })
  test('is filtered by words, whatever their case and accents', async () => {
    const desk = await open()
    const ids = async (words: string) => (await desk.shelf({ words })).map((entry) => entry.id)
    expect(await ids('CAFE quay')).toEqual(['b'])
    expect(await ids('ferries answer')).toHaveLength(3)
    expect(await ids('a.txt')).toEqual(['a'])
    expect(await ids('zeppelin')).toEqual([])
  })
  test('keeps a seed’s folder in its id, and endings where names collide', async () => {
    await mkdir(join(folder, 'June 29'))
    await put('June 29/a.txt', seed('Harbor Times', '29 June 2022', 'In a folder'))
    await put('a.seed', seed('Harbor Times', '29 June 2022', 'Beside a.txt'))
    const ids = (await (await open()).shelf()).map((entry) => entry.id)
    expect(ids.sort()).toEqual(['June 29/a', 'a.seed', 'a.txt', 'b', 'c'])
  })
  test('drops no seed, however its name is built from another’s', async () => {
    await put('a.seed', seed('Harbor Times', '29 June 2022', 'Beside a.txt'))
    await put('a.txt.txt', seed('Harbor Times', '29 June 2022', 'Named twice'))
    const shelf = await (await open()).shelf()
    expect(shelf.map((entry) => entry.id).sort()).toEqual(['a.seed', 'a.txt', 'a.txt.txt', 'b', 'c'])
    expect(new Set(shelf.map((entry) => entry.file)).size).toBe(5)
  })
  test('counts diagnostics, given a day', async () => {
    const [first] = await (await open({ today: '2022-06-29' })).shelf()
    expect(first?.counts).toEqual({ error: 0, warning: 1, info: 0 })
  })
})

describe('a seed', () => {
  test('comes with its document, encoding and diagnostics', async () => {
    await put('a.txt', Buffer.from(seed('Harbor Times', '29 June 2022', 'The café'), 'latin1'))
    const found = await (await open()).get('a')
    expect(found.document.headline?.text).toBe('The café')
    expect([found.encoding, found.diagnostics.map((one) => one.code)]).toEqual([
      'windows-1252',
      ['encoding-guessed'],
    ])
  })
  test('nobody knows is an error with its id', async () => {
    await expect((await open()).get('nobody')).rejects.toMatchObject({
      code: 'seed-unknown',
      message: expect.stringContaining('“nobody”'),
    })
  })
  test('may have any name a file may have', async () => {
    const name = 'two islands\njoin & “cheer” <b>?#%.txt'
    await put(name, seed('Harbor Times', '29 June 2022', 'Two islands join'))
    const desk = await open()
    const [entry] = await desk.shelf()
    expect(entry?.file).toBe(name)
    expect((await desk.get(entry?.id ?? '')).headline).toBe('Two islands join')
  })
})

describe('what can’t be read stays on the shelf with its reason', () => {
  async function check(code: string) {
    const desk = await open()
    const [entry] = await desk.shelf()
    expect(entry?.problem?.code).toBe(code)
    expect(problemMessage(entry!.problem!)).toMatch(/^The file “a\.txt” .+\.$/)
    await expect(desk.get('a')).rejects.toBeInstanceOf(ArchiveError)
  }
  test('a binary file', async () => {
    await put(
      'a.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256),
    )
    await check('not-text')
  })
  test('a file of 50 MB', async () => {
    await put('a.txt', '')
    await truncate(join(folder, 'a.txt'), 50_000_000)
    await check('file-too-big')
  })
  test('a link to nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'a.txt'))
    await check('file-unreadable')
  })
  test('a link to a pipe nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await symlink(join(folder, 'pipe'), join(folder, 'a.txt'))
    await check('file-unreadable')
  })
  test.skipIf(process.getuid?.() === 0)(
    'a file without permission (skipped for root, who may read all)',
    async () => {
      await put('a.txt', 'x')
      await chmod(join(folder, 'a.txt'), 0)
      await check('file-unreadable')
    },
  )
})

describe('a folder', () => {
  test('with nothing in it is an empty shelf', async () => expect(await (await open()).shelf()).toEqual([]))
  test('that isn’t there is an error that names it', async () => {
    await expect(openArchive(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'folder-missing',
      message: expect.stringContaining('nowhere'),
    })
  })
  test('that is a file is an error', async () => {
    await put('a.txt', 'x')
    await expect(openArchive(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'not-a-folder' })
  })
  test('that goes away later keeps what was read and says so', async () => {
    const desk = await open()
    await rm(folder, { recursive: true })
    await expect(desk.shelf()).rejects.toMatchObject({ code: 'folder-missing' })
    await mkdir(folder)
  })
})

describe('what happens to the folder is told', () => {
  test('a seed added, changed and removed', async () => {
    const desk = await open()
    const heard: Change[] = []
    const listening = (async () => {
      for await (const change of desk.changes()) heard.push(change)
    })()
    const until = async (count: number) => {
      while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await put('a.txt', '')
    await until(1)
    await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands join'))
    while ((await desk.shelf())[0]?.headline !== 'Two islands join')
      await new Promise((resolve) => setTimeout(resolve, 10))
    await until(2)
    await rm(join(folder, 'a.txt'))
    while (heard.at(-1)?.kind !== 'removed') await new Promise((resolve) => setTimeout(resolve, 10))
    await desk.close()
    await listening
    expect(heard[0]).toEqual({ kind: 'added', id: 'a' })
    expect(new Set(heard.map((one) => one.id))).toEqual(new Set(['a']))
    expect(heard.at(-1)).toEqual({ kind: 'removed', id: 'a' })
  })
  test('to nobody once the archive is closed', async () => {
    const desk = await open()
    await desk.close()
    expect(await desk.changes().next()).toEqual({ value: undefined, done: true })
  })
  test('until the listener’s signal aborts', async () => {
    const desk = await open()
    const stop = new AbortController()
    const listening = desk.changes(stop.signal).next()
    stop.abort()
    expect(await listening).toEqual({ value: undefined, done: true })
  })
})

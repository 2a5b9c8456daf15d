import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import { problemMessage } from '../api/messages.ts'
import { openFolder } from './open.ts'

const seed = (outlet: string, date: string, headline: string) =>
  `${outlet}\n${date}\n\n${headline}\n\nThe ferries stayed in harbour on Tuesday while the crews waited for an answer.\n`

let folder = ''
let archive: Archive | null = null
const put = (name: string, words: string | Uint8Array) => writeFile(join(folder, name), words)
async function open(options = {}): Promise<Archive> {
  archive = await openFolder(folder, { rescanIntervalMs: 50, readers: 1, follow: false, ...options })
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

describe('a folder’s seeds', () => {
  const ids = async (query = {}) => (await (await open()).shelf(query)).entries.map((entry) => entry.id)
  test('are its text files, whatever their subfolder, and nothing hidden', async () => {
    await mkdir(join(folder, 'June 29'))
    for (const name of ['a.txt', 'b.seed', 'June 29/a.txt', 'notes.md', '.hidden.txt'])
      await put(name, seed('Harbor Times', '29 June 2022', `In ${name}`))
    expect((await ids()).sort()).toEqual(['June 29/a', 'a', 'b.seed'])
  })
  test('keep their ids whatever stands beside them', async () => {
    for (const name of ['a.txt', 'a.seed', 'a.txt.txt', 'A.TXT'])
      await put(name, seed('Harbor Times', '29 June 2022', `In ${name}`))
    expect((await ids()).sort()).toEqual(['A.TXT', 'a', 'a.seed', 'a.txt.txt'])
  })
  test('may have any name a file may have', async () => {
    const name = 'two islands\njoin & “cheer” <b>?#%.txt'
    await put(name, seed('Harbor Times', '29 June 2022', 'Two islands join'))
    const desk = await open()
    const [entry] = (await desk.shelf()).entries
    expect(entry?.file).toBe(name)
    expect((await desk.get(entry?.id ?? '')).headline).toBe('Two islands join')
  })
  test('are judged by the day given', async () => {
    await put('a.txt', seed('Harbor Times', '30 June 2022', 'Tomorrow’s paper'))
    const [first] = (await (await open({ today: '2022-06-29' })).shelf()).entries
    expect(first?.counts).toEqual({ error: 0, warning: 1, info: 0 })
  })
})

test('an indexing pass that fails is told, and that it went well after all', async () => {
  await put('a.txt', seed('Harbor Times', '29 June 2022', 'Two islands join'))
  const desk = await open({ follow: true })
  await desk.caughtUp()
  expect(await desk.progress()).not.toHaveProperty('failing')
  const db = new DatabaseSync(join(folder, '.hearsay/index.db'))
  db.exec(`create trigger no_more before insert on seed begin select raise(abort, 'the sky fell'); end`)
  await put('b.txt', seed('Harbor Times', '30 June 2022', 'Three islands join'))
  await expect.poll(() => desk.progress(), { timeout: 20_000 }).toHaveProperty('failing', 'the sky fell')
  db.exec('drop trigger no_more')
  db.close()
  await expect.poll(async () => (await desk.shelf()).entries.length, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => desk.progress(), { timeout: 30_000 }).not.toHaveProperty('failing')
}, 80_000)

describe('what can’t be read stays on the shelf with its reason', () => {
  async function check(code: string) {
    const desk = await open()
    const [entry] = (await desk.shelf()).entries
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
  test('with nothing in it is an empty shelf', async () =>
    expect((await (await open()).shelf()).entries).toEqual([]))
  test('that isn’t there is an error that names it', async () => {
    await expect(openFolder(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'folder-missing',
      message: expect.stringContaining('nowhere'),
    })
  })
  test('that is a file is an error', async () => {
    await put('a.txt', 'x')
    await expect(openFolder(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'not-a-folder' })
  })
  test('that goes away later keeps what was read and says so', async () => {
    const desk = await open()
    await rm(folder, { recursive: true })
    await expect(desk.shelf()).rejects.toMatchObject({ code: 'folder-missing' })
    await mkdir(folder)
  })
})

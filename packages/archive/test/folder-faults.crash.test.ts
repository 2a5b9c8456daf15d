// What may go wrong around a folder, done for real: processes killed, disks full, indexes spoilt.
import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, symlink, truncate, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { stepOf } from '../src/api/progress.ts'
import { openIndex } from '../src/folder/schema.ts'
import type { OpenOptions } from '../src/open.ts'
import { openArchive } from '../src/open.ts'
import { chance } from './chance.ts'
import { numbered } from './seeds.ts'

let folder = ''
let cache = ''
const open: Archive[] = []
async function desk(options: OpenOptions = {}): Promise<Archive> {
  const archive = await openArchive(folder, {
    readers: 1,
    rescanIntervalMs: 200,
    cacheFolder: cache,
    ...options,
  })
  open.push(archive)
  return archive
}
const index = () => join(folder, '.hearsay', 'index.db')
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const ids = async (archive: Archive, query = '') =>
  (await archive.shelf({ query, limit: 1000 })).entries.map(({ id }) => id).sort()
async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000
  while (!(await holds()) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await holds()).toBe(true)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-faults-'))
  cache = await mkdtemp(join(tmpdir(), 'hearsay-cache-'))
})
afterEach(async () => {
  for (const archive of open.splice(0)) await archive.close()
  for (const each of [folder, cache]) await rm(each, { recursive: true, force: true })
})

/** A process at a desk, and the lines it has written. */
function process(...args: string[]): { child: ChildProcessByStdio<null, Readable, null>; lines: string[] } {
  const script = fileURLToPath(new URL('./desk-process.ts', import.meta.url))
  const child = spawn(execPath, ['--conditions=hearsay-source', '--no-warnings', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const all = (rest + part).split('\n')
    rest = all.pop() ?? ''
    lines.push(...all)
  })
  return { child, lines }
}
const kept = (lines: string[]): string[] =>
  lines.filter((line) => line.startsWith('{')).flatMap((line) => JSON.parse(line).id ?? [])

/** Nothing in the index is half there: every seed has its words, its sure statements are counted, every statement has its seed. */
function expectWhole(): void {
  const db = openIndex(index(), 'read')
  try {
    const one = (text: string) => Number(Object.values(db.prepare(text).get() ?? {})[0])
    expect(db.prepare('pragma integrity_check').get()).toMatchObject({ integrity_check: 'ok' })
    const seeds = one('select count(*) from seed')
    expect(one(`select count(*) from words where words match 'every : "seed"'`)).toBe(seeds)
    expect(one('select count(*) from statement where id >> 18 not in (select key from seed)')).toBe(0)
    expect(
      one(`select count(*) from statement_words where statement_words match 'every : "statement"'`),
    ).toBe(one('select count(*) from statement'))
    expect(one(`select coalesce(sum(seeds), 0) from tally where facet = 'all'`)).toBe(seeds)
    expect(one(`select coalesce(sum(statements), 0) from tally where facet = 'all'`)).toBe(
      one('select count(*) from statement where sure = 1'),
    )
  } finally {
    db.close()
  }
}

describe('a process killed', () => {
  test('at a hundred moments while adding and indexing loses nothing acknowledged and leaves nothing half there', async () => {
    const random = chance()
    const acknowledged = new Set<string>()
    let number = 0
    for (let kill = 0; kill < 100; kill++) {
      const { child, lines } = process(folder, 'add', String(number))
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, random() * 600))
      child.kill('SIGKILL')
      await once(child, 'close')
      for (const id of kept(lines)) acknowledged.add(id)
      number += lines.length + 1
      if (kill % 10 !== 9) continue
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
        expect(readFileSync(join(folder, file), 'utf8')).toBe(numbered(Number(file.slice(1, -4))))
      const archive = await openArchive(folder, { readers: 1, follow: false })
      const here = new Set<string>()
      for (let offset = 0; offset < number; offset += 1000)
        for (const { id } of (await archive.shelf({ limit: 1000, offset })).entries) here.add(id)
      expect([...acknowledged].filter((id) => !here.has(id))).toEqual([])
      await archive.close()
      expectWhole()
    }
    // A slow machine has fewer saved before it is killed.
    expect(acknowledged.size).toBeGreaterThan(20)
  }, 900_000)
})

describe('two processes at one folder', () => {
  test('both adding, lose nothing and double nothing', async () => {
    const one = process(folder, 'add', '0', '30')
    const other = process(folder, 'add', '15', '30')
    await Promise.all([once(one.child, 'close'), once(other.child, 'close')])
    const answers = [...one.lines, ...other.lines]
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line))
    expect(answers.filter(({ kept }) => kept)).toHaveLength(45)
    expect(answers.filter(({ kept, same }) => !kept && same === 'text')).toHaveLength(15)
    expect(await ids(await desk({ follow: false }))).toHaveLength(45)
    expectWhole()
  })
  test('the index taken away, make one new index and not each its own', async () => {
    for (let number = 0; number < 40; number++) await put(`n${number}.txt`, numbered(number))
    const notices: string[] = []
    const note = (notice: string) => notices.push(notice)
    const both = [await desk({ onNotice: note }), await desk({ onNotice: note })]
    for (const archive of both) await archive.caughtUp()
    await rm(join(folder, '.hearsay'), { recursive: true })
    for (const archive of both) await until(async () => (await ids(archive)).length === 40)
    await Promise.all(both.map((archive) => archive.caughtUp()))
    const { ino } = statSync(index())
    for (const archive of both) expect(await ids(archive)).toHaveLength(40)
    expect([notices, statSync(index()).ino]).toEqual([['index-rebuilt'], ino])
    expectWhole()
  })
  test('the one that follows the folder killed, the other goes on', async () => {
    const first = process(folder, 'add', '0', '1000000')
    await once(first.child.stdout, 'data')
    const archive = await desk()
    first.child.kill('SIGKILL')
    await once(first.child, 'close')
    await put('late.txt', numbered(999_999))
    await until(async () => (await archive.find('w"lfzj"x0 or number 999999')).hits.length > 0)
  })
})

describe('an index', () => {
  async function check(spoil: () => Promise<unknown> | unknown, notes = ['index-rebuilt']): Promise<void> {
    for (let number = 0; number < 20; number++) await put(`n${number}.txt`, numbered(number))
    const first = await openArchive(folder, { readers: 1, follow: false })
    await first.close()
    await spoil()
    const heard: string[] = []
    const archive = await desk({ onNotice: (notice) => heard.push(notice) })
    expect(await ids(archive)).toHaveLength(20)
    expect((await archive.find('headline:"number 7"')).hits.map(({ id }) => id)).toEqual(['n7'])
    expect(heard).toEqual(notes)
  }
  test('deleted is rebuilt', () => check(() => rm(join(folder, '.hearsay'), { recursive: true }), []))
  test('cut off in the middle is noticed, reported and rebuilt', () =>
    check(() => truncate(index(), Math.floor(statSync(index()).size / 2 / 4096) * 4096)))
  test('cut off at a few bytes is too', () => check(() => truncate(index(), 57)))
  test('overwritten with rubbish is too', () =>
    check(() => writeFile(index(), Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 31) % 251)))))
  test('overwritten with rubbish behind its first page is too', () =>
    check(() => {
      const bytes = readFileSync(index())
      bytes.fill(0x5a, 4096)
      return writeFile(index(), bytes)
    }))
  test('emptied is rebuilt', () => check(() => writeFile(index(), ''), []))
  test('deleted while the desk is open is rebuilt', async () => {
    for (let number = 0; number < 20; number++) await put(`n${number}.txt`, numbered(number))
    const heard: string[] = []
    const archive = await desk({ onNotice: (notice) => heard.push(notice) })
    await rm(join(folder, '.hearsay'), { recursive: true })
    await until(async () => heard.includes('index-rebuilt') && (await archive.shelf()).total.number === 20)
    expect(existsSync(index())).toBe(true)
  })
  test('spoilt while the desk is open loses nothing', async () => {
    for (let number = 0; number < 20; number++) await put(`n${number}.txt`, numbered(number))
    const archive = await desk()
    await writeFile(index(), Buffer.alloc(200_000, 0x5a))
    await put('late.txt', numbered(100))
    await until(async () => (await archive.shelf()).total.number === 21)
    await archive.close()
    expect(await ids(await desk({ follow: false }))).toHaveLength(21)
  })
  test('of a newer version is refused with a clear sentence', async () => {
    await (await openArchive(folder, { follow: false })).close()
    const db = openIndex(index(), 'write')
    db.exec('pragma user_version = 99')
    db.close()
    await expect(openArchive(folder)).rejects.toMatchObject({
      code: 'index-newer',
      message: expect.stringContaining('newer Hearsay'),
    })
  })
  test('of an older version is rebuilt without a notice', async () => {
    await put('n1.txt', numbered(1))
    await (await openArchive(folder, { follow: false })).close()
    const db = openIndex(index(), 'write')
    db.exec('drop table tally; pragma user_version = 65535')
    db.exec('pragma user_version = -1')
    db.close()
    expect(await ids(await desk())).toEqual(['n1'])
  })
})

describe('a folder', () => {
  test('whose files come, change, move and go is followed', async () => {
    const archive = await desk()
    await mkdir(join(folder, 'June 29'))
    await put('June 29/a.txt', numbered(1))
    await put('b.txt', numbered(2))
    await until(async () => String(await ids(archive)) === 'June 29/a,b')
    await put('b.txt', numbered(3))
    await until(async () => (await archive.find('headline:"number 3"')).hits.length === 1)
    expect((await archive.find('headline:"number 2"')).hits).toEqual([])
    await rename(join(folder, 'b.txt'), join(folder, 'c.txt'))
    await until(async () => String(await ids(archive)) === 'June 29/a,c')
    await rename(join(folder, 'June 29'), join(folder, 'July'))
    await until(async () => String(await ids(archive)) === 'July/a,c')
    await unlink(join(folder, 'c.txt'))
    await until(async () => String(await ids(archive)) === 'July/a')
    await rm(join(folder, 'July'), { recursive: true })
    await until(async () => (await ids(archive)).length === 0)
    expectWhole()
  })
  test('changed while closed is caught up with when it is opened', async () => {
    for (const number of [1, 2, 3]) await put(`n${number}.txt`, numbered(number))
    await (await openArchive(folder, { follow: false })).close()
    await unlink(join(folder, 'n1.txt'))
    await put('n2.txt', numbered(20))
    await utimes(join(folder, 'n2.txt'), new Date(), new Date(Date.now() + 5000))
    await put('n4.txt', numbered(4))
    const archive = await desk({ follow: false })
    expect(await ids(archive)).toEqual(['n2', 'n3', 'n4'])
    expect((await archive.find('headline:"number 20"')).hits).toHaveLength(1)
  })
  test('with many new files has the words of all before the statements of any, and then those too', async () => {
    for (let number = 0; number < 1010; number++) await put(`n${number}.txt`, numbered(number))
    const archive = await desk()
    await until(async () => (await archive.progress()).searchable === 1010)
    const { entries } = await archive.shelf({ limit: 1000 })
    expect(entries.some(({ model }) => model === null)).toBe(true)
    expect((await archive.find('headline:"number 7"')).hits).toHaveLength(1)
    // Closed in the middle, it opens again without waiting for the rest.
    await archive.close()
    const again = await desk()
    const far = await again.progress()
    expect([far.searchable, far.readOnce < 1010]).toEqual([1010, true])
    expect(stepOf(far)).toEqual({ step: 'readOnce', done: far.readOnce })
    await again.caughtUp()
    expect((await again.progress()).readOnce).toBe(1010)
    expect((await again.find('speaker:quill')).total.number).toBe(202)
    // More fit than are weighed: the headline first, and every page goes on where the last one ended.
    await again.add([{ seed: numbered(5000).replace('Number 5000', 'Said in the headline'), name: 'headed' }])
    const pages = [0, 20, 40].map((offset) => again.find('said', { offset }))
    const found = (await Promise.all(pages)).flatMap(({ hits }) => hits.map(({ id }) => id))
    expect(found[0]).toBe('headed')
    expect(new Set(found).size).toBe(60)
    expectWhole()
  }, 120_000)
  test('is read in full in the background, newest first', async () => {
    for (let number = 0; number < 12; number++) await put(`n${number}.txt`, numbered(number))
    const archive = await desk()
    await until(async () => (await archive.progress()).read === 12)
    expect((await archive.shelf()).entries.every(({ model }) => model === 'default')).toBe(true)
    expectWhole()
  })
  test('that another version read is read again, and can be asked meanwhile', async () => {
    for (let number = 0; number < 12; number++) await put(`n${number}.txt`, numbered(number))
    const first = await desk({ version: 'older' })
    await until(async () => (await first.progress()).read === 12)
    await first.close()
    const db = openIndex(index(), 'write')
    db.exec(`update statement set content = 'old'`)
    db.close()
    const same = await desk({ version: 'older' })
    await same.caughtUp()
    expect((await same.progress()).read).toBe(12)
    await same.close()
    const second = await desk({ version: 'newer' })
    await until(async () => (await second.progress()).read < 12)
    expect((await second.find('speaker:quill')).total.number).toBe(3)
    await until(async () => (await second.progress()).read === 12)
    const { statements } = await second.statementsOf('tom quill')
    // Two in each of the three seeds that he speaks in, by their first words.
    const read = ['1', '6', 'b'].flatMap((number) => [`w${number}x50`, `w${number}x80`])
    expect(statements.map(({ content }) => /\bw\w+x\d+/.exec(content)?.[0]).sort()).toEqual(read)
    expectWhole()
  })
  test('that is new and large is read before an offer is compared with it', async () => {
    for (let number = 0; number < 250; number++) await put(`n${number}.txt`, numbered(number))
    const archive = await desk()
    expect(await archive.add([{ seed: numbered(249) }])).toEqual([{ kept: false, same: 'text', id: 'n249' }])
  })
  test('a file that vanishes between listing and reading is no seed', async () => {
    for (let number = 0; number < 60; number++) await put(`n${number}.txt`, numbered(number))
    const opening = desk({ follow: false })
    for (let number = 30; number < 60; number++) await unlink(join(folder, `n${number}.txt`))
    const archive = await opening
    await archive.caughtUp()
    expect(await ids(archive)).toHaveLength(30)
  })
  test('links out of it are not followed', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'hearsay-outside-'))
    await writeFile(join(outside, 'secret.txt'), numbered(1))
    await symlink(join(outside, 'secret.txt'), join(folder, 'a.txt'))
    await symlink(outside, join(folder, 'b'))
    await put('real.txt', numbered(2))
    await symlink(join(folder, 'real.txt'), join(folder, 'inside.txt'))
    const archive = await desk({ follow: false })
    const { entries } = await archive.shelf()
    expect(entries.map(({ id, problem }) => [id, problem?.code ?? null]).sort()).toEqual([
      ['a', 'link-outside'],
      ['inside', null],
      ['real', null],
    ])
    await expect(archive.get('a')).rejects.toMatchObject({ code: 'link-outside' })
    await rm(outside, { recursive: true })
  })
  test('names that lead elsewhere are unknown', async () => {
    const archive = await desk({ follow: false })
    for (const id of ['../../etc/passwd', '/etc/passwd', 'a/../../b', '.hearsay/index.db', 'a\u0000', '']) {
      await expect(archive.get(id)).rejects.toMatchObject({ code: 'seed-unknown' })
      await expect(archive.remove(id)).rejects.toMatchObject({ code: 'seed-unknown' })
      await expect(archive.original(id)).rejects.toMatchObject({ code: 'seed-unknown' })
    }
  })
})

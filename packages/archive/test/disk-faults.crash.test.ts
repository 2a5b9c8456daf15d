// What a desk does on a disk that is full, or that it may not write to: a small file system in memory, mounted for the
// test.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { openIndex } from '../src/folder/schema.ts'
import type { OpenOptions } from '../src/open.ts'
import { openArchive } from '../src/open.ts'
import { numbered, seedText } from './seeds.ts'

const root = getuid?.() === 0
const WAIT = { timeout: 30_000, interval: 50 }
const temporary = env.TMPDIR
let folder = ''
let cache = ''
const open: Archive[] = []

const mount = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'hearsay', folder])
const remount = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, folder])
/** Writes until there is room for nothing more. */
function fill(): void {
  for (const size of [1 << 16, 1 << 12, 1])
    try {
      for (;;) writeFileSync(join(folder, 'filling'), Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full.
    }
}
async function desk(options: OpenOptions = {}): Promise<{ archive: Archive; notices: string[] }> {
  const notices: string[] = []
  const onNotice = (notice: string) => notices.push(notice)
  const archive = await openArchive(folder, {
    readers: 1,
    rescanIntervalMs: 200,
    follow: false,
    cacheFolder: cache,
    onNotice,
    ...options,
  })
  open.push(archive)
  return { archive, notices }
}
async function closeAll(): Promise<void> {
  for (const archive of open.splice(0)) await archive.close()
}
const ids = async (archive: Archive) =>
  (await archive.shelf({ limit: 1000 })).entries.map(({ id }) => id).sort()
const found = async (archive: Archive, word: string) =>
  (await archive.find(word)).hits.map(({ id }) => id).sort()
const seed = (number: number) => ({ seed: numbered(number), name: `n${number}` })
/**
 * A desk of ten seeds, read, closed again. `index`: nothing else is left of what SQLite keeps, as after a restore; `log`:
 * the log is, as after a kill.
 */
async function tenSeeds(left: 'all' | 'index' | 'log' = 'all'): Promise<void> {
  const { archive } = await desk()
  await archive.add(Array.from({ length: 10 }, (_, number) => seed(number)))
  await archive.caughtUp()
  await closeAll()
  const file = (ending: string) => join(folder, '.hearsay', `index.db${ending}`)
  if (left === 'all') return
  const db = openIndex(file(''), 'write')
  db.exec(`insert or replace into state values ('written', 'late')`)
  const [index, log] = [readFileSync(file('')), readFileSync(file('-wal'))]
  db.close()
  for (const ending of ['-wal', '-shm']) rmSync(file(ending), { force: true })
  if (left === 'log') {
    writeFileSync(file(''), index)
    writeFileSync(file('-wal'), log)
  }
}
const TEN = Array.from({ length: 10 }, (_, number) => `n${number}`)

describe.skipIf(!root)('a disk (skipped where the user may not mount one)', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-disk-'))
    cache = mkdtempSync(join(tmpdir(), 'hearsay-cache-'))
  })
  afterEach(async () => {
    await closeAll()
    if (temporary === undefined) delete env.TMPDIR
    else env.TMPDIR = temporary
    execFileSync('umount', ['-l', folder])
    for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true })
  })

  test('that fills up while seeds are added keeps what it has, says so, and goes on when there is room', async () => {
    mount('size=1500k')
    const { archive } = await desk()
    const answers = []
    for (let number = 0; number < 40; number++) {
      const long = seedText({
        outlet: 'Harbor Times',
        date: '2022-06-29',
        headline: `Long ${number}`,
        body: numbered(number).repeat(60),
      })
      answers.push(...(await archive.add([{ seed: long, name: `n${number}` }])))
    }
    expect(answers.at(0)).toMatchObject({ kept: true })
    expect(answers.at(-1)).toMatchObject({ kept: false, problem: { code: 'disk-full' } })
    const here = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    expect(here.sort()).toEqual(
      answers
        .filter(({ kept }) => kept)
        .map((one) => `${'id' in one ? one.id : ''}.txt`)
        .sort(),
    )
    expect(readdirSync(folder).filter((name) => name.startsWith('.new-'))).toEqual([])
    remount('size=200m')
    expect(await archive.add([seed(1000)])).toEqual([{ kept: true, id: 'n1000' }])
    await archive.caughtUp()
    expect(await ids(archive)).toHaveLength(here.length + 1)
  })

  test('that is full is read from the index there, which says that it can’t be written', async () => {
    for (const [left, follow] of [
      ['all', false],
      ['index', false],
      ['index', true],
      ['log', false],
      ['log', true],
    ] as const) {
      if (readdirSync(folder).length > 0) execFileSync('umount', [folder])
      mount('size=8m')
      await tenSeeds(left)
      fill()
      const { archive, notices } = await desk({ follow })
      expect(notices).toEqual(left === 'all' ? [] : ['index-read-only'])
      expect(await ids(archive)).toEqual(TEN)
      expect(await found(archive, 'w7x50')).toEqual(['n7'])
      expect((await archive.statementsOf('tom quill')).total.number).toBeGreaterThanOrEqual(2)
      expect((await archive.get('n3')).headline).toMatch(/^Number 3:/)
      await archive.caughtUp()
      expect(readdirSync(cache)).toEqual([])
      const [added] = await archive.add([seed(20)])
      // With its log written into it, or elsewhere, there is room for an index.
      if (left !== 'log') expect(added).toMatchObject({ kept: false, problem: { code: 'disk-full' } })
      await closeAll()
      rmSync(join(cache, 'hearsay'), { recursive: true, force: true })
    }
  }, 180_000)

  test('that was filled under an open desk is read, and what is removed is forgotten once there is room', async () => {
    mount('size=8m')
    await tenSeeds()
    const { archive } = await desk({ follow: true })
    await archive.caughtUp()
    await expect.poll(async () => (await archive.progress()).read, WAIT).toBe(10)
    fill()
    const removed = await archive.remove('n4').then(
      () => null,
      (error) => error,
    )
    expect(readdirSync(folder)).not.toContain('n4.txt')
    if (removed) {
      expect(removed).toMatchObject({
        code: 'index-full',
        message: expect.stringMatching(/“n4” is deleted, but/),
      })
    } else expect(await found(archive, 'w4x50')).toEqual([])
    expect(await found(archive, 'w7x50')).toEqual(['n7'])
    rmSync(join(folder, 'filling'))
    await expect.poll(() => ids(archive), WAIT).toEqual(TEN.filter((id) => id !== 'n4'))
    expect(await archive.add([seed(20)])).toEqual([{ kept: true, id: 'n20' }])
  })

  test('that is full gets room by removing, a command at a time', async () => {
    mount('size=8m')
    await tenSeeds()
    writeFileSync(
      join(folder, 'big.txt'),
      `${numbered(50)}
${'word '.repeat(200_000)}`,
    )
    {
      const { archive } = await desk()
      await archive.caughtUp()
      await closeAll()
    }
    for (const ending of ['-wal', '-shm']) rmSync(join(folder, '.hearsay', `index.db${ending}`))
    fill()
    const removing = await desk()
    expect(removing.notices).toEqual(['index-read-only'])
    await removing.archive.remove('big')
    expect(await ids(removing.archive)).toEqual(TEN)
    await closeAll()
    const after = await desk()
    expect([after.notices, await ids(after.archive)]).toEqual([[], TEN])
    expect(await after.archive.add([seed(20)])).toEqual([{ kept: true, id: 'n20' }])
  })

  test('that is full and changed has its index elsewhere; where all are full, what is known is shown', async () => {
    mount('size=8m')
    await tenSeeds()
    writeFileSync(join(folder, 'n3.txt'), numbered(33))
    fill()
    const elsewhere = await desk()
    expect(elsewhere.notices).toEqual(['index-elsewhere'])
    expect(await found(elsewhere.archive, 'w3x50 or wxx50')).toEqual(['n3'])
    expect(await found(elsewhere.archive, 'w3x50')).toEqual([])
    await closeAll()
    env.TMPDIR = join(folder, 'tmp')
    rmSync(join(folder, 'filling'))
    mkdirSync(env.TMPDIR)
    rmSync(cache, { recursive: true })
    cache = join(folder, 'cache')
    fill()
    const { archive, notices } = await desk()
    expect(notices).toEqual(['index-read-only'])
    expect(await ids(archive)).toEqual(TEN)
    expect(await found(archive, 'w7x50')).toEqual(['n7'])
    await expect(archive.caughtUp()).rejects.toMatchObject({
      code: 'index-full',
      message: expect.stringContaining('no room left on the disk'),
    })
    await closeAll()
    rmSync(join(folder, '.hearsay'), { recursive: true })
    fill()
    await expect(desk()).rejects.toMatchObject({ code: 'index-full' })
  })

  test('that can’t be written to is read all the same, its index elsewhere', async () => {
    mount('size=2m')
    writeFileSync(join(folder, 'n1.txt'), numbered(1))
    remount('ro')
    const { archive, notices } = await desk()
    expect(await ids(archive)).toEqual(['n1'])
    expect(notices).toEqual(['index-elsewhere'])
    expect(await archive.add([seed(2)])).toMatchObject([
      { kept: false, problem: { code: 'desk-unwritable' } },
    ])
    await expect(archive.remove('n1')).rejects.toMatchObject({ code: 'desk-unwritable' })
  })
})

import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Notice } from '../api/notice.ts'
import { IndexFolders } from './index-folder.ts'
import { openFolder } from './open.ts'
import { openIndex } from './schema.ts'

const SEED = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\nThe ferries stayed in harbour.\n'
const root = getuid?.() === 0
let all = ''
let folder = ''
let cache = ''
const hidden = (...path: string[]) => join(folder, '.hearsay', ...path)

beforeEach(() => {
  all = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-index-')))
  folder = join(all, 'desk')
  cache = join(all, 'cache')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), SEED)
})
afterEach(() => rmSync(all, { recursive: true }))

/** Opens the desk, sees that it finds its seed, and closes it; what it said of its index, and the folder of that. */
async function open(): Promise<{ notices: Notice[]; indexes: string[] }> {
  const notices: Notice[] = []
  const onNotice = (notice: Notice) => notices.push(notice)
  const archive = await openFolder(folder, { readers: 1, follow: false, cacheFolder: cache, onNotice })
  const indexes = indexesIn(all)
  expect((await archive.find('ferries')).hits.map(({ id }) => id)).toEqual(['a'])
  await archive.close()
  return { notices, indexes }
}
const indexesIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.db'))

/** Another program’s database, with what it looks like. */
function otherDatabase(path: string, setup = ''): Buffer {
  const db = new DatabaseSync(path)
  db.exec(`${setup}; create table precious (value); insert into precious values ('kept')`)
  db.close()
  return readFileSync(path)
}

describe('.hearsay', () => {
  test('is made, with a .gitignore of its own', async () => {
    expect(await open()).toEqual({ notices: [], indexes: ['desk/.hearsay/index.db'] })
    expect(readFileSync(hidden('.gitignore'), 'utf8')).toBe('*\n')
  })
  test('with an index from before indexes were marked is used on', async () => {
    await open()
    const db = openIndex(hidden('index.db'), 'write')
    db.exec('pragma application_id = 0')
    db.close()
    expect((await open()).notices).toEqual([])
  })
  test('that is a link is left alone, wherever it leads', async () => {
    const other = join(all, 'other')
    mkdirSync(other)
    writeFileSync(join(other, '.gitignore'), 'node_modules\n')
    const before = otherDatabase(join(other, 'index.db'))
    symlinkSync(other, hidden())
    const { notices, indexes } = await open()
    expect(notices).toEqual(['index-refused'])
    expect(indexes.some((name) => name.startsWith('cache/hearsay/'))).toBe(true)
    expect(readdirSync(other).sort()).toEqual(['.gitignore', 'index.db'])
    expect(readFileSync(join(other, '.gitignore'), 'utf8')).toBe('node_modules\n')
    expect(readFileSync(join(other, 'index.db'))).toEqual(before)
  })
  test.each([
    ['plain', ''],
    ['in WAL mode', 'pragma journal_mode = wal'],
    ['with a version of its own', 'pragma user_version = 3'],
    ['with an id of its own', 'pragma application_id = 7'],
  ])('with another program’s database, %s, is left alone', async (_, setup) => {
    mkdirSync(hidden())
    writeFileSync(hidden('.gitignore'), 'node_modules\n')
    const before = otherDatabase(hidden('index.db'), setup)
    expect((await open()).notices).toEqual(['index-refused'])
    expect((await open()).notices).toEqual(['index-refused'])
    expect(readdirSync(hidden()).sort()).toEqual(['.gitignore', 'index.db'])
    expect(readFileSync(hidden('index.db'))).toEqual(before)
    expect(readFileSync(hidden('.gitignore'), 'utf8')).toBe('node_modules\n')
  })
  test('in which one of its files is a link or a pipe is left alone', async () => {
    const outside = join(all, 'outside.db')
    for (const name of ['index.db', 'index.db-wal', 'following.db', 'adding.db', 'making.db']) {
      mkdirSync(hidden())
      symlinkSync(outside, hidden(name))
      expect([name, (await open()).notices, existsSync(outside)]).toEqual([name, ['index-refused'], false])
      rmSync(hidden(), { recursive: true })
    }
    mkdirSync(hidden())
    execFileSync('mkfifo', [hidden('index.db')])
    expect((await open()).notices).toEqual(['index-refused'])
  })
  test('that is a file is left alone', async () => {
    writeFileSync(hidden(), 'mine')
    expect((await open()).notices).toEqual(['index-refused'])
    expect(readFileSync(hidden(), 'utf8')).toBe('mine')
  })
})

describe('an index outside its folder', () => {
  /** The folders an index is tried in after `.hearsay`. */
  function outside(): string[] {
    writeFileSync(hidden(), '')
    const folders = new IndexFolders(folder, cache)
    const found = [...folders.inOrder()].map(({ path, where }) => {
      expect(where).not.toBe('inside')
      return path
    })
    folders.close()
    return found
  }
  const inCache = () => outside().some((path) => path.startsWith(cache))

  test('is the user’s alone, its files too', async () => {
    writeFileSync(hidden(), '')
    await open()
    const [name] = readdirSync(join(cache, 'hearsay'))
    const mode = (...path: string[]) => statSync(join(cache, ...path)).mode & 0o777
    expect([mode(), mode('hearsay'), mode('hearsay', name!)]).toEqual([0o700, 0o700, 0o700])
    const files = readdirSync(join(cache, 'hearsay', name!))
    expect(files.map((file) => [file, mode('hearsay', name!, file)])).toEqual(
      files.map((file) => [file, 0o600]),
    )
    expect(files).toContain('index.db')
  })
  test('is found again by the next process, and another desk has another', () => {
    const [first] = outside()
    expect(outside()[0]).toBe(first)
    const others = new IndexFolders(all, cache).inOrder()
    others.next()
    expect(others.next().value?.path).not.toBe(first)
  })
  test('never goes where others may write, nor through a link', () => {
    expect(inCache()).toBe(true)
    const prepared = join(cache, 'hearsay', readdirSync(join(cache, 'hearsay'))[0]!)
    for (const path of [prepared, join(cache, 'hearsay'), cache]) {
      chmodSync(path, 0o777)
      expect([path, inCache()]).toEqual([path, false])
      chmodSync(path, 0o700)
      expect([path, inCache()]).toEqual([path, true])
    }
    for (const path of [prepared, join(cache, 'hearsay')]) {
      rmSync(path, { recursive: true })
      mkdirSync(join(all, 'prepared'))
      symlinkSync(join(all, 'prepared'), path)
      expect([path, inCache()]).toEqual([path, false])
      rmSync(path)
      rmSync(join(all, 'prepared'), { recursive: true })
      mkdirSync(path)
    }
  })
  test.skipIf(!root)(
    'never goes into a folder of another user (skipped for users who can’t make one)',
    () => {
      expect(inCache()).toBe(true)
      const prepared = join(cache, 'hearsay', readdirSync(join(cache, 'hearsay'))[0]!)
      for (const path of [prepared, join(cache, 'hearsay'), cache]) {
        chownSync(path, 65534, 65534)
        expect([path, inCache()]).toEqual([path, false])
        chownSync(path, 0, 0)
      }
    },
  )
  test('goes to a new folder where there is no cache, which is gone with the desk', async () => {
    writeFileSync(hidden(), '')
    writeFileSync(cache, 'a file')
    const folders = new IndexFolders(folder, cache)
    const again = new IndexFolders(folder, cache)
    const [one, ...others] = [...folders.inOrder()]
    const [another] = [...again.inOrder()]
    expect([one?.where, others, another?.path === one?.path]).toEqual(['temporary', [], false])
    expect(statSync(one!.path).mode & 0o777).toBe(0o700)
    for (const each of [folders, again]) each.close()
    expect([existsSync(one!.path), existsSync(another!.path)]).toEqual([false, false])
    expect((await open()).notices).toEqual(['index-refused'])
  })
})

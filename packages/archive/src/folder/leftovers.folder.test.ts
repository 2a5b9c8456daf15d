import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeLeftovers } from './leftovers.ts'
import { tryLock } from './lock.ts'
import { openFolder } from './open.ts'

let folder = ''
const NEW = '.new-123e4567-e89b-42d3-a456-426614174000'
/** A day after the files are written. */
const LATER = Date.now() + 86_400_000
const lock = () => join(folder, 'adding.db')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-leftovers-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string): string {
  const whole = join(folder, path)
  mkdirSync(dirname(whole), { recursive: true })
  writeFileSync(whole, path)
  return whole
}
const here = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('adding.db'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

test('hidden files of killed processes go, wherever they are, and nothing else', () => {
  for (const path of [
    'a.txt',
    'June/b.txt',
    '.new-notes',
    '.git/config',
    `.git/${NEW}`,
    '.originals/a/page.html',
  ])
    put(path)
  const before = here()
  for (const path of [NEW, `June/${NEW}`, `.originals/a/${NEW}`]) put(path)
  removeLeftovers(folder, lock(), LATER)
  expect(here()).toEqual(before)
})
test('an original whose seed never came goes, one whose seed was moved stays', () => {
  put('.originals/moved/page.html')
  put('.originals/moved/deeper/mail.eml')
  linkSync(put('.originals/moved/deeper/b/mail.eml'), join(folder, `.originals/moved/deeper/b/${NEW}`))
  put('saved.txt')
  linkSync(put('.originals/saved/page.html'), join(folder, `.originals/saved/${NEW}`))
  removeLeftovers(folder, lock(), LATER)
  expect(here()).toEqual([
    '.originals/moved/deeper/mail.eml',
    '.originals/moved/page.html',
    '.originals/saved/page.html',
    'saved.txt',
  ])
})
test('what may still be written stays: it is young, or somebody adds', () => {
  put(NEW)
  removeLeftovers(folder, lock(), Date.now())
  const adding = tryLock(lock())
  removeLeftovers(folder, lock(), LATER)
  expect(here()).toEqual([NEW])
  adding?.release()
  removeLeftovers(folder, lock(), LATER)
  expect(here()).toEqual([])
})
test('nothing behind a link is touched', () => {
  const outside = mkdtempSync(join(tmpdir(), 'hearsay-outside-'))
  writeFileSync(join(outside, NEW), '')
  symlinkSync(outside, join(folder, 'June'))
  symlinkSync(outside, join(folder, '.originals'))
  removeLeftovers(folder, lock(), LATER)
  expect(readdirSync(outside)).toEqual([NEW])
  rmSync(outside, { recursive: true })
})
test('a desk removes them, left open or opened for one command', async () => {
  for (const follow of [true, false]) {
    const old = put(NEW)
    utimesSync(old, new Date(0), new Date(0))
    const archive = await openFolder(folder, { readers: 1, follow })
    try {
      if (follow) await expect.poll(() => here().includes(NEW), { timeout: 20_000 }).toBe(false)
      else await archive.add([{ seed: 'Harbor Times\n29 June 2022\n\nA ferry\n\nIt sailed.\n' }])
      expect(here()).not.toContain(NEW)
    } finally {
      await archive.close()
    }
  }
})

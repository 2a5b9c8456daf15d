import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { emptyTrash, restoreUnderLock, trashedSeeds, trashSeed } from './trash.ts'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-03-01T12:00:00Z')

let desk: string
let lock: string
beforeEach(() => {
  const base = mkdtempSync(join(tmpdir(), 'hearsay-trash-'))
  desk = join(base, 'desk')
  lock = join(base, 'lock.db')
  mkdirSync(join(desk, '2026', 'June'), { recursive: true })
  mkdirSync(join(desk, '.originals', '2026', 'June', 'a'), { recursive: true })
  writeFileSync(join(desk, '2026', 'June', 'a.txt'), 'the text')
  writeFileSync(join(desk, '.originals', '2026', 'June', 'a', 'page.html'), '<p>')
})

const restore = (id: string) => restoreUnderLock(desk, lock, id)

test('what was removed is kept for thirty days, then deleted', () => {
  expect(trashSeed(desk, '2026/June/a', NOW, false)).toEqual({ until: '2026-03-31T12:00:00.000Z' })
  expect(existsSync(join(desk, '2026', 'June', 'a.txt'))).toBe(false)
  expect(existsSync(join(desk, '.originals', '2026', 'June', 'a'))).toBe(false)
  emptyTrash(desk, NOW + 30 * DAY_MS)
  expect(trashedSeeds(desk, NOW + 30 * DAY_MS).map(({ id }) => id)).toEqual(['2026/June/a'])
  expect(trashedSeeds(desk, NOW + 30 * DAY_MS + 1)).toEqual([])
  emptyTrash(desk, NOW + 30 * DAY_MS + 1)
  expect(readdirSync(join(desk, '.trash'))).toEqual(['.gitignore'])
})

test('two that were removed in one millisecond are two', async () => {
  trashSeed(desk, '2026/June/a', NOW, false)
  writeFileSync(join(desk, 'b.txt'), 'another')
  trashSeed(desk, 'b', NOW, false)
  expect(trashedSeeds(desk, NOW).map(({ id }) => id)).toEqual(['b', '2026/June/a'])
})

test('a removal or a return that was killed half way loses nothing', async () => {
  const now = Date.now()
  trashSeed(desk, '2026/June/a', now, false)
  const [removal] = readdirSync(join(desk, '.trash')).filter((name) => name !== '.gitignore')
  const original = join(desk, '.trash', removal ?? '', 'original', 'page.html')
  // Killed after its seed was moved: the original is where it was.
  mkdirSync(join(desk, '.originals', '2026', 'June', 'a'))
  renameSync(original, join(desk, '.originals', '2026', 'June', 'a', 'page.html'))
  await restore('2026/June/a')
  expect(readFileSync(join(desk, '2026', 'June', 'a.txt'), 'utf8')).toBe('the text')
  expect(readFileSync(join(desk, '.originals', '2026', 'June', 'a', 'page.html'), 'utf8')).toBe('<p>')
  expect(trashedSeeds(desk, now)).toEqual([])
})

test('files that somebody put into the trash stay, and are no clippings', () => {
  trashSeed(desk, '2026/June/a', NOW, false)
  writeFileSync(join(desk, '.trash', 'note.txt'), 'mine')
  mkdirSync(join(desk, '.trash', '2020'))
  emptyTrash(desk, NOW + 365 * DAY_MS)
  expect(readdirSync(join(desk, '.trash')).sort()).toEqual(['.gitignore', '2020', 'note.txt'])
})

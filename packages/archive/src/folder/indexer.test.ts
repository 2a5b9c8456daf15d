import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadModel } from '@hearsay/reading'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { numbered } from '../../test/seeds.ts'
import type { IndexerSettings } from './indexer.ts'
import { Indexer } from './indexer.ts'
import { readFiles } from './read-files.ts'
import { openIndex } from './schema.ts'

let place: string
let hidden: string
const open: Indexer[] = []
const failures: unknown[] = []

beforeAll(async () => {
  await Promise.all([loadModel('fast'), loadModel('default')])
})
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hearsay-indexer-'))
  hidden = mkdtempSync(join(tmpdir(), 'hearsay-indexer-index-'))
  failures.length = 0
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  rmSync(place, { recursive: true })
  rmSync(hidden, { recursive: true })
})

function indexer(settings: Partial<IndexerSettings> = {}): Indexer {
  const made = new Indexer(
    {
      place,
      index: join(hidden, 'index.db'),
      lock: join(hidden, 'following.db'),
      adding: join(hidden, 'adding.db'),
      today: undefined,
      follow: false,
      rescanIntervalMs: 20,
      readers: 1,
      version: 'one',
      ...settings,
    },
    { written: () => undefined, failing: (error) => failures.push(error) },
    { read: async (task) => readFiles(task), close: async () => undefined },
  )
  open.push(made)
  return made
}
const write = (number: number, name = `n${number}`) =>
  writeFileSync(join(place, `${name}.txt`), numbered(number))
function rows(): string[] {
  const db = openIndex(join(hidden, 'index.db'), 'read')
  try {
    return db
      .prepare('select file, model from seed order by file')
      .all()
      .map(({ file, model }) => `${file} ${model}`)
  } finally {
    db.close()
  }
}
/** Waits for the index to hold these. */
const settled = (...expected: string[]) =>
  vi.waitFor(() => expect(rows()).toEqual(expected), { timeout: 20_000, interval: 20 })

test('looks at what it is asked to, and at nothing else', async () => {
  write(1)
  write(2)
  const one = indexer()
  await one.look(['n1.txt'], 'searchable')
  expect(rows()).toEqual(['n1.txt fast'])
  await one.look(null, 'readOnce')
  expect(rows()).toEqual(['n1.txt fast', 'n2.txt fast'])
  rmSync(join(place, 'n1.txt'))
  await one.look(['n1.txt', 'never.txt'], 'searchable')
  expect(rows()).toEqual(['n2.txt fast'])
})

test('following, it reads everything with the default model and takes up what changes', async () => {
  write(1)
  indexer({ follow: true }).start()
  await settled('n1.txt default')
  write(2)
  mkdirSync(join(place, 'sub'))
  write(3, 'sub/n3')
  await settled('n1.txt default', 'n2.txt default', 'sub/n3.txt default')
  renameSync(join(place, 'sub'), join(place, 'moved'))
  rmSync(join(place, 'n2.txt'))
  await settled('moved/n3.txt default', 'n1.txt default')
  expect(failures).toEqual([])
})

test('of two that follow, one does, and the other takes over when it ends', async () => {
  const [first, second] = [indexer({ follow: true }), indexer({ follow: true })]
  first.start()
  await vi.waitFor(() => expect(rows()).toEqual([]))
  second.start()
  write(1)
  await settled('n1.txt default')
  await first.close()
  open.splice(open.indexOf(first), 1)
  write(2)
  await settled('n1.txt default', 'n2.txt default')
})

test('where one follows, another version invalidates nothing; where none does, it does', async () => {
  write(1)
  const following = indexer({ follow: true })
  following.start()
  await settled('n1.txt default')
  const other = indexer({ version: 'two' })
  await other.look(null, 'readOnce')
  expect(rows()).toEqual(['n1.txt default'])
  await following.close()
  open.splice(open.indexOf(following), 1)
  await other.look(null, 'readOnce')
  expect(rows()).toEqual(['n1.txt fast'])
})

test('a look that fails is an error for its caller, and the next one works', async () => {
  write(1)
  const one = indexer()
  const aside = `${place}-aside`
  renameSync(place, aside)
  await expect(one.look(null, 'searchable')).rejects.toMatchObject({ code: 'folder-missing' })
  renameSync(aside, place)
  await one.look(null, 'searchable')
  expect(rows()).toEqual(['n1.txt fast'])
})

import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { loadModel } from '@hearsay/reading'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { numbered } from '../../test/seeds.ts'
import { diffFolder } from './diff.ts'
import { invalidateRecords } from './invalidate.ts'
import { Passes } from './passes.ts'
import { progressIn } from './progress.ts'
import type { RecordTask } from './read-files.ts'
import { readFiles } from './read-files.ts'
import { openIndex } from './schema.ts'

let place: string
let db: DatabaseSync
let passes: Passes
/** What was read, as `model file`; `same file` where its bytes are those of the index. */
let log: string[]
/** Runs before each task. */
let before: (task: RecordTask) => void

beforeAll(async () => {
  await Promise.all([loadModel('fast'), loadModel('default')])
})
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hearsay-passes-'))
  db = openIndex(':memory:', 'write')
  log = []
  before = () => undefined
  passes = new Passes(
    db,
    {
      place,
      today: undefined,
      readers: 1,
      decisionsOf: () => [],
      deskDecisions: () => '',
      reader: {
        async read(task) {
          before(task)
          const results = readFiles(task)
          for (const result of results)
            log.push(
              'unchanged' in result
                ? `same ${result.unchanged.file}`
                : `${task.model} ${result.record.entry.file}`,
            )
          return results
        },
        close: async () => undefined,
      },
    },
    () => undefined,
  )
})
afterEach(async () => {
  await passes.close()
  db.close()
  rmSync(place, { recursive: true })
})

const write = (...numbers: number[]) => {
  for (const number of numbers) writeFileSync(join(place, `n${number}.txt`), numbered(number))
}
const update = () => passes.updateFiles(diffFolder(db, place, () => '').diff)
const rows = () =>
  db
    .prepare('select file, pass, model from seed order by file')
    .all()
    .map(({ file, pass, model }) => `${file} ${pass} ${model}`)
const range = (count: number) => Array.from({ length: count }, (_, at) => at)

test('a few new files are read at once, with the fast model', async () => {
  write(1, 2)
  await update()
  expect(rows()).toEqual(['n1.txt 1 fast', 'n2.txt 1 fast'])
  // Where they are written, and not in a thread.
  expect(log).toEqual([])
})

test('more of them are read by the readers, and then again with the default model, the newest first', async () => {
  write(...range(20))
  await update()
  expect(log).toHaveLength(20)
  expect(new Set(log.map((line) => line.split(' ')[0]))).toEqual(new Set(['fast']))
  log = []
  await passes.runFullPass()
  expect(log).toHaveLength(20)
  expect(rows().every((row) => row.endsWith('2 default'))).toBe(true)
  const dates = log.map((line) => numbered(Number(/n(\d+)/.exec(line)?.[1])).split('\n')[1] ?? '')
  expect(dates).toEqual([...dates].sort().reverse())
  expect(progressIn(db)).toMatchObject({ seeds: 20, searchable: 20, readOnce: 20, read: 20, rate: 0 })
})

test('what changed is read again, what is gone is forgotten', async () => {
  write(...range(12))
  await update()
  log = []
  writeFileSync(join(place, 'n3.txt'), numbered(99))
  rmSync(join(place, 'n4.txt'))
  await update()
  expect(rows()).toHaveLength(11)
  expect(db.prepare(`select headline from seed where file = 'n3.txt'`).get()?.headline).toMatch(/^Number 99/)
})

test('the same bytes with new times are not read again: their stamps are renewed', async () => {
  write(...range(12))
  await update()
  await passes.runFullPass()
  const before = rows()
  log = []
  for (const number of range(12)) utimesSync(join(place, `n${number}.txt`), 1e9, 1e9)
  expect(diffFolder(db, place, () => '').diff.changed.size).toBe(12)
  await update()
  expect(log.sort()).toEqual(
    range(12)
      .map((number) => `same n${number}.txt`)
      .sort(),
  )
  expect(diffFolder(db, place, () => '').diff.changed.size).toBe(0)
  expect(rows()).toEqual(before)
  const { changed } = db.prepare('select changed from seed limit 1').get() ?? {}
  expect(changed).toBe(new Date(1e12).toISOString())
})

test('the same bytes are read again by another version, though', async () => {
  write(...range(12))
  await update()
  log = []
  invalidateRecords(db, 'another')
  await update()
  expect(log.filter((line) => line.startsWith('fast'))).toHaveLength(12)
})

test('a file that goes away while it is waiting is forgotten', async () => {
  write(...range(12))
  before = () => rmSync(join(place, 'n5.txt'), { force: true })
  await update()
  expect(rows()).toHaveLength(11)
})

test('a file that changes during the full pass keeps the reading of its new bytes', async () => {
  write(...range(12))
  await update()
  let changed: Promise<void> | null = null
  before = ({ model }) => {
    if (model !== 'default' || changed) return
    writeFileSync(join(place, 'n5.txt'), numbered(77))
    changed = update()
  }
  await passes.runFullPass()
  await changed
  await passes.runFullPass()
  const row = db.prepare(`select headline, pass from seed where file = 'n5.txt'`).get()
  expect([String(row?.headline).slice(0, 9), row?.pass]).toEqual(['Number 77', 2])
})

test('more than a thousand new files can all be searched before any is read', async () => {
  write(...range(1001))
  await update()
  expect(progressIn(db)).toMatchObject({ searchable: 1001, readOnce: 0 })
  expect(new Set(log.map((line) => line.split(' ')[0]))).toEqual(new Set(['null']))
  // The reading itself takes its time; that it begins will do.
  before = () => passes.stop()
  await passes.finishQuickPass()
  expect(progressIn(db).readOnce).toBeGreaterThan(0)
})

test('stops after the files at hand', async () => {
  write(...range(12))
  await update()
  before = () => passes.stop()
  log = []
  await passes.runFullPass()
  expect(log.length).toBeLessThan(12)
})

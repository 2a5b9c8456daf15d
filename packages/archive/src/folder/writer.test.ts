import type { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test, vi } from 'vitest'
import { seeds } from '../../test/random-records.ts'
import type { Entry } from '../api/schemas.ts'
import { statementColumns } from '../record/columns.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { Prepared } from './prepared.ts'
import { openIndex } from './schema.ts'
import { SqliteStore } from './sqlite-store.ts'
import { Writer } from './writer.ts'

let db: DatabaseSync
let writer: Writer
beforeEach(() => {
  db = openIndex(':memory:', 'write')
  writer = new Writer(db)
})

const [first, second] = seeds
  .map(({ record }) => record)
  .filter(({ statements }) => statements.length > 2) as [IndexRecord, IndexRecord]

const read = (record: IndexRecord, model: Entry['model']): IndexRecord => ({
  ...record,
  entry: { ...record.entry, model },
})
/** Words and header alone, as before any reading. */
const wordsOf = (record: IndexRecord): IndexRecord => ({
  ...read(record, null),
  entry: { ...record.entry, model: null, voices: null },
  statements: [],
  statementWords: [],
  voices: '',
  sentences: [],
})
const put = (record: IndexRecord, { stamp = 'a', upgrade = false } = {}) =>
  writer.write([{ put: record, stamp, upgrade }])

/** Everything that is in the index, for comparison. */
function contents() {
  const all = (text: string) =>
    db
      .prepare(text)
      .all()
      .map((row) => ({ ...row }))
  const matching = (table: string, match: string) =>
    all(`select cast(rowid as text) as id from ${table} where ${table} match '${match}' order by rowid`)
  return {
    seeds: all('select id, outlet, own, named, model, pass from seed order by key'),
    statements: all(`select ${statementColumns.at.name}, speaker, cue, content from statement order by id`),
    tally: all('select * from tally order by facet, value'),
    names: all('select * from name_word order by facet, word, value'),
    words: matching('words', 'every : "seed"'),
    statementWords: matching('statement_words', 'every : "statement"'),
    voices: matching('statement_words', 'voices : n*'),
  }
}

test('a record written pass by pass leaves the same as the last one alone', () => {
  put(wordsOf(first))
  put(read(second, 'fast'))
  put(
    read(
      { ...first, statements: first.statements.slice(1), statementWords: first.statementWords.slice(1) },
      'fast',
    ),
    {
      upgrade: true,
    },
  )
  put(read(first, 'default'), { upgrade: true })
  const stepwise = contents()
  db = openIndex(':memory:', 'write')
  writer = new Writer(db)
  put(read(first, 'default'))
  put(read(second, 'fast'))
  const { seeds: _, ...atOnce } = contents()
  expect(stepwise).toMatchObject(atOnce)
})

test('a reading writes no word of the seed again, and only the statements that differ', () => {
  put(read(first, 'fast'))
  const statement = { ...first.statements[1]!, cue: 'changed' }
  const changed = {
    ...read(first, 'default'),
    statements: first.statements.map((one, at) => (at === 1 ? statement : one)),
    statementWords: first.statementWords.map((one, at) => (at === 1 ? { ...one, cue: 'changed' } : one)),
  }
  const sql = vi.spyOn(Prepared.prototype, 'sql')
  put(changed, { upgrade: true })
  const texts = sql.mock.calls.map(([text]) => text)
  sql.mockRestore()
  const changes = (table: string) => texts.filter((text) => new RegExp(`(into|from) ${table}\\b`).test(text))
  const writes = (table: string) => changes(table).filter((text) => !text.startsWith('select')).length
  expect(['words', 'band', 'statement', 'statement_words'].map(writes)).toEqual([0, 0, 2, 2])
  expect(contents().statements[1]?.cue).toBe('changed')
})

test('an earlier pass doesn’t undo a later one, and a pass over a file that changed comes too late', () => {
  put(read(first, 'default'))
  const before = contents()
  expect(put(read(first, 'fast'))).toEqual([])
  expect(put(read(second, 'default'), { stamp: 'b', upgrade: true })).toEqual([])
  expect(contents()).toEqual(before)
})

test('says what was added, changed and removed', () => {
  const id = first.entry.id
  expect(put(first)).toEqual([{ kind: 'added', id }])
  expect(put(first, { stamp: 'b' })).toEqual([{ kind: 'changed', id }])
  expect(writer.write([{ gone: first.entry.file }, { gone: 'unknown.txt' }])).toEqual([
    { kind: 'removed', id },
  ])
  expect(
    db
      .prepare('select kind, id from change order by number')
      .all()
      .map((row) => row.kind),
  ).toEqual(['added', 'changed', 'removed'])
})

test('leaves nothing of a seed that is gone', () => {
  const empty = contents()
  put(read(first, 'fast'))
  put(read(second, 'default'))
  writer.write([{ gone: first.entry.file }, { gone: second.entry.file }])
  const { tally, ...left } = contents()
  expect(left).toEqual({ ...empty, tally: undefined, ...left })
  expect(left.words.length + left.statementWords.length + left.voices.length + left.names.length).toBe(0)
  expect(tally.filter(({ seeds }) => Number(seeds) !== 0)).toEqual([])
})

test('a file with the same bytes gets its new stamp and time, and nothing else', () => {
  const digest = 'of its bytes'
  put({ ...read(first, 'default'), digest })
  const before = contents()
  const unchanged = { file: first.entry.file, digest, changed: '2023-01-01T00:00:00.000Z' }
  expect(writer.write([{ unchanged, stamp: 'b' }])).toEqual([])
  expect(contents()).toEqual(before)
  expect({ ...db.prepare('select stamp, changed from seed').get() }).toEqual({
    stamp: 'b',
    changed: unchanged.changed,
  })
  writer.write([{ unchanged: { ...unchanged, digest: 'of others' }, stamp: 'c' }])
  expect(db.prepare('select stamp from seed').get()?.stamp).toBe('b')
})

test('where one record can’t be written, nothing of the transaction is', () => {
  put(first)
  const before = contents()
  const broken = { ...second, entry: { ...second.entry, id: first.entry.id } }
  expect(() =>
    writer.write([
      { gone: first.entry.file },
      { put: second, stamp: 'a', upgrade: false },
      {
        put: { ...broken, entry: { ...broken.entry, id: second.entry.id, file: 'other.txt' } },
        stamp: 'a',
        upgrade: false,
      },
    ]),
  ).toThrow(/unique/i)
  expect(contents()).toEqual(before)
  // What was summed up for it is forgotten.
  put(second)
  expect(Number(db.prepare(`select seeds from tally where facet = 'all'`).get()?.seeds)).toBe(2)
})

test('puts seeds in the order of their dates, whatever order they come in', async () => {
  writer.write(seeds.map(({ record }) => ({ put: record, stamp: 'a', upgrade: false })))
  const store = new SqliteStore(db, () => new Map())
  const query = { type: 'and' as const, of: [] }
  const ids = await store.candidates({ query, order: 'newest', offset: 0, limit: 400 })
  const dates = ids.map((id) => seeds[Number(id.slice(1))]!.facts.date)
  expect(dates).toEqual([...dates].sort((a, b) => b - a))
  expect(ids).toHaveLength(400)
})

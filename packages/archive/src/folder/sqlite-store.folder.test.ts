import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { compare, compareNames, hostileQueries, idOf, randomQuery, seeds } from '../../test/random-records.ts'
import { parseQuery } from '../query/parse.ts'
import { foldedTokens } from '../query/tokens.ts'
import { openIndex } from './schema.ts'
import { SqliteStore } from './sqlite-store.ts'
import { Writer } from './writer.ts'

const db = openIndex(':memory:', 'write')
const writer = new Writer(db)
const store = new SqliteStore(db, () => new Map())
writer.write(seeds.map(({ record }) => ({ put: record, stamp: 'first', upgrade: false })))
afterAll(() => db.close())

const find = (text: string) =>
  store.candidates({ query: parseQuery(text).query, order: 'newest', offset: 0, limit: 1000 })

describe('the index of a folder', () => {
  test('finds what matches, and no more where it decides', () =>
    fc.assert(
      fc.asyncProperty(randomQuery, (text) => compare(store, text)),
      { numRuns: 600 },
    ))
  test('gives entries and statements as they were put in', async () => {
    const ids = seeds.map(({ record }) => record.entry.id)
    const [entries, statements] = await Promise.all([store.entries(ids), store.statementsIn(ids)])
    for (const { record } of seeds) {
      expect(entries.get(record.entry.id)).toEqual(record.entry)
      expect(statements.get(record.entry.id)).toEqual(record.statements)
    }
  })
  test('counts and lists names by the statements that are sure', () => compareNames(store))
  test('takes the longest and the deepest queries', async () => {
    for (const text of hostileQueries) {
      await find(text)
      await store.count(parseQuery(text).query, 100)
      await store.candidates({ query: parseQuery(text).query, order: 'best', offset: 0, limit: 10 })
    }
  })
  test('finds a word of any letters there are', async () => {
    const odd = ['½', 'ꟈ', '\u{1e4d0}', '한', 'x\u{10d40}y', '\u{31350}', 'ß', '\u{16ea0}', 'ႠႱ']
    const [{ record }] = seeds as [(typeof seeds)[number]]
    writer.write(
      odd.map((one, at) => ({
        put: {
          ...record,
          entry: { ...record.entry, id: `odd${at}`, file: `odd${at}.txt` },
          words: { ...record.words, body: foldedTokens(one) },
        },
        stamp: 'first',
        upgrade: false,
      })),
    )
    for (const [at, one] of odd.entries()) expect(await find(one)).toEqual([`odd${at}`])
    writer.write(odd.map((_, at) => ({ gone: `odd${at}.txt` })))
    expect(await find('½')).toEqual([])
  })
  test('ranks a speaker’s seeds by their statements, and a headline’s word before a body’s', async () => {
    const best = await store.candidates({
      query: parseQuery('speaker:venn').query,
      order: 'best',
      offset: 0,
      limit: 1000,
    })
    const statements = await store.statementsIn(best)
    const speaking = (id: string | undefined) =>
      statements.get(id ?? '')!.filter(({ speaker }) => speaker?.split(' ').includes('venn')).length
    expect(speaking(best[0])).toBeGreaterThan(speaking(best.at(-1)))
    const [first] = await store.candidates({
      query: parseQuery('ferry').query,
      order: 'best',
      offset: 0,
      limit: 1,
    })
    expect(seeds.find((_, at) => idOf(at) === first)?.facts.headline).toContain('ferry')
  })
})

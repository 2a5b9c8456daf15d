import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare, compareNames, hostileQueries, randomQuery, seeds } from '../../test/random-records.ts'
import type { Server } from '../../test/server.ts'
import { startServer } from '../../test/server.ts'
import type { Statement } from '../api/schemas.ts'
import { parseQuery } from '../query/parse.ts'
import { foldedTokens } from '../query/tokens.ts'
import { tsqueryOf } from '../query/tsquery.ts'
import { seedVector } from '../query/tsvector.ts'
import { TallySums } from '../search/tally.ts'
import type { Sql } from './client.ts'
import { connect } from './connect.ts'
import { migrate } from './migrations.ts'
import { putQuotations } from './quotations.ts'
import { PostgresStore } from './store.ts'
import { writeResults } from './write.ts'

let server: Server
let sql: Sql
let store: PostgresStore
beforeAll(async () => {
  server = await startServer()
  sql = await connect(await server.database(), 'test')
  await migrate(sql, 'test')
  await sql.begin(async (tx) => {
    const tally = new TallySums()
    for (const { record } of seeds) {
      const { id, file } = record.entry
      await tx`
        insert into hearsay.seed (id, file, content, bytes, changed, date_key, hash, bands, signature)
        values (${id}, ${file}, '', 1, now(), 0, '', '{}', '')`
      await tx`insert into hearsay.reading (seed_id, date_key, errors, warnings, infos) values (${id}, 0, 0, 0, 0)`
      tally.countHeader({ date: null, outlet: null, outletKey: null, language: null }, 1)
    }
    const [row] = await tx`select pg_current_xact_id()::text as kept`
    await writeResults(
      tx,
      'fast',
      seeds.map(({ record }) => ({ id: record.entry.id, kept: row?.kept, record })),
      tally,
    )
  })
  store = new PostgresStore(sql)
})
afterAll(async () => {
  await sql?.end()
  await server?.stop()
})

test('the runs of quotations are those of their rows, before and after a seed is read again', async () => {
  const rows = async () => {
    const [row] = await sql`
      select (select coalesce(sum(cardinality(runs)), 0) from hearsay.quotation)::integer as of_rows,
        (select count(*) from hearsay.quotation_run)::integer as runs,
        (select count(*) from hearsay.quotation_run r join hearsay.quotation q
          on q.seed_id = r.seed_id and q.at = r.at and r.run = any(q.runs))::integer as known`
    return row
  }
  const before = await rows()
  expect(before?.runs).toBeGreaterThan(0)
  expect([before?.of_rows, before?.known]).toEqual([before?.runs, before?.runs])
  const [one] = await sql`select seed_id, at, runs from hearsay.quotation order by seed_id, at limit 1`
  const statement = (content: string) =>
    ({ seed: one?.seed_id, at: one?.at, form: 'direct', content }) as Statement
  await sql
    .begin(async (tx) => {
      await putQuotations(tx, [one?.seed_id], [statement('the ferry brought the doctor home')])
      const [changed] = await tx`
      select array_agg(run) @> runs and array_agg(run) <@ runs as same, count(*)::integer as n
      from hearsay.quotation_run r join hearsay.quotation q using (seed_id, at)
      where seed_id = ${one?.seed_id} group by runs`
      expect(changed).toEqual({ same: true, n: 4 })
      await putQuotations(tx, [one?.seed_id], [])
      expect(await tx`select from hearsay.quotation_run where seed_id = ${one?.seed_id}`).toEqual([])
      throw new Error('taken back')
    })
    .catch((error) => expect(error.message).toBe('taken back'))
  expect(await rows()).toEqual(before)
})

describe('the tables of a database', () => {
  test('find what matches, and no more where they decide', () =>
    fc.assert(
      fc.asyncProperty(randomQuery, (text) => compare(store, text)),
      { numRuns: 250 },
    ))
  test('find the same once they are analyzed', async () => {
    for (const table of ['seed', 'statement', 'reading']) await sql.query(`analyze hearsay.${table}`)
    await fc.assert(
      fc.asyncProperty(randomQuery, (text) => compare(store, text)),
      { numRuns: 200 },
    )
  })
  test('give entries and statements as they were written', async () => {
    const ids = seeds.map(({ record }) => record.entry.id)
    const [entries, statements] = await Promise.all([store.entries(ids), store.statementsIn(ids)])
    for (const { record } of seeds) {
      const { changed: _, ...entry } = record.entry
      expect(entries.get(entry.id)).toMatchObject(entry)
      expect(statements.get(entry.id)).toEqual(record.statements)
    }
  })
  test('counts and lists names by the statements that are sure', () => compareNames(store))
  test('take the longest and the deepest queries', async () => {
    for (const text of hostileQueries) {
      const { query } = parseQuery(text)
      await store.candidates({ query, order: 'newest', offset: 0, limit: 10 })
      await store.candidates({ query, order: 'best', offset: 0, limit: 10 })
      await store.count(query, 100)
    }
  })
  test('hide nothing of a very long seed, and take near words for a phrase there at worst', async () => {
    const bodies = {
      'often the same': `${'a b '.repeat(400)}c a d`,
      'many words': `${Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ')} c a d`,
      'a megabyte of them': `c a d ${Array.from({ length: 150_000 }, (_, at) => `wörter${at}`).join(' ')}`,
    }
    for (const [name, body] of Object.entries(bodies)) {
      const vector = seedVector({
        headline: '',
        outlet: '',
        date: '',
        tag: '',
        has: '',
        signed: 'no',
        body: foldedTokens(body),
        language: 'de',
        stems: '',
        headlineStems: '',
      })
      const matches = async (...tokens: string[]) => {
        const words = tsqueryOf({ type: 'words', field: 'text', tokens, prefix: false })
        const [row] = await sql`select ${vector}::text::tsvector @@ ${words}::text::tsquery as yes`
        return row?.yes
      }
      expect([name, await matches('c', 'a', 'd'), await matches('d'), await matches('c', 'x')]).toEqual([
        name,
        true,
        true,
        false,
      ])
      expect([name, await matches('d', 'a', 'c')]).toEqual([name, true])
    }
  })
})

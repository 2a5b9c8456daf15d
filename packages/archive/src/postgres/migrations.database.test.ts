import { afterAll, beforeAll, expect, test } from 'vitest'
import { numbered } from '../../test/seeds.ts'
import { type Server, startServer } from '../../test/server.ts'
import { headerColumns, readingColumns, statementColumns } from '../record/columns.ts'
import { openPostgres } from './archive.ts'
import { connect } from './connect.ts'
import { migrate } from './migrations.ts'
import { steps } from './schema.ts'
import { workOn } from './work.ts'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** Opens a database on which the statements were run first, and gives what they all end in. */
async function check(prepare: (address: string) => Promise<void>, expected: string | number) {
  const address = await server.database()
  await prepare(address)
  const opened = await openPostgres(address).catch((error) => error)
  if (opened instanceof Error) {
    expect('code' in opened && opened.code).toBe(expected)
    return opened.message
  }
  expect((await opened.progress()).seeds).toBe(expected)
  await opened.close()
  return ''
}

async function run(address: string, ...statements: string[]) {
  const sql = await connect(address, 'test')
  for (const statement of statements) await sql.query(statement)
  await sql.end()
}

test('makes its tables in an empty database', () => check(async () => undefined, 0))

test('brings a desk of version 1 forward, with all it keeps', async () => {
  const address = await server.database()
  const old = await connect(address, 'test')
  await migrate(old, 'here', steps.slice(0, 1))
  await old.query(`
    insert into hearsay.seed (id, file, content, bytes, changed, outlet, outlet_key, date, date_key, headline,
      headline_key, errors, warnings, infos, hash, bands, signature)
    values ('a', 'a.txt', '\\x${Buffer.from(numbered(4)).toString('hex')}', 300, now(), 'Harbor Times', 'harbor times',
      '2022-05-14', 1035438, 'Number 4', 'number 4', 0, 0, 0, 'x', '{}', '');
    insert into hearsay.tally values ('all', '', '', null, 1, 0, null)`)
  expect(await old`select number from hearsay.version`).toEqual([{ number: 1 }])
  await old.end()
  const archive = await openPostgres(address)
  await workOn(address, { signal: new AbortController().signal, once: true, model: 'fast' })
  expect((await archive.find('speaker:"haru odell"')).hits.map(({ id }) => id)).toEqual(['a'])
  await archive.close()
  const now = await connect(address, 'test')
  expect(await now`select max(number) as version from hearsay.version`).toEqual([{ version: steps.length }])
  await now.end()
})

test('the tables are those of the columns, so that a column that is added needs a step', async () => {
  const address = await server.database()
  const sql = await connect(address, 'test')
  await migrate(sql, 'here')
  const tables = { seed: headerColumns, reading: readingColumns, statement: statementColumns }
  for (const [table, columns] of Object.entries(tables)) {
    const rows = await sql`
      select column_name, case data_type when 'ARRAY' then substr(udt_name, 2) || '[]' else data_type end as type
      from information_schema.columns where table_schema = 'hearsay' and table_name = ${table}`
    const types = new Map(rows.map((row) => [row.column_name, row.type.replace('int4', 'integer')]))
    const expected = Object.values(columns).map(({ name, kind }) => [table, name, kind.postgres.type])
    expect(expected.map(([, name]) => [table, name, types.get(name)])).toEqual(expected)
  }
  await sql.end()
})

test('refuses a desk of a newer version and says what helps', async () => {
  const message = await check(async (address) => {
    await (await openPostgres(address)).close()
    await run(address, 'insert into hearsay.version values (99, now())')
  }, 'desk-newer')
  expect(message).toContain('version 99')
  expect(message).not.toContain('password')
})

test('a step that fails leaves the version before it whole', async () => {
  const address = await server.database()
  const sql = await connect(address, 'test')
  await migrate(sql, 'here')
  const broken = [...steps, 'create table hearsay.extra (a integer); select 1 / 0']
  await expect(migrate(sql, 'here', broken)).rejects.toMatchObject({ code: '22012' })
  expect(await sql`select max(number) as version from hearsay.version`).toEqual([{ version: steps.length }])
  expect(await sql`select from pg_class where relname = 'extra'`).toEqual([])
  await sql.end()
})

test('two that open an empty database at once both get it', async () => {
  const address = await server.database()
  const both = await Promise.all([openPostgres(address), openPostgres(address), openPostgres(address)])
  expect(await Promise.all(both.map(async (one) => (await one.progress()).seeds))).toEqual([0, 0, 0])
  await Promise.all(both.map((one) => one.close()))
})

test('a role that may only read can ask, and is refused the rest clearly', async () => {
  const address = await server.database()
  const archive = await openPostgres(address)
  await archive.add([{ seed: numbered(1) }])
  await archive.close()
  await run(
    server.root.replace(/[^/]*$/, new URL(address).pathname.slice(1)),
    `
    create role reader login;
    grant usage on schema hearsay to reader;
    grant select on all tables in schema hearsay to reader`,
  )
  const reading = await openPostgres(address.replace('desk@', 'reader@'))
  expect((await reading.find('number')).hits).toHaveLength(1)
  await expect(reading.add([{ seed: numbered(2) }])).rejects.toMatchObject({ code: 'desk-refused' })
  await expect(reading.remove('x')).rejects.toMatchObject({ code: 'desk-refused' })
  await reading.close()
})

test('a server that isn’t there, and a role that doesn’t exist, are told apart', async () => {
  const address = await server.database()
  const nowhere = openPostgres('postgres://desk:secret@127.0.0.1:1/desk', { waitMs: 100 })
  await expect(nowhere).rejects.toMatchObject({ code: 'desk-unreachable' })
  await expect(nowhere).rejects.toThrow(/127\.0\.0\.1:1\/desk/)
  await expect(nowhere).rejects.not.toThrow(/secret/)
  await expect(openPostgres(address.replace('desk@', 'nobody@'))).rejects.toMatchObject({
    code: 'desk-refused',
  })
  await expect(openPostgres(`${address}x`)).rejects.toMatchObject({ code: 'desk-refused' })
})

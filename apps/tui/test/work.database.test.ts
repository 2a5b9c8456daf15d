// `hearsay work` and the commands that ask, on a real PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from '../../../packages/archive/test/server.ts'
import { startServer } from '../../../packages/archive/test/server.ts'
import { runCommandLine } from './fake-terminal.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${story}\n\n“We will wait,” Orla Venn said.\n`

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.stop())

describe('a desk in a database', () => {
  test('is added to, read and searched', async () => {
    const address = await server.database()
    const desk = ['--desk', address]
    const added = await runCommandLine(['add', '-', ...desk], seed)
    expect(added).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^kept\t\S+two-islands-join\t<stdin>\n$/),
    })
    expect(await runCommandLine(['add', '-', ...desk], seed)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^same\t/),
    })
    expect(await runCommandLine(['work', address, '--once'])).toMatchObject({ status: 0, out: '' })
    expect((await runCommandLine(['find', 'speaker:venn', ...desk])).out).toContain('Orla Venn\t')
    expect((await runCommandLine(['list', ...desk])).out).toContain(
      '2022-06-29\tHarbor Times\tTwo islands join',
    )
    expect((await runCommandLine(['speakers', ...desk])).out).toContain('Orla Venn\tperson\t1\t1')
  })
  test('prints its progress as JSON, a line at a time', async () => {
    const address = await server.database()
    await runCommandLine(['add', '-', '--desk', address], seed)
    const { status, out } = await runCommandLine(['work', '--once', '--json'], '', { desk: address })
    expect(status).toBe(0)
    for (const line of out.trimEnd().split('\n').filter(Boolean))
      expect(JSON.parse(line)).toHaveProperty('searchable')
  })
  test('that refuses ends with 3, and does not print the password', async () => {
    const address = (await server.database()).replace('//', '//intruder:tide-table@').replace(/@[^@]*@/, '@')
    const { status, err } = await runCommandLine(['work', address, '--once'])
    expect(status).toBe(3)
    expect(err).not.toContain('tide-table')
  })
})

test('work --once gives up on a database that can’t be reached', async () => {
  const { status, err } = await runCommandLine([
    'work',
    'postgres://127.0.0.1:9/press',
    '--once',
    '--wait',
    '1',
  ])
  expect(status).toBe(3)
  expect(err).toContain('the database can’t be reached (ECONNREFUSED); waiting for it.')
  expect(err).toContain('the database could not be reached for 1 s')
})

test('a folder needs no worker', async () =>
  expect(await runCommandLine(['work', 'seeds'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('postgres://'),
  }))

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../../test/server.ts'
import { TallySums } from '../search/tally.ts'
import { connect } from './connect.ts'
import { migrate } from './migrations.ts'
import { ProgressMeter } from './progress.ts'
import { PostgresStore } from './store.ts'
import { addToTally } from './tally-table.ts'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** Counts one clipping in or out, of a speaker and an outlet of its own. */
function clipping(name: string, sign: 1 | -1): TallySums {
  const sums = new TallySums()
  sums.countHeader({ date: '2022-05-14', outlet: name, outletKey: name, language: 'en' }, sign)
  sums.countPass(1, sign)
  const statements = [{ actor: name, speaker: name, kind: 'person', type: 'official', sure: true }]
  sums.countReading({ outletKey: name, voices: ['own', 'named'], statements }, sign)
  return sums
}

test('commits of several clippings don’t wait for each other, and every count is exact', async () => {
  const sql = await connect(await server.database(), 'test')
  await migrate(sql, 'here')
  const store = new PostgresStore(sql)
  const counts = async () => ({
    top: await store.topCounts({ names: 50, months: 50 }),
    outlet: await store.tallied('outlet', 'harbor times'),
    month: (await store.tallied('month', '2022-05'))?.seeds,
    progress: (await new ProgressMeter().now(sql)).searchable,
  })

  let finish: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let reached: (pid: number) => void = () => undefined
  const counted = new Promise<number>((resolve) => {
    reached = resolve
  })
  const first = sql.begin(async (tx) => {
    await addToTally(tx, clipping('harbor times', 1))
    const [row] = await tx`select pg_backend_pid() as pid`
    reached(Number(row?.pid))
    await held
  })
  const pid = await counted
  let others = 0
  await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      sql.begin(async (tx) => {
        const [row] = await tx`select pg_backend_pid() as pid`
        // The one in sixteen that shares a part waits.
        if ((Number(row?.pid) - pid) % 16 === 0) return
        await tx`set local lock_timeout = '5s'`
        await addToTally(tx, clipping(`outlet ${at}`, 1))
        others++
      }),
    ),
  )
  expect(others).toBeGreaterThan(0)
  finish()
  await first
  expect(await counts()).toMatchObject({
    month: others + 1,
    progress: others + 1,
    outlet: { seeds: 1, statements: 1 },
  })

  // Counted out by whatever connection: nothing is left, though single parts are above and below zero.
  await sql.begin((tx) => addToTally(tx, clipping('harbor times', -1)))
  const busy = Array.from({ length: 40 }, (_, at) =>
    sql.begin((tx) => addToTally(tx, clipping(`a ${at}`, 1))),
  )
  await Promise.all(busy)
  const away = Array.from({ length: 40 }, (_, at) =>
    sql.begin((tx) => addToTally(tx, clipping(`a ${at}`, -1))),
  )
  await Promise.all(away)
  const after = await counts()
  expect(after).toMatchObject({ month: others, progress: others, outlet: null })
  expect(after.top.voices).toEqual([
    { value: 'named', count: others },
    { value: 'own', count: others },
  ])
  await sql.end()
})

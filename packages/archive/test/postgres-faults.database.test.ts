// What may go wrong around a database: it stops in the middle of work, workers are killed, two do the same at once.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadModel } from '@hearsay/reading'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Change } from '../src/api/schemas.ts'
import { openPostgres } from '../src/postgres/archive.ts'
import { connect } from '../src/postgres/connect.ts'
import type { WorkOptions } from '../src/postgres/work.ts'
import { workOn } from '../src/postgres/work.ts'
import { buildRecord } from '../src/record/build-record.ts'
import { chance } from './chance.ts'
import { oldRecord, READ_TODAY, SPANISH } from './outdated-record.ts'
import { numbered } from './seeds.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

const SLOW = 240_000
/** How long something that has to happen is waited for. */
const WAIT = { timeout: 120_000, interval: 50 }
let server: Server
beforeAll(async () => {
  server = await startServer()
  await loadModel('default')
})
afterAll(() => server.stop())

const offers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ seed: numbered(from + at), name: `n${from + at}` }))

function worker(address: string): ChildProcess {
  const file = fileURLToPath(new URL('work-process.ts', import.meta.url))
  return spawn(execPath, ['--conditions=hearsay-source', file, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** A worker that ends when nothing is left to read. */
const workToEnd = (address: string, how: Partial<WorkOptions> = {}) =>
  workOn(address, { signal: new AbortController().signal, once: true, ...how })

/**
 * Works until no job is left: a worker that was silent for long may have read what another one had claimed by then, and
 * the next worker to claim such a job only ends it.
 */
async function settled(address: string): Promise<void> {
  const stop = new AbortController()
  const working = workOn(address, { signal: stop.signal })
  const sql = await connect(address, 'test')
  await expect.poll(() => sql`select from hearsay_queue.job limit 1`, WAIT).toHaveLength(0)
  await sql.end()
  stop.abort()
  await working
}

/** Everything was read once, says what reading it says, and was counted right; nothing waits any more. */
async function check(address: string, count: number) {
  const sql = await connect(address, 'test')
  try {
    const seeds = await sql`select seed_id as id, pass, model, failed from hearsay.reading`
    expect(seeds).toHaveLength(count)
    expect(seeds.filter(({ pass, failed }) => pass !== 2 || failed !== null)).toEqual([])
    const rows = await sql`select seed_id, count(*)::integer as n from hearsay.statement group by 1`
    const found = new Map(rows.map(({ seed_id, n }) => [seed_id, n]))
    for (const { id, model } of seeds) {
      const content = Buffer.from(numbered(Number(id.slice(1))))
      const { statements } = buildRecord({ id, file: '', size: 0, changed: '', content }, model)
      expect([id, found.get(id) ?? 0]).toEqual([id, statements.length])
    }
    const [counted] = await sql`
      select (select count(*) from hearsay.statement)::integer as statements,
        (select count(distinct (seed_id, actor)) from hearsay.statement where actor is not null)::integer as speaking`
    const [tallied] = await sql`
      select sum(statements) filter (where facet = 'all')::integer as statements,
        sum(seeds) filter (where facet = 'speaker')::integer as speaking,
        sum(seeds) filter (where facet = 'all')::integer as seeds from hearsay.tally`
    expect(tallied).toEqual({ ...counted, seeds: count })
    expect(await sql`select name, state from hearsay_queue.job`).toHaveLength(0)
  } finally {
    await sql.end()
  }
}

test(
  'a worker of a later version rebuilds the records of an earlier one, and no other worker does',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(30))
    let read = 0
    const index: typeof buildRecord = (...given) => {
      if (given[1] === 'default') read++
      return buildRecord(...given)
    }
    const work = (version: string) => workToEnd(address, { version, index })
    await work('older')
    await work('older')
    expect(read).toBe(30)
    await work('newer')
    await work('older')
    expect(read).toBe(60)
    expect(await archive.progress()).toMatchObject({ seeds: 30, searchable: 30, read: 30 })
    await archive.close()
    await check(address, 30)
  },
  SLOW,
)

test(
  'workers of two versions side by side: what the earlier one has under way undoes nothing of the later one',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(40))
    const stop = new AbortController()
    const by = new Map<string, string>()
    let outdated = 0
    let newer: Promise<void> | null = null
    const reading =
      (version: string): typeof buildRecord =>
      (...given) => {
        const record = buildRecord(...given)
        // The later version comes while the earlier one has clippings read that it hasn’t written.
        if (version === 'older' && by.size === 5)
          newer ??= workToEnd(address, { version: 'newer', index: reading('newer') })
        by.set(`${version} ${given[0].id}`, version)
        return { ...record, entry: { ...record.entry, headline: version } }
      }
    const older = workOn(address, {
      signal: stop.signal,
      version: 'older',
      index: reading('older'),
      onOutdated: () => outdated++,
    })
    await expect.poll(() => outdated, WAIT).toBe(1)
    await newer
    // What was given back is read by whoever comes; the earlier version is asked first, and reads nothing.
    await workToEnd(address, { version: 'older', index: reading('older') })
    await workToEnd(address, { version: 'newer', index: reading('newer') })
    const headlines = async () =>
      new Set((await archive.shelf({ limit: 100 })).entries.map(({ headline }) => headline))
    expect(await archive.progress()).toMatchObject({ seeds: 40, read: 40 })
    expect([...(await headlines())]).toEqual(['newer'])
    stop.abort()
    await older

    // An update that was taken back.
    await workToEnd(address, { version: 'older', index: reading('older'), takesOver: true })
    expect([...(await headlines())]).toEqual(['older'])
    expect(await archive.progress()).toMatchObject({ seeds: 40, read: 40 })
    await archive.close()
  },
  SLOW,
)

test(
  'what an earlier version found is found again by this one: articles are no speakers, the header is the parser’s',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add([{ seed: SPANISH, name: 'puerto' }])
    const old = await oldRecord('puerto', 'puerto.txt')
    const { entry } = old
    const index: typeof buildRecord = (_, model) => ({ ...old, entry: { ...entry, model } })
    await workToEnd(address, { version: 'older', index })
    const found = async () => {
      const [first] = (await archive.shelf()).entries
      const { outlet, date, headline, voices } = first!
      return { outlet, date, headline, voices, speakers: (await archive.actors()).map(({ name }) => name) }
    }
    expect((await found()).speakers.sort()).toEqual(['La', 'Orla Venn', 'Un'])
    expect((await archive.outlets()).map(({ name }) => name)).toEqual(['El puerto reabre'])
    await workToEnd(address)
    expect(await found()).toEqual(READ_TODAY)
    expect((await archive.outlets()).map(({ name }) => name)).toEqual(['Diario del Puerto'])
    expect((await archive.find('outlet:diario date:2022-06')).total.number).toBe(1)
    expect((await archive.find('outlet:reabre')).total.number).toBe(0)
    await archive.close()
  },
  SLOW,
)

test(
  'a server that crashes and comes back in the middle of work is waited for; nothing is lost or doubled',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(300))
    const heard: Change[] = []
    const stop = new AbortController()
    const listening = (async () => {
      for await (const change of archive.changes(stop.signal)) heard.push(change)
    })()
    let waits = 0
    const working = workOn(address, { signal: stop.signal, once: true, onWait: () => waits++ })
    for (const [at, how] of (['immediate', 'fast', 'immediate'] as const).entries()) {
      // In the middle of the first pass, of the second, and late in that.
      const [pass, done] = [
        ['searchable', 60],
        ['read', 20],
        ['read', 120],
      ][at] as ['searchable' | 'read', number]
      await expect.poll(async () => (await archive.progress())[pass] >= done, WAIT).toBe(true)
      const before = waits
      await server.down(how)
      await expect.poll(() => waits > before, WAIT).toBe(true)
      await server.up()
    }
    await archive.add([{ seed: numbered(300), name: 'n300' }])
    await working
    // It may have ended just before the last seed came, or between its two passes.
    await workToEnd(address)
    expect(await archive.progress()).toMatchObject({ seeds: 301, searchable: 301, read: 301 })
    await expect.poll(() => heard, WAIT).toEqual([{ kind: 'added', id: 'n300' }])
    stop.abort()
    await listening
    await archive.close()
    await check(address, 301)
  },
  SLOW,
)

test(
  'workers killed at random lose nothing and double nothing',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(200))
    await archive.close()
    const random = chance()
    const workers = [worker(address), worker(address)]
    for (let kill = 0; kill < 10; kill++) {
      await sleep(300 + random() * 1700)
      const victim = workers.shift()
      victim?.kill('SIGKILL')
      workers.push(worker(address))
    }
    await workToEnd(address)
    for (const one of workers) {
      one.kill('SIGKILL')
      if (one.exitCode === null && one.signalCode === null) await once(one, 'exit')
    }
    await settled(address)
    await check(address, 200)
  },
  SLOW,
)

test(
  'the same articles added from many sides at once are kept once',
  async () => {
    const address = await server.database()
    const sides = await Promise.all(Array.from({ length: 4 }, () => openPostgres(address)))
    const added = await Promise.all(sides.map((side) => side.add(offers(30))))
    expect(added.flat().filter(({ kept }) => kept)).toHaveLength(30)
    expect(await sides[0]?.progress()).toMatchObject({ seeds: 30 })
    await Promise.all(sides.map((side) => side.close()))
  },
  SLOW,
)

test(
  'a worker told to stop gives back what it only claimed',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(120))
    const stop = new AbortController()
    const working = workOn(address, { signal: stop.signal })
    await expect.poll(async () => (await archive.progress()).searchable, WAIT).toBeGreaterThan(0)
    stop.abort()
    await working
    await workToEnd(address)
    // No lease of the first worker was waited for, which would take 15 seconds at least.
    const sql = await connect(address, 'test')
    expect(await sql`select retry_count from hearsay_queue.job`).toHaveLength(0)
    await sql.end()
    await archive.close()
    await check(address, 120)
  },
  SLOW,
)

test(
  'a seed that reading stumbles over, or the tables can’t hold, is marked as failed, and the others are read',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(25))
    await workToEnd(address, {
      index: (filed, model, today) => {
        if (filed.id === 'n7') throw new Error('stumbled')
        const record = buildRecord(filed, model, today)
        // Longer than anything an index takes.
        const actor = Array.from({ length: 3000 }, (_, at) => (at * at * 7919).toString(36)).join('')
        if (filed.id === 'n9') for (const statement of record.statements) statement.actor = actor
        return record
      },
    })
    const sql = await connect(address, 'test')
    expect(
      await sql`select seed_id as id, failed from hearsay.reading where failed is not null order by 1`,
    ).toEqual([
      { id: 'n7', failed: 'stumbled' },
      { id: 'n9', failed: expect.stringContaining('index row') },
    ])
    await sql.end()
    expect(await archive.progress()).toMatchObject({ seeds: 25, searchable: 25, read: 25 })
    await archive.close()
  },
  SLOW,
)

test(
  'a seed put in the place of another while a worker reads it keeps its own reading',
  async () => {
    const address = await server.database()
    const archive = await openPostgres(address)
    await archive.add(offers(21))
    let swapped: Promise<unknown> | null = null
    const work = () =>
      workToEnd(address, {
        index: (filed, model, today) => {
          if (filed.id === 'n3') {
            swapped ??= archive.remove('n3').then(() => archive.add([{ seed: numbered(77), name: 'n3' }]))
          }
          return buildRecord(filed, model, today)
        },
      })
    await work()
    await swapped
    await work()
    const seed = await archive.get('n3')
    expect([seed.headline?.slice(0, 9), seed.model]).toEqual(['Number 77', 'default'])
    expect((await archive.find('w25x50')).hits.map(({ id }) => id)).toEqual(['n3'])
    await archive.close()
  },
  SLOW,
)

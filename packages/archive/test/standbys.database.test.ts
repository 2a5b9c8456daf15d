// Questions to streaming replicas of a real primary: two standbys that are asked, fall behind, die, hang and come back.
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect as connectSocket, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { openPostgres } from '../src/postgres/archive.ts'
import { connect } from '../src/postgres/connect.ts'
import { positionOf } from '../src/postgres/standbys.ts'
import { numbered } from './seeds.ts'
import type { Server, Standby } from './server.ts'
import { startServer } from './server.ts'

const WAIT = { timeout: 60_000, interval: 100 }
let server: Server
let standbys: [Standby, Standby]
beforeAll(async () => {
  server = await startServer()
  standbys = [await server.standby(), await server.standby()]
})
afterAll(() => server.stop())

const offer = (at: number) => ({ seed: numbered(at), name: `n${at}` })
const found = async (archive: Archive) => (await archive.shelf({})).entries.map(({ id }) => id)

/** The address of a database at another server. */
function at(address: string, { port }: { port: number }): string {
  const there = new URL(address)
  there.port = String(port)
  return there.href
}

/** Asks a server as its superuser, in the desk’s database. */
async function askRoot(address: string, standby: { port: number }, text: string) {
  const sql = await connect(at(address.replace('desk@', 'root@'), standby), 'test')
  try {
    return await sql.query(text)
  } finally {
    await sql.end()
  }
}

/** Waits until both standbys have what the primary has. */
async function replayed(address: string, ...which: { port: number }[]): Promise<void> {
  const primary = { port: Number(new URL(address).port) }
  const [row] = await askRoot(address, primary, 'select pg_current_wal_flush_lsn()::text as at')
  for (const standby of which)
    await expect
      .poll(async () => {
        const [own] = await askRoot(address, standby, 'select pg_last_wal_replay_lsn()::text as at')
        return positionOf(String(own?.at)) >= positionOf(String(row?.at))
      }, WAIT)
      .toBe(true)
}

/** How many connections a desk has to a standby. */
async function connectionsTo(address: string, standby: { port: number }): Promise<number> {
  const text = `select count(*)::integer as n from pg_stat_activity
    where application_name = 'hearsay' and datname = current_database() and query not like '%pg_is_in_recovery%'`
  const [row] = await askRoot(address, standby, text)
  return Number(row?.n)
}

test('questions go to standbys, each in turn; what was done here is seen at once, and old answers are passed over', async () => {
  const address = await server.database()
  const other = await openPostgres(address, { follow: false })
  await other.add([offer(1)])
  await replayed(address, ...standbys)
  const read = standbys.map((one) => at(address, one)).join(',')
  const archive = await openPostgres(address, { follow: false, read })
  for (let asked = 0; asked < 4; asked++) expect(await found(archive)).toEqual(['n1'])
  for (const standby of standbys)
    expect(await connectionsTo(address, standby), String(standby.port)).toBeGreaterThan(0)

  for (const standby of standbys) await askRoot(address, standby, 'select pg_wal_replay_pause()')
  // Somebody else’s, which no standby has: it is seen once they count as lagging.
  await other.add([offer(2)])
  expect(await found(archive)).toEqual(['n1'])
  await expect.poll(() => found(archive), WAIT).toHaveLength(2)
  // One’s own is seen at once, on every page.
  await archive.add([offer(3)])
  expect(await found(archive)).toHaveLength(3)
  expect((await archive.get('n3')).id).toBe('n3')
  await archive.remove('n2')
  await expect(archive.get('n2')).rejects.toMatchObject({ code: 'seed-unknown' })

  const [first] = standbys
  await askRoot(address, first, 'select pg_wal_replay_resume()')
  await replayed(address, first)
  // It is asked again: what another adds while it is paused isn’t there.
  await askRoot(address, first, 'select pg_wal_replay_pause()')
  await expect
    .poll(async () => {
      const before = (await found(other)).length
      await other.add([offer(10 + before)])
      const missing = (await found(archive)).length <= before
      await askRoot(address, first, 'select pg_wal_replay_resume()')
      await replayed(address, first)
      await askRoot(address, first, 'select pg_wal_replay_pause()')
      return missing
    }, WAIT)
    .toBe(true)
  for (const standby of standbys) await askRoot(address, standby, 'select pg_wal_replay_resume()')
  await archive.close()
  await other.close()
})

test('a change that another process made is on the standbys’ pages when it is told', async () => {
  const address = await server.database()
  const other = await openPostgres(address, { follow: false })
  await replayed(address, ...standbys)
  const archive = await openPostgres(address, { read: standbys.map((one) => at(address, one)).join(',') })
  for (const standby of standbys) await askRoot(address, standby, 'select pg_wal_replay_pause()')
  const stop = new AbortController()
  const changes = archive.changes(stop.signal)[Symbol.asyncIterator]()
  const next = changes.next()
  await other.add([offer(1)])
  await next
  expect(await found(archive)).toEqual(['n1'])
  stop.abort()
  for (const standby of standbys) await askRoot(address, standby, 'select pg_wal_replay_resume()')
  await archive.close()
  await other.close()
})

test('standbys that die or hang are passed over and come back; they answer while the primary is away', async () => {
  const address = await server.database()
  const [first, second] = standbys
  const proxy = await stallingProxy(second.port)
  const archive = await openPostgres(address, {
    read: `${at(address, first)}, ${at(address, proxy)}`,
    waitMs: 60_000,
  })
  await archive.add([offer(1)])
  await replayed(address, first, second)
  expect(await found(archive)).toEqual(['n1'])

  await first.down('immediate')
  for (let asked = 0; asked < 4; asked++) expect(await found(archive)).toEqual(['n1'])
  proxy.stall()
  for (let asked = 0; asked < 4; asked++) expect(await found(archive)).toEqual(['n1'])

  await first.up()
  await expect.poll(() => found(archive).then(() => connectionsTo(address, first)), WAIT).toBeGreaterThan(0)
  proxy.goOn()
  await expect.poll(() => found(archive).then(() => connectionsTo(address, second)), WAIT).toBeGreaterThan(0)

  await replayed(address, first, second)
  await server.down('immediate')
  for (let asked = 0; asked < 4; asked++) expect(await found(archive)).toEqual(['n1'])
  await server.up()
  await archive.add([offer(2)])
  expect(await found(archive)).toHaveLength(2)
  await archive.close()
  await proxy.close()
})

test('an address that is none of a database is refused with its own name', async () => {
  const address = await server.database()
  await expect(openPostgres(address, { read: 'standby.example' })).rejects.toMatchObject({
    code: 'desk-address',
    message: expect.stringContaining('HEARSAY_READ'),
  })
})

test('a server that is no standby is never asked: a primary answers as one', async () => {
  const address = await server.database()
  const elsewhere = await server.database()
  const theirs = await openPostgres(elsewhere, { follow: false })
  await theirs.add([offer(9)])
  await theirs.close()
  const archive = await openPostgres(address, { follow: false, read: elsewhere })
  await archive.add([offer(1)])
  for (let asked = 0; asked < 3; asked++) expect(await found(archive)).toEqual(['n1'])
  await archive.close()
})

/** A way to a server on which nothing comes through for a while, though connections stay. */
async function stallingProxy(port: number) {
  const sockets = new Set<Socket>()
  let stalled = false
  const listening = createServer((near) => {
    const far = connectSocket(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.on('data', (piece) => {
        if (!stalled) other.write(piece)
      })
    }
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as { port: number }).port,
    stall() {
      stalled = true
    },
    goOn() {
      stalled = false
      // What was sent meanwhile is lost, as are those connections.
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      listening.close()
    },
  }
}

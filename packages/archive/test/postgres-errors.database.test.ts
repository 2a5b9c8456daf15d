// What a real server may answer instead of doing as it is asked: time limits, read-only roles, certificates. Each is a
// sentence, and a worker waits where waiting helps.
import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import type { ArchiveError } from '../src/api/archive-error.ts'
import { openPostgres } from '../src/postgres/archive.ts'
import type { Sql } from '../src/postgres/client.ts'
import { connect } from '../src/postgres/connect.ts'
import { databaseErrorKind } from '../src/postgres/database-error.ts'
import { workOn } from '../src/postgres/work.ts'
import { numbered } from './seeds.ts'
import type { Server } from './server.ts'
import { NOBODY, startServer } from './server.ts'

let server: Server
let folder = ''
let openssl = true
try {
  execFileSync('openssl', ['version'])
} catch {
  openssl = false
}

/** Makes a key, and a certificate of this name for it. */
function certificate(name: string, subject: string): string {
  const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)]
  const ask = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30']
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      ...ask,
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      `/CN=${subject}`,
      '-addext',
      `subjectAltName=DNS:${subject}`,
    ],
    { stdio: 'ignore' },
  )
  return cert
}

function tlsSettings(): string[] {
  const cert = certificate('server', 'localhost')
  const key = join(folder, 'server.key')
  // The server of a test that root runs is somebody else’s, and wants its key for itself.
  if (getuid?.() === 0) for (const path of [folder, key, cert]) chownSync(path, NOBODY, NOBODY)
  return ['ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${key}`]
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-errors-'))
  server = await startServer(openssl ? tlsSettings() : [])
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const withSettings = (address: string, settings: Record<string, string>) =>
  `${address}?${new URLSearchParams(settings)}`
const offer = [{ seed: numbered(1), name: 'n1' }]

/** A desk with its tables made, closed again. */
async function made(): Promise<string> {
  const address = await server.database()
  await (await openPostgres(address, { follow: false })).close()
  return address
}
async function withDesk(address: string, use: (archive: Archive) => Promise<void>): Promise<void> {
  const archive = await openPostgres(address, { follow: false, waitMs: 200 })
  try {
    await use(archive)
  } finally {
    await archive.close()
  }
}
/** Works with a short wait; what the worker ended with, and what it waited for. */
async function work(address: string, waitMs = 300) {
  const waited: string[] = []
  const ended = await workOn(address, {
    signal: new AbortController().signal,
    once: true,
    model: 'fast',
    waitMs,
    onWait: ({ code }) => waited.push(code),
  }).then(
    () => null,
    (error: ArchiveError) => ({ code: error.code, message: error.message }),
  )
  return { ended, waited: [...new Set(waited)] }
}
async function asRoot<Result>(database: string, use: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = await connect(server.root.replace(/[^/]*$/, database.replace(/^.*\//, '')), 'test')
  try {
    return await use(sql)
  } finally {
    await sql.end()
  }
}

describe('a time limit of the server', () => {
  test('ends a question with a sentence, and the next one is answered', async () => {
    const address = await made()
    await withDesk(withSettings(address, { statement_timeout: '200' }), async (archive) => {
      await asRoot(address, (sql) =>
        sql.begin(async (tx) => {
          await tx`lock table hearsay.seed in access exclusive mode`
          const expected = { code: 'desk-timeout', message: expect.stringContaining('57014') }
          await expect(archive.find('ferry')).rejects.toMatchObject(expected)
          await expect(archive.add(offer)).rejects.toMatchObject(expected)
        }),
      )
      expect((await archive.find('ferry')).hits).toEqual([])
      expect(await archive.add(offer)).toMatchObject([{ kept: true }])
    })
  })
  test('that a worker can’t work under is waited for, and then said', async () => {
    const address = await made()
    await withDesk(address, async (archive) => {
      await archive.add(Array.from({ length: 25 }, (_, at) => ({ seed: numbered(at), name: `n${at}` })))
    })
    await asRoot(address, (sql) =>
      sql.begin(async (tx) => {
        await tx`lock table hearsay.seed in access exclusive mode`
        const { ended, waited } = await work(withSettings(address, { statement_timeout: '100' }))
        expect(ended).toMatchObject({
          code: 'desk-timeout',
          message: expect.stringContaining('statement_timeout'),
        })
        expect(waited).toEqual(['desk-timeout'])
      }),
    )
    // One that passes in time is only waited for.
    const [locked, unlock] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const locking = asRoot(address, (sql) =>
      sql.begin(async (tx) => {
        await tx`lock table hearsay.seed in access exclusive mode`
        locked.resolve()
        await unlock.promise
      }),
    )
    await locked.promise
    await workOn(withSettings(address, { statement_timeout: '100' }), {
      signal: new AbortController().signal,
      once: true,
      model: 'fast',
      onWait: () => unlock.resolve(),
    })
    await locking
    await withDesk(address, async (archive) => {
      expect(await archive.progress()).toMatchObject({ seeds: 25, searchable: 25 })
    })
  })
  test('on idle transactions is one too', async () => {
    const address = await made()
    const sql = await connect(withSettings(address, { idle_in_transaction_session_timeout: '20' }), 'idle')
    const failing = sql.begin(async (tx) => {
      await tx`select 1`
      await asRoot(address, async (root) => {
        while ((await root`select from pg_stat_activity where application_name = 'idle'`).length > 0);
      })
      await tx`select 1`
    })
    const error = await failing.catch((error) => error)
    // The reason may be lost with the connection it came on.
    expect(['timeout', 'away']).toContain(databaseErrorKind(error))
    await sql.end()
  })
})

test('a desk that can only be read says so to who adds, removes or works', async () => {
  const address = await made()
  await withDesk(address, async (archive) => {
    await archive.add(offer)
  })
  const readOnly = withSettings(address, { options: '-c default_transaction_read_only=on' })
  await withDesk(readOnly, async (archive) => {
    expect((await archive.shelf()).total.number).toBe(1)
    const expected = { code: 'desk-read-only', message: expect.stringContaining('can only be read') }
    await expect(archive.add([{ seed: numbered(2) }])).rejects.toMatchObject(expected)
    await expect(archive.remove('n1')).rejects.toMatchObject(expected)
  })
  const { ended, waited } = await work(readOnly)
  expect([ended?.code, waited]).toEqual(['desk-read-only', ['desk-read-only']])
})

test('a desk whose tables are gone says what the server said', async () => {
  const address = await made()
  await withDesk(address, async (archive) => {
    await asRoot(address, (sql) => sql`drop schema hearsay cascade`)
    await expect(archive.find('ferry')).rejects.toMatchObject({
      code: 'desk-failed',
      message: expect.stringMatching(/42P01: relation .* does not exist/),
    })
  })
})

describe('an address', () => {
  const cases: [string, (address: string) => string, string, RegExp][] = [
    ['of a role that isn’t there', (address) => address.replace('desk@', 'nobody@'), 'desk-refused', /28000/],
    ['of a database that isn’t there', (address) => `${address}_gone`, 'desk-refused', /3D000/],
    [
      'of a port where nothing listens',
      (address) => address.replace(/:\d+/, ':1'),
      'desk-unreachable',
      /ECONNREFUSED/,
    ],
    [
      'of no host',
      (address) => address.replace('127.0.0.1', 'no-host.invalid'),
      'desk-address',
      /ENOTFOUND|EAI_AGAIN/,
    ],
    ['that is none', () => 'postgres://[/desk', 'desk-address', /Invalid URL/],
    [
      'with a file of certificates that isn’t there',
      (address) => withSettings(address, { sslmode: 'verify-full', sslrootcert: '/no/ca.pem' }),
      'desk-address',
      /\/no\/ca\.pem/,
    ],
  ]
  test.each(cases)('%s is a sentence, for a desk and for a worker', async (_, of, code, words) => {
    const address = of(await server.database())
    const expected = { code, message: expect.stringMatching(words) }
    await expect(openPostgres(address, { waitMs: 0 })).rejects.toMatchObject(expected)
    if (code !== 'desk-unreachable') expect((await work(address)).ended).toMatchObject(expected)
  })
})

describe.skipIf(!openssl)('a certificate (skipped where there is no openssl)', () => {
  const at = (address: string, host: string, ca: string | null, mode = 'verify-full') =>
    withSettings(address.replace('127.0.0.1', host), { sslmode: mode, ...(ca ? { sslrootcert: ca } : {}) })
  const refused = async (address: string) =>
    expect(openPostgres(address, { waitMs: 0 })).rejects.toMatchObject({
      code: 'desk-untrusted',
      message: expect.stringContaining('sslrootcert=FILE'),
    })
  test('that its authority signed is trusted, in every mode and without a warning of Node', async () => {
    const address = await made()
    const warnings: string[] = []
    const hear = (warning: Error) => warnings.push(warning.message)
    process.on('warning', hear)
    for (const mode of ['verify-full', 'verify-ca', 'require', 'prefer'])
      await withDesk(at(address, 'localhost', join(folder, 'server.pem'), mode), async (archive) => {
        expect((await archive.shelf()).entries).toEqual([])
      })
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', hear)
    expect(warnings).toEqual([])
  })
  test('of another authority, of none, or of another name is refused with what to do', async () => {
    const address = await made()
    await refused(at(address, 'localhost', certificate('other', 'localhost')))
    await refused(at(address, 'localhost', null, 'require'))
    await refused(at(address, '127.0.0.1', join(folder, 'server.pem')))
    expect((await work(at(address, 'localhost', null))).ended).toMatchObject({ code: 'desk-untrusted' })
  })
})

// Backups, restored: copies of the files with a point in time, and dumps where the machine has the tools for them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Draft } from '@hearsay/decisions'
import { expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { openPostgres } from '../src/postgres/archive.ts'
import { connect } from '../src/postgres/connect.ts'
import { workOn } from '../src/postgres/work.ts'
import { numbered } from './seeds.ts'
import { keepsLog, startServer } from './server.ts'

const PAGE = new TextEncoder().encode('<p>the page, byte for byte \u{1f99c}</p>')

const offer = (at: number) => ({
  seed: numbered(at),
  name: `n${at}`,
  original: { name: `page ${at}.html`, bytes: PAGE },
})

const work = (address: string) => workOn(address, { signal: new AbortController().signal, once: true })

/** Everything of a desk that only its database has. */
async function kept(archive: Archive) {
  const ids = (await archive.shelf()).entries.map(({ id }) => id).sort()
  const found = await archive.find('number')
  return {
    ids,
    found: found.hits.map(({ id }) => id).sort(),
    tagged: (await archive.find('tag:harbor')).hits.map(({ id }) => id),
    decisions: (await archive.decisions(null)).decisions,
    pages: await Promise.all(ids.map(async (id) => (await archive.original(id))?.bytes)),
    seeds: await Promise.all(ids.map(async (id) => (await archive.version(id, 1)).bytes)),
    progress: await archive.progress().then(({ seeds, read }) => ({ seeds, read })),
  }
}

async function fill(archive: Archive, address: string): Promise<void> {
  await archive.add([offer(1), offer(2)])
  await work(address)
  const value = { tag: 'harbor', on: true }
  const tag = { seed: 'n1', verb: 'tag', target: { type: 'clipping' }, value } as Draft
  const decided = await archive.decide([tag], 'Orla Venn')
  expect(decided).not.toHaveProperty('refused')
}

/** The folder of the machine’s own PostgreSQL, server and tools; null where it has none. */
function machineBinaries(): string | null {
  try {
    const folder = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
    return ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name)))
      ? folder
      : null
  } catch {
    return null
  }
}

test('a copy of the files and the log bring a desk back as it was before an accident', async () => {
  const server = await startServer(keepsLog)
  try {
    const address = await server.database()
    const archive = await openPostgres(address)
    await fill(archive, address)
    const restore = await server.backup()
    // What came after the copy is in the log.
    await archive.add([offer(3)])
    await work(address)
    const before = await kept(archive)
    const root = await connect(server.root, 'test')
    await root.query(`select pg_create_restore_point('before')`)
    await archive.remove('n1')
    const [row] = await root.query('select pg_walfile_name(pg_switch_wal()) as file')
    const archived = () => root.query('select last_archived_wal as file from pg_stat_archiver')
    await expect
      .poll(async () => String((await archived())[0]?.file) >= String(row?.file), { timeout: 60_000 })
      .toBe(true)
    await root.end()

    const restored = await restore('before')
    const there = new URL(address)
    there.port = String(restored.port)
    const again = await openPostgres(there.href, { waitMs: 60_000 })
    expect(before.ids).toEqual(['n1', 'n2', 'n3'])
    expect(before.tagged).toEqual(['n1'])
    expect(await kept(again)).toEqual(before)
    // It goes on from there.
    await again.add([offer(4)])
    await work(there.href)
    expect((await again.progress()).read).toBe(4)
    await again.close()
    await archive.close()
  } finally {
    await server.stop()
  }
})

const binaries = machineBinaries()
test.skipIf(binaries === null)('a dump brings a desk back, in another database', async () => {
  const server = await startServer([], binaries ?? '')
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-dump-'))
  try {
    const address = await server.database()
    const archive = await openPostgres(address)
    await fill(archive, address)
    const before = await kept(archive)
    await archive.close()
    const tool = (name: string, ...given: string[]) => execFileSync(join(binaries ?? '', name), given)
    const file = join(folder, 'desk.dump')
    tool('pg_dump', '--format=custom', `--file=${file}`, address)
    const other = await server.database()
    tool('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${other}`, file)
    const again = await openPostgres(other)
    expect(before.tagged).toEqual(['n1'])
    expect(await kept(again)).toEqual(before)
    await again.add([offer(3)])
    await work(other)
    expect((await again.progress()).read).toBe(3)
    await again.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await server.stop()
  }
})

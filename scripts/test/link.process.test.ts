// `npm run link` as a person runs it, into a home of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'hearsay-home-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const bin = join(home, '.local', 'bin')
const env = {
  ...process.env,
  HOME: home,
  XDG_DATA_HOME: '',
  XDG_CONFIG_HOME: '',
  HEARSAY_DESK: '',
  PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
}

test('one command puts hearsay on the PATH, with its manual page and completion, and it works from any folder', () => {
  const linked = spawnSync('node', [join(root, 'scripts/run.mjs'), 'link'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  expect([linked.status, linked.stderr]).toEqual([0, expect.not.stringContaining('not on your PATH')])
  const files = linked.stdout.trim().split('\n')
  expect(files).toHaveLength(5)
  expect(files.filter((file) => !existsSync(file) || !file.startsWith(home))).toEqual([])

  const elsewhere = join(home, 'my clippings')
  mkdirSync(elsewhere)
  const run = (...args: string[]) => spawnSync('hearsay', args, { cwd: elsewhere, env, encoding: 'utf8' })
  expect(run('version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^hearsay \d/) })
  // The folder is the user’s, not the checkout’s.
  expect(run('list').status).toBe(3)
  cpSync(join(root, 'seeds', '07-water-talks-unnamed.txt'), join(elsewhere, 'seeds', 'talks.txt'))
  expect(run('list')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^talks\t/) })
  const man = spawnSync('man', ['-w', 'hearsay'], {
    env: { ...env, MANPATH: join(home, '.local/share/man') },
    encoding: 'utf8',
  })
  if (man.error === undefined) expect(man.stdout.trim()).toBe(join(home, '.local/share/man/man1/hearsay.1'))
}, 120_000)

test('a folder that is named is taken, and what is not on the PATH is said', () => {
  const args = [join(root, 'scripts/run.mjs'), 'link', join(home, 'tools')]
  const { status, stderr } = spawnSync('node', args, { cwd: root, env, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(stderr).toContain(`${join(home, 'tools')} is not on your PATH`)
  expect(existsSync(join(home, 'tools', process.platform === 'win32' ? 'hearsay.cmd' : 'hearsay'))).toBe(true)
}, 120_000)

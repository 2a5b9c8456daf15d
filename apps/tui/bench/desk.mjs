// The desk measured in a pseudo-terminal: how long to the first full screen beside a bare Ink program, how long a key takes
// and how much it writes, whether anything is written while nothing happens. In: the bundle. Out: lines.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { build } from 'esbuild'
import { seedText } from '../../../packages/archive/bench/made-desk.mjs'
import { bundle } from '../build.mjs'

const SEEDS = Number(process.env.BENCH_SEEDS ?? 10_000)
const PARAGRAPHS = 5000
const here = fileURLToPath(new URL('..', import.meta.url))
/** Made once and left there: indexing ten thousand seeds takes minutes. */
const made = join(tmpdir(), `hearsay-bench-${SEEDS}`)
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const env = {
  ...process.env,
  HOME: scratch,
  XDG_STATE_HOME: scratch,
  XDG_CONFIG_HOME: scratch,
  CI: '',
  NO_COLOR: '',
  TERM: 'xterm-256color',
  // As bin/hearsay.mjs does for the command; the bare program gets the same.
  NODE_COMPILE_CACHE: join(scratch, 'compiled'),
  FORCE_COLOR: '1',
  TMUX: '',
}

/** The screenful of a program: rows of words, drawn once by Ink and nothing else. */
const bare = `
import { Box, Text, render, useInput } from 'ink'
const rows = Array.from({ length: 28 }, (_, at) => 'The ferries stayed in harbour on Tuesday while the crews waited. '.repeat(2).slice(0, 118 - at % 7))
function Bare() { useInput(() => {}); return <Box flexDirection="column">{rows.map((row, at) => <Text key={at}>{at === 27 ? 'full' + row.slice(3) : row}</Text>)}</Box> }
render(<Bare />, { alternateScreen: true, interactive: true, incrementalRendering: true, patchConsole: false })
`

function open(args, columns = 120, rows = 30) {
  const shell = spawn(process.execPath, args, { cols: columns, rows, name: 'xterm-256color', env })
  const started = performance.now()
  const seen = { text: '', bytes: 0, last: started, first: 0 }
  shell.onData((data) => {
    seen.text += data
    seen.bytes += Buffer.byteLength(data)
    seen.last = performance.now()
    seen.first ||= seen.last
  })
  const until = async (words) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the words are looked for without looks
    const plain = () => seen.text.replace(/\x1b\[[\d;?]*[a-zA-Z]/g, '')
    for (let at = 0; at < 60_000 && !plain().includes(words); at++) await pause(1)
    if (!plain().includes(words)) throw new Error(`never showed “${words}”:\n${plain().slice(-3000)}`)
    return performance.now() - started
  }
  return { shell, seen, until }
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const worst = (list, share = 0.95) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]
const line = (name, ...rest) => console.log(`${name.padEnd(52)} ${rest.join('  ')}`)

/** Waits until nothing has been written for a while. */
async function quiet(desk, ms = 1500) {
  while (performance.now() - desk.seen.last < ms) await pause(20)
}

/** Presses a key many times; milliseconds to the first and the last byte of the answer, and how many bytes. */
async function pressed(desk, key, times, gap = 120) {
  const first = []
  const last = []
  const bytes = []
  for (let at = 0; at < times; at++) {
    const { seen } = desk
    seen.bytes = 0
    seen.first = 0
    const from = performance.now()
    desk.shell.write(Array.isArray(key) ? key[at % key.length] : key)
    await pause(gap)
    if (!seen.first) continue
    first.push(seen.first - from)
    last.push(seen.last - from)
    bytes.push(seen.bytes)
  }
  return { first, last, bytes }
}

function report(name, { first, bytes }) {
  if (first.length === 0) return line(name, 'nothing changed')
  const most = Math.max(...bytes)
  line(
    name,
    `${middle(first).toFixed(1)} ms, 95 in 100 under ${worst(first).toFixed(1)} ms ${held(middle(first), GOAL.ms, 'ms')}`,
    `${middle(bytes)} B, most ${most} B ${held(most, GOAL.bytes, 'B')}`,
  )
}

/** What a key may cost: milliseconds to the changed screen, bytes written. */
const GOAL = { ms: 16, bytes: 2000 }

/** The goal beside a number, and whether it is missed. */
function held(number, goal, unit) {
  return `(goal: at most ${goal} ${unit}${number > goal ? ', MISSED' : ''})`
}

await bundle(
  scratch,
  existsSync(join(here, '../../packages/archive/dist/folder/indexer-thread.js')) && !process.env.BENCH_SOURCE
    ? []
    : ['hearsay-source'],
)
writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }')
writeFileSync(join(scratch, 'bare.tsx'), bare)
await build({
  entryPoints: [join(scratch, 'bare.tsx')],
  outfile: join(scratch, 'bare.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  jsx: 'automatic',
  nodePaths: [join(here, 'node_modules')],
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [
    {
      name: 'no-devtools',
      setup(bundle) {
        bundle.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'none' }))
        bundle.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }))
      },
    },
  ],
})
const main = join(scratch, 'main.js')

if (!existsSync(join(made, '.made'))) {
  mkdirSync(made, { recursive: true })
  for (let at = 0; at < SEEDS; at++)
    writeFileSync(join(made, `${String(at).padStart(6, '0')}.txt`), seedText(at))
  writeFileSync(join(made, '.made'), '')
}
console.log(`desk of ${SEEDS} seeds in a pseudo-terminal of 120 × 30`)
{
  // Indexed and read first: what is measured is opening a desk, not making its index.
  const desk = open([main, made])
  await desk.until('clippings by date')
  for (;;) {
    const [, read, all] = /.*read ([\d,]+) of ([\d,]+)/s.exec(desk.seen.text.slice(-4000)) ?? []
    if (performance.now() - desk.seen.last > 10_000) break
    if (read) process.stderr.write(`\rreading the desk, once: ${read} of ${all} `)
    await pause(1000)
  }
  process.stderr.write('\r\u001b[K')
  desk.shell.kill('SIGTERM')
  await new Promise((resolve) => desk.shell.onExit(resolve))
}

const times = { bare: [], desk: [] }
for (let round = 0; round < 7; round++) {
  const ink = open([join(scratch, 'bare.js')])
  times.bare.push(await ink.until('full ferries'))
  ink.shell.kill('SIGKILL')
  const desk = open([main, made])
  await desk.until('clippings by date')
  times.desk.push(await desk.until('outlet'))
  desk.shell.kill('SIGTERM')
  await new Promise((resolve) => desk.shell.onExit(resolve))
}
const ratio = middle(times.desk) / middle(times.bare)
line('bare Ink program to its full screen', `${middle(times.bare).toFixed(0)} ms`)
line(
  'desk to its full screen: list and clipping',
  `${middle(times.desk).toFixed(0)} ms`,
  `${ratio.toFixed(2)} × bare (goal: at most 1.5)`,
)

for (const [columns, rows] of [
  [80, 24],
  [120, 30],
]) {
  const desk = open([main, made], columns, rows)
  await desk.until('clippings by date')
  await desk.until('outlet')
  await pause(2500)
  console.log(`\nkeys at ${columns} × ${rows}: to the changed screen, through the terminal; bytes written`)
  report('j in the list', await pressed(desk, 'j', 40, 150))
  report('G and g in the list', await pressed(desk, ['G', 'g'], 10, 400))
  desk.shell.write('\r')
  await pause(1500)
  report('j and k in the clipping', await pressed(desk, ['j', 'j', 'j', 'k', 'j'], 40))
  report('space and b in the clipping', await pressed(desk, [' ', 'b'], 10))
  report('typing what to find', await pressed(desk, ['/', 't', 'h', 'e', ' ', 'c'], 6))
  desk.shell.write('\r')
  await pause(100)
  report('n', await pressed(desk, 'n', 10))
  report('] to the next clipping', await pressed(desk, ']', 20, 400))
  await quiet(desk)
  desk.seen.bytes = 0
  await pause(5000)
  line('written in five seconds of nothing', `${desk.seen.bytes} B ${held(desk.seen.bytes, 0, 'B')}`)
  desk.shell.kill('SIGTERM')
  await new Promise((resolve) => desk.shell.onExit(resolve))
}

{
  const folder = join(scratch, 'long')
  mkdirSync(folder)
  const paragraphs = []
  for (let at = 0; paragraphs.length < PARAGRAPHS; at++)
    paragraphs.push(
      ...seedText(at)
        .split('\n\n')
        .slice(2)
        .filter((one) => one.trim()),
    )
  writeFileSync(
    join(folder, 'long.txt'),
    `Harbor Times\nJune 3, 2022\n\nA long one\n\n${paragraphs.slice(0, PARAGRAPHS).join('\n\n')}\n`,
  )
  const desk = open([main, folder])
  await desk.until('/1 clippings by date')
  desk.shell.write('\r')
  console.log(`\na seed of ${PARAGRAPHS} paragraphs`)
  report('space before it is read', await pressed(desk, ' ', 10))
  const from = performance.now()
  await desk.until('next statement')
  line('read while the desk goes on', `${((performance.now() - from) / 1000).toFixed(1)} s`)
  await quiet(desk, 1000)
  report('j', await pressed(desk, 'j', 40))
  report('space', await pressed(desk, ' ', 10))
  report('G and g', await pressed(desk, ['G', 'g'], 10, 200))
  desk.shell.write('/council\r')
  await pause(500)
  report('n', await pressed(desk, 'n', 10))
  desk.shell.kill('SIGTERM')
  await new Promise((resolve) => desk.shell.onExit(resolve))
}
rmSync(scratch, { recursive: true, force: true })

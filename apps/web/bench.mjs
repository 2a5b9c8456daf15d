// How fast the desk answers, beside a bare Hono “hello” in the same run: the shelf and a clipping over 10,000 clippings
// (HEARSAY_BENCH_SEEDS sets another number), 32 connections. Speeds depend on the machine; shares of the hello’s speed hardly do.
// Then long clippings, on a desk of their own in a real Chromium: loading, each key, scrolling, searching.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { seedText } from '../../packages/archive/bench/made-desk.mjs'

const seeds = Number(process.env.HEARSAY_BENCH_SEEDS ?? 10_000)
const SECONDS = 4
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-web-'))
const here = (name) => new URL(`./bench/${name}`, import.meta.url).pathname

async function started(...args) {
  const child = spawn(process.execPath, [here('desk.mjs'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, port: Number(line) }
}

async function load(port, path) {
  const child = spawn(process.execPath, [here('load.mjs'), String(port), path, String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return JSON.parse(line)
}

for (let at = 0; at < seeds; at++)
  writeFileSync(join(folder, `${String(at).padStart(6, '0')}.txt`), seedText(at))
const began = performance.now()
const desk = await started(folder)
const opened = (performance.now() - began) / 1000
const hello = await started()
try {
  console.log(
    `\nweb: ${seeds.toLocaleString('en')} seeds, 32 connections (first opened and read in ${opened.toFixed(0)} s)`,
  )
  const paths = [
    ['the shelf', '/', 15],
    ['a seed', '/seeds/000042', 40],
    ['a search', '/find?q=ferry+voice:unnamed', null],
  ]
  const line = (name, { rate, p50, p99, failed, size }, after) =>
    console.log(
      `  ${name.padEnd(14)} ${rate.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms  ${(size / 1000).toFixed(1)} kB  ${failed ? `${failed} FAILED` : after}`,
    )
  for (const [name, path, goal] of paths) {
    // A hello before and one after, since the speed of a machine changes from minute to minute.
    const before = await load(hello.port, '/')
    const found = await load(desk.port, path)
    const after = await load(hello.port, '/')
    const share = (found.rate / ((before.rate + after.rate) / 2)) * 100
    line('a bare hello', before, '')
    const reached =
      goal === null ? '' : share >= goal ? ` (goal ${goal} %: met)` : ` (goal ${goal} %: MISSED)`
    line(name, found, `${share.toFixed(0)} % of the hellos${reached}`)
    line('a bare hello', after, '')
  }
  // Pages for the first time: none is in the cache.
  const first = performance.now()
  const most = Math.min(seeds, 50)
  for (let at = 100; at < 100 + most; at++)
    await (await fetch(`http://127.0.0.1:${desk.port}/seeds/${String(at % seeds).padStart(6, '0')}`)).text()
  console.log(
    `  a clipping rendered for the first time: ${((performance.now() - first) / most).toFixed(1)} ms`,
  )
} finally {
  desk.child.kill()
  hello.child.kill()
  rmSync(folder, { recursive: true, force: true })
}
await longClippings()
const { everyPage } = JSON.parse(readFileSync(new URL('./dist/client/scripts.json', import.meta.url), 'utf8'))
const sent = [everyPage]
  .flat()
  .map((name) => gzipSync(readFileSync(new URL(`./dist/client/${name}`, import.meta.url))).length)
console.log(
  `  script sent to read a page: ${(sent.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} kB compressed (goal: under 15)`,
)

/** Clippings of 200 and of 5,000 paragraphs, each with a statement. */
async function longClippings() {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-long-'))
  const sizes = [200, 5000]
  for (const size of sizes) {
    const story = (_, at) =>
      `The ferry ${at + 1} stayed in harbour on Tuesday while the crews waited for an answer that nobody could give. “We will wait for tide ${at + 1},” ${['Orla Venn', 'Tam Brisco', 'An official'][at % 3]} said. The port is full of boats that have nowhere else to go.`
    const body = Array.from({ length: size }, story).join('\n\n')
    writeFileSync(join(folder, `${size}.txt`), `Harbor Times\n29 June 2022\n\nThe tides\n\n${body}\n`)
  }
  const desk = await started(folder)
  try {
    const child = spawn(process.execPath, [here('long.mjs'), String(desk.port), ...sizes.map(String)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const within = (time, goal) =>
      `${time === null ? 'not found' : `${time.toFixed(0)} ms`} (goal under ${goal.toLocaleString('en')}: ${time !== null && time < goal ? 'met' : 'MISSED'})`
    for await (const line of createInterface({ input: child.stdout })) {
      const { id, nodes, load, keys, scroll, find } = JSON.parse(line)
      const others = Object.entries(keys).filter(([key]) => !'jev'.includes(key))
      console.log(
        `  ${Number(id).toLocaleString('en')} paragraphs (${nodes.toLocaleString('en')} nodes) there after ${within(load, 3000)}`,
      )
      for (const key of ['j', 'e', 'v']) console.log(`    ${key}: ${within(keys[key], 200)}`)
      console.log(`    ${others.map(([key, time]) => `${key} ${time.toFixed(0)} ms`).join(', ')}`)
      console.log(`    scrolls within ${within(scroll, 200)}; finds in page within ${within(find, 200)}`)
    }
  } finally {
    desk.child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

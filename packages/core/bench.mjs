// How fast the parser is, beside three yardsticks on the same text in the same run: a bare scan over every
// character, a tokenizer of one regular expression, and a Markdown parser. Prints ratios; decides nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { decode, parse, write } from './dist/index.js'

const seeds = new URL('../../seeds/', import.meta.url)
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => decode(readFileSync(new URL(name, seeds))).text)

/** One long seed: a header, then the bodies of all seeds over and over. */
function textOf(length) {
  const bodies = texts.map((text) => text.slice(text.length >> 2)).join('\n\n')
  const head = 'Port Vela Courier\nJune 29, 2022\n\nTwo islands join the pact\n\n'
  return (head + bodies.repeat(Math.ceil(length / bodies.length))).slice(0, length)
}

const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu
const ways = {
  scan: (text) => {
    let sum = 0
    for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at)
    return sum
  },
  tokenizer: (text) => {
    const tokens = []
    for (const found of text.matchAll(WORD))
      tokens.push({ start: found.index, end: found.index + found[0].length })
    return tokens.length
  },
  markdown: (text) => fromMarkdown(text).children.length,
  parse: (text) => parse(text).document.body.length,
}

let kept = 0
function once(way, text) {
  const start = process.hrtime.bigint()
  kept += way(text)
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** Seconds of the quickest of several runs: whatever else the machine does can only add to it. */
function seconds(way, text, runs) {
  return Math.min(...Array.from({ length: runs }, () => once(way, text)))
}

const sample = textOf(1_000_000)
for (const way of Object.values(ways)) seconds(way, sample.slice(0, 200_000), 3)
// In turns, so that a busy machine slows all alike.
const best = {}
for (let round = 0; round < 12; round++) {
  for (const [name, way] of Object.entries(ways)) {
    if (name === 'markdown' && round % 3) continue
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, once(way, sample))
  }
}
const rates = Object.fromEntries(
  Object.entries(best).map(([name, time]) => [name, sample.length / 1e6 / time]),
)
console.log('core: 1 MB of seeds (million UTF-16 units a second)')
for (const [name, rate] of Object.entries(rates)) {
  console.log(
    `  ${name.padEnd(10)} ${rate.toFixed(1).padStart(8)}   parse is ${(rates.parse / rate).toFixed(2)}×`,
  )
}
console.log('core: growth of parse')
let before = 0
for (const length of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = textOf(length)
  const heap = process.memoryUsage().heapUsed
  const { document } = parse(text)
  const held = process.memoryUsage().heapUsed - heap
  if (write(document) !== text) throw new Error('lost a character')
  const time = seconds(ways.parse, text, length > 1_000_000 ? 5 : 31)
  const growth = before ? `${(time / before).toFixed(1)}× the time of a tenth` : ''
  console.log(
    `  ${String(length).padStart(9)} units ${(time * 1000).toFixed(2).padStart(9)} ms  ${(held / length).toFixed(1)} bytes kept a unit  ${growth}`,
  )
  before = time
}
if (kept < 0) console.log(kept)

// How fast reading is, compared with two well-known pipelines on the same texts in the same run: wink-nlp with everything it
// does (sentences, negation, sentiment, parts of speech, entities) and compromise. Neither finds attributions; they show
// what this processor can do. Then how time grows with length and on hostile texts, and what a browser loads. All times are
// processor time, so that a busy machine matters less. Prints figures and asserts nothing.
//
//   node bench.mjs [TEXTS]    TEXTS: a short run with this many texts, without the growth
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { decode, parse } from '@hearsay/core'
import compromise from 'compromise'
import { build } from 'esbuild'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadModel, read } from './dist/index.js'
import { segmentsOf } from './dist/internal.js'

const corpus = new URL('../../../shared/polnear/dev/text/', import.meta.url)
const seeds = new URL('../../seeds/', import.meta.url)
const inCorpus = existsSync(corpus)
const folder = inCorpus ? corpus : seeds
const found = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => decode(readFileSync(new URL(name, folder))).text)
const texts = (inCorpus ? found : Array(8).fill(found).flat()).slice(0, Number(process.argv[2] ?? Infinity))
const plain = { bodyOnly: true }

const models = { default: await loadModel('default') }
try {
  models.fast = await loadModel('fast')
} catch (error) {
  console.log(`reading: no fast model (${error.message})`)
}
const wink = winkNlp(winkModel)

let results = 0
const stages = {
  tokens: (text) => segmentsOf(parse(text, plain).document).length,
}
const readers = {}
for (const [name, model] of Object.entries(models)) {
  stages[`${name}: tagger alone`] = (text) => model.parts(segmentsOf(parse(text, plain).document)).length
  readers[`read, ${name} model`] = (text) =>
    read(parse(text, plain).document, { model: name }).sentences.length
}
const pipelines = {
  ...readers,
  'wink-nlp, everything': (text) => wink.readDoc(text).sentences().length(),
  compromise: (text) => compromise(text).sentences().length,
  ...stages,
}

/** Seconds of processor time that a pipeline takes for these texts. */
function seconds(run, these) {
  const start = process.cpuUsage()
  for (const text of these) results += run(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1]
const tokens = texts
  .flatMap((text) => segmentsOf(parse(text, plain).document))
  .reduce((sum, segment) => sum + segment.tokens.length, 0)
const size = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0)
const rounds = Object.fromEntries(Object.keys(pipelines).map((name) => [name, []]))
for (let round = 0; round < 4; round++) {
  for (const [name, run] of Object.entries(pipelines)) {
    const time = seconds(run, texts)
    // The first round is the warm-up.
    if (round > 0) rounds[name].push(time)
  }
}
const rate = (name) => tokens / median(rounds[name])
console.log(
  `reading: ${texts.length} texts of ${inCorpus ? 'the corpus' : 'seeds/'}, ${tokens} tokens, ${(size / 1e6).toFixed(2)} MB, one core`,
)
for (const name of Object.keys(pipelines)) {
  const columns = [
    name.padEnd(22),
    Math.round(rate(name)).toLocaleString('en').padStart(9),
    'tokens/s',
    (size / 1e6 / median(rounds[name])).toFixed(2).padStart(6),
    'MB/s',
    `${(rate(name) / rate('wink-nlp, everything')).toFixed(2)}× wink-nlp`.padStart(15),
    `${(rate(name) / rate('compromise')).toFixed(2)}× compromise`.padStart(17),
  ]
  console.log(`  ${columns.join(' ')}`)
}

const quick = models.fast ? 'fast' : 'default'
const all = texts.join('\n\n')
const prose = (length) => all.repeat(Math.ceil(length / all.length)).slice(0, length)
const kinds = {
  prose: [[10_000, 100_000, 1_000_000, 10_000_000], prose],
  'unclosed marks': [[1_000, 10_000, 100_000], (count) => 'He said “so. '.repeat(count)],
  'marks alone': [[1_000, 10_000, 100_000], (count) => '“'.repeat(count)],
  'one word': [[10_000, 100_000, 1_000_000], (count) => 'a'.repeat(count)],
  'nested brackets': [[500, 5_000, 50_000], (count) => `${'('.repeat(count)}He said so${')'.repeat(count)}`],
}
const short = process.argv.length > 2
if (!short) console.log(`reading: growth, ${quick} model; read and parse, processor time`)
for (const [kind, [lengths, make]] of short ? [] : Object.entries(kinds)) {
  let before = 0
  for (const length of lengths) {
    const text = make(length)
    globalThis.gc?.()
    const heap = process.memoryUsage().rss
    const time = seconds((one) => read(parse(one, plain).document, { model: quick }).sentences.length, [text])
    const more = (process.memoryUsage().rss - heap) / 1e6
    const growth = before ? `${(time / before).toFixed(1)}× the time for a tenth` : ''
    console.log(
      `  ${kind.padEnd(16)} ${String(length).padStart(9)} ${(time * 1000).toFixed(0).padStart(7)} ms ${more.toFixed(0).padStart(6)} MB more  ${growth}`,
    )
    before = time
  }
}

/** What a browser loads for a program of one line, file by file: the first, then those it fetches later. */
async function bundled(program) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: new URL('.', import.meta.url).pathname },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    outdir: 'out',
    write: false,
    logLevel: 'error',
  })
  return outputFiles.map(({ contents }) => ({
    gzip: gzipSync(contents, { level: 9 }).length,
    brotli: brotliCompressSync(contents).length,
  }))
}
console.log('reading: what a browser loads, compressed (kB by gzip, by brotli), a file each')
for (const [name, program] of Object.entries({
  'parse alone': "export { parse } from '@hearsay/core'",
  'a reading, both models': "export { loadModel, read } from './dist/index.js'",
})) {
  const files = await bundled(program)
  const kilobytes = (bytes) => (bytes / 1000).toFixed(0)
  const list = files.map(({ gzip, brotli }) => `${kilobytes(gzip)} ${kilobytes(brotli)}`)
  console.log(`  ${name.padEnd(22)} ${list.join(' · ')}`)
}
if (results < 0) console.log(results)

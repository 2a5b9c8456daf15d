// How much and how fast: a desk is made up, indexed and asked. Everything is measured in one run; SEEDS, WRITTEN_SEEDS,
// POSTGRES_SEEDS and SECOND_PASS_SECONDS set the sizes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asks, seedText } from './bench/made-desk.mjs'
import { openArchive } from './dist/index.js'

const seeds = Number(process.env.SEEDS || 10_000)
const inPostgres = Number(process.env.POSTGRES_SEEDS ?? 1000)
const written = Number(process.env.WRITTEN_SEEDS ?? 500)
const secondPass = Number(process.env.SECOND_PASS_SECONDS || 20)

const say = (what, value) => console.log(`  ${what.padEnd(58)} ${value}`)
const round = (value, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
const seconds = async (work) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
const atQuantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

console.log(`archive: a folder of ${round(seeds)} seeds`)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
let raw = 0
for (let number = 0; number < seeds; number++) {
  const part = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'))
  if (number % 1000 === 0) mkdirSync(part)
  const text = seedText(number)
  raw += Buffer.byteLength(text)
  writeFileSync(join(part, `seed-${number}.txt`), text)
}

const bare = bareInserts()
say('bare FTS5 inserts of the same text', `${round(bare)} seeds/s`)
let archive
let words = 0
const first = await seconds(async () => {
  archive = await openArchive(folder)
  words = await seconds(async () => {
    while ((await archive.progress()).searchable < seeds)
      await new Promise((resolve) => setTimeout(resolve, 100))
  })
  await archive.caughtUp()
})
say(
  'words and header of all, to be searched',
  `${round(seeds / words)} seeds/s (${round(words)} s; goal 300 s for 100,000)`,
)
say('  beside bare inserts', `${round((100 * seeds) / words / bare, 1)} %`)
say('first pass: words, header, fast reading', `${round(seeds / first)} seeds/s (${round(first)} s)`)
say('  beside bare inserts (goal 25 %)', `${round((100 * seeds) / first / bare, 1)} %`)
say(
  'peak memory of the process so far (goal under 1 GB)',
  `${round(process.resourceUsage().maxRSS / 1e3)} MB`,
)
await archive.close()
say('size of the index beside the text', round(sizeOf(join(folder, '.hearsay')) / raw, 2))

const opening = await seconds(async () => {
  archive = await openArchive(folder, { follow: false })
})
say('opening it unchanged (goal under 1 s)', `${round(opening, 2)} s`)

await asked()
await archive.close()

archive = await openArchive(folder)
await new Promise((resolve) => setTimeout(resolve, 1500))
const heard = archive.changes()
const seen = await seconds(async () => {
  writeFileSync(join(folder, 'changed.txt'), seedText(seeds + 1))
  await heard.next()
})
say('one new file to seen, while reading on (goal under 100 ms)', `${round(seen * 1000)} ms`)
const before = (await archive.progress()).read
const spent = await seconds(() => new Promise((resolve) => setTimeout(resolve, secondPass * 1000)))
say('second pass: default reading', `${round(((await archive.progress()).read - before) / spent, 1)} seeds/s`)
await archive.close()
say('peak memory of the process (goal under 1 GB)', `${round(process.resourceUsage().maxRSS / 1e3)} MB`)

if (written > 0) await (await import('./bench/writing.mjs')).writing({ seeds: written, say, round })
if (inPostgres > 0)
  await (await import('./bench/postgres.mjs')).postgres({ seeds: inPostgres, say, round, seconds })

/** Seeds a second into an FTS5 table beside the text itself, one transaction per thousand. */
function bareInserts() {
  const count = Math.min(seeds, 10_000)
  const path = join(folder, 'bare.db')
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal; pragma synchronous = normal')
  db.exec('create table doc (id integer primary key, text text)')
  db.exec(`create virtual table words using fts5 (text, content = 'doc', content_rowid = 'id')`)
  const texts = Array.from({ length: count }, (_, number) =>
    readFileSync(
      join(folder, String(Math.floor(number / 1000)).padStart(4, '0'), `seed-${number}.txt`),
      'utf8',
    ),
  )
  const doc = db.prepare('insert into doc values (?, ?)')
  const words = db.prepare('insert into words (rowid, text) values (?, ?)')
  const start = performance.now()
  for (let at = 0; at < count; at += 1000) {
    db.exec('begin')
    for (let number = at; number < Math.min(count, at + 1000); number++) {
      doc.run(number, texts[number])
      words.run(number, texts[number])
    }
    db.exec('commit')
  }
  const rate = (count / (performance.now() - start)) * 1000
  db.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  return rate
}

/** Asks each kind of question some times, with other words each time, and tells how long the answers took. */
async function asked() {
  const { commonest, outlet } = asks
  const kinds = {
    'a rare word': (at) => archive.find(asks.rareWord(at)),
    'a middling word': (at) => archive.find(asks.middlingWord(at)),
    'two middling words': (at) => archive.find(`${asks.middlingWord(at)} ${asks.middlingWord(at + 7)}`),
    'a phrase of common words': (at) => archive.find(`"${asks.commonWord(at)} ${asks.commonWord(at + 3)}"`),
    'the beginning of a word': (at) => archive.find(`${asks.middlingWord(at).slice(0, 4)}*`),
    'a speaker': (at) => archive.find(`speaker:${asks.familyName(at)}`),
    'a speaker and a cue': (at) => archive.find(`speaker:${asks.familyName(at)} cue:claimed`),
    'a voice and a cue': (at) => archive.find(`voice:unnamed cue:${asks.cue(at)}`),
    'a speaker, but not by way of an agency': (at) =>
      archive.find(`(speaker:${asks.familyName(at)} -via:coastwire)`),
    'a speaker who says a word': (at) =>
      archive.find(`speaker:${asks.familyName(at)} said:${asks.commonWord(at)}`),
    'a voice and a word': (at) => archive.find(`voice:unnamed ${asks.middlingWord(at)}`),
    'an outlet and a month': (at) =>
      archive.find(`outlet:${outlet.split(' ')[0]} date:20${10 + (at % 10)}-0${1 + (at % 9)}`),
    'without a word': (at) => archive.find(`${asks.middlingWord(at)} -${commonest}s`),
    'the newest with a word': (at) => archive.find(asks.middlingWord(at), { order: 'newest' }),
    'the shelf': () => archive.shelf(),
    'the shelf by outlet, a page far on': (at) =>
      archive.shelf({ order: 'outlet', offset: Math.floor(seeds / 2) + at * 50 }),
    'the shelf with a word': (at) => archive.shelf({ query: asks.middlingWord(at) }),
    'statements of an actor': (at) => archive.statementsOf(asks.fullName(at)),
    'names that begin so': (at) => archive.actors({ name: asks.familyName(at).slice(0, 3) }),
  }
  const all = []
  for (const [name, ask] of Object.entries(kinds)) {
    const times = await timesOf(ask, 40)
    all.push(...times)
    say(name, quantiles(times))
  }
  say('all of these together (goal p95 under 20 ms)', quantiles(all))
  say(
    'the commonest word alone (goal under 150 ms)',
    quantiles(await timesOf(() => archive.find(commonest), 10)),
  )
  say(
    'the commonest word, newest first',
    quantiles(await timesOf(() => archive.find(commonest, { order: 'newest' }), 10)),
  )
  say(
    'counts by outlet, month, voice and speaker, of all',
    quantiles(await timesOf(() => archive.facets(), 10)),
  )
  say(
    'the same of what has a middling word',
    quantiles(await timesOf((at) => archive.facets(asks.middlingWord(at)), 10)),
  )
  say(
    'the same of statements with a cue',
    quantiles(await timesOf((at) => archive.facets(`cue:${asks.cue(at)}`), 10)),
  )
}

async function timesOf(ask, times) {
  const found = []
  for (let at = 0; at < times; at++) found.push((await seconds(() => ask(at))) * 1000)
  return found
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  return `p50 ${round(atQuantile(sorted, 0.5), 1)} ms, p95 ${round(atQuantile(sorted, 0.95), 1)} ms`
}

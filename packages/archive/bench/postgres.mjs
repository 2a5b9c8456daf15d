// The same desk in a PostgreSQL of its own: how fast it takes in, how fast one worker and two read it, how fast it answers.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openArchive } from '../dist/index.js'
import { startServer } from '../test/server.ts'
import { asks, seedText } from './made-desk.mjs'

const script = fileURLToPath(import.meta.url)

/** Measures a desk of so many seeds. */
export async function postgres({ seeds, say, round, seconds }) {
  console.log(`archive: a PostgreSQL of ${round(seeds)} seeds`)
  const server = await startServer()
  try {
    for (const workers of [1, 2]) {
      const address = await server.database()
      const archive = await openArchive(address, { follow: false })
      const adding = await seconds(async () => {
        for (let at = 0; at < seeds; at += 500) {
          const offers = Array.from({ length: Math.min(500, seeds - at) }, (_, next) => ({
            seed: seedText(at + next),
            name: `s${at + next}`,
          }))
          await archive.add(offers)
        }
      })
      if (workers === 1) say('adding, by the hundred', `${round(seeds / adding)} seeds/s`)
      const reading = await seconds(async () => {
        const running = Array.from({ length: workers }, () =>
          fork(script, ['work', address], { execArgv: [] }),
        )
        await Promise.all(running.map((one) => once(one, 'exit')))
      })
      say(
        `first pass by ${workers === 1 ? 'one worker' : 'two workers'}, their start included`,
        `${round(seeds / reading)} seeds/s`,
      )
      if (workers === 2) await answers(archive, say, round, seconds)
      await archive.close()
    }
  } finally {
    await server.stop()
  }
}

async function answers(archive, say, round, seconds) {
  const kinds = {
    'the shelf': () => archive.shelf(),
    'a rare word': (at) => archive.find(asks.rareWord(at)),
    'a middling word': (at) => archive.find(asks.middlingWord(at)),
    'a speaker and a cue': (at) => archive.find(`speaker:${asks.familyName(at)} cue:claimed`),
    'the commonest word': () => archive.find(asks.commonest),
    'statements of an actor': (at) => archive.statementsOf(asks.fullName(at)),
  }
  for (const [name, ask] of Object.entries(kinds)) {
    const times = []
    for (let at = 0; at < 30; at++) times.push((await seconds(() => ask(at))) * 1000)
    times.sort((a, b) => a - b)
    say(name, `p50 ${round(times[15], 1)} ms, p95 ${round(times[28], 1)} ms`)
  }
}

if (process.argv[2] === 'work') {
  const { workOn } = await import('../dist/index.js')
  await workOn(process.argv[3], { signal: new AbortController().signal, model: 'fast', once: true })
}

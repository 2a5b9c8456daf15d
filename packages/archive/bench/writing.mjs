// What a reading costs the index, beside the words of a seed: records made beforehand are written one pass after the other.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadModel } from '@hearsay/reading'
import { openIndex } from '../dist/folder/schema.js'
import { Writer } from '../dist/folder/writer.js'
import { buildRecord } from '../dist/record/build-record.js'
import { seedText } from './made-desk.mjs'

/** Seeds written in one transaction, as the indexing thread does. */
const AT_ONCE = 128

/** Measures the writing of so many seeds. */
export async function writing({ seeds, say, round }) {
  await Promise.all([loadModel('fast'), loadModel('default')])
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-writing-'))
  const db = openIndex(join(folder, 'index.db'), 'write')
  const writer = new Writer(db)
  const write = (model, upgrade) => {
    const records = Array.from({ length: seeds }, (_, number) => recordOf(number, model))
    const before = process.cpuUsage()
    for (let at = 0; at < seeds; at += AT_ONCE)
      writer.write(records.slice(at, at + AT_ONCE).map((put) => ({ put, stamp: 'a', upgrade })))
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / seeds
  }
  const words = write(null, false)
  say('writing words and header of a seed, processor time', `${round(words, 2)} ms`)
  say('  its fast reading over them, beside that', `${round(write('fast', true) / words, 2)} ×`)
  say('  the default reading over that (goal 1.2)', `${round(write('default', true) / words, 2)} ×`)
  db.close()
  rmSync(folder, { recursive: true })
}

function recordOf(number, model) {
  const content = new TextEncoder().encode(seedText(number))
  const file = `seed-${number}.txt`
  const changed = new Date(0).toISOString()
  return buildRecord({ id: `seed-${number}`, file, size: content.length, changed, content }, model)
}

// Clippings for tests: the demo desk's, read for real, and records of one's own making.
import { readdirSync, readFileSync } from 'node:fs'
import type { Clipping } from '@hearsay/archive'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { statementsOf } from '../../archive/src/record/statements.ts'
import type { StatementRecord } from '../src/index.ts'

const folder = new URL('../../../seeds/', import.meta.url)

/** The clippings of the demo desk, each with all of its statements, read by the fast model. */
export async function* demoClippings(): AsyncGenerator<Clipping> {
  await loadModel('fast')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    const id = name.replace(/\.txt$/, '')
    const { document } = parse(readFileSync(new URL(name, folder), 'utf8'))
    const reading = read(document, { model: 'fast' })
    yield { id, document, reading, statements: statementsOf(id, document, reading) }
  }
}

/** A record with some of its fields given. */
export function recordWith(given: Partial<StatementRecord>): StatementRecord {
  return {
    seed: 'pact',
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join',
    number: 1,
    speaker: {
      key: 'orla venn',
      name: 'Orla Venn',
      kind: 'person',
      standing: 'named',
      type: 'named-person',
      title: 'premier',
      justification: [{ text: 'signed the pact', span: [40, 55] }],
    },
    via: [],
    voice: 'named',
    cue: { text: 'said', span: [10, 14] },
    content: [{ text: 'We will wait', span: [20, 32] }],
    text: 'We will wait',
    form: 'direct',
    stance: 'neutral',
    stated: true,
    when: { start: '2022-06-28', end: '2022-06-28' },
    confidence: 0.9,
    sure: true,
    attribution: 'attribution by machine',
    ...given,
  }
}

/** Records one after the other. */
export async function* recordsOf(...records: StatementRecord[]): AsyncGenerator<StatementRecord> {
  yield* records
}

/** The whole of what is written. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

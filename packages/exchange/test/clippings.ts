// Clippings for tests: the demo desk's, read for real, hostile ones made for tests, and records of one's own making.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Clipping } from '@hearsay/archive'
import { decode, parse } from '@hearsay/core'
import { emptyState } from '@hearsay/decisions'
import { loadModel, read } from '@hearsay/reading'
import { statementsOf } from '../../archive/src/record/statements.ts'
import { Desk } from '../../decisions/test/records.ts'
import type { StatementRecord } from '../src/index.ts'
import type { ClippingRecord } from '../src/record/clipping-record.ts'
import { clippingRecord } from '../src/record/clipping-record.ts'

const folder = new URL('../../../seeds/', import.meta.url)

/** A clipping of these bytes, with all of its statements, read by the fast model. */
export async function clippingOf(id: string, bytes: Uint8Array | string): Promise<Clipping> {
  await loadModel('fast')
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const { document } = parse(decode(content).text)
  const reading = { ...read(document, { model: 'fast' }), decisions: emptyState() }
  const hash = createHash('sha256').update(content).digest('hex')
  const changed = '2022-07-01T08:00:00.000Z'
  return {
    id,
    hash,
    changed,
    document,
    reading,
    decisions: [],
    statements: statementsOf(id, document, reading),
  }
}

const demo = new Map<string, Promise<Clipping>>()

/** The clippings of the demo desk. */
export async function* demoClippings(): AsyncGenerator<Clipping> {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    const id = name.replace(/\.txt$/, '')
    if (!demo.has(id)) demo.set(id, clippingOf(id, readFileSync(new URL(name, folder))))
    yield await demo.get(id)!
  }
}

/**
 * What a stranger may have clipped: a ship of two UTF-16 units before every span, markup, a formula, letters that turn the
 * direction of a line and are never closed, signs that XML forbids, lines that end in CR LF, a month without a day, a source
 * without a name and its condition, a relay, and one who says nothing.
 */
const hostile: Record<string, string> = {
  'ships/a🚢': `The Harbour 🚢 Times\r\nJune 2022\r\n\r\n=HYPERLINK("http://x.example","🚢") <b>&amp;\u202e islands\r\nBy Ana Ruiz\r\n\r\nPORT VELA, June 29 (Coastwire) -- 🚢 Mayor Orla Venn said on Tuesday that the ferries “[w]ill wait 🚢 <script>alert(1)</script> until Friday.” “We will wait,” Venn said.\r\n\r\nCiting a port official, the Coastwire agency reported that the pilots would strike.\r\n\r\nAn official with knowledge of the talks, speaking on condition of anonymity because she was not allowed to brief the press, told the Harbour Times that two crews had left.\r\n\r\nVenn declined to comment. The tide \u0001 was high\ufffe; ]]> "quotes" and 'marks'.\r\n`,
  'ships/+b': `+Cmd|'/c calc'!A1\n29 June 2022\n\n@SUM(1) 🚢 -- the pilots’ \u2067“answer”\n\n🚢 “=1+1 is two,\nand so it stays,” Tom Lund said, “as long as {braces} and \\backslashes\\ stay %25 & $5_000 #1 ~ ^.”\n\n\nA union spokesman who asked not to be named said the crews would wait.\n`,
  // A relay of a relay, people without a name, and a sign of two UTF-16 units before every span.
  'ledger🐚': `Gull Bay Ledger 🐚\r\nMarch 2024\r\n\r\n-2+3 berths 🐚 & "one" <i>pier</i>\u2066\r\nBy Ina Rook 🐚 and Tove Asker\r\n\r\n🐚 GULL BAY, March 3 (Tidewire) -- 🐚 Harbor master Ida Quill said the 🐚 quay would close, and “it will 🐚 stay [so]\u202d until spring,” she said. 🐚 Pilot Sten Orrel denied it: “=1+1 is no plan,” he said.\r\n\r\n🐚 The Tidewire agency reported that the Ledger had been told by a dock foreman that two cranes were unsafe \u0008]]> &c.\r\n\r\n🐚 According to the Morrow Post, Tidewire quoted a person close to the port 🐚 as saying, on condition of anonymity because the talks are private, that “a third pier is gone.”\r\n\r\n🐚 Quill’s deputy Bram Ekholt declined to comment. A spokeswoman for the union gave no answer to questions on Monday.\r\n\r\n🐚 It would be madness, some say. “@sum of it,\nall of it,” he added, “is $5 & 10% {braced} \\\\ back.”\r\n`,
  '-quay': `Östra Bladet\n2024\n\n🐚🐚\n\n🐚 “Vi väntar,” said Liv Sund. 🐚 “Nej,” said Per Ask, who asked not to be quoted on the rest.\n\n🐚 A source familiar with the matter said 🐚 the ferry 🛳️ might sink; the source declined to say when.\n`,
  empty: 'The Harbour Times\n2022\n\nNobody says a word\n\nThe tide was high.\n',
}

/** Words of a private note, which no format may have. */
export const PRIVATE_WORDS = 'nobody else may see this'
/** Words of a note that everybody may see. */
export const SHARED_WORDS = 'worth a call'

/** A clipping that people decided about: every private thing is in it, as a desk of one’s own would have it. */
async function decidedClipping(): Promise<Clipping> {
  await loadModel('fast')
  const text = `Harbor Times\n29 June 2022\n\nTwo islands join 🚢\n\n“We will wait 🚢,” Orla Venn said. The port closed at nine.\n\n“The boats are full,” Tom Reiss told the Coastwire agency.\n\nA fisherman said the tide was late.\n`
  const desk = new Desk(text)
  const note = (markdown: string, isPrivate: boolean) =>
    desk.decide('Ana', {
      verb: 'note',
      target: { type: 'clipping' },
      value: { markdown, private: isPrivate },
    })
  desk.decide('Ana', { verb: 'confirm', target: desk.statement('We will wait') })
  desk.decide('Bo <b>', {
    verb: 'speaker',
    target: desk.statement('boats are full'),
    value: { name: '=Ada "Brisco"' },
  })
  const rejected = desk.decide('Ana', { verb: 'reject', target: desk.statement('tide was late') })
  desk.undo('Ana', rejected)
  note(SHARED_WORDS, false)
  desk.undo('Ana', note(`${PRIVATE_WORDS} again`, true))
  note(PRIVATE_WORDS, true)
  desk.decide('Ana', { verb: 'star', target: { type: 'clipping' }, value: { on: true } })
  desk.decide('Ana', { verb: 'sign-off', target: { type: 'clipping' }, value: { on: true } })
  const clipping = await clippingOf('decided', text)
  const reading = desk.decided
  const { document } = desk
  return {
    ...clipping,
    document,
    reading,
    decisions: desk.decisions,
    statements: statementsOf('decided', document, reading),
  }
}

/** How many clippings `allClippings` gives. */
export const CLIPPINGS = 21

/** The demo desk's clippings, the hostile ones, and one that people decided about. */
export async function* allClippings(): AsyncGenerator<Clipping> {
  for await (const clipping of demoClippings()) yield clipping
  for (const [id, text] of Object.entries(hostile)) yield await clippingOf(id, text)
  yield await decidedClipping()
}

/** A record with some of its fields given. */
export function recordWith(given: Partial<StatementRecord>): StatementRecord {
  return {
    id: 'urn:uuid:ab911093-1aac-81b1-b12e-7a79dff9bbbe',
    clipping: 'urn:uuid:d4e2d399-cf9d-86d3-9ed4-2ef544e1e5e0',
    seed: 'pact',
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join',
    number: 1,
    speaker: {
      id: 'urn:uuid:5b0c1a59-0000-8000-8000-000000000001',
      key: 'orla venn',
      name: 'Orla Venn',
      description: null,
      condition: null,
      reason: null,
      kind: 'person',
      standing: 'named',
      type: 'named-person',
      title: 'premier',
      justification: [{ text: 'signed the pact', span: [40, 55] }],
    },
    via: [],
    relayed_by: null,
    voice: 'named',
    source: { text: 'Orla Venn', span: [0, 9] },
    cue: { text: 'said', span: [10, 14] },
    content: [{ text: 'We will wait', span: [20, 32] }],
    text: 'We will wait',
    context: '“We will wait,” Orla Venn said.',
    form: 'direct',
    stance: 'neutral',
    stated: true,
    when: { start: '2022-06-28', end: '2022-06-28' },
    confidence: 0.9,
    sure: true,
    rules: ['tagger'],
    model: 'fast',
    decided: null,
    attribution: 'attribution by machine',
    ...given,
  }
}

/** The record of a clipping without statements, with some of its fields given. */
export async function clippingWith(given: Partial<ClippingRecord>): Promise<ClippingRecord> {
  return {
    ...clippingRecord(await clippingOf('pact', 'Harbor Times\n29 June 2022\n\nTwo islands\n')),
    ...given,
  }
}

/** Values one after the other. */
export async function* streamOf<Value>(...values: Value[]): AsyncGenerator<Value> {
  yield* values
}

/** The whole of what is written, as text. */
export async function joined(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  return Buffer.from(await bytesOf(pieces)).toString('utf8')
}

/** The whole of what is written, as bytes. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(all)
}

/** The files of a folder, by their paths. */
export async function filesOf(
  pieces: AsyncIterable<{ file: string; data: string | Uint8Array }>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const { file, data } of pieces)
    files.set(file, `${files.get(file) ?? ''}${typeof data === 'string' ? data : Buffer.from(data)}`)
  return files
}

import { expect, test } from 'vitest'
import { allClippings, filesOf, joined } from '../../test/clippings.ts'
import { writeExport, writeExportFolder } from '../export.ts'
import type { ExportFormatName } from '../index.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import { filePath } from '../text/file-name.ts'
import { draftsOf } from './drafts.ts'
import { readAnnotations } from './read-annotations.ts'

const text =
  'Harbor Times\n29 June 2022\n\nTwo islands 🚢 join\n\n“We wait 🚢,” Orla Venn said. “No ferry,” Tom Lund said. The tide was high. The tide was high.\n'
async function clipping() {
  const { clippingOf } = await import('../../test/clippings.ts')
  const record = clippingRecord(await clippingOf('pact', text))
  return { id: 'pact', hash: record.hash, text, reading: record.reading, record }
}
const about = async (annotations: unknown) =>
  draftsOf(
    readAnnotations(typeof annotations === 'string' ? annotations : JSON.stringify(annotations))!,
    await clipping(),
  )
const quote = (exact: string, start: number, more = {}) => [
  { type: 'TextQuoteSelector', exact, ...more },
  { type: 'TextPositionSelector', start, end: start + exact.length },
]

test.each([
  ['web-annotation', '.anno.json'],
  ['cas', '.json'],
  ['brat', '.ann'],
] as const)(
  '%s of every clipping comes back as it went: nothing is decided, nothing fits nowhere',
  async (format, ending) => {
    const files = await filesOf(writeExportFolder(format satisfies ExportFormatName, allClippings))
    let read = 0
    for await (const one of allClippings()) {
      const record = clippingRecord(one)
      const annotations = readAnnotations(files.get(filePath(record) + ending)!)!
      expect(annotations).toHaveLength(record.statements.length)
      const { drafts, misfits } = draftsOf(annotations, {
        id: record.seed,
        hash: record.hash,
        text: record.text,
        reading: record.reading,
      })
      expect([record.seed, misfits, drafts]).toEqual([record.seed, [], []])
      read += annotations.length
    }
    expect(read).toBeGreaterThan(200)
  },
)
test.each(['csv', 'csv-spreadsheet'] as const)(
  '%s of every clipping comes back as it went, each row to its clipping',
  async (format) => {
    const annotations = readAnnotations(await joined(writeExport(format, allClippings)))!
    let read = 0
    for await (const one of allClippings()) {
      const record = clippingRecord(one)
      const about = draftsOf(annotations, { ...record, id: record.seed })
      expect([record.seed, about.misfits, about.drafts]).toEqual([record.seed, [], []])
      expect(about.annotations).toBe(record.statements.length)
      read += about.annotations
    }
    expect([read, annotations.length > 200]).toEqual([annotations.length, true])
  },
)
test('Hypothesis of every clipping comes back as it went', async () => {
  const text = await joined(writeExport('hypothesis', allClippings))
  const annotations = readAnnotations(text)!
  expect(annotations.length).toBeGreaterThan(5)
  for await (const one of allClippings()) {
    const record = clippingRecord(one)
    if (!record.url) continue
    const own = annotations.filter((_, at) => JSON.parse(text).annotations[at].uri === record.url)
    const { drafts, misfits } = draftsOf(own, { ...record, id: record.seed })
    expect([record.seed, misfits, drafts]).toEqual([record.seed, [], []])
  }
})
test.each([',', ';', '\t'])(
  'a table with %j between its cells has decisions, notes and other names',
  async (sign) => {
    const { record } = await clipping()
    const [first, second] = record.statements
    const line = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)
    const table = [
      line('id', 'clipping', 'text', 'speaker', 'Decision', 'Note'),
      line(first!.id, record.id, 'other words', 'Orla Venn', 'Confirmed', `He said\r\n"yes"`),
      line('', '', second!.text, 'Ada Brisco', '', ''),
      line('', '', 'We never wait', '', 'reject', ''),
      line('', 'urn:uuid:of-another', second!.text, '', 'reject', ''),
      '',
    ].join('\r\n')
    const { drafts, misfits, annotations } = await about(table)
    expect(drafts.map(({ verb, value }) => [verb, value])).toEqual([
      ['note', { markdown: 'He said\r\n"yes"', private: false }],
      ['confirm', null],
      ['speaker', { name: 'Ada Brisco' }],
    ])
    expect([misfits, annotations]).toEqual([[{ words: 'We never wait', why: 'not-found' }], 3])
  },
)
test('a tag confirms or rejects, a changed name corrects the speaker, a comment is a note', async () => {
  const { record } = await clipping()
  const [first, second] = record.statements
  const { drafts, misfits } = await about([
    {
      id: first!.id,
      body: [
        { purpose: 'tagging', value: 'confirmed' },
        { purpose: 'identifying', value: 'Orla Venn' },
        { purpose: 'commenting', value: 'Heard it.' },
      ],
      target: { selector: quote('“We wait 🚢,”', 46) },
    },
    {
      id: second!.id,
      body: { purpose: 'identifying', value: 'Ada Brisco' },
      target: { selector: quote('“No ferry,”', 0) },
    },
  ])
  expect(misfits).toEqual([])
  expect(drafts.map(({ verb, value }) => [verb, value])).toEqual([
    ['note', { markdown: 'Heard it.', private: false }],
    ['confirm', null],
    ['speaker', { name: 'Ada Brisco' }],
  ])
})
test('words are found by what they say, whether a program counts UTF-16 units or code points', async () => {
  const at = text.lastIndexOf('The tide was high.')
  for (const start of [at, Array.from(text.slice(0, at)).length]) {
    const { drafts } = await about([
      {
        id: 'x',
        body: [{ purpose: 'commenting', value: 'Twice.' }],
        target: { selector: quote('The tide was high.', start) },
      },
    ])
    expect(drafts).toHaveLength(1)
    expect(JSON.stringify(drafts[0]!.target)).toContain(`"start":${Array.from(text.slice(0, at)).length}`)
  }
})
test('what fits nowhere is named and not placed', async () => {
  const note = [{ purpose: 'commenting', value: 'x' }]
  const { drafts, misfits } = await about([
    { id: 'a', body: note, target: { selector: quote('We do not wait', 46) } },
    { id: 'b', body: note, target: { selector: quote('The tide was high.', 7) } },
    {
      id: 'c',
      body: [{ purpose: 'tagging', value: 'confirm' }],
      target: { selector: quote('The tide', text.indexOf('The tide')) },
    },
    { id: 'd', body: note, target: 'urn:x' },
  ])
  expect(drafts).toEqual([])
  expect(misfits.map(({ why }) => why)).toEqual(['not-found', 'ambiguous', 'no-statement', 'no-words'])
})
test('a note in brat is a note, beside what we wrote there', async () => {
  const files = await filesOf(
    writeExportFolder('brat', async function* () {
      const { clippingOf } = await import('../../test/clippings.ts')
      yield await clippingOf('pact', text)
    }),
  )
  const changed = files
    .get('pact.ann')!
    .replace('AnnotatorNotes T1\t', 'AnnotatorNotes T1\tHeard it; ')
    .replace('AnnotatorNotes T2\t', 'AnnotatorNotes T2\treject; ')
  const { drafts, misfits } = await about(changed)
  expect([drafts.map(({ verb }) => verb), misfits]).toEqual([['note', 'reject'], []])
})
test('what Hypothesis exports has the notes that people wrote, and not ours', async () => {
  const target = [{ selector: [{ type: 'TextQuoteSelector', exact: '“No ferry,”' }] }]
  const { drafts } = await about({
    annotations: [
      {
        uri: 'https://x.example',
        text: '[named; attribution by machine, 0.91] Tom Lund: “No ferry,”',
        tags: ['hearsay'],
        target,
      },
      { uri: 'https://x.example', text: 'Ask him.', tags: [], target },
    ],
  })
  expect(drafts.map(({ verb, value }) => [verb, value])).toEqual([
    ['note', { markdown: 'Ask him.', private: false }],
  ])
})
test.each(['{', 'words', 'a,b\n1,2', 'id,seed\n"open', '{"a":1}', '[1]', '<xml/>'])(
  '%s is no file of annotations',
  (words) => expect(readAnnotations(words)).toBe(null),
)

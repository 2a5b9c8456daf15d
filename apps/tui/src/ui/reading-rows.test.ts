import { howWellRead } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { documentFixture, readingFixture } from '../../../../packages/reading/test/reading-fixture.ts'
import { widthOf } from '../term/width.ts'
import { printedRows } from './paint.ts'
import { bodyRows, readingRows } from './reading-rows.ts'
import { speakersRows, statementRows } from './statement-rows.ts'

const document = documentFixture()
const reading = readingFixture(document)
const views = {
  reading: (columns: number) => readingRows(document, reading, columns),
  statement: (columns: number) => statementRows(document, reading, 0, columns),
  speakers: (columns: number) => speakersRows(document, reading, columns),
}
const lines = (rows: Parameters<typeof printedRows>[0]) => printedRows(rows, false).trimEnd().split('\n')

test('every sentence begins a row with its voice, and its speakers are below', () =>
  expect(lines(bodyRows(document, reading, 76))).toEqual([
    '',
    ' 1 R Citing a ministry aide, the Coastwire agency reported Tuesday that the toll',
    '     would rise.',
    '     1 Harbor Times ← Coastwire ← a ministry aide (unnamed, no reason given),',
    '       “Citing”, very likely',
    '     2 Coastwire, “reported”, 2022-06-28, very likely',
    '   N “We will wait,” Orla Venn, the minister, said.',
    '     3 Orla Venn (the minister), “said”, very likely',
    '   N “The boats are full.”',
    '     4 Orla Venn (the minister), continues, likely',
    '',
    ' 2 O The port closed at nine.',
    '   U An official who asked not to be named because the talks go on claimed that',
    '     “[n]obody pays”.',
    '     5 An official (unnamed, reason given), “claimed”, doubting, very likely',
    '     · [n] capital changed by the outlet',
    '',
    ' 3 O Tam Brisco declined to comment.',
    '     6 Tam Brisco, “declined to comment”, made no statement, very likely',
    '',
    '     6 sentences: O 2 own voice, N 2 named, U 1 unnamed, R 1 relayed, ? 0',
    '     undetermined.',
    '     4 sources: 2 named, 2 unnamed (1 with a reason, 1 without).',
    '     1 source declined to comment.',
    '     1 named person, 1 named organization, 1 anonymous source, 1 unnamed person;',
    '     1 with a title, 1 justified.',
    `     ${howWellRead('en')}; check before quoting.`,
  ]))
test('an unsure statement is dim, says so, and is in no count', () => {
  const attributions = reading.attributions.map((one, at) =>
    at === 2 || at === 3 ? { ...one, sure: false, confidence: 0.05 } : one,
  )
  const doubtful = { ...reading, attributions }
  const rows = bodyRows(document, doubtful, 76)
  const note = rows.find(({ parts }) => parts.some(({ text }) => text === '3 '))
  expect(note?.parts.map(({ text, look }) => [text, look]).slice(1)).toEqual([
    ['3 ', 'quiet'],
    ['Orla Venn (the minister)', 'quiet'],
    [', “said”, unsure', 'quiet'],
  ])
  const alone = bodyRows(document, doubtful, 76, { notes: false })
  expect(lines(alone).join('\n')).toContain('     3 Orla Venn (the minister), “said”, unsure\n')
  expect(lines(alone).join('\n')).not.toContain('“reported”')
  expect(lines(rows).join('\n')).toContain('2 unsure statements, in no count.')
  expect(lines(rows).join('\n')).toContain('3 sources: 1 named, 2 unnamed')
  expect(lines(speakersRows(document, doubtful, 80)).join('\n')).not.toContain('Orla Venn')
})
test('how well its language is read stands below a clipping that was read', () => {
  const said = (one: typeof reading | null) =>
    lines(bodyRows(document, one, 200)).some((line) => line.includes(howWellRead('en')))
  expect([said(reading), said(null)]).toEqual([true, false])
})
test('without a reading paragraphs are set as they are', () =>
  expect(lines(bodyRows(document, null, 76))).toContain(
    '  2  The port closed at nine. An official who asked not to be named because the',
  ))
test('a statement is explained by its parts, its rules and their words', () => {
  expect(lines(statementRows(document, reading, 0, 80))).toEqual([
    '     Statement 1 of 6',
    '     who         a ministry aide (unnamed, no reason given)  person',
    '     confidence  very likely, 0.90  attribution by machine',
    '     source      “a ministry aide”',
    '     type        unnamed person',
    '     justified   no  the text doesn’t say why this source is in it',
    '     chain       Harbor Times ← Coastwire ← a ministry aide (unnamed, no reason',
    '                 given)',
    '     cue         “Citing”  neutral: the cue only reports that it was said',
    '     content     “the toll would rise”',
    '     form        paraphrase',
    '     why',
    '     · One source cites or quotes another, and so relays what the other said.',
    '       (relayed-by-citing)',
    '     6 | Citing a ministry aide, the Coastwire agency reported Tuesday that the…',
    '       | ^^^^^^ ^^^^^^^^^^^^^^^',
  ])
  expect(lines(statementRows(document, reading, 1, 80)).join('\n')).toContain(
    'when        2022-06-28  from “Tuesday”',
  )
})
test('speakers have their roles and why a name is missing', () => {
  const rows = lines(speakersRows(document, reading, 120))
  expect(rows).toContain('     Orla Venn')
  expect(rows).toContain('       person; the minister; 2 statements; 1 mention; named person; not')
  expect(rows.join(' ').replace(/\s+/g, ' ')).toContain(
    'unnamed, “asked not to be named”, reason given: “the talks go on”',
  )
})
test.each([40, 80, 120])('every view fits %i columns and shows every word of the text', (columns) => {
  for (const rows of Object.values(views))
    for (const line of lines(rows(columns))) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  const shown = views
    .reading(columns)
    .flatMap(({ parts }) => parts)
    .filter(({ start }) => start !== undefined)
  const body = document.text.slice(document.body[0]?.span[0])
  expect(
    shown
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(body.replace(/\s/g, ''))
})
test('rows are in the order of the text', () => {
  for (const rows of Object.values(views)) {
    const offsets = rows(40).map(({ at }) => at)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  }
})

import { expect, test } from 'vitest'
import { allClippings, joined, PRIVATE_WORDS, recordWith, SHARED_WORDS } from '../../test/clippings.ts'
import { readCsv } from '../../test/read-csv.ts'
import { writeExport, writeExportFolder } from '../export.ts'
import { clippingRecord } from './clipping-record.ts'
import { statementLine } from './telling.ts'

async function decided() {
  for await (const clipping of allClippings()) if (clipping.id === 'decided') return clippingRecord(clipping)
  return expect.fail('no clipping')
}

test('every shared decision is told with who, what and whether it stands; private notes, stars and their undoing aren’t', async () => {
  const { decisions, notes, signed } = await decided()
  expect(decisions.map(({ by, verb, stands }) => `${by} ${verb} ${stands}`)).toEqual([
    'Ana confirm true',
    'Bo <b> speaker true',
    'Ana reject false',
    'Ana undo true',
    'Ana note true',
    'Ana sign-off true',
  ])
  expect(decisions[1]).toMatchObject({ before: 'Tom Reiss', after: '=Ada "Brisco"', status: 'anchored' })
  expect(notes.map(({ markdown }) => markdown)).toEqual([SHARED_WORDS])
  expect(signed.map(({ by }) => by)).toEqual(['Ana'])
  expect(JSON.stringify(decisions)).not.toContain(PRIVATE_WORDS)
})
test('a decision points to the statement as it is now', async () => {
  const { decisions, statements } = await decided()
  const ids = statements.map(({ id }) => id)
  expect(decisions.slice(0, 2).map(({ statement }) => ids.indexOf(statement!))).toEqual([0, 1])
  expect(statements[1]?.speaker?.name).toBe('=Ada "Brisco"')
})
test('a statement that a person decided about says so, and no probability of a program', async () => {
  const { statements } = await decided()
  expect(statements[0]?.decided).toEqual({ by: ['Ana'], verbs: ['confirm'] })
  expect(statementLine(statements[0]!)).toMatch(/^\[named; attribution by a person \(Ana\)\] Orla Venn: /)
})
test('a note has each piece of a quotation between its own marks', () => {
  const content = ['“We wait,”', 'for\nFriday'].map((text) => ({ text, span: [0, 1] as [number, number] }))
  expect(statementLine(recordWith({ content, text: '“We wait,” … for Friday' }))).toBe(
    '[named; attribution by machine, 0.90] Orla Venn: “We wait,” … “for Friday”',
  )
})
test('tables, annotations and reports have them', async () => {
  const files = new Map<string, string>()
  for await (const { file, data } of writeExportFolder('datapackage', allClippings))
    files.set(file, `${files.get(file) ?? ''}${data}`)
  const rows = readCsv(files.get('decisions.csv')!)
  expect(rows.map((row) => row[4])).toEqual([
    'verb',
    'confirm',
    'speaker',
    'reject',
    'undo',
    'note',
    'sign-off',
  ])
  for (const format of ['html', 'markdown', 'web-annotation', 'tei'] as const)
    expect(await joined(writeExport(format, allClippings))).toMatch(/Ada/)
  expect(await joined(writeExport('html', allClippings))).toContain(`Ana, 2022-07-01: ${SHARED_WORDS}`)
})

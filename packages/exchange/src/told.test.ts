// Every export of every clipping against the table of how a statement may be told (record/telling.ts).
import { beforeAll, describe, expect, test } from 'vitest'
import { allClippings, bytesOf, filesOf, PRIVATE_WORDS } from '../test/clippings.ts'
import { toldReaders } from '../test/told.ts'
import { writeExport, writeExportFolder } from './export.ts'
import { exportFormatNames, exportFormats } from './formats.ts'
import type { ClippingRecord } from './record/clipping-record.ts'
import { clippingRecord } from './record/clipping-record.ts'
import type { StatementRecord } from './record/statement-schema.ts'
import { contentCase, contentTelling, descriptionOf, nameOf, sourceCase, wordsOf } from './record/telling.ts'

const records: ClippingRecord[] = []
let statements: StatementRecord[] = []
let names: string[] = []
let descriptions = new Set<string>()
beforeAll(async () => {
  for await (const clipping of allClippings()) records.push(clippingRecord(clipping))
  statements = records.flatMap((record) => record.statements)
  const actors = records.flatMap(({ reading }) => reading.actors)
  names = actors.flatMap(({ standing, name }) => (standing === 'named' ? bare(name) : []))
  descriptions = new Set(statements.map((statement) => bare(descriptionOf(statement) ?? '')))
})

/** Words without quotation marks, white space and what formats replace, to be found in others. */
const bare = (words: string) => words.replace(/[\s"“”„«»‘’'「」『』\p{Cc}\p{Cf}\ufffd\ufffe]/gu, '')

describe('the clippings of these tests', () => {
  test('have every case of the table but content without words', () => {
    expect(new Set(statements.map(sourceCase))).toEqual(
      new Set(['named', 'unnamed', 'unknown', 'none', 'own']),
    )
    expect(new Set(statements.map(contentCase))).toEqual(
      new Set(['direct', 'mixed', 'indirect', 'unattributed', 'declined']),
    )
    expect(records.map(({ date }) => date?.length ?? 0)).toEqual(expect.arrayContaining([4, 7, 10]))
  })
  test('a statement has a name or a description, never both', () => {
    for (const statement of statements) expect([nameOf(statement), descriptionOf(statement)]).toContain(null)
    for (const statement of statements)
      if (!statement.stated)
        expect([contentTelling(statement), wordsOf(statement)]).toEqual(['nothing', null])
  })
})

/** The formats that have names of sources in places of their own; others have them in sentences or not at all. */
const withNames = new Set<string>([
  ...['jsonl', 'json', 'csv', 'csv-spreadsheet', 'datapackage', 'xlsx', 'web-annotation', 'html'],
  ...['cas', 'inception', 'brat', 'tei', 'ninjs', 'ninjs-3', 'nitf'],
])

describe.each(exportFormatNames)('%s', (name) => {
  let text = ''
  let files = new Map<string, string>()
  beforeAll(async () => {
    const whole = Buffer.from(await bytesOf(writeExport(name, allClippings)))
    text = whole.toString(exportFormats[name].extension === 'xlsx' ? 'latin1' : 'utf8')
    files = await filesOf(writeExportFolder(name, allClippings))
  })
  const told = () => toldReaders[name](text, files)

  test('names sources that the clipping names, and no other', () => {
    const { names: given } = told()
    for (const one of given)
      expect([one, names.some((known) => known.includes(bare(one)))]).toEqual([one, true])
    for (const one of given) expect(descriptions.has(bare(one))).toBe(false)
    if (withNames.has(name)) expect(given.length).toBeGreaterThan(20)
    else expect(given).toEqual([])
  })
  test('quotes what the clipping quotes, and nothing else', () => {
    const quotable = statements
      .filter((statement) => contentTelling(statement) === 'quotation')
      .map((statement) => bare(statement.text))
    for (const words of told().quotations)
      expect([words, quotable.includes(bare(words))]).toEqual([words, true])
  })
  test('has no private note, and nothing that shows that there is one', () => {
    for (const whole of [text, ...files.values()]) {
      expect(whole).not.toContain(PRIVATE_WORDS)
      expect(Buffer.from(whole, 'latin1').toString('utf8')).not.toContain(PRIVATE_WORDS)
    }
  })
  test('makes no day of a month or a year, and rates nothing', () => {
    for (const whole of [text, ...files.values()]) {
      expect(whole).not.toMatch(/2022.?06.?01|2022.?01.?01/)
      expect(whole).not.toMatch(/ClaimReview|reviewRating|ratingValue/)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allClippings, clippingWith, joined, recordWith, streamOf } from '../../test/clippings.ts'
import { readCsv } from '../../test/read-csv.ts'
import { writeExport } from '../export.ts'
import { newState } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { DECISIONS_COLUMN, writeCsv, writeSpreadsheetCsv } from './csv.ts'
import { statementTable } from './desk-tables.ts'

const columns = [...statementTable.columns.map(({ name }) => name), DECISIONS_COLUMN]
const at = (name: string) => columns.indexOf(name)
const written = async (...statements: StatementRecord[]) =>
  joined(writeCsv(streamOf(await clippingWith({ statements })), newState()))

test('a header and a row for each statement', async () => {
  const rows = readCsv(await written(recordWith({})))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual(columns)
  const row = Object.fromEntries(columns.map((name, index) => [name, rows[1]?.[index]]))
  expect(row).toMatchObject({
    seed: 'pact',
    date: '2022-06-29',
    number: '1',
    speaker: 'Orla Venn',
    description: '',
    text: 'We will wait',
    stated: 'true',
    context: '“We will wait,” Orla Venn said.',
    pieces_cp: '20-32',
    confidence: '0.9',
  })
})
test('a source without a name has its words in a column of their own', async () => {
  const { speaker } = recordWith({})
  const unnamed = { ...speaker!, name: null, standing: 'unnamed' as const, description: 'a port official' }
  const [, row] = readCsv(await written(recordWith({ speaker: unnamed, voice: 'unnamed' })))
  expect([row?.[at('speaker')], row?.[at('description')]]).toEqual(['', 'a port official'])
})
test('one who declines has a row and no text', async () => {
  const [, row] = readCsv(await written(recordWith({ stated: false })))
  expect([row?.[at('stated')], row?.[at('text')]]).toEqual(['false', ''])
})
test('what people decided stands once for each clipping, also for one without a statement', async () => {
  const records: ClippingRecord[] = []
  for await (const clipping of allClippings())
    if (clipping.decisions.length > 0) records.push(clippingRecord(clipping))
  const [decided] = records
  const [, first, second] = readCsv(await joined(writeCsv(streamOf(decided!), newState())))
  expect(first?.[at(DECISIONS_COLUMN)]?.split('\n')).toHaveLength(decided!.decisions.length)
  expect(second?.[at(DECISIONS_COLUMN)]).toBe('')
  const [, alone, none] = readCsv(
    await joined(writeCsv(streamOf({ ...decided!, statements: [] }), newState())),
  )
  expect(alone?.filter(Boolean)).toEqual([decided!.id, 'decided', first?.[at(DECISIONS_COLUMN)]])
  expect(none).toBe(undefined)
})
test('who relays stands in one cell, nearest the speaker first', async () => {
  const [, row] = readCsv(await written(recordWith({ via: ['Coastwire', 'The Daily'] })))
  expect(row?.[at('via')]).toBe('Coastwire; The Daily')
})
test('offsets count code points: with a ship before every span too, they are where the words are', async () => {
  const texts = new Map<string, string[]>()
  async function* noted() {
    for await (const clipping of allClippings()) {
      texts.set(clipping.id, Array.from(clipping.document.text))
      yield clipping
    }
  }
  const [, ...rows] = readCsv(await joined(writeExport('csv', noted)))
  let ships = 0
  for (const row of rows) {
    if (row[at('text')] === '') continue
    const characters = texts.get(row[at('seed')]!)!
    const pieces = row[at('pieces_cp')]!.split(' ').map((piece) => piece.split('-').map(Number))
    const words = pieces.map(([start, end]) =>
      characters.slice(start, end).join('').replace(/\s+/g, ' ').trim(),
    )
    expect(words.join(' … ')).toBe(row[at('text')])
    expect([Number(row[at('start_cp')]), Number(row[at('end_cp')])]).toEqual([
      pieces[0]?.[0],
      pieces.at(-1)?.[1],
    ])
    if (characters.slice(0, pieces[0]?.[0]).includes('🚢')) ships++
  }
  expect(ships).toBeGreaterThan(3)
})

const words = fc.string({
  unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', '\t', 'é', ' ', 'a', "'", '＝'),
})

describe('whatever the words', () => {
  test('CSV reads back as it was', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const rows = readCsv(await written(recordWith({ headline, text }), recordWith({})))
        expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length, columns.length])
        expect([rows[1]?.[at('headline')], rows[1]?.[at('text')]]).toEqual([headline, text])
      }),
    ))
  test('no cell for spreadsheets is a formula, and taking the apostrophe off gives the words', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const clipping = await clippingWith({ statements: [recordWith({ headline, text })] })
        const whole = await joined(writeSpreadsheetCsv(streamOf(clipping), newState()))
        expect(whole.startsWith('\ufeffid,')).toBe(true)
        const [, row = []] = readCsv(whole.slice(1))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        for (const [cell = '', given] of [
          [row[at('headline')], headline],
          [row[at('text')], text],
        ] as const)
          expect([given, `'${given}`]).toContain(cell)
        if (/^[=+\-@\t\r\n＝]/.test(text)) expect(row[at('text')]).toBe(`'${text}`)
      }),
    ))
})

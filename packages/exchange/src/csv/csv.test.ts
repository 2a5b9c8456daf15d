import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joined, recordsOf, recordWith } from '../../test/clippings.ts'
import { csv, csvColumns, spreadsheetCsv } from './csv.ts'

/** Reads CSV by the grammar of RFC 4180, section 2, and nothing else. */
function read(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const [, quoted, bare, end] =
      cell.exec(text) ?? expect.fail(`no cell at ${at}: ${text.slice(at, at + 40)}`)
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

test('a header and a row for each statement', async () =>
  expect(await joined(csv.write(recordsOf(recordWith({}))))).toBe(
    'seed,outlet,date,headline,number,speaker,speaker_key,speaker_kind,speaker_standing,speaker_type,speaker_title,justification,via,voice,cue,text,form,stance,stated,when_start,when_end,confidence,sure,attribution\r\n' +
      'pact,Harbor Times,2022-06-29,Two islands join,1,Orla Venn,orla venn,person,named,named-person,premier,signed the pact,,named,said,We will wait,direct,neutral,true,2022-06-28,2022-06-28,0.9,true,attribution by machine\r\n',
  ))
test('nothing is an empty cell', async () => {
  const bare = recordWith({ speaker: null, cue: null, when: null, outlet: null, date: null, headline: null })
  const [, row] = read(await joined(csv.write(recordsOf(bare))))
  expect(row?.filter((cell) => cell === '')).toHaveLength(14)
})
test('who relays stands in one cell, nearest the speaker first', async () => {
  const [, row] = read(await joined(csv.write(recordsOf(recordWith({ via: ['Coastwire', 'The Daily'] })))))
  expect(row?.[csvColumns.indexOf('via')]).toBe('Coastwire; The Daily')
})

const words = fc.string({
  unit: fc.constantFrom('"', ',', '\r', '\n', '=', '-', '@', '\t', 'é', ' ', 'a', "'", '＝'),
})

describe('whatever the words', () => {
  test('CSV reads back as it was', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const rows = read(await joined(csv.write(recordsOf(recordWith({ headline, text }), recordWith({})))))
        expect(rows.map((row) => row.length)).toEqual([24, 24, 24])
        expect([rows[1]?.[3], rows[1]?.[15]]).toEqual([headline, text])
      }),
    ))
  test('no cell for spreadsheets is a formula, and taking the apostrophe off gives the words', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (headline, text) => {
        const written = await joined(spreadsheetCsv.write(recordsOf(recordWith({ headline, text }))))
        expect(written.startsWith('\ufeffseed,')).toBe(true)
        const [, row = []] = read(written.slice(1))
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        for (const [cell = '', words] of [
          [row[3], headline],
          [row[15], text],
        ] as const)
          expect([words, `'${words}`]).toContain(cell)
        if (/^[=+\-@\t\r\n＝]/.test(text)) expect(row[15]).toBe(`'${text}`)
      }),
    ))
})

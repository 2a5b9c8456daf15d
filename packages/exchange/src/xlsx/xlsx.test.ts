import { unzipSync } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { allClippings, bytesOf, CLIPPINGS, clippingWith, recordWith, streamOf } from '../../test/clippings.ts'
import { writeExport } from '../export.ts'
import { refusalMessage } from '../messages.ts'
import { ExportRefused } from '../refusal.ts'
import { workbookOf } from './xlsx.ts'

/** The sheets of a workbook as rows of words, by their names. */
function sheetsOf(bytes: Uint8Array): Map<string, (string | null)[][]> {
  const files = unzipSync(bytes)
  const parsed = (name: string) => XmlDocument.fromBuffer(files[name]!)
  const namespace = { m: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }
  const words = parsed('xl/sharedStrings.xml')
    .find('//m:si', namespace)
    .map((one) => one.content)
  const names = parsed('xl/workbook.xml').find('//m:sheet/@name', namespace)
  return new Map(
    names.map((name, at) => {
      const sheet = parsed(`xl/worksheets/sheet${at + 1}.xml`)
      expect(sheet.find('//m:f', namespace)).toEqual([])
      const rows = sheet.find('//m:row', namespace).map((row) =>
        row.find('m:c', namespace).map((cell) => {
          const type = cell.get('@t')?.content
          const value = cell.get('m:v', namespace)?.content ?? null
          return type === 's' && value !== null ? words[Number(value)]! : value
        }),
      )
      return [name.content, rows]
    }),
  )
}

test('a sheet for each table, its first row the names of columns', async () => {
  const sheets = sheetsOf(await bytesOf(writeExport('xlsx', allClippings)))
  expect([...sheets.keys()]).toEqual(['statements', 'sentences', 'clippings', 'sources', 'decisions'])
  expect(sheets.get('statements')![0]!.slice(0, 4)).toEqual(['id', 'clipping', 'seed', 'outlet'])
  expect(sheets.get('clippings')!.length).toBe(CLIPPINGS + 1)
})
test.each(['=1+1', '+1', '-1', '@SUM(1)', '=HYPERLINK("http://x.example")', '\t=1', '_x0041_', '<b>&'])(
  '%j is text and no formula',
  async (text) => {
    const clipping = await clippingWith({ statements: [recordWith({ text })] })
    const [, row] = sheetsOf(await bytesOf(workbookOf(streamOf(clipping), 1_000))).get('statements')!
    expect(row).toContain(text.replace('_x0041_', '_x005F_x0041_'))
  },
)
test('what a workbook can’t hold is left out, a direction that begins is ended', async () => {
  const clipping = await clippingWith({ statements: [recordWith({ text: 'a\u0001\ufffe\u202eb' })] })
  const [, row] = sheetsOf(await bytesOf(workbookOf(streamOf(clipping), 1_000))).get('statements')!
  expect(row).toContain('a\u202eb\u202c')
})
test('more rows than it takes are refused in words', async () => {
  const clipping = await clippingWith({ statements: Array.from({ length: 11 }, () => recordWith({})) })
  const failed = await bytesOf(workbookOf(streamOf(clipping), 11)).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(ExportRefused)
  expect(refusalMessage(failed as ExportRefused)).toMatch(/^A workbook takes no more than 11 rows/)
})

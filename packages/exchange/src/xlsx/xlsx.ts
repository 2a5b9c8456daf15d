// A workbook (Office Open XML): the tables of a desk, a sheet each. A workbook is made as a whole, so it has a limit.
import { closedDirections, xmlCharacters } from '@hearsay/desk'
import type { SheetData } from 'write-excel-file/universal'
import writeExcelFile from 'write-excel-file/universal'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { ExportRefused } from '../refusal.ts'
import { deskTables } from '../tables/desk-tables.ts'
import type { Cell, Column } from '../tables/table.ts'

/** The most rows of all sheets: they are held in memory, some 2 kB each. */
const MAX_ROWS = 100_000
/** The most characters of a cell (ECMA-376). */
const MAX_CELL_LENGTH = 32_767

/** The sheets: every table, but for the text of clippings, which no cell holds. */
const sheets = deskTables.map(({ name, columns, rows }) => {
  const kept = columns.flatMap((column, at) => (column.name === 'text' && name === 'clippings' ? [] : [at]))
  return { name, rows, kept, columns: kept.map((at) => columns[at]!) }
})

/** A workbook with a sheet for each table. */
export const writeWorkbook: ClippingWriter = (clippings) => workbookOf(clippings, MAX_ROWS)

/** A workbook of no more rows than `limit`; throws ExportRefused where there are more. */
export async function* workbookOf(
  clippings: AsyncIterable<ClippingRecord>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const filled: SheetData[] = sheets.map(({ columns }) => [
    columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const })),
  ])
  let count = 0
  for await (const clipping of clippings)
    for (const [index, { rows, kept }] of sheets.entries())
      for (const row of rows(clipping)) {
        if (++count > limit) throw new ExportRefused('too-many-rows', limit)
        filled[index]!.push(kept.map((at) => cellOf(row[at]!)))
      }
  const workbook = writeExcelFile(
    sheets.map(({ name, columns }, index) => ({
      sheet: name,
      data: filled[index]!,
      stickyRowsCount: 1,
      columns: columns.map(widthOf),
    })),
  )
  const bytes = new Uint8Array(await (await workbook.toBlob()).arrayBuffer())
  yield withoutTime(bytes)
}

/** A cell that is text where it is text, whatever it looks like. */
function cellOf(value: Cell): SheetData[number][number] {
  if (value === null || value === '') return null
  if (typeof value !== 'string') return value
  const words = closedDirections(xmlCharacters(value))
    // A workbook writes a character as _xHHHH_: what looks so is none.
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .slice(0, MAX_CELL_LENGTH)
  return { value: words, type: String }
}

function widthOf({ name, type }: Column<never>): { width: number } {
  if (['text', 'context', 'headline', 'description'].includes(name)) return { width: 60 }
  return { width: type === 'string' ? 20 : 12 }
}

/** A ZIP file with the first day that it can have for the time of every member: the same clippings give the same bytes. */
function withoutTime(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    // Time 0:00 and 1 January 1980, in the directory and before the member itself.
    for (const place of [at + 12, view.getUint32(at + 42, true) + 10])
      view.setUint32(place, 0x0021_0000, true)
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
  }
  return zip
}

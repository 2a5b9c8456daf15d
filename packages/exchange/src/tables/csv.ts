// Comma-separated values as RFC 4180 has them: a header line, CRLF after every line, quotation marks around what needs them.
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { csvLine } from './csv-line.ts'
import { statementTable } from './desk-tables.ts'
import type { Table } from './table.ts'

/** Cells that spreadsheets take for a formula, full-width signs too (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The line of a table’s column names. */
export function csvHeader({ columns }: Pick<Table<never>, 'columns'>): string {
  return csvLine(columns.map(({ name }) => name))
}

async function* statementLines(
  clippings: AsyncIterable<ClippingRecord>,
  written: (words: string) => string,
): AsyncGenerator<string> {
  yield csvHeader(statementTable)
  for await (const clipping of clippings)
    for (const cells of statementTable.rows(clipping)) yield csvLine(cells, written)
}

/** A table of statements, every cell as it is. */
export const writeCsv: ClippingWriter = (clippings) => statementLines(clippings, (cell) => cell)

/** The same table for spreadsheets: no cell is a formula, and a byte order mark says that it is UTF-8. */
export const writeSpreadsheetCsv: ClippingWriter = async function* (clippings) {
  yield '\ufeff'
  yield* statementLines(clippings, withoutFormula)
}

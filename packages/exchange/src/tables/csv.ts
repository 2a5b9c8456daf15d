// Comma-separated values as RFC 4180 has them: a header line, CRLF after every line, quotation marks around what needs them.
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { decisionLines } from '../record/decision-lines.ts'
import { csvLine } from './csv-line.ts'
import { statementTable } from './desk-tables.ts'
import type { Cell, Table } from './table.ts'

/** Cells that spreadsheets take for a formula, full-width signs too (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** The column of a table that stands alone: in a clipping’s first row, everything that people decided about it, a record a line. */
export const DECISIONS_COLUMN = 'decisions'

/** A cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** The line of a table’s column names. */
export function csvHeader({ columns }: Pick<Table<never>, 'columns'>): string {
  return csvLine(columns.map(({ name }) => name))
}

/** The rows of a clipping’s statements; one that has only decisions has a row that says whose they are. */
function* statementRows(clipping: ClippingRecord): Generator<Cell[]> {
  const known: Record<string, Cell> = { clipping: clipping.id, seed: clipping.seed }
  let decided = decisionLines(clipping).trimEnd() || null
  for (const cells of statementTable.rows(clipping)) {
    yield [...cells, decided]
    decided = null
  }
  if (decided) yield [...statementTable.columns.map(({ name }) => known[name] ?? null), decided]
}

function writer(mark: string, written: (words: string) => string): ClippingWriter {
  const head = `${mark}${csvLine([...statementTable.columns.map(({ name }) => name), DECISIONS_COLUMN])}`
  return async function* (clippings, state) {
    if (!state.begun) yield head
    state.begun = true
    for await (const clipping of clippings)
      for (const cells of statementRows(clipping)) yield csvLine(cells, written)
  }
}

/** A table of statements, every cell as it is. */
export const writeCsv = writer('', (cell) => cell)

/** The same table for spreadsheets: no cell is a formula, and a byte order mark says that it is UTF-8. */
export const writeSpreadsheetCsv = writer('\ufeff', withoutFormula)

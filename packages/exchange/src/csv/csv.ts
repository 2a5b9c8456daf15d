// Comma-separated values as RFC 4180 has them: a header line, CRLF after every line, quotation marks around what needs them.
import type { StatementFormat } from '../format.ts'
import { PIECE_JOINT } from '../statement-record.ts'
import type { StatementRecord } from '../statement-schema.ts'

/** What separates the names in the cell `via`, nearest the speaker first. */
const NAME_SEPARATOR = '; '

/** The columns in order, each with what of a statement is in it; an empty cell is null. */
const columns: readonly [
  name: string,
  cell: (statement: StatementRecord) => string | number | null | undefined,
][] = [
  ['seed', ({ seed }) => seed],
  ['outlet', ({ outlet }) => outlet],
  ['date', ({ date }) => date],
  ['headline', ({ headline }) => headline],
  ['number', ({ number }) => number],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speaker_key', ({ speaker }) => speaker?.key],
  ['speaker_kind', ({ speaker }) => speaker?.kind],
  ['speaker_standing', ({ speaker }) => speaker?.standing],
  ['speaker_type', ({ speaker }) => speaker?.type],
  ['speaker_title', ({ speaker }) => speaker?.title],
  [
    'justification',
    ({ speaker }) => speaker?.justification.map(({ text }) => oneLine(text)).join(PIECE_JOINT),
  ],
  ['via', ({ via }) => via.join(NAME_SEPARATOR)],
  ['voice', ({ voice }) => voice],
  ['cue', ({ cue }) => cue?.text],
  ['text', ({ text }) => text],
  ['form', ({ form }) => form],
  ['stance', ({ stance }) => stance],
  ['stated', ({ stated }) => String(stated)],
  ['when_start', ({ when }) => when?.start],
  ['when_end', ({ when }) => when?.end],
  ['confidence', ({ confidence }) => confidence],
  ['sure', ({ sure }) => String(sure)],
  ['attribution', ({ attribution }) => attribution],
]

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name)

/** Cells that spreadsheets take for a formula, full-width signs too (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

async function* rows(
  statements: AsyncIterable<StatementRecord>,
  written: (cell: string) => string,
): AsyncGenerator<string> {
  yield `${csvColumns.join(',')}\r\n`
  for await (const statement of statements) {
    const cells = columns.map(([, cell]) => {
      const value = cell(statement)
      return quoted(typeof value === 'string' ? written(value) : `${value ?? ''}`)
    })
    yield `${cells.join(',')}\r\n`
  }
}

/** A table of statements, every cell as it is. */
export const csv: StatementFormat = {
  of: 'statements',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  keeps:
    'Keeps every statement as a row (RFC 4180), its pieces joined by “ … ”; loses the spans, and opens formulas in a spreadsheet: for that, take CSV for spreadsheets.',
  write: (statements) => rows(statements, (cell) => cell),
}

/** The same table for spreadsheets: no cell is a formula, and a byte order mark says that it is UTF-8. */
export const spreadsheetCsv: StatementFormat = {
  of: 'statements',
  label: 'CSV for spreadsheets',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  keeps:
    'Keeps what CSV keeps; changes cells that begin with =, +, -, @, a tab or a line break, which get an apostrophe before them, so that no spreadsheet runs them as a formula.',
  async *write(statements) {
    yield '\ufeff'
    yield* rows(statements, withoutFormula)
  },
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

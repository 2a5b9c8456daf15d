// Rows of the tables in, entries and statements out; and records as JSON, the way many rows go in at once.
import type { AnyColumn, ReadColumn } from '../record/column.ts'
import {
  entryColumns,
  entryFrom,
  readingColumns,
  statementColumns,
  statementFrom,
  statementSeedColumns,
} from '../record/columns.ts'

/** A row as the client gives it. */
export type Row = Record<string, unknown>

/** Columns of one or more tables, by their aliases, and what is made of a row. */
export class Selection<Made> {
  /** What to put after `select`. */
  readonly columns: string
  readonly #make: (read: ReadColumn) => Made

  constructor(tables: Record<string, readonly AnyColumn<never>[]>, make: (read: ReadColumn) => Made) {
    this.columns = Object.entries(tables)
      .flatMap(([alias, columns]) => columns.map(({ name }) => `${alias}.${name}`))
      .join(', ')
    this.#make = make
  }

  /** What a row of these columns is. */
  from(row: Row): Made {
    return this.#make((column) => column.kind.postgres.read(row[column.name] ?? null))
  }
}

const ofReading = new Set<unknown>(Object.values(readingColumns))

/** Entries; the table `seed` is s, `reading` r. */
export const entrySelection = new Selection(
  {
    s: entryColumns.filter((column) => !ofReading.has(column)),
    r: entryColumns.filter((column) => ofReading.has(column)),
  },
  entryFrom,
)

/** Statements; the table `seed` is s, `statement` t. */
export const statementSelection = new Selection(
  { s: statementSeedColumns, t: Object.values(statementColumns) },
  statementFrom,
)

/** The names of columns, as a list. */
export function namesOf(columns: readonly AnyColumn<never>[]): string {
  return columns.map(({ name }) => name).join(', ')
}

/** The same for `json_to_recordset(…) as x (…)`, with the types that JSON values have. */
export function recordsetOf(columns: readonly AnyColumn<never>[]): string {
  return columns.map(({ name, kind }) => `${name} ${kind.postgres.json}`).join(', ')
}

/** What to select from that recordset x for the columns. */
export function fromRecordset(columns: readonly AnyColumn<never>[]): string {
  return columns.map(({ name, kind }) => kind.postgres.from(`x.${name}`)).join(', ')
}

/** A row of columns, to be sent as JSON. */
export function jsonRow<Source>(columns: readonly AnyColumn<Source>[], source: Source): Row {
  return Object.fromEntries(columns.map(({ name, kind, of }) => [name, kind.postgres.write(of(source))]))
}

/** Rows as JSON that PostgreSQL can read: neither NUL nor half a character is in its texts. */
export function jsonOf(rows: unknown[]): string {
  const json = JSON.stringify(rows)
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? textOf(value) : value))
}

/** A text PostgreSQL can store. */
export function textOf(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\u{fffd}')
}

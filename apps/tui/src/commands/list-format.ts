// The forms in which every list of a command is printed: lines, JSON, JSON Lines, CSV, or how many there are.
import type { Count } from '@hearsay/archive'
import { csvLine } from '@hearsay/exchange/csv-line'
import { safeJson } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { flag, json, number, offset } from './options.ts'

/** The options of every list: which part of it, and in which form. */
export const listOptions = (limit: string) => ({
  limit: number('N', limit, 0),
  offset,
  count: flag('print how many there are, and nothing else'),
  json,
  jsonl: flag('print JSON Lines: a line each'),
  csv: flag('print CSV with a header row'),
})

/** A form in which a list is printed. */
export type ListFormat = 'lines' | 'json' | 'jsonl' | 'csv' | 'count'

/** The values of the options of a form. */
export type FormatValues = Record<Exclude<ListFormat, 'lines'>, boolean>

/** The form that is asked for; null where several are. */
export function listFormatOf(values: FormatValues): ListFormat | null {
  const asked = (['json', 'jsonl', 'csv', 'count'] as const).filter((one) => values[one])
  return asked.length > 1 ? null : (asked[0] ?? 'lines')
}

/** Reported where several forms are asked for. */
export const SEVERAL_FORMATS = 'Of --json, --jsonl, --csv and --count only one can be given.'

/** How many to print: 0 is all. */
export function limitOf(limit: number | undefined, missing: number): number {
  return limit === 0 ? Number.POSITIVE_INFINITY : (limit ?? missing)
}

/** Rows of a list for programs. */
export interface ProgramRows<One> {
  /** The names of the columns of CSV. */
  columns: readonly string[]
  /** Its lines of CSV, most often one. */
  lines(one: One): readonly (string | number | boolean | null)[][]
  record(one: One): unknown
}

/** The header row, where the form has one. */
export function printListHead(rows: ProgramRows<never>, format: ListFormat, terminal: Terminal): void {
  if (format === 'csv') terminal.out(csvLine(rows.columns))
}

/** Prints rows as JSON Lines or CSV. */
export function printListRows<One>(
  rows: ProgramRows<One>,
  some: readonly One[],
  format: 'jsonl' | 'csv',
  terminal: Terminal,
): void {
  const written = (one: One) =>
    format === 'csv'
      ? rows
          .lines(one)
          .map((line) => csvLine(line))
          .join('')
      : `${safeJson(rows.record(one), 0)}\n`
  terminal.out(some.map(written).join(''))
}

/** Prints a number alone; says on standard error where there may be more. */
export function printCount({ number: count, more }: Count, terminal: Terminal): void {
  terminal.out(`${count}\n`)
  if (more) terminal.err('hearsay: there may be more: only the newest clippings were searched.\n')
}

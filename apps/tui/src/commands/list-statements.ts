// `statements`: the statements of some clippings, one clipping after the other. In: ids or a query. Out: lines, or records.
import type { Clipping, Statement } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import { statementRecord } from '@hearsay/exchange'
import { safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { statementCells, statementColumns } from '../ui/found-statement.ts'
import { printedRows } from '../ui/paint.ts'
import type { OffsetUnit } from '../ui/record-offsets.ts'
import { inOffsets } from '../ui/record-offsets.ts'
import type { CommandServices } from './command.ts'
import type { FormatValues, ListFormat } from './list-format.ts'
import {
  limitOf,
  listFormatOf,
  printCount,
  printListHead,
  printListRows,
  SEVERAL_FORMATS,
} from './list-format.ts'
import { queryStatus, reportQueryDiagnostics } from './query-diagnostics.ts'
import { usageError } from './report-error.ts'
import { selectorOf } from './selector-of.ts'
import { statementLine, statementListRows } from './statement-lines.ts'
import { nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

interface StatementsOptions extends FormatValues {
  limit: number | undefined
  offset: number | undefined
  offsets: OffsetUnit
  desk: string | undefined
}

/** Statements printed on a terminal where no limit is given. */
const DEFAULT_TERMINAL_LIMIT = 50

/** A statement with the clipping that it is of. */
interface Found {
  clipping: Clipping
  statement: Statement
}

/** Lists statements; `operands` are ids or a query. */
export async function listStatements(
  operands: string[],
  options: StatementsOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const format = listFormatOf(options)
  if (!format) return usageError(terminal, SEVERAL_FORMATS, 'statements')
  return withArchive(options.desk, terminal, services, async (archive) => {
    const stop = terminal.interruptSignal()
    const selected = await selectClippings(archive, await selectorOf(archive, operands), stop)
    reportQueryDiagnostics(operands.join(' '), selected.diagnostics, terminal)
    const printer = new StatementPrinter(format, options.offsets, terminal)
    const { offset: from = 0 } = options
    const most = format === 'count' ? Number.POSITIVE_INFINITY : limitOf(options.limit, printer.defaultLimit)
    let passed = 0
    let isCut = false
    clippings: for await (const clipping of selected.clippings()) {
      for (const statement of clipping.statements) {
        if (passed++ < from) continue
        isCut = passed - from > most
        if (isCut) break clippings
        printer.print({ clipping, statement })
      }
    }
    printer.end({ number: passed, more: !selected.isComplete })
    if (isCut && terminal.columns && format === 'lines') terminal.err(`${nextPageHint(from + most)}.\n`)
    if (stop.aborted || !selected.isComplete) return 3
    return queryStatus(selected.diagnostics)
  })
}

/** Prints statements as they come. */
class StatementPrinter {
  readonly #format: ListFormat
  readonly #unit: OffsetUnit
  readonly #terminal: Terminal
  #printed = 0

  constructor(format: ListFormat, unit: OffsetUnit, terminal: Terminal) {
    this.#format = format
    this.#unit = unit
    this.#terminal = terminal
    if (format === 'json') terminal.out('{"statements":[')
    printListHead(this.#rows, format, terminal)
  }

  get defaultLimit(): number {
    return this.#terminal.columns && this.#format === 'lines'
      ? DEFAULT_TERMINAL_LIMIT
      : Number.POSITIVE_INFINITY
  }

  readonly #rows = {
    columns: statementColumns,
    lines: ({ statement }: Found) => [statementCells(statement)],
    record: ({ clipping, statement }: Found) =>
      inOffsets(statementRecord(clipping, statement), clipping.document.text, this.#unit),
  }

  print(found: Found): void {
    const { columns, colour } = this.#terminal
    if (this.#format === 'json')
      this.#terminal.out(`${this.#printed ? ',' : ''}\n${safeJson(this.#rows.record(found), 0)}`)
    else if (this.#format === 'jsonl' || this.#format === 'csv')
      printListRows(this.#rows, [found], this.#format, this.#terminal)
    else if (this.#format === 'lines') {
      const { statement } = found
      this.#terminal.out(
        columns ? printedRows(statementListRows(statement, columns), colour) : statementLine(statement),
      )
    }
    this.#printed++
  }

  end(total: { number: number; more: boolean }): void {
    if (this.#format === 'json') this.#terminal.out('\n]}\n')
    if (this.#format === 'count') printCount(total, this.#terminal)
  }
}

// A list of names from the archive, page by page: what `outlets` and `speakers` share.
import type { ListQuery } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { FormatValues } from './list-format.ts'
import { limitOf, listFormatOf, printCount, printListHead, printListRows } from './list-format.ts'
import { nextPageHint } from './totals.ts'

/** Names or statements printed on a terminal where no limit is given. */
const DEFAULT_TERMINAL_LIMIT = 50

/** How many names or statements to print. */
export function namesLimit({ limit, ...values }: NamesRequest, { columns }: Terminal): number {
  const isShown = columns !== null && listFormatOf(values) === 'lines'
  return limitOf(limit, isShown ? DEFAULT_TERMINAL_LIMIT : Number.POSITIVE_INFINITY)
}

/** Which names to list. */
export interface NamesRequest extends FormatValues {
  name: string
  limit: number | undefined
  offset: number | undefined
}

/** Where names come from and how they are printed. */
export interface Names<Name> {
  page(query: ListQuery): Promise<Name[]>
  /** The key of the list in JSON. */
  jsonKey: string
  row(name: Name, columns: number): string
  /** The names of the columns where a program reads them. */
  columns: readonly string[]
  cells(name: Name): (string | number)[]
  /** Printed on a terminal where there are none. */
  emptyMessage: string
}

/** Prints names: rows on a terminal, tab-separated where piped, or JSON. */
export async function listNames<Name>(
  { page, jsonKey, row, emptyMessage, ...rest }: Names<Name>,
  request: NamesRequest,
  terminal: Terminal,
): Promise<Status> {
  const { name, offset: from = 0 } = request
  const format = listFormatOf(request) ?? 'lines'
  const most = format === 'count' ? Number.POSITIVE_INFINITY : namesLimit(request, terminal)
  const found: Name[] = []
  while (found.length < most) {
    const limit = Math.min(1000, most - found.length)
    const some = await page({ name, limit, offset: from + found.length })
    for (const one of some) found.push(one)
    if (some.length < limit) break
  }
  const { columns } = terminal
  const rows = { columns: rest.columns, lines: (one: Name) => [rest.cells(one)], record: (one: Name) => one }
  if (format === 'count') printCount({ number: from + found.length, more: false }, terminal)
  else if (format === 'json') terminal.out(`${safeJson({ [jsonKey]: found }, columns ? 2 : 0)}\n`)
  else if (format !== 'lines') {
    printListHead(rows, format, terminal)
    printListRows(rows, found, format, terminal)
  } else {
    const tsv = (one: Name) =>
      rest
        .cells(one)
        .map((cell) => oneLine(`${cell}`))
        .join('\t')
    for (const one of found) terminal.out(`${columns ? row(one, columns) : tsv(one)}\n`)
    if (columns && found.length === 0) terminal.err(`${emptyMessage}\n`)
    if (columns && found.length === most) terminal.err(`${nextPageHint(from + most)}.\n`)
  }
  return 0
}

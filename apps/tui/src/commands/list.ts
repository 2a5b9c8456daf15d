import type { Archive, Count, Entry, QueryDiagnostic, ShelfOrder } from '@hearsay/archive'
import { problemMessage, shelfOrders } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut, fitted } from '../term/width.ts'
import { command } from './command.ts'
import type { FormatValues } from './list-format.ts'
import {
  limitOf,
  listFormatOf,
  listOptions,
  printCount,
  printListHead,
  printListRows,
  SEVERAL_FORMATS,
} from './list-format.ts'
import { choice, desk, flag } from './options.ts'
import { queryStatus, reportQueryDiagnostics, withQueryMessages } from './query-diagnostics.ts'
import { usageError } from './report-error.ts'
import { countOf, countWords, nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

/** `list [QUERY]`: the clippings, in columns on a terminal, tab-separated where piped, or JSON. */
export const list = command({
  name: 'list',
  isPaged: true,
  summary: 'list the clippings of the desk, the latest first',
  operands: {
    form: '[QUERY…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'a query',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    order: choice('ORDER', shelfOrders, 'the order'),
    reverse: flag('reverse the order'),
    ...listOptions('at most N; 0 is all; default all, on a terminal 50'),
    null: flag('print ids alone, exactly as they are, each ended by a NUL: for xargs -0'),
    desk,
  },
  more: 'Piped, each line has id, date, outlet and headline, with tabs between; control characters in names are shown as signs, and only --null and --json give such ids as they are. QUERY is in the language of find. Status 1 where part of it was ignored, 3 where a clipping can’t be read.',
  examples: [
    { line: 'list', does: 'the clippings of $HEARSAY_DESK, else ./seeds' },
    { line: 'list outlet:coastwire date:2022-06 --order headline', does: 'one outlet’s June by headline' },
    { line: 'list --null date:none | xargs -0 hearsay remove --', does: 'delete all that have no date' },
    { line: 'list --json --limit 10 --offset 20', does: '{ seeds, total, diagnostics } of the third page' },
  ],
  async run({ operands, values }, terminal, services) {
    // A terminal would obey what names may hold.
    if (values.null && terminal.columns) return usageError(terminal, '--null is for a pipe.', 'list')
    const format = listFormatOf(values)
    if (!format) return usageError(terminal, SEVERAL_FORMATS, 'list')
    if (values.null && format !== 'lines')
      return usageError(terminal, `list takes --null or --${format}, not both.`, 'list')
    const [word] = operands
    if (operands.length === 1 && word !== undefined && services.isFolder(word))
      terminal.err(
        `hearsay: “${oneLine(word)}” is searched as a word; --desk ${oneLine(word)} lists the folder.\n`,
      )
    return withArchive(
      values.desk,
      terminal,
      services,
      (archive) => printList(archive, { ...values, query: operands.join(' ') }, terminal),
      // JSON has what only the reading knows.
      format === 'json' || format === 'jsonl' || asksOfReading(operands.join(' '))
        ? 'readOnce'
        : 'searchable',
    )
  },
})

/** Clippings printed on a terminal where no limit is given. */
const DEFAULT_TERMINAL_LIMIT = 50
/** Clippings asked for at once. */
const PAGE_SIZE = 1000

/** Fields that a clipping’s header answers. */
const HEADER_FIELDS = /^(?:outlet|date|headline):/

/** Whether a query may ask for what only the reading knows. */
function asksOfReading(query: string): boolean {
  return query.split(/[\s()-]+/).some((word) => word.includes(':') && !HEADER_FIELDS.test(word))
}

interface ListOptions extends FormatValues {
  query: string
  order: ShelfOrder
  reverse: boolean
  limit: number | undefined
  offset: number | undefined
  null: boolean
}

const rows = {
  columns: ['id', 'date', 'outlet', 'headline', 'changed', 'problem'],
  lines: ({ id, date, outlet, headline, changed, problem }: Entry) => [
    [id, date, outlet, headline, changed, problem && problemMessage(problem)],
  ],
  record: (entry: Entry) => entry,
}

async function printList(archive: Archive, options: ListOptions, terminal: Terminal): Promise<Status> {
  const { query, order, reverse, offset: from = 0 } = options
  const descending = (order === 'date' || order === 'changed') !== reverse
  const format = listFormatOf(options) ?? 'lines'
  if (format === 'count') {
    const { diagnostics } = await archive.shelf({ query, limit: 1 })
    printCount(await countOf(archive, query), terminal)
    reportQueryDiagnostics(query, diagnostics, terminal)
    return queryStatus(diagnostics)
  }
  const isShown = terminal.columns !== null && format === 'lines'
  const most = limitOf(options.limit, isShown ? DEFAULT_TERMINAL_LIMIT : Number.POSITIVE_INFINITY)
  printListHead(rows, format, terminal)
  let shown = 0
  let unread = false
  let total: Count = { number: 0, more: false }
  let diagnostics: QueryDiagnostic[] = []
  if (options.json) terminal.out('{"seeds":[')
  while (shown < most) {
    const limit = Math.min(PAGE_SIZE, most - shown)
    const page = await archive.shelf({ query, order, descending, offset: from + shown, limit })
    total = page.total
    diagnostics = page.diagnostics
    if (options.json)
      terminal.out(page.entries.map((one, at) => (shown + at ? ',\n' : '\n') + safeJson(one, 0)).join(''))
    else if (format === 'jsonl' || format === 'csv') printListRows(rows, page.entries, format, terminal)
    else if (options.null) terminal.out(page.entries.map(({ id }) => `${id}\0`).join(''))
    else for (const entry of page.entries) terminal.out(`${entryLine(entry, terminal.columns)}\n`)
    unread ||= page.entries.some((entry) => entry.problem)
    shown += page.entries.length
    if (page.entries.length < limit) break
  }
  if (total.more) total = await countOf(archive, query)
  if (options.json)
    terminal.out(
      `\n],"total":${safeJson(total, 0)},"diagnostics":${safeJson(withQueryMessages(diagnostics), 0)}}\n`,
    )
  else {
    reportQueryDiagnostics(query, diagnostics, terminal)
    if (isShown) reportRemaining(archive.address, { from, shown, total, query }, terminal)
  }
  return unread ? 3 : queryStatus(diagnostics)
}

interface Shown {
  from: number
  shown: number
  total: Count
  query: string
}

/** Says on a terminal that there are more, or none. */
function reportRemaining(address: string, { from, shown, total, query }: Shown, terminal: Terminal): void {
  const where = `in ${oneLine(address)}`
  if (total.number === 0) terminal.err(`No clippings ${query ? `match ${where}` : where}.\n`)
  else if (shown === 0)
    terminal.err(`--offset ${from} is past the end: there are ${countWords(total, 'clipping')} ${where}.\n`)
  else if (from + shown < total.number || total.more) {
    terminal.err(
      `${from + 1} to ${from + shown} of ${countWords(total, 'clipping')}; ${nextPageHint(from + shown)}.\n`,
    )
  }
}

function entryLine(entry: Entry, columns: number | null): string {
  const headline = entry.problem ? problemMessage(entry.problem) : (entry.headline ?? '')
  const fields = [
    oneLine(entry.id),
    entry.date ?? '',
    oneLine(entry.outlet ?? ''),
    oneLine(headline),
  ] as const
  return columns ? row(fields, columns) : fields.join('\t')
}

function row(
  [id, date, outlet, headline]: readonly [string, string, string, string],
  columns: number,
): string {
  const idWidth = Math.min(28, Math.floor(columns / 4))
  const outletWidth = Math.min(22, Math.floor(columns / 5))
  const left = `${fitted(id, idWidth)}  ${date.padEnd(10)}  ${fitted(outlet, outletWidth)}  `
  return left + cut(headline, columns - idWidth - outletWidth - 16)
}

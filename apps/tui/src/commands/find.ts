import type { Archive, Count, FindOrder, Hit, QueryDiagnostic } from '@hearsay/archive'
import { findOrders } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'
import { safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import { hitCells, hitColumns, hitLines, hitRecord, hitRows } from './hit-rows.ts'
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
import { choice, desk } from './options.ts'
import { queryStatus, reportQueryDiagnostics, withQueryMessages } from './query-diagnostics.ts'
import { usageError } from './report-error.ts'
import { countOf, countWords, nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

/** `find QUERY`: the clippings that match, with excerpts and speakers. */
export const find = command({
  name: 'find',
  isPaged: true,
  summary: 'find clippings and statements, with excerpts and speakers',
  operands: {
    form: 'QUERY…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'a query',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    order: choice(
      'ORDER',
      findOrders,
      'best match first, or by date, by the day of the statement, or by the latest change',
    ),
    ...listOptions('at most N clippings; 0 is all; default all, on a terminal 20'),
    desk,
  },
  more: 'The query language is in docs/archive.md: words, "phrases", -not, or, prefix* and fields as in speaker:venn. Put a query with quotation marks, parentheses or * in single quotes, to protect it from the shell. Terms about statements find those that the reading is sure of; sure:no and sure:all ask for others. Piped, each line is a statement or a passage: id, date, outlet, part, speaker and text, with tabs between; statements are whole, and “…” stands where a passage is cut. Status 0 whether or not anything matches; 1 where part of the query was ignored: a caret shows which.',
  examples: [
    { line: 'find ferry strike -pilots', does: 'all words but the last' },
    { line: `find 'speaker:venn "will wait"'`, does: 'what Venn said, in these words' },
    {
      line: `find 'also:>3 copies:none'`,
      does: 'quotations that four other texts have, copies counted once',
    },
    { line: 'find cue:denied date:2022-06 --order first', does: 'June’s denials, the earliest first' },
    {
      line: 'find harbor --json',
      does: '{ hits: [{ id, entry, excerpts, statements, left }], total, diagnostics }',
    },
    { line: 'find harbor --count', does: 'how many clippings match' },
  ],
  async run({ operands, values }, terminal, services) {
    if (!listFormatOf(values)) return usageError(terminal, SEVERAL_FORMATS, 'find')
    return withArchive(values.desk, terminal, services, (archive) =>
      printHits(archive, operands.join(' '), values, terminal),
    )
  },
})

/** Clippings printed on a terminal where no limit is given. */
const DEFAULT_TERMINAL_LIMIT = 20
/** Where a program reads, nothing of a hit is left out that can be given. */
const ALL_OF_A_HIT = { excerpts: 100, statements: Number.POSITIVE_INFINITY }
/** Clippings asked for at once. */
const PAGE_SIZE = 200

interface FindValues extends FormatValues {
  order: FindOrder
  limit: number | undefined
  offset: number | undefined
}

const programRows = { columns: hitColumns, lines: hitCells, record: hitRecord }

async function printHits(
  archive: Archive,
  query: string,
  options: FindValues,
  terminal: Terminal,
): Promise<Status> {
  const { order, offset: from = 0 } = options
  const format = listFormatOf(options) ?? 'lines'
  const isShown = terminal.columns !== null && format === 'lines'
  const most = limitOf(options.limit, isShown ? DEFAULT_TERMINAL_LIMIT : Number.POSITIVE_INFINITY)
  if (format === 'count') return printFoundCount(archive, query, terminal)
  const hits: Hit[] = []
  let shown = 0
  let left = 0
  let total: Count = { number: 0, more: false }
  let diagnostics: QueryDiagnostic[] = []
  printListHead(programRows, format, terminal)
  while (shown < most) {
    const limit = Math.min(PAGE_SIZE, most - shown)
    const part = { order, limit, offset: from + shown }
    const page = await archive.find(query, isShown ? part : { ...part, ...ALL_OF_A_HIT })
    if (format === 'json') hits.push(...page.hits)
    else if (format !== 'lines') printListRows(programRows, page.hits, format, terminal)
    else for (const hit of page.hits) terminal.out(linesOf(hit, terminal))
    shown += page.hits.length
    left += page.hits.filter((hit) => hit.left.matches > 0).length
    total = page.total
    diagnostics = page.diagnostics
    if (page.hits.length < limit) break
  }
  if (total.more) total = await countOf(archive, query)
  if (format === 'json') {
    const found = { hits: hits.map(hitRecord), total, diagnostics: withQueryMessages(diagnostics) }
    terminal.out(`${safeJson(found, terminal.columns ? 2 : 0)}\n`)
    return queryStatus(diagnostics)
  }
  reportQueryDiagnostics(query, diagnostics, terminal)
  if (isShown) terminal.err(`${hitSummary(query, from, shown, total)}\n`)
  else if (left > 0)
    terminal.err(`hearsay: of ${counted(left, 'clipping')} not every passage was printed: 100 of each.\n`)
  return queryStatus(diagnostics)
}

async function printFoundCount(archive: Archive, query: string, terminal: Terminal): Promise<Status> {
  const { diagnostics } = await archive.find(query, { limit: 1 })
  printCount(await countOf(archive, query), terminal)
  reportQueryDiagnostics(query, diagnostics, terminal)
  return queryStatus(diagnostics)
}

function linesOf(hit: Hit, { columns, colour }: Terminal): string {
  return columns ? printedRows(hitRows(hit, columns), colour) : hitLines(hit)
}

/** How to ask for the beginning of a name, where a field has one word without an asterisk. */
function begunHint(query: string): string {
  const asked = /(?:^|[\s(-])((?:speaker|outlet|via):[\p{L}\d]+)(?![\p{L}\d*"])/u.exec(query)?.[1]
  return asked ? ` ${asked} asks for a whole word, ${asked}* for its beginning.` : ''
}

function hitSummary(query: string, from: number, shown: number, total: Count): string {
  if (total.number === 0) return `No clippings match.${begunHint(query)}`
  if (from + shown >= total.number && !total.more) return `${countWords(total, 'clipping')}.`
  return `${formatNumber(from + 1)} to ${formatNumber(from + shown)} of ${countWords(total, 'clipping')}; ${nextPageHint(from + shown)}.`
}

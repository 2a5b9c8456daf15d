import type { Archive, Count, FindOrder, Hit, QueryDiagnostic } from '@hearsay/archive'
import { findOrders } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import { hitLines, hitRows } from './hit-rows.ts'
import { choice, desk, json, number, offset } from './options.ts'
import { queryStatus, reportQueryDiagnostics, withQueryMessages } from './query-diagnostics.ts'
import { countWords, nextPageHint } from './totals.ts'
import { withArchive } from './with-archive.ts'

/** `find QUERY`: the clippings that match, with excerpts and speakers. */
export const find = command({
  name: 'find',
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
    limit: number('N', 'at most N clippings; default 20', 1),
    offset,
    desk,
    json,
  },
  more: 'The query language is in docs/archive.md: words, "phrases", -not, or, prefix* and fields as in speaker:venn. Put a query with quotation marks, parentheses or * in single quotes, to protect it from the shell. Terms about statements find those that the reading is sure of; sure:no and sure:all ask for others. Piped, each line is an excerpt: id, date, outlet, part, speaker and text, with tabs between. Status 0 whether or not anything matches; 1 where part of the query was ignored: a caret shows which.',
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
      does: '{ hits: [{ id, entry, excerpts, statements }], total, diagnostics }',
    },
  ],
  run: ({ operands, values }, terminal, services) =>
    withArchive(values.desk, terminal, services, (archive) =>
      printHits(archive, operands.join(' '), values, terminal),
    ),
})

/** Clippings printed where no limit is given. */
const DEFAULT_LIMIT = 20
/** Clippings asked for at once. */
const PAGE_SIZE = 200

interface FindValues {
  order: FindOrder
  limit: number | undefined
  offset: number | undefined
  json: boolean
}

async function printHits(
  archive: Archive,
  query: string,
  options: FindValues,
  terminal: Terminal,
): Promise<Status> {
  const { order, limit: most = DEFAULT_LIMIT, offset: from = 0 } = options
  const hits: Hit[] = []
  let total: Count = { number: 0, more: false }
  let diagnostics: QueryDiagnostic[] = []
  while (hits.length < most) {
    const limit = Math.min(PAGE_SIZE, most - hits.length)
    const page = await archive.find(query, { order, limit, offset: from + hits.length })
    for (const hit of page.hits) hits.push(hit)
    total = page.total
    diagnostics = page.diagnostics
    if (page.hits.length < limit) break
  }
  if (options.json) {
    terminal.out(
      `${safeJson({ hits, total, diagnostics: withQueryMessages(diagnostics) }, terminal.columns ? 2 : 0)}\n`,
    )
    return queryStatus(diagnostics)
  }
  for (const hit of hits)
    terminal.out(
      terminal.columns ? printedRows(hitRows(hit, terminal.columns), terminal.colour) : hitLines(hit),
    )
  reportQueryDiagnostics(query, diagnostics, terminal)
  if (terminal.columns) terminal.err(`${hitSummary(from, hits.length, total)}\n`)
  return queryStatus(diagnostics)
}

function hitSummary(from: number, shown: number, total: Count): string {
  if (total.number === 0) return 'No clippings match.'
  if (from + shown >= total.number && !total.more) return `${countWords(total, 'clipping')}.`
  return `${formatNumber(from + 1)} to ${formatNumber(from + shown)} of ${countWords(total, 'clipping')}; ${nextPageHint(from + shown)}.`
}

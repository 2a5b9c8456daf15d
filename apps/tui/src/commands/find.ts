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

/** `find QUERY`: the seeds that fit, where in them and whose words it is. */
export const find = command({
  name: 'find',
  summary: 'find seeds and statements, with where and whose',
  operands: {
    form: 'QUERY…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'a query',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    order: choice('ORDER', findOrders, 'best fit first, or by date, or by the day of the statement'),
    limit: number('N', 'at most N seeds; else 20', 1),
    offset,
    desk,
    json,
  },
  more: 'The query language is in docs/archive.md: words, "phrases", -not, or, prefix* and fields as in speaker:venn. Put a query with quotation marks, parentheses or * in single quotes, so that the shell leaves it alone. Piped, a line is an excerpt: id, date, outlet, where, whose words and the text, with tabs between. 0 whether or not anything fits; 1 where part of the query makes no sense and was left out, which is told with a caret at the spot.',
  examples: [
    { line: 'find ferry strike -pilots', does: 'all words but the last' },
    { line: `find 'speaker:venn "will wait"'`, does: 'what Venn said, in these words' },
    { line: 'find cue:denied date:2022-06 --order first', does: 'June’s denials, the earliest first' },
    {
      line: 'find harbor --json',
      does: '{ hits: [{ id, entry, excerpts, statements }], total, diagnostics }',
    },
  ],
  run: ({ operands, values }, terminal) =>
    withArchive(values.desk, terminal, (archive) => printHits(archive, operands.join(' '), values, terminal)),
})

/** How many seeds are asked for in one go. */
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
  asked: FindValues,
  terminal: Terminal,
): Promise<Status> {
  const { order, limit: most = 20, offset: from = 0 } = asked
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
  if (asked.json) {
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
  if (total.number === 0) return 'Nothing fits.'
  if (from + shown >= total.number && !total.more) return `${countWords(total, 'seed')}.`
  return `${formatNumber(from + 1)} to ${formatNumber(from + shown)} of ${countWords(total, 'seed')}; ${nextPageHint(from + shown)}.`
}

// Diagnostics of a query, with carets under the part they are about.
//
//   hearsay: error: “31-31” is not a date …
//     harbor date:31-31
//            ^^^^^^^^^^
import type { QueryDiagnostic } from '@hearsay/archive'
import { queryMessage } from '@hearsay/archive'
import { sameLengthLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { widthOf } from '../term/width.ts'

/** How much of a query is shown before the part and after it, in UTF-16 units. */
const CONTEXT_UNITS = 40

/** Reports each diagnostic on standard error. */
export function reportQueryDiagnostics(
  query: string,
  diagnostics: QueryDiagnostic[],
  terminal: Terminal,
): void {
  const paint = (words: string, code: string) =>
    terminal.colour ? `\u001b[${code}m${words}\u001b[0m` : words
  for (const one of diagnostics) {
    const [start, end] = one.span
    const from = start > CONTEXT_UNITS ? start - CONTEXT_UNITS : 0
    const to = Math.min(query.length, Math.max(end, start + 1) + CONTEXT_UNITS)
    const before = (from > 0 ? '…' : '') + sameLengthLine(query.slice(from, start))
    const marked = sameLengthLine(query.slice(start, end))
    const after = sameLengthLine(query.slice(end, to)) + (to < query.length ? '…' : '')
    const carets = '^'.repeat(Math.max(1, widthOf(marked)))
    const colour = one.severity === 'error' ? '31' : one.severity === 'warning' ? '33' : '36'
    terminal.err(`hearsay: ${paint(one.severity, colour)}: ${sameLengthLine(queryMessage(one))}\n`)
    terminal.err(`  ${before}${marked}${after}\n  ${' '.repeat(widthOf(before))}${paint(carets, colour)}\n`)
  }
}

/** 1 where part of the query was ignored: the answer is to another question. */
export function queryStatus(diagnostics: QueryDiagnostic[]): Status {
  return diagnostics.some((one) => one.severity === 'error') ? 1 : 0
}

/** Diagnostics with their messages, for JSON. */
export function withQueryMessages(diagnostics: QueryDiagnostic[]): (QueryDiagnostic & { message: string })[] {
  return diagnostics.map((one) => ({ ...one, message: queryMessage(one) }))
}

// The query language. In: a query as typed. Out: the query, and diagnostics; nothing throws, and the parts that make sense are
// used. docs/archive.md describes the language.
import type { QueryDiagnostic } from '../api/schemas.ts'
import type { ReportDiagnostic } from './diagnostics.ts'
import { querySeverities } from './diagnostics.ts'
import type { Query } from './query.ts'
import { parseSyntax } from './syntax.ts'
import { toQuery } from './to-query.ts'

/** How much of a query is read, in UTF-16 units; the rest is ignored. */
export const MAX_QUERY_LENGTH = 8000

/** A query with its diagnostics. */
export interface ParsedQuery {
  query: Query
  /** In the order of their spans. */
  diagnostics: QueryDiagnostic[]
}

/** Parses a query. Time grows in line with length. */
export function parseQuery(text: string): ParsedQuery {
  const diagnostics: QueryDiagnostic[] = []
  const report: ReportDiagnostic = (code, span, data = {}) => {
    diagnostics.push({ code, severity: querySeverities[code], span, data })
  }
  const end = lengthWithin(text, MAX_QUERY_LENGTH)
  if (end < text.length) {
    const data = { length: String(text.length), limit: String(MAX_QUERY_LENGTH) }
    report('query-too-long', [end, text.length], data)
  }
  const query = toQuery(parseSyntax(text.slice(0, end), report))
  diagnostics.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  return { query, diagnostics }
}

/** How much of a query fits into a limit: whole words, if one ends in the second half of it. */
export function lengthWithin(text: string, limit: number): number {
  if (text.length <= limit) return text.length
  const space = text.slice(0, limit).search(/\s\S*$/)
  return space > limit / 2 ? space : limit
}

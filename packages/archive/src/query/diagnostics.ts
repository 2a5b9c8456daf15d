// Diagnostics of queries. In: nothing. Out: their codes and severities; sentences are in messages.ts.
import type { Severity, Span } from '@hearsay/core'

/** What can be wrong with a query, and how severe it is: an error means that a part of the query was ignored. */
export const querySeverities = {
  'field-unknown': 'warning',
  'field-empty': 'error',
  'value-unknown': 'error',
  'date-unreadable': 'error',
  'range-backwards': 'warning',
  'phrase-never-closed': 'warning',
  'group-never-closed': 'warning',
  'group-never-opened': 'warning',
  'group-too-deep': 'warning',
  'operator-alone': 'warning',
  'star-inside': 'warning',
  'no-words': 'warning',
  'phrase-too-long': 'error',
  'words-too-many': 'error',
  'query-too-long': 'error',
} as const satisfies Record<string, Severity>

/** What can be wrong with a query. */
export type QueryCode = keyof typeof querySeverities

/** Reports a diagnostic. */
export type ReportDiagnostic = (code: QueryCode, span: Span, data?: Record<string, string>) => void

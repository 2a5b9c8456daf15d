// What a query gets told. In: nothing. Out: codes and the shape of a diagnostic; sentences are in messages.ts.
import type { Severity, Span } from '@hearsay/core'

/** Something in a query that makes no sense, and where; what is left of the query still finds. */
export interface QueryDiagnostic {
  code: QueryCode
  severity: Severity
  /** Into the query as written. */
  span: Span
  data: Record<string, string>
}

/** What can be wrong with a query. */
export type QueryCode =
  | 'field-unknown'
  | 'field-empty'
  | 'value-unknown'
  | 'date-unreadable'
  | 'range-backwards'
  | 'phrase-never-closed'
  | 'group-never-closed'
  | 'group-never-opened'
  | 'operator-alone'
  | 'no-words'

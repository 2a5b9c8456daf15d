// Diagnostics of imports. In: nothing. Out: their codes and severities; sentences are in messages.ts.
import type { Severity } from '@hearsay/core'

/** Every code with its severity; docs/archive.md explains each. */
export const importSeverities = {
  'file-empty': 'error',
  'layout-unknown': 'warning',
  'seeds-split': 'info',
  'piece-recoded': 'info',
  'article-not-found': 'warning',
  'page-too-knotted': 'warning',
  'text-from-metadata': 'info',
  'text-left-out': 'warning',
  'hidden-text': 'info',
  'date-of-update': 'warning',
  'articles-left-out': 'warning',
  'lines-left-out': 'info',
  'consent-left-out': 'info',
  'pages-left': 'info',
  'references-left': 'info',
  'columns-joined': 'warning',
  'corrected-as-before': 'info',
  'header-mended': 'info',
  'document-cut': 'warning',
  'words-struck-out': 'warning',
  'field-from-address': 'warning',
  'field-from-mail': 'warning',
  'note-left-out': 'warning',
  'field-shortened': 'warning',
  'field-left-out': 'warning',
  'header-misread': 'warning',
  'opening-in-header': 'info',
  'characters-removed': 'info',
  'summary-only': 'warning',
  'feed-empty': 'warning',
  'markdown-as-written': 'warning',
  'mail-broken': 'warning',
  'attachment-left': 'info',
} as const satisfies Record<string, Severity>

/** What an import may report. */
export type ImportCode = keyof typeof importSeverities

/** A report about a file or a seed made of it: a code with data, never a sentence. */
export interface ImportDiagnostic {
  code: ImportCode
  severity: Severity
  /** What the message needs besides the code. */
  data: Record<string, string | number>
}

/** Makes a diagnostic with the severity of its code. */
export function importDiagnostic(code: ImportCode, data: ImportDiagnostic['data'] = {}): ImportDiagnostic {
  return { code, severity: importSeverities[code], data }
}

// What taking in gets told. In: nothing. Out: codes and the shape of a diagnostic; sentences are in messages.ts.
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
  'field-from-address': 'warning',
  'field-from-mail': 'warning',
  'field-shortened': 'warning',
  'field-left-out': 'warning',
  'header-misread': 'warning',
  'opening-in-header': 'info',
  'characters-removed': 'info',
  'summary-only': 'warning',
  'feed-empty': 'warning',
  'feed-broken': 'warning',
  'markdown-as-written': 'warning',
  'mail-broken': 'warning',
  'attachment-left': 'info',
} as const satisfies Record<string, Severity>

/** What there may be to tell about a file that is taken in. */
export type ImportCode = keyof typeof importSeverities

/** Something to tell about a file, or about one seed made of it: never a sentence. */
export interface ImportDiagnostic {
  code: ImportCode
  severity: Severity
  /** What the sentence needs beside the code. */
  data: Record<string, string | number>
}

/** Makes a diagnostic with the severity of its code. */
export function importDiagnostic(code: ImportCode, data: ImportDiagnostic['data'] = {}): ImportDiagnostic {
  return { code, severity: importSeverities[code], data }
}

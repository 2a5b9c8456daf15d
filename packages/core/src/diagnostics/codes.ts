import type { Span } from '../text/span.ts'

/** How much a finding matters: an error loses meaning, a warning may, an info is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** Every code with its severity; docs/diagnostics.md explains each. */
export const severities = {
  'outlet-missing': 'warning',
  'date-missing': 'warning',
  'date-impossible': 'error',
  'date-without-year': 'warning',
  'date-ambiguous': 'warning',
  'date-in-future': 'warning',
  'dateline-differs': 'warning',
  'headline-missing': 'warning',
  'body-empty': 'error',
  'field-repeated': 'info',
  'field-unknown': 'info',
  'front-matter-never-closed': 'warning',
  'quote-never-closed': 'warning',
  'quote-never-opened': 'warning',
  'quotes-mixed': 'info',
  'line-very-long': 'info',
  'several-seeds': 'warning',
  'control-character': 'warning',
  'text-damaged': 'warning',
  'encoding-guessed': 'warning',
  'not-text': 'error',
} as const satisfies Record<string, Severity>

/** The public name of a kind of finding. */
export type Code = keyof typeof severities

/** Something worth telling about a text: never a sentence, always a place. */
export interface Diagnostic {
  code: Code
  severity: Severity
  /** Half-open UTF-16 range into the text. */
  span: Span
  /** What the sentence in `messages.ts` needs beside the text. */
  data: Record<string, string | number>
}

/** Makes a diagnostic with the severity of its code. */
export function diagnostic(code: Code, span: Span, data: Diagnostic['data'] = {}): Diagnostic {
  return { code, severity: severities[code], span, data }
}

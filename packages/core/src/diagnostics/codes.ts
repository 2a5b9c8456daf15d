import type { Span } from '../text/span.ts'

/** How much a finding matters: an error loses meaning, a warning may, an info is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

const errors = ['date-impossible', 'body-empty', 'not-text'] as const
const infos = ['field-repeated', 'field-unknown', 'quotes-mixed', 'line-very-long'] as const
const warnings = [
  'outlet-missing',
  'date-missing',
  'date-without-year',
  'date-ambiguous',
  'date-in-future',
  'dateline-differs',
  'headline-missing',
  'front-matter-never-closed',
  'quote-never-closed',
  'quote-never-opened',
  'several-seeds',
  'control-character',
  'text-damaged',
  'encoding-guessed',
] as const

/** The public name of a kind of finding. */
export type Code = (typeof errors | typeof infos | typeof warnings)[number]

function severityOf(code: Code): Severity {
  const among = (codes: readonly Code[]) => codes.includes(code)
  return among(errors) ? 'error' : among(infos) ? 'info' : 'warning'
}

/** Every code with its severity; docs/diagnostics.md explains each. */
export const severities = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ [...errors, ...warnings, ...infos].map((code) => [code, severityOf(code)]),
) as Record<Code, Severity>

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
  return { code, severity: severityOf(code), span, data }
}

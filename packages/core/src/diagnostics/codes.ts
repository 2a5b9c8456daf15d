import type { Span } from '../text/span.ts'

/** How much a finding matters: an error loses meaning, a warning may, an info is worth knowing. */
export const severityLevels = ['error', 'warning', 'info'] as const
/** How much a finding matters. */
export type Severity = (typeof severityLevels)[number]

/** The codes whose severity is not the common one. */
const uncommon = {
  'date-impossible': 'error',
  'body-empty': 'error',
  'not-text': 'error',
  'field-repeated': 'info',
  'field-unknown': 'info',
  'quotes-mixed': 'info',
  'line-very-long': 'info',
} as const satisfies Record<string, Severity>

/** Every code with its severity; docs/diagnostics.md explains each. */
export const severities = /* @__PURE__ */ Object.assign(
  {
    'outlet-missing': 'warning',
    'date-missing': 'warning',
    'date-without-year': 'warning',
    'date-ambiguous': 'warning',
    'date-in-future': 'warning',
    'dateline-differs': 'warning',
    'headline-missing': 'warning',
    'front-matter-never-closed': 'warning',
    'quote-never-closed': 'warning',
    'quote-never-opened': 'warning',
    'several-seeds': 'warning',
    'control-character': 'warning',
    'text-damaged': 'warning',
    'encoding-guessed': 'warning',
  } as const,
  uncommon,
)

/** The public name of a kind of finding. */
export type DiagnosticCode = keyof typeof severities

/** Something worth telling about a text: never a sentence, always a place. */
export interface Diagnostic {
  code: DiagnosticCode
  severity: Severity
  /** Half-open UTF-16 range into the text. */
  span: Span
  /** What the sentence in `messages.ts` needs beside the text. */
  data: Record<string, string | number>
}

/** Makes a diagnostic with the severity of its code. */
export const diagnostic = (code: DiagnosticCode, span: Span, data: Diagnostic['data'] = {}): Diagnostic => ({
  code,
  severity: (uncommon as Partial<Record<DiagnosticCode, Severity>>)[code] ?? 'warning',
  span,
  data,
})

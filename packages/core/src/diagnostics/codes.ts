// What can be reported about a text. In: a code, a place and what the message needs. Out: a diagnostic, plain data.

import type { Span } from '../text/span.ts'

/** How much a diagnostic matters: an error loses meaning, a warning may, an info is worth knowing. Worst first. */
export const severities = ['error', 'warning', 'info'] as const
/** How much a diagnostic matters. */
export type Severity = (typeof severities)[number]

/** Every diagnostic code; docs/diagnostics.md explains each. A code never changes its meaning. */
export const diagnosticCodes = [
  'outlet-missing',
  'date-missing',
  'date-impossible',
  'date-without-year',
  'date-ambiguous',
  'date-in-future',
  'dateline-differs',
  'headline-missing',
  'field-repeated',
  'field-unknown',
  'front-matter-never-closed',
  'body-empty',
  'quote-never-closed',
  'quote-never-opened',
  'quotes-mixed',
  'several-seeds',
  'line-very-long',
  'control-character',
  'text-damaged',
  'encoding-guessed',
  'not-text',
] as const
/** The public name of a kind of diagnostic. */
export type DiagnosticCode = (typeof diagnosticCodes)[number]

/** What the message of a code needs beside the text. Codes that are not listed need nothing. */
interface Payloads {
  /** `known` is the part of the date that exists, an ISO prefix; empty where none does. */
  'date-impossible': { written: string; known: string }
  'date-without-year': { written: string }
  /** `readings` are the ISO dates it may mean, joined by “or”. */
  'date-ambiguous': { written: string; readings: string }
  'date-in-future': { value: string; today: string }
  'dateline-differs': { dateline: string; published: string }
  'field-repeated': { field: string; kept: string; written: string }
  'field-unknown': { written: string }
  'quote-never-closed': { mark: string }
  'quote-never-opened': { mark: string }
  /** `kinds` are two of `curly`, `straight`, `typewriter`, joined by “and”. */
  'quotes-mixed': { kinds: string }
  /** UTF-16 units. */
  'line-very-long': { length: number }
  /** `character` is a code point such as `U+0007`. */
  'control-character': { written: string; times: number }
  'text-damaged': { written: string; times: number }
  'encoding-guessed': { encoding: string }
  'not-text': { character: string }
}

/** What the message of a code needs beside the text; empty for most codes. */
export type DiagnosticData<Code extends DiagnosticCode = DiagnosticCode> = Code extends keyof Payloads
  ? Payloads[Code]
  : Record<never, never>

/** Something to report about a text: never a sentence, always a place. `data` has the keys that its code has. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [One in Code]: {
    code: One
    severity: Severity
    /** Half-open UTF-16 range into the text. */
    span: Span
    data: DiagnosticData<One>
  }
}[Code]

/** What a diagnostic is made of: its code, its place, and the data that its code has. */
export type Finding<Code extends DiagnosticCode = DiagnosticCode> = {
  [One in Code]: One extends keyof Payloads
    ? [code: One, span: Span, data: Payloads[One]]
    : [code: One, span: Span]
}[Code]

/** The severity that diagnostics of a code have. A part of a code takes fewer bytes than the whole, and tells it apart. */
export const severityOf = (code: DiagnosticCode): Severity =>
  /impossible|empty|not-text/.test(code)
    ? 'error'
    : /repeat|unknown|mixed|long/.test(code)
      ? 'info'
      : 'warning'

/** Makes a diagnostic with the severity of its code; `data` is given for the codes that have some. */
export const diagnostic = (...[code, span, data]: Finding): Diagnostic =>
  ({ code, severity: severityOf(code), span, data: data ?? {} }) as Diagnostic

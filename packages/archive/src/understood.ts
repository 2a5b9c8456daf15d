// Bytes in, a seed understood out: the same for every engine.
import type { Diagnostic, Document, Severity } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'

/** The longest file that is still read, in bytes; the longest book is a tenth of it. */
export const byteLimit = 16_000_000

/** What a file holds; null where it isn’t text. */
export interface Understood {
  encoding: string
  document: Document
  /** Of the decoding and the parsing. */
  diagnostics: Diagnostic[]
}

/** Decodes and parses; dates after `today`, an ISO day, get a diagnostic. Null for what is not text. */
export function understood(bytes: Uint8Array, today: string | undefined): Understood | null {
  const decoded = decode(bytes)
  if (decoded.diagnostics.some((found) => found.code === 'not-text')) return null
  const parsed = parse(decoded.text, today ? { today } : {})
  return {
    encoding: decoded.encoding,
    document: parsed.document,
    diagnostics: [...decoded.diagnostics, ...parsed.diagnostics],
  }
}

/** How many diagnostics of each severity there are. */
export function counted(diagnostics: Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

// Bytes in, a seed understood out: the same for every engine.
import { createHash } from 'node:crypto'
import type { Diagnostic, Document, Severity } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'
import { Recent } from './recent.ts'

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

/** Files from so many bytes on are understood once: whoever reads one asks for it again and again. */
const LONG = 50_000
/** So much of them is kept, in bytes over all. */
const KEPT = 4_000_000

/** Gives what `understood` gives; of the long files asked for last it is kept, by what they hold. */
export function understoodOnce(today: string | undefined): (bytes: Uint8Array) => Understood | null {
  const kept = new Recent<Understood | null>(KEPT)
  return (bytes) => {
    if (bytes.length < LONG) return understood(bytes, today)
    const hash = createHash('sha256').update(bytes).digest('hex')
    return kept.get(hash, bytes.length, () => understood(bytes, today))
  }
}

/** How many diagnostics of each severity there are. */
export function counted(diagnostics: Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

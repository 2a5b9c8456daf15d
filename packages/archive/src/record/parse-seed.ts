// Bytes in, a seed understood out: the same for every engine.
import { createHash } from 'node:crypto'
import type { Diagnostic, Document, Severity } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'
import { WeightedCache } from '../readings/weighted-cache.ts'

/** The longest file that is still read, in bytes; the longest book is a tenth of it. */
export const MAX_SEED_BYTES = 16_000_000

/** What a file holds; null where it isn’t text. */
export interface ParsedSeed {
  encoding: string
  document: Document
  /** Of the decoding and the parsing. */
  diagnostics: Diagnostic[]
}

/** Decodes and parses; dates after `today`, an ISO day, get a diagnostic. Null for what is not text. */
export function parseSeed(bytes: Uint8Array, today: string | undefined): ParsedSeed | null {
  const decoded = decode(bytes)
  if (decoded.diagnostics.some((found) => found.code === 'not-text')) return null
  const parsed = parse(decoded.text, today ? { today } : {})
  return {
    encoding: decoded.encoding,
    document: parsed.document,
    diagnostics: [...decoded.diagnostics, ...parsed.diagnostics],
  }
}

/** How much of the files parsed last is cached, in bytes over all: a page asks for its own more than once. */
const MAX_CACHED_BYTES = 4_000_000
/** What a document takes however short it is, in the same unit: a desk of short clippings must not cache them all. */
const LEAST_CACHED_BYTES = 4000

/** What a file holds, with the SHA-256 of its bytes in hexadecimal. */
export interface HashedSeed extends ParsedSeed {
  hash: string
}

/** A `parseSeed` that caches by the hash of the content, which takes a hundredth of the time. */
export function cachedParse(today: string | undefined): (bytes: Uint8Array) => HashedSeed | null {
  const cache = new WeightedCache<HashedSeed | null>(MAX_CACHED_BYTES)
  return (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    return cache.get(hash, bytes.length + LEAST_CACHED_BYTES, () => {
      const parsed = parseSeed(bytes, today)
      return parsed && { ...parsed, hash }
    })
  }
}

/** How many diagnostics of each severity there are. */
export function countBySeverity(diagnostics: Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity]++
  return counts
}

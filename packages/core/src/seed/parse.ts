// Text in, document and diagnostics out. Front matter, then lines, header, body, and last what is worth telling.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { chunksOf } from '../text/lines.ts'
import { readBody } from './body.ts'
import { diagnose } from './diagnose.ts'
import { buildFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import type { Document } from './schema.ts'

/** Settings of `parse`. */
export interface ParseOptions {
  /** Today as ISO date, `2022-06-30`; publication dates after it get a diagnostic. Without it none does. */
  today?: string
  /** The text has no header: all of it is body, and nothing is missed. Default false. */
  bodyOnly?: boolean
}

/** What `parse` gives back. */
export interface ParseResult {
  document: Document
  /** In the order of the text. */
  diagnostics: Diagnostic[]
}

/**
 * Parses any string as a seed. Never throws on text; time and memory grow in line with its length.
 * Every character belongs to exactly one leaf of the document, so `write` gives the same text back.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const found: Diagnostic[] = []
  const front = options.bodyOnly ? { parts: [], end: 0 } : readFrontMatter(text, found)
  const chunks = chunksOf(text, front.end)
  const known = new Set(front.parts.map((part) => part.role))
  const read = options.bodyOnly ? { parts: [], body: chunks } : readHeader(text, chunks, known)
  const fields = buildFields(text, [...front.parts, ...read.parts], found)
  const body = readBody(text, read.body, fields.header.date)
  const document: Document = { format: 'hearsay-seed', version: 1, text, ...fields, body }
  const diagnostics = [...found, ...diagnose(document, options)].sort((a, b) => a.span[0] - b.span[0])
  return { document, diagnostics }
}

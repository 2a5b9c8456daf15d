// Text in, document and diagnostics out: front matter, then lines, header, body, and finally the diagnostics.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { chunksOf } from '../text/lines.ts'
import { readBody } from './body.ts'
import { diagnose } from './diagnose.ts'
import { buildFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import type { ParseOptions } from './options.ts'
import type { Document } from './schema.ts'

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
  const { bodyOnly } = options
  const front = bodyOnly ? { parts: [], end: 0 } : readFrontMatter(text, found)
  const chunks = chunksOf(text, front.end)
  const read = bodyOnly ? { parts: [], body: chunks } : readHeader(text, chunks, front.parts)
  const fields = buildFields(text, [...front.parts, ...read.parts], found)
  const body = readBody(text, read.body, fields.header.date)
  const document: Document = { format: 'hearsay-seed', version: 1, text, ...fields, body }
  const diagnostics = [...found, ...diagnose(document, options)].sort((a, b) => a.span[0] - b.span[0])
  return { document, diagnostics }
}

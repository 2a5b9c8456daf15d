// The result of an import. In: seeds made or found. Out: offers to an archive with a preview of each.
import { type Diagnostic, type ParseResult, parse, type Span } from '@hearsay/core'
import type { Offer } from '../api/adding.ts'
import type { Problem } from '../api/schemas.ts'
import type { Composed } from './compose.ts'
import type { ImportDiagnostic } from './diagnostics.ts'
import type { ImportFormat } from './formats.ts'
import { suggestName } from './suggest-name.ts'

/** The preview of one seed. */
export interface ImportedSeed {
  headline: string | null
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  byline: string | null
  /** The language that the header names. */
  language: string | null
  /** The address in the header. */
  url: string | null
  /** The seed's text. */
  text: string
  /** Its part of the file, in UTF-16 units of the file's text; null if the seed isn't a slice of it. */
  span: Span | null
  /** Diagnostics of the import. */
  diagnostics: ImportDiagnostic[]
  /** The parser's diagnostics of the seed. */
  found: Diagnostic[]
}

/** An imported file: seeds to offer, with a preview for people. */
export interface Import {
  format: ImportFormat
  /** In the order of the file. */
  offers: Offer[]
  /** One for each offer, in the same order. */
  seeds: ImportedSeed[]
  /** Why the file was refused: it is binary, or too big. */
  problem: Problem | null
  /** Diagnostics of the file as a whole. */
  diagnostics: ImportDiagnostic[]
}

/** A file to import. */
export interface IncomingFile {
  bytes: Uint8Array
  name: string
  /** How many mails enclose it. */
  mailDepth: number
  /** How many files of any kind enclose it. */
  depth: number
  /** Where a page was, by the file that encloses it. */
  address?: string
}

/** An import without seeds. */
export function emptyImport(format: ImportFormat): Import {
  return { format, offers: [], seeds: [], problem: null, diagnostics: [] }
}

/** A refused import, with the reason. */
export function refusedImport(problem: Problem): Import {
  return { ...emptyImport('unknown'), problem }
}

/** Offers seeds written by an importer, each with its file as the original. */
export function importOf(
  format: ImportFormat,
  file: IncomingFile,
  seeds: Composed[],
  diagnostics: ImportDiagnostic[] = [],
): Import {
  const pieces = seeds.map((seed) => importedSeedOf(parse(seed.text), null, seed.diagnostics))
  const offers = seeds.map((seed, at) => ({
    seed: seed.text,
    name: fileNameFor(pieces[at]!, file.name),
    original: { name: file.name, bytes: file.bytes },
  }))
  return { format, offers, seeds: pieces, problem: null, diagnostics }
}

/** The preview of a seed, with its diagnostics. */
export function importedSeedOf(
  { document, diagnostics: parserDiagnostics }: ParseResult,
  span: Span | null,
  diagnostics: ImportDiagnostic[],
  found: Diagnostic[] = [],
): ImportedSeed {
  const { header, headline, text } = document
  return {
    headline: headline?.text ?? null,
    outlet: header.outlet?.text ?? null,
    date: header.date?.value ?? null,
    byline: header.byline?.text ?? null,
    language: header.language?.text ?? null,
    url: header.url?.text ?? null,
    text,
    span,
    diagnostics,
    found: [...found, ...parserDiagnostics],
  }
}

/** A file name made of the header, else the file's own. */
export function fileNameFor(piece: ImportedSeed, fileName: string): string {
  const known = piece.headline ?? piece.outlet ?? piece.date
  return known
    ? suggestName(piece.date, piece.outlet, piece.headline)
    : suggestName(null, null, fileName.replace(/\.[^.]*$/, ''))
}

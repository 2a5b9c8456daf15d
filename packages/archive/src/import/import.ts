// What importing gives. In: seeds made or found. Out: offers to an archive with a preview of each.
import { type Diagnostic, type ParseResult, parse, type Span } from '@hearsay/core'
import type { Offer } from '../api/adding.ts'
import type { Problem } from '../api/schemas.ts'
import type { Composed } from './compose.ts'
import type { ImportDiagnostic } from './diagnostics.ts'
import type { ImportFormat } from './formats.ts'
import { suggestName } from './suggest-name.ts'

/** What a preview shows of one seed to be. */
export interface ImportedSeed {
  headline: string | null
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  /** The seed's text. */
  text: string
  /** Its part of the file, in UTF-16 units of the file's text; null where the seed is no part of it as it stands. */
  span: Span | null
  /** What there was to tell while it was made. */
  diagnostics: ImportDiagnostic[]
  /** What the parser tells about the seed. */
  found: Diagnostic[]
}

/** A file taken in: seeds to offer, and what a person should see of them before. */
export interface Import {
  format: ImportFormat
  /** In the order of the file. */
  offers: Offer[]
  /** One for each offer, in the same order. */
  seeds: ImportedSeed[]
  /** Why there is nothing to offer: it is no text, or too big. */
  problem: Problem | null
  /** What there is to tell about the file as a whole. */
  diagnostics: ImportDiagnostic[]
}

/** A file as it came. */
export interface IncomingFile {
  bytes: Uint8Array
  name: string
  /** How many mails it is enclosed in. */
  mailDepth: number
}

/** An import without seeds. */
export function emptyImport(kind: ImportFormat): Import {
  return { format: kind, offers: [], seeds: [], problem: null, diagnostics: [] }
}

/** A refused import, with the reason. */
export function refusedImport(problem: Problem): Import {
  return { ...emptyImport('unknown'), problem }
}

/** Offers seeds written here, each with the file it was made of. */
export function importOf(
  kind: ImportFormat,
  came: IncomingFile,
  seeds: Composed[],
  diagnostics: ImportDiagnostic[] = [],
): Import {
  const pieces = seeds.map((seed) => importedSeedOf(parse(seed.text), null, seed.diagnostics))
  const offers = seeds.map((seed, at) => ({
    seed: seed.text,
    name: fileNameFor(pieces[at]!, came.name),
    original: { name: came.name, bytes: came.bytes },
  }))
  return { format: kind, offers, seeds: pieces, problem: null, diagnostics }
}

/** What a preview shows of a seed, and what there is to tell of it. */
export function importedSeedOf(
  { document, diagnostics: told }: ParseResult,
  span: Span | null,
  diagnostics: ImportDiagnostic[],
  found: Diagnostic[] = [],
): ImportedSeed {
  const { header, headline, text } = document
  return {
    headline: headline?.text ?? null,
    outlet: header.outlet?.text ?? null,
    date: header.date?.value ?? null,
    text,
    span,
    diagnostics,
    found: [...found, ...told],
  }
}

/** What the header says, else what the file is called. */
export function fileNameFor(piece: ImportedSeed, fileName: string): string {
  const said = piece.headline ?? piece.outlet ?? piece.date
  return said
    ? suggestName(piece.date, piece.outlet, piece.headline)
    : suggestName(null, null, fileName.replace(/\.[^.]*$/, ''))
}

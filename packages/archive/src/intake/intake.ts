// What taking in gives. In: seeds made or found. Out: offers to an archive with a preview of each.
import { type Diagnostic, type ParseResult, parse, type Span } from '@hearsay/core'
import type { Offer } from '../adding.ts'
import type { Problem } from '../problem.ts'
import type { Composed } from './compose.ts'
import type { IntakeDiagnostic } from './diagnostics.ts'
import { suggestName } from './name.ts'

/** What a file was taken for. */
export type IntakeKind = 'seed' | 'seeds' | 'html' | 'feed' | 'markdown' | 'mail' | 'unknown'

/** What a preview shows of one seed to be. */
export interface IntakePiece {
  headline: string | null
  outlet: string | null
  /** ISO prefix. */
  date: string | null
  /** The seed's text. */
  text: string
  /** Its part of the file, in UTF-16 units of the file's text; null where the seed is no part of it as it stands. */
  span: Span | null
  /** What there was to tell while it was made. */
  diagnostics: IntakeDiagnostic[]
  /** What the parser tells about the seed. */
  found: Diagnostic[]
}

/** A file taken in: seeds to offer, and what a person should see of them before. */
export interface Intake {
  kind: IntakeKind
  /** In the order of the file. */
  offers: Offer[]
  /** One for each offer, in the same order. */
  pieces: IntakePiece[]
  /** Why there is nothing to offer: it is no text, or too big. */
  problem: Problem | null
  /** What there is to tell about the file as a whole. */
  diagnostics: IntakeDiagnostic[]
}

/** A file as it came. */
export interface Came {
  bytes: Uint8Array
  name: string
  /** How many mails it is enclosed in. */
  within: number
}

/** An intake that offers nothing. */
export function nothing(kind: IntakeKind): Intake {
  return { kind, offers: [], pieces: [], problem: null, diagnostics: [] }
}

/** An intake of what is refused, and why. */
export function refused(problem: Problem): Intake {
  return { ...nothing('unknown'), problem }
}

/** Offers seeds written here, each with the file it was made of. */
export function made(
  kind: IntakeKind,
  came: Came,
  seeds: Composed[],
  diagnostics: IntakeDiagnostic[] = [],
): Intake {
  const pieces = seeds.map((seed) => pieceOf(parse(seed.text), null, seed.diagnostics))
  const offers = seeds.map((seed, at) => ({
    seed: seed.text,
    name: nameFor(pieces[at]!, came.name),
    original: { name: came.name, bytes: came.bytes },
  }))
  return { kind, offers, pieces, problem: null, diagnostics }
}

/** What a preview shows of a seed, and what there is to tell of it. */
export function pieceOf(
  { document, diagnostics: told }: ParseResult,
  span: Span | null,
  diagnostics: IntakeDiagnostic[],
  found: Diagnostic[] = [],
): IntakePiece {
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
export function nameFor(piece: IntakePiece, fileName: string): string {
  const said = piece.headline ?? piece.outlet ?? piece.date
  return said
    ? suggestName(piece.date, piece.outlet, piece.headline)
    : suggestName(null, null, fileName.replace(/\.[^.]*$/, ''))
}

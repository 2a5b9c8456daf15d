// Text in, document and diagnostics out. Front matter, then lines, header, body, and last what is worth telling.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { chunksOf } from '../text/lines.ts'
import type { PlaceDateline } from './body.ts'
import { readBody } from './body.ts'
import { isDay, iso } from './date.ts'
import type { FoundDateline } from './dateline.ts'
import { buildFields } from './fields.ts'
import { NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import { inspect } from './inspect.ts'
import type { DateField, Dateline, Document } from './schema.ts'

/** Settings of `parse`. */
export interface ParseOptions {
  /** Today as ISO date, `2022-06-30`; publication dates after it get a diagnostic. Without it none does. */
  today?: string
  /** The text has no header: all of it is body, and nothing is missed. Default false. */
  plain?: boolean
}

/** What `parse` gives back. */
export interface Parsed {
  document: Document
  /** In the order of the text. */
  diagnostics: Diagnostic[]
}

/**
 * Parses any string as a seed. Never throws on text; time and memory grow in line with its length.
 * Every character belongs to exactly one leaf of the document, so `write` gives the same text back.
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const front = options.plain ? NO_FRONT_MATTER : readFrontMatter(text)
  const chunks = chunksOf(text, front.end)
  const known = new Set(front.parts.map((part) => part.role))
  const read = options.plain ? { parts: [], body: chunks } : readHeader(text, chunks, known)
  const { header, headline, diagnostics } = buildFields(text, [...front.parts, ...read.parts])
  if (front.unclosed) diagnostics.push(diagnostic('front-matter-never-closed', front.unclosed))
  const place: PlaceDateline = (found, start) => datelineOf(text, found, start, header.date)
  const body = readBody(text, read.body, place)
  const document: Document = { format: 'hearsay-seed', version: 1, text, header, headline, body }
  for (const found of inspect(document, options)) diagnostics.push(found)
  diagnostics.sort((a, b) => a.span[0] - b.span[0])
  return { document, diagnostics }
}

function datelineOf(
  text: string,
  found: FoundDateline,
  start: number,
  published: DateField | null,
): Dateline {
  const piece = ([from, to]: readonly [number, number]) => {
    const span: [number, number] = [start + from, start + to]
    return { text: text.slice(...span), span }
  }
  return {
    ...piece([0, found.wordsEnd]),
    certain: found.certain,
    places: found.places.map(piece),
    agency: found.agency && piece(found.agency),
    date: found.date && datelineDate(piece([found.date.start, found.date.end]), found.date.read, published),
  }
}

/** A dateline's date, its year and month taken from the publication date where it leaves them out. */
function datelineDate(
  piece: { text: string; span: [number, number] },
  read: NonNullable<FoundDateline['date']>['read'],
  published: DateField | null,
): DateField {
  const field = { ...piece, value: read.value, candidates: read.candidates }
  const [year, month = read.month ?? 0, day = 31] = (published?.value ?? '').split('-').map(Number)
  const inMonth = read.month ?? month
  if (read.value || !read.day || !year || !inMonth) {
    return { ...field, certain: read.value !== null && !read.impossible }
  }
  // The latest such day up to a month after the publication.
  const far = inMonth - month
  let at = year * 12 + inMonth - 1 + (far > 1 ? -12 : far < -10 ? 12 : 0)
  if (!read.month && read.day > day + 1) at--
  const found = [Math.floor(at / 12), (at % 12) + 1] as const
  const certain = isDay(...found, read.day)
  return { ...field, certain, value: iso(...found, certain ? read.day : 0) }
}

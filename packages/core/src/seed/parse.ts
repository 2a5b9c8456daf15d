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
  const field = { ...piece, certain: true, value: read.value, candidates: read.candidates }
  if (read.value || !read.day) return { ...field, certain: read.value !== null && !read.impossible }
  const [year, month, day] = (published?.value ?? '').split('-').map(Number)
  if (!year) return { ...field, value: null, certain: false }
  const inMonth = read.month ?? month
  if (!inMonth) return { ...field, value: null, certain: false }
  // The latest such day up to a month after the publication.
  const far = inMonth - (month ?? inMonth)
  const step = far > 1 ? -1 : far < -10 ? 1 : 0
  const stepBack = !read.month && day !== undefined && read.day > day + 1
  const total = (year + step) * 12 + inMonth - 1 - (stepBack ? 1 : 0)
  const [inYear, found] = [Math.floor(total / 12), (total % 12) + 1]
  const there = isDay(inYear, found, read.day)
  return { ...field, certain: there, value: iso(inYear, found, there ? read.day : 0) }
}

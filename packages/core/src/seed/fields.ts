// From header parts to header fields. In: parts with roles, in the order of the text. Out: the header of a
// document and what is worth telling about it: fields said twice, dates that can't be.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import type { Span } from '../text/span.ts'
import { trimmed } from '../text/span.ts'
import { authorsIn, findByline } from './byline.ts'
import { readDate, wholeDate } from './date.ts'
import type { Part } from './header-line.ts'
import { findMarks } from './marks.ts'
import type { BylineField, DateField, Document, Field, Header, Piece, Role } from './schema.ts'
import { signsIn } from './signs.ts'

const SAID_ONCE = new Set<string>([
  'outlet',
  'date',
  'headline',
  'url',
  'section',
  'page',
  'place',
  'language',
  'tags',
])

/** The header and headline of a document, with their diagnostics. */
export interface Fields {
  header: Header
  headline: Document['headline']
  diagnostics: Diagnostic[]
}

/** Builds the fields; the first part of a role is the field, later ones stay in `header.lines`. */
export function buildFields(text: string, all: (Part & { role: Role | 'plain' })[]): Fields {
  const parts = all.filter((part) => part.end > part.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const diagnostics: Diagnostic[] = []
  const first = (role: Role) => parts.find((part) => part.role === role)
  const field = (role: Role): Field | null => {
    const part = first(role)
    return part ? fieldOf(text, part) : null
  }
  const date = (role: Role): DateField | null => {
    const part = parts.find((one) => one.role === role && one.certain) ?? first(role)
    return part ? dateField(text, part, diagnostics) : null
  }
  const lines = linesOf(text, parts)
  const header: Header = {
    span: [
      parts[0]?.start ?? 0,
      parts.reduce((most, part) => Math.max(most, part.end), parts[0]?.start ?? 0),
    ],
    outlet: field('outlet'),
    date: date('date'),
    updated: date('updated'),
    byline: bylineField(text, first('byline')),
    url: field('url'),
    source: field('source'),
    section: field('section'),
    page: field('page'),
    place: field('place'),
    credit: field('credit'),
    language: field('language'),
    tags: tagsField(text, first('tags')),
    kicker: field('kicker'),
    deck: field('deck'),
    lines,
  }
  const headline = field('headline')
  repeated(text, parts, diagnostics)
  const [start, end] = headline?.span ?? [0, 0]
  return {
    header,
    headline: headline && { ...headline, marks: findMarks(text, start, end, signsIn(text, start, end)) },
    diagnostics,
  }
}

function fieldOf(text: string, part: Part): Field {
  return { text: text.slice(part.start, part.end), span: [part.start, part.end], certain: part.certain }
}

/** Every part, and whatever else stands between parts: bars, commas, brackets. */
function linesOf(text: string, parts: Part[]): Header['lines'] {
  const lines: Header['lines'] = []
  let at = parts[0]?.start ?? 0
  for (const part of parts) {
    const between = trimmed(text, at, Math.max(at, part.start))
    if (between[1] > between[0]) lines.push({ role: 'separator', span: between })
    lines.push({ role: part.role === 'plain' ? 'other' : part.role, span: [part.start, part.end] })
    at = Math.max(at, part.end)
  }
  if (parts.length) {
    const lineEnd = text.slice(at, at + 400).search(/[\r\n]/)
    const rest = trimmed(text, at, lineEnd < 0 ? Math.min(text.length, at + 400) : at + lineEnd)
    if (rest[1] > rest[0]) lines.push({ role: 'separator', span: rest })
  }
  return lines
}

function dateField(text: string, part: Part, diagnostics: Diagnostic[]): DateField {
  const field = fieldOf(text, part)
  const read = wholeDate(field.text) ?? readDate(field.text)
  if (read?.impossible)
    diagnostics.push(
      diagnostic('date-impossible', field.span, { written: field.text, known: read.value ?? '' }),
    )
  if (read?.candidates.length) {
    diagnostics.push(
      diagnostic('date-ambiguous', field.span, {
        written: field.text,
        readings: read.candidates.join(' or '),
      }),
    )
  }
  const certain =
    field.certain && read !== null && !read.guessed && read.candidates.length === 0 && !read.impossible
  return { ...field, certain, value: read?.value ?? null, candidates: read?.candidates ?? [] }
}

function bylineField(text: string, part: Part | undefined): BylineField | null {
  if (!part) return null
  const field = fieldOf(text, part)
  const authors = findByline(field.text, part.start) ?? authorsIn(field.text, 0, part.start)
  return { ...field, authors }
}

function tagsField(text: string, part: Part | undefined): Header['tags'] {
  if (!part) return null
  const values: Piece[] = []
  const field = fieldOf(text, part)
  for (const found of field.text.matchAll(/[^,;،、[\]]+/g)) {
    const at = part.start + found.index
    const span: Span = trimmed(text, at, at + found[0].length)
    if (span[1] > span[0]) values.push({ text: text.slice(...span), span })
  }
  return { ...field, values }
}

function repeated(text: string, parts: Part[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>()
  for (const part of parts) {
    const words = text.slice(part.start, part.end)
    const before = seen.get(part.role)
    if (before === undefined) seen.set(part.role, words)
    else if (SAID_ONCE.has(part.role) && before !== words) {
      diagnostics.push(
        diagnostic('field-repeated', [part.start, part.end], {
          field: part.role,
          kept: before,
          written: words,
        }),
      )
    }
  }
}

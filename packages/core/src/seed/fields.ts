// From header parts to header fields. In: parts with roles, in the order of the text. Out: the header of a
// document and what is worth telling about it: fields said twice, dates that can't be.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { between, trimmed } from '../text/span.ts'
import { authorsIn, findByline } from './byline.ts'
import { readDate, wholeDate } from './date.ts'
import { findMarks } from './marks.ts'
import type { Part } from './part.ts'
import { wordsOf } from './part.ts'
import type { BylineField, DateField, Document, Field, Header, Piece, Role } from './schema.ts'
import { signsIn } from './signs.ts'

const FIELDS = [
  'outlet',
  'date',
  'updated',
  'byline',
  'url',
  'source',
  'section',
  'page',
  'place',
  'credit',
  'language',
  'tags',
  'kicker',
  'deck',
] as const
const SAID_ONCE = /^(?:outlet|date|headline|url|section|page|place|language|tags)$/

/** The header and headline of a document, with their diagnostics. */
export interface Fields {
  header: Header
  headline: Document['headline']
  diagnostics: Diagnostic[]
}

/** Builds the fields; the first part of a role is the field, later ones stay in `header.lines`. */
export function buildFields(text: string, all: Part[]): Fields {
  const parts = all.filter((part) => part.end > part.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const diagnostics: Diagnostic[] = []
  const first = (role: Role) => parts.find((part) => part.role === role)
  const value = (role: Role) => {
    const dated = /date/.test(role)
    const part = (dated && parts.find((one) => one.role === role && one.certain)) || first(role)
    if (!part) return null
    const field = fieldOf(text, part)
    if (dated) return dateField(field, diagnostics)
    if (role === 'byline') return { ...field, authors: authorsOf(field) }
    return role === 'tags' ? { ...field, values: tagsIn(text, field) } : field
  }
  const start = parts[0]?.start ?? 0
  const header = {
    span: [start, Math.max(start, ...parts.map((part) => part.end))],
    ...Object.fromEntries(FIELDS.map((role) => [role, value(role)])),
    lines: linesOf(text, parts),
  } as unknown as Header
  const title = first('headline')
  const headline = title && fieldOf(text, title)
  repeated(text, parts, diagnostics)
  return {
    header,
    headline: headline
      ? {
          ...headline,
          marks: findMarks(text, ...headline.span, signsIn(text, ...headline.span)),
        }
      : null,
    diagnostics,
  }
}

function fieldOf(text: string, part: Part): Field {
  return { text: wordsOf(text, part), span: [part.start, part.end], certain: part.certain }
}

/** Every part, and whatever else stands between parts: bars, commas, brackets. */
function linesOf(text: string, parts: Part[]): Header['lines'] {
  const lines: Header['lines'] = []
  let at = parts[0]?.start ?? 0
  const upTo = (end: number) => {
    const span = trimmed(text, at, Math.max(at, end))
    if (span[1] > span[0]) lines.push({ role: 'separator', span })
  }
  for (const { role, start, end } of parts) {
    upTo(start)
    lines.push({ role: role === 'plain' ? 'other' : role, span: [start, end] })
    at = Math.max(at, end)
  }
  if (parts.length) upTo(at + /^.{0,400}/.exec(text.slice(at, at + 400))![0].length)
  return lines
}

function dateField(field: Field, diagnostics: Diagnostic[]): DateField {
  const { text: written, span } = field
  const read = wholeDate(written) ?? readDate(written)
  const { value = null, candidates = [], impossible, guessed } = read ?? {}
  if (impossible) diagnostics.push(diagnostic('date-impossible', span, { written, known: value ?? '' }))
  if (candidates.length) {
    diagnostics.push(diagnostic('date-ambiguous', span, { written, readings: candidates.join(' or ') }))
  }
  const certain = field.certain && read !== null && !guessed && !candidates.length && !impossible
  return { ...field, certain, value, candidates }
}

function authorsOf({ text, span: [start] }: Field): BylineField['authors'] {
  const shift = <T extends Piece>(piece: T): T => ({
    ...piece,
    span: piece.span.map((offset) => offset + start),
  })
  return (findByline(text)?.authors ?? authorsIn(text, 0)).map((author) => ({
    ...shift(author),
    place: author.place && shift(author.place),
  }))
}

function tagsIn(text: string, field: Field): Piece[] {
  const [start] = field.span
  return between(field.text, /[,;،、[\]]+/g)
    .map(([from, to]) => trimmed(text, start + from, start + to))
    .filter(([from, to]) => from < to)
    .map((span) => ({ text: text.slice(...span), span }))
}

function repeated(text: string, parts: Part[], diagnostics: Diagnostic[]): void {
  const seen = new Map<string, string>()
  for (const part of parts) {
    const words = wordsOf(text, part)
    const before = seen.get(part.role)
    if (before === undefined) seen.set(part.role, words)
    else if (SAID_ONCE.test(part.role) && before !== words) {
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

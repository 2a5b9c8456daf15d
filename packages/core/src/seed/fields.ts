// Header parts to header fields. In: parts with roles, in text order. Out: the header of a document, and diagnostics
// for fields given twice and days that don't exist.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { piecesOf, trimmed } from '../text/span.ts'
import { authorsIn } from './byline.ts'
import type { ReadDate } from './date.ts'
import { readDate, wholeDate } from './date.ts'
import { markersIn } from './markers.ts'
import { findMarks } from './marks.ts'
import type { Part } from './part.ts'
import type { Document, Field, Header } from './schema.ts'
import type { HeaderField, HeaderRole } from './vocabulary.ts'
import { headerFields } from './vocabulary.ts'

type FieldRole = HeaderField | 'headline'

/** Fields that a story may have several of: a further one is not reported. */
const REPEATABLE = /updated|byline|source|credit|kicker|deck/
const BETWEEN_TAGS = /[,;،、[\]]/g

/**
 * Builds the fields: the first part of a role is the field, later ones stay in `header.lines`. Of several dates the first
 * certain one is the field.
 */
export function buildFields(
  text: string,
  parts: Part[],
  diagnostics: Diagnostic[],
): Pick<Document, 'header' | 'headline'> {
  const field = (role: FieldRole) => buildField(role, text, parts, diagnostics)
  const start = parts[0]?.span[0] ?? 0
  const end = Math.max(start, ...parts.map(({ span }) => span[1]))
  const header: Record<string, unknown> = { span: [start, end] }
  for (const role of headerFields) header[role] = field(role)
  header.lines = linesOf(text, parts)
  return { header, headline: field('headline') } as Pick<Document, 'header' | 'headline'>
}

function buildField(role: FieldRole, text: string, parts: Part[], diagnostics: Diagnostic[]): Field | null {
  const candidates = parts.filter((part) => part.role === role)
  const first = (/date/.test(role) && candidates.find((one) => one.certain)) || candidates[0]
  if (!first) return null
  const { text: kept, span, certain } = first
  for (const { text: written, span: again } of candidates) {
    if (written !== kept && !REPEATABLE.test(role))
      diagnostics.push(diagnostic('field-repeated', again, { field: role, kept, written }))
  }
  const found = { text: kept, span, certain }
  return { ...found, ...DETAILS[role]?.(found, text, diagnostics) }
}

/** Every part, and as separators what is between two of them and behind the last: bars, commas, brackets. */
function linesOf(text: string, parts: Part[]): Header['lines'] {
  /** UTF-16 units after the last part of a header that are searched for a separator. */
  const MAX_SEPARATOR_UNITS = 400
  const lines: Header['lines'] = []
  let end = parts[0]?.span[0] ?? 0
  const addSeparator = (to: number) => {
    const span = trimmed(text, end, to)
    if (span[1] > span[0]) lines.push({ role: 'separator', span })
  }
  for (const { role, span } of parts) {
    addSeparator(span[0])
    // By now no part is `unknown`.
    lines.push({ role: role as HeaderRole, span })
    end = Math.max(end, span[1])
  }
  if (parts[0]) addSeparator(end + /^[^\r\n]*/.exec(text.slice(end, end + MAX_SEPARATOR_UNITS))![0].length)
  return lines
}

/** What only some fields have: the day of a date, the authors of a byline, the values of tags, the marks of a headline. */
const DETAILS: Partial<Record<FieldRole, (field: Field, text: string, diagnostics: Diagnostic[]) => object>> =
  {
    date: dateDetails,
    updated: dateDetails,
    byline: ({ text, span }) => ({ authors: authorsIn(text, span[0]) }),
    tags: (field) => ({
      values: piecesOf(field.text, BETWEEN_TAGS, field.span[0]).filter((tag) => tag.text),
    }),
    headline: ({ span: [start, end] }, text) => ({
      marks: findMarks(text, start, end, markersIn(text, start, end)),
    }),
  }

function dateDetails({ text: written, span, certain }: Field, _: string, diagnostics: Diagnostic[]): object {
  const read = wholeDate(written) ?? readDate(written)
  const { value = null, candidates = [], impossible, guessed }: Partial<ReadDate> = read ?? {}
  if (impossible) diagnostics.push(diagnostic('date-impossible', span, { written, known: value ?? '' }))
  if (candidates[0]) {
    diagnostics.push(diagnostic('date-ambiguous', span, { written, readings: candidates.join(' or ') }))
  }
  return { certain: certain && read !== null && !guessed && !candidates[0] && !impossible, value, candidates }
}

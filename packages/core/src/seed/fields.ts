// From header parts to header fields. In: parts with roles, in the order of the text. Out: the header of a
// document and what is worth telling about it: fields said twice, dates that can't be.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { pieceOf, trimmed } from '../text/span.ts'
import { authorsIn } from './byline.ts'
import type { ReadDate } from './date.ts'
import { readDate, wholeDate } from './date.ts'
import { markersIn } from './markers.ts'
import { findMarks } from './marks.ts'
import type { Part } from './part.ts'
import type { Document, Field, Header, HeaderRole } from './schema.ts'

/** The fields of a header in the order they are given back. */
const FIELDS =
  'outlet date updated byline url source section page place credit language tags kicker deck'.split(' ')
/** Those of which a second one is nothing to tell about. */
const REPEATABLE = /updated|byline|source|credit|kicker|deck/

/** Words with nothing but room between them. */
const TAG = /[^\s,;،、[\]]+(?:\s+[^\s,;،、[\]]+)*/g

/** The header and headline of a document. */
type Fields = Pick<Document, 'header' | 'headline'>

/**
 * Builds the fields; the first part of a role is the field, later ones stay in `header.lines`. Of two dates one
 * that is certain comes first.
 */
export function buildFields(text: string, parts: Part[], diagnostics: Diagnostic[]): Fields {
  const field = (role: string): Field | null => {
    const said = parts.filter((part) => part.role === role)
    const first = (/date/.test(role) && said.find((one) => one.certain)) || said[0]
    if (!first) return null
    const { text: kept, span, certain } = first
    for (const { text: written, span: again } of said) {
      if (written !== kept && !REPEATABLE.test(role))
        diagnostics.push(diagnostic('field-repeated', again, { field: role, kept, written }))
    }
    const found = { text: kept, span, certain }
    return { ...found, ...DETAILS[role]?.(found, text, diagnostics) }
  }

  const start = parts[0]?.span[0] ?? 0
  let end = start
  const lines: Header['lines'] = []
  /** Whatever stands between two parts: bars, commas, brackets. */
  const separate = (to: number) => {
    const span = trimmed(text, end, to)
    if (span[1] > span[0]) lines.push({ role: 'separator', span })
  }
  for (const { role, span } of parts) {
    separate(span[0])
    // By now no part is `plain`.
    lines.push({ role: role as HeaderRole, span })
    end = Math.max(end, span[1])
  }
  if (parts[0]) separate(end + /^[^\r\n]*/.exec(text.slice(end, end + 400))![0].length)

  const header: Record<string, unknown> = { span: [start, end] }
  for (const role of FIELDS) header[role] = field(role)
  header.lines = lines
  return { header, headline: field('headline') } as Fields
}

/** What only some kinds of field have: the day of a date, the authors of a byline. */
const DETAILS: Partial<Record<string, (field: Field, text: string, diagnostics: Diagnostic[]) => object>> = {
  date: dateDetails,
  updated: dateDetails,
  byline: ({ text, span }) => ({ authors: authorsIn(text, span[0]) }),
  tags: (field) => ({
    values: [...field.text.matchAll(TAG)].map(({ 0: words, index }) =>
      pieceOf(field.text, index, index + words.length, field.span[0]),
    ),
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

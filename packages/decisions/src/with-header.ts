// A document with the header as people corrected it. In: a document and what was decided. Out: a document; its text stays.
import type { Document } from '@hearsay/core'
import { readDate } from '@hearsay/core'
import type { DecisionState } from './state-schema.ts'
import type { HeaderFieldToCorrect } from './vocabulary.ts'

/** A document with the header fields that were decided in place of those that were parsed. */
export function withHeader(document: Document, { header: decided }: Pick<DecisionState, 'header'>): Document {
  if (decided.length === 0) return document
  const { text } = document
  const header = { ...document.header }
  let { headline } = document
  for (const { field, value } of decided) {
    const parsed = field === 'headline' ? headline : header[field]
    // It was written into the file.
    if (parsed?.text === value) continue
    const span = spanOf(parsed, text)
    const words = { text: value, span, certain: true }
    if (field === 'headline') headline = { ...words, marks: [] }
    else if (field === 'date')
      header.date = { ...words, value: readDate(value)?.value ?? null, candidates: [] }
    else if (field === 'byline') header.byline = { ...words, authors: [{ text: value, span, place: null }] }
    else header[field] = words
  }
  return { ...document, header, headline }
}

/** The fields that people corrected and whose file says otherwise; `document` is as it was parsed. */
export function headerToWrite(
  { header, headline }: Document,
  { header: decided }: Pick<DecisionState, 'header'>,
): { field: HeaderFieldToCorrect; value: string }[] {
  return decided
    .filter(({ field, value }) => (field === 'headline' ? headline : header[field])?.text !== value)
    .map(({ field, value }) => ({ field, value }))
}

function spanOf(field: { span: [number, number] } | null, text: string): [number, number] {
  return field?.span ?? [text.length, text.length]
}

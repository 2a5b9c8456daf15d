// Correcting a header field in a seed. In: a document, a field and its new words. Out: a new seed that differs in this
// place alone, so that a correction can be written back to a file.

import type { ParseResult } from './parse.ts'
import { parse } from './parse.ts'
import type { Document } from './schema.ts'
import type { HeaderField } from './vocabulary.ts'
import { headerFields } from './vocabulary.ts'

/** The name of a field that can be set. */
export type EditableField = HeaderField | 'headline'

/** Every field that `setField` takes. */
export const editableFields: EditableField[] = [...headerFields, 'headline']

/** The label of a line where its form alone would be read as something else. */
const LABELS: Record<EditableField, string> = {
  outlet: 'Outlet',
  date: 'Published',
  updated: 'Updated',
  byline: 'Author',
  url: 'URL',
  source: 'Source',
  section: 'Section',
  page: 'Page',
  place: 'Place',
  credit: 'Credit',
  language: 'Language',
  tags: 'Tags',
  headline: 'Headline',
  kicker: 'Kicker',
  deck: 'Deck',
}

/**
 * Gives a header field, or the headline, new words and parses the new seed. The words replace those that are there; a
 * field that is missing gets a line of its own in the header. A label is added where the words alone would be read as
 * something else. Nothing else changes: every other character stays, and every other field and block is read as before.
 * Throws RangeError for words that are empty or hold a line break, and where no such edit of this seed is possible.
 */
export function setField(document: Document, field: EditableField, words: string): ParseResult {
  const value = words.trim()
  if (value === '') throw new RangeError(`The ${field} needs at least one word.`)
  if (/[\r\n\u2028\u2029]/.test(value)) throw new RangeError(`The ${field} can't hold a line break.`)
  for (const text of editsOf(document, field, value)) {
    const parsed = parse(text)
    if (fieldOf(parsed.document, field)?.text === value && isSameBeside(document, parsed.document, field)) {
      return parsed
    }
  }
  throw new RangeError(`“${value}” can't be read as the ${field} of this seed.`)
}

/** The texts to try, the plainest first. */
function editsOf(document: Document, field: EditableField, value: string): string[] {
  const line = `${LABELS[field]}: ${value}`
  const span = fieldOf(document, field)?.span
  if (!span) return insertionPoints(document).map((offset) => insertLine(document.text, offset, line))
  return [value, line].map((words) => splice(document.text, span, words))
}

/** Whether every other field and the whole body have the words they had. A field that holds the edited one may change. */
function isSameBeside(before: Document, after: Document, field: EditableField): boolean {
  const edited = fieldOf(before, field)?.span
  const isSame = (other: EditableField) => {
    const old = fieldOf(before, other)
    const holdsEdited = old && edited && old.span[0] <= edited[0] && edited[1] <= old.span[1]
    return other === field || holdsEdited || old?.text === fieldOf(after, other)?.text
  }
  return editableFields.every(isSame) && bodyOf(before) === bodyOf(after)
}

function bodyOf({ text, body }: Document): string {
  return JSON.stringify(body.map(({ type, span }) => [type, text.slice(...span)]))
}

function fieldOf(document: Document, field: EditableField): { text: string; span: [number, number] } | null {
  return field === 'headline' ? document.headline : document.header[field]
}

function splice(text: string, [start, end]: readonly [number, number], words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** Offsets where a header line can be added: in the front matter, after the first header line, at the top. */
function insertionPoints(document: Document): number[] {
  const { text, header } = document
  const closing = header.lines.filter((line) => line.role === 'fence')[1]
  const lineEnd = (offset: number) => {
    const found = text.slice(offset).search(/\r\n|\n|\r/)
    return found < 0 ? text.length : offset + found
  }
  const first = header.lines.find((line) => !['fence', 'label', 'comment'].includes(line.role))
  return [...(closing ? [closing.span[0]] : []), ...(first ? [lineEnd(first.span[1])] : []), 0]
}

/** A line of its own at `place`, with the text's own line break. */
function insertLine(text: string, place: number, line: string): string {
  const breakAs = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const before = text.slice(0, place)
  const after = text.slice(place)
  if (place === 0) return `${line}${breakAs}${/^\s*$/.test(after) ? '' : breakAs}${after}`
  return /[\r\n]$/.test(before) ? `${before}${line}${breakAs}${after}` : `${before}${breakAs}${line}${after}`
}

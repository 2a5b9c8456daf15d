// Editing a seed. In: a document, a field and its new words. Out: a new seed, nothing else touched.

import type { ParseResult } from './parse.ts'
import { parse } from './parse.ts'
import type { Document } from './schema.ts'

/** The header fields that can be set, with the label a line gets where form alone would not tell. */
const LABELS = {
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
} as const

/** The name of a field that can be set. */
export type EditableField = keyof typeof LABELS

/** Every field name `setField` takes. */
export const editableFields = Object.keys(LABELS) as EditableField[]

/**
 * Gives a header field (or the headline) new words and parses the seed anew. A field that is there is replaced
 * where it stands; one that is not gets a line of its own after the header. Where the bare words would be read
 * as something else the line gets a label. Throws RangeError for words that are empty or hold a line break,
 * since those can't be a header field.
 */
export function setField(document: Document, name: EditableField, words: string): ParseResult {
  const value = words.trim()
  if (value === '') throw new RangeError(`The ${name} needs at least one word.`)
  if (/[\r\n\u2028\u2029]/.test(value)) throw new RangeError(`The ${name} can't hold a line break.`)
  const label = `${LABELS[name]}: ${value}`
  const span = fieldOf(document, name)?.span
  const tries = span
    ? [splice(document.text, span, value), splice(document.text, span, label)]
    : insertionPoints(document).map((place) => insertLine(document.text, place, label))
  for (const text of tries) {
    const parsed = parse(text)
    if (fieldOf(parsed.document, name)?.text === value) return parsed
  }
  throw new RangeError(`“${value}” can't be read as the ${name} of this seed.`)
}

function fieldOf(document: Document, name: EditableField): { text: string; span: [number, number] } | null {
  return name === 'headline' ? document.headline : document.header[name]
}

function splice(text: string, [start, end]: readonly [number, number], words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** Offsets where a header line may be put: before the headline's line, else at the header's end or the top. */
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

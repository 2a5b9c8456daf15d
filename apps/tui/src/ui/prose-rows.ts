// Rows of our own words: a margin, a label, wrapped beside each other. In: safe words and a width. Out: rows.

import { wrap } from '../term/width.ts'
import type { Look, ReaderRow } from './row.ts'

/** Columns left of the words, in every view of a clipping. */
export const MARGIN_COLUMNS = 5
/** Lines of prose are no longer than this, however wide the terminal. */
export const MAX_PROSE_COLUMNS = 76

/** One row of one look, after the margin. */
export function row(at: number, text: string, look: Look): ReaderRow {
  return {
    at,
    parts: [
      { text: ' '.repeat(MARGIN_COLUMNS), look: 'quiet' },
      { text, look },
    ],
  }
}

/** An empty row. */
export function blank(at: number): ReaderRow {
  return { at, parts: [] }
}

/** Words wrapped to `width`, a string a row. */
export function wrapped(words: string, width: number): string[] {
  return wrap(words, 0, words.length, width).map((span) => words.slice(...span))
}

/** Words of one look, wrapped, after the margin; rows after the first are indented by `indent`. */
export function proseRows(at: number, words: string, look: Look, width: number, indent = 0): ReaderRow[] {
  return wrapped(words, Math.max(8, width - indent)).map((line, index) =>
    row(at, `${index ? ' '.repeat(indent) : ''}${line}`, look),
  )
}

/** A field as rows show it: its words, then a quiet note of ours. */
interface LabelledField {
  at: number
  name: string
  words: string
  note?: string | undefined
  look?: Look
}

/** A field with its label, `label` columns wide, wrapped beside it. */
export function labelledRows(
  { at, name, words, note = '', look = 'plain' }: LabelledField,
  label: number,
  width: number,
): ReaderRow[] {
  const whole = words + note
  return wrap(whole, 0, whole.length, Math.max(8, width - label)).map(([from, to], index) => ({
    at,
    parts: [
      { text: ' '.repeat(MARGIN_COLUMNS) + (index === 0 ? name : '').padEnd(label), look: 'label' },
      { text: whole.slice(from, Math.min(to, words.length)), look },
      { text: whole.slice(Math.max(from, words.length), to), look: 'quiet' },
    ],
  }))
}

// A row of the reader: words with their looks, and where in the text they stand. No Ink here: rows are plain data.

import type { Voice } from '@hearsay/reading'

/** How words look, voices among it; colours are picked in looks.tsx and paint.ts. */
export type Look =
  | Voice
  | 'plain'
  | 'quiet'
  | 'strong'
  | 'label'
  | 'quote'
  | 'mark'
  | 'stray'
  | 'alteration'
  | 'omission'
  | 'error'
  | 'warning'
  | 'found'

/** Words of one look. `start` is their offset in the seed's text, where they come from it. */
export interface RowPart {
  text: string
  look: Look
  start?: number
}

/** One row of a screen; `at` is the offset of the text it belongs to, ascending from row to row. */
export interface ReaderRow {
  parts: RowPart[]
  at: number
}

/** The index of the last row that begins at or before an offset. */
export function rowAt(rows: ReaderRow[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A row's parts with the words between `found` offsets looking found; parts that aren't of the text stay. */
export function withFound(row: ReaderRow, found: readonly (readonly [number, number])[]): RowPart[] {
  return row.parts.flatMap((part) => {
    if (part.start === undefined) return [part]
    const { start, text, look } = part
    const parts: RowPart[] = []
    let at = 0
    for (const [from, to] of found) {
      const a = Math.max(at, from - start)
      const b = Math.min(text.length, to - start)
      if (a >= b) continue
      if (a > at) parts.push({ text: text.slice(at, a), look })
      parts.push({ text: text.slice(a, b), look: 'found' })
      at = b
    }
    if (at < text.length) parts.push({ text: text.slice(at), look })
    return parts
  })
}

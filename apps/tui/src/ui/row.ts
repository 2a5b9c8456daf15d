// A row of a screen: words with their looks, and where in the text they are from. Rows are plain data, without Ink.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Voice } from '@hearsay/reading'

/** How words look, voices included; colours are picked in paint.ts. */
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
  | 'content'
  | 'source'
  | 'cue'
  | 'here'
  | 'match'
  | 'title'

/** Words of one look. `start` is their offset in the text, where they come from it, in UTF-16 units. */
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
  return Math.max(0, partitionPoint(rows, ({ at }) => at <= offset) - 1)
}

/** Words of the text with a look of their own. */
export interface Marked {
  span: Span
  look: Look
}

/** A row's parts with the marked words in their look, the first mark on top; parts that aren't of the text stay. */
export function withMarks(parts: RowPart[], marks: readonly Marked[]): RowPart[] {
  if (marks.length === 0) return parts
  return parts.flatMap((part) => {
    if (part.start === undefined) return [part]
    const { start, text, look } = part
    const end = start + text.length
    const near = marks.filter(({ span }) => span[0] < end && span[1] > start)
    if (near.length === 0) return [part]
    const cuts = new Set([start, end])
    for (const { span } of near) for (const edge of span) if (edge > start && edge < end) cuts.add(edge)
    const edges = [...cuts].sort((a, b) => a - b)
    return edges.slice(0, -1).map((from, at): RowPart => {
      const to = edges[at + 1]!
      const mark = near.find(({ span }) => span[0] <= from && span[1] >= to)
      return { text: text.slice(from - start, to - start), look: mark?.look ?? look, start: from }
    })
  })
}

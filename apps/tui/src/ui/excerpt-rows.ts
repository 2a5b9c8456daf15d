// Words of the text in their line, carets under them, as core formats its diagnostics. In: a text, spans and a width. Out:
// rows. Spans near each other share an excerpt.
//
//   9 | … will wait,” Ms Venn said on Tuesday that …
//     |               ^^^^^^^ ^^^^

import type { Span } from '@hearsay/core'
import { positionOf } from '@hearsay/core'
import { safe } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import { row } from './prose-rows.ts'
import type { Look, ReaderRow } from './row.ts'

/** How many UTF-16 units before the first span are shown. */
const CONTEXT_UNITS = 12

/** The excerpts for spans of a text; `starts` are its `lineStarts`. */
export function excerptRows(text: string, starts: number[], spans: Span[], width: number): ReaderRow[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const rows: ReaderRow[] = []
  for (let first = 0; first < sorted.length; ) {
    const { line } = positionOf(text, starts, sorted[first]![0])
    const end = starts[line] ?? text.length
    const gutter = `${line} | `
    const room = Math.max(8, width - gutter.length)
    let last = first + 1
    while (
      last < sorted.length &&
      sorted[last]![0] < end &&
      sorted[last]![1] - sorted[first]![0] < room - CONTEXT_UNITS
    )
      last++
    const [words, carets] = excerpt(text, starts[line - 1] ?? 0, end, sorted.slice(first, last), room)
    const at = sorted[first]![0]
    rows.push(
      pair(at, gutter, words, 'plain'),
      pair(at, `${' '.repeat(gutter.length - 2)}| `, carets, 'label'),
    )
    first = last
  }
  return rows
}

function pair(at: number, gutter: string, words: string, look: Look): ReaderRow {
  const { parts } = row(at, gutter, 'quiet')
  return { at, parts: [...parts, { text: words, look }] }
}

/** One line around its spans, and the carets under them. */
function excerpt(text: string, start: number, next: number, spans: Span[], room: number): [string, string] {
  let end = next
  while (end > start && /[\r\n]/.test(text[end - 1]!)) end--
  const from = Math.max(start, spans[0]![0] - CONTEXT_UNITS)
  let words = from > start ? '…' : ''
  let carets = ''
  let at = from
  for (const [open, close] of spans) {
    words += safe(text.slice(at, Math.max(at, open)))
    carets += ' '.repeat(Math.max(0, widthOf(words) - widthOf(carets)))
    const marked = safe(text.slice(Math.max(at, open), Math.min(end, close)))
    words += marked
    carets += '^'.repeat(widthOf(marked))
    at = Math.max(at, Math.min(end, close))
  }
  words += safe(text.slice(at, Math.min(end, at + room)))
  return [cut(words, room), carets.slice(0, room)]
}

// The other two views of a clipping: its text with line numbers, and the diagnostics of the parser.

import type { Seed } from '@hearsay/archive'
import { lineStarts, message, positionOf } from '@hearsay/core'
import { severityLabels } from '@hearsay/desk'
import { oneLine, safe } from '../term/safe.ts'
import { wrap } from '../term/width.ts'
import type { ReaderRow } from './row.ts'

/** The text line by line, numbered; long lines are wrapped. */
export function textRows({ document: { text } }: Pick<Seed, 'document'>, columns: number): ReaderRow[] {
  const starts = lineStarts(text)
  const margin = String(starts.length).length + 2
  const width = Math.max(8, columns - margin)
  const rows: ReaderRow[] = []
  for (const [at, start] of starts.entries()) {
    const number = { text: `${String(at + 1).padStart(margin - 2)}  `, look: 'quiet' as const }
    const end = lineEnd(text, start, starts[at + 1] ?? text.length)
    const spans = wrap(text, start, end, width)
    if (spans.length === 0 || text.slice(start, end).trim() === '') rows.push({ at: start, parts: [number] })
    else {
      for (const [row, [from, to]] of spans.entries()) {
        const words = { text: safe(text.slice(from, to)), look: 'plain' as const, start: from }
        rows.push({
          at: from,
          parts: [row === 0 ? number : { text: ' '.repeat(margin), look: 'quiet' }, words],
        })
      }
    }
  }
  return rows
}

/** Every diagnostic with its place, its message wrapped. */
export function diagnosticRows({ document: { text }, diagnostics }: Seed, columns: number): ReaderRow[] {
  if (diagnostics.length === 0)
    return [{ at: 0, parts: [{ text: '  No problems were found.', look: 'quiet' }] }]
  const starts = lineStarts(text)
  return diagnostics.flatMap((one): ReaderRow[] => {
    const { line, column } = positionOf(text, starts, one.span[0])
    const words = oneLine(message(one))
    const look = one.severity === 'info' ? 'label' : one.severity
    const head: ReaderRow = {
      at: one.span[0],
      parts: [
        { text: `  ${severityLabels[one.severity]} `, look },
        { text: `line ${line}, column ${column}  ${one.code}`, look: 'quiet' },
      ],
    }
    const sentence = wrap(words, 0, words.length, Math.max(8, columns - 4)).map(
      ([from, to]): ReaderRow => ({
        at: one.span[0],
        parts: [{ text: `    ${words.slice(from, to)}`, look: 'plain' }],
      }),
    )
    return [head, ...sentence, { at: one.span[0], parts: [] }]
  })
}

/** Where a line ends, its line break left out: with it a plain line would be measured as if it were not. */
function lineEnd(text: string, start: number, next: number): number {
  let end = next
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return end
}

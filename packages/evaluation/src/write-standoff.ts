// Writes annotations in brat standoff, as `parseStandoff` reads them. In: a text and the parts of its statements. Out: an annotation
// file, in code points.

import type { Span } from '@hearsay/core'
import type { FlatAttribution } from './standoff.ts'

/** The annotation file of a text. A span never goes on over a line break: it is cut there. */
export function standoffLines(text: string, statements: readonly FlatAttribution[]): string {
  const points = codePointsBefore(text)
  const lines: string[] = []
  const events: string[] = []
  let marks = 0
  const mark = (type: string, spans: readonly Span[]): string[] => {
    const pieces = spans.flatMap((span) => piecesOf(text, span))
    if (pieces.length === 0) return []
    const id = `T${++marks}`
    const places = pieces.map(([start, end]) => `${points[start]} ${points[end]}`).join(';')
    lines.push(`${id}\t${type} ${places}\t${pieces.map((piece) => text.slice(...piece)).join(' ')}\n`)
    return [`${type}:${id}`]
  }
  for (const { source, cue, content } of statements) {
    const parts = [...mark('Source', source), ...mark('Cue', cue), ...mark('Content', content)]
    // brat names an event by its trigger: the cue, or what there is.
    const trigger = (parts.find((one) => one.startsWith('Cue:')) ?? parts[0])?.split(':')[1]
    if (trigger) events.push(`E${events.length + 1}\tAttribution:${trigger} ${parts.join(' ')}\n`)
  }
  return lines.join('') + events.join('')
}

function piecesOf(text: string, [start, end]: Span): Span[] {
  return Array.from(
    text.slice(start, end).matchAll(/[^\n\r]*[^\s]/g),
    ({ index, 0: words }): Span => [
      start + index + (/^\s*/.exec(words)?.[0].length ?? 0),
      start + index + words.length,
    ],
  ).filter(([from, to]) => from < to)
}

/** For every offset in UTF-16 units the code points before it. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1)
  let unit = 0
  let point = 0
  for (const sign of text) {
    before.fill(point++, unit, unit + sign.length)
    unit += sign.length
  }
  before[unit] = point
  return before
}

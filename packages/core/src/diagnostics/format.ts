// Diagnostics for a terminal or a log, in the form of compilers. In: diagnostics and their text.
//
//   pact.txt:2:1: warning date-ambiguous: “06/07/2022” can be read as …
//     2 | 06/07/2022
//       | ^^^^^^^^^^

import { lineStarts, positionOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { Diagnostic, Severity } from './codes.ts'
import { message } from './messages.ts'

/** Settings of `formatDiagnostics`. */
export interface FormatOptions {
  /** The file's name, as the reader should see it. */
  file?: string
  /** Whether to add ANSI colours. Default false. */
  colour?: boolean
}

/** Columns of a line that are shown. */
const MAX_COLUMNS = 72
const ANSI_COLOURS: Record<Severity, string> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
}

/** Diagnostics with the line they are about and carets under its words; control characters are shown as symbols. */
export function formatDiagnostics(
  diagnostics: Diagnostic[],
  text: string,
  options: FormatOptions = {},
): string {
  const starts = diagnostics.length ? lineStarts(text) : []
  return diagnostics.map((one) => formatOne(one, text, starts, options)).join('')
}

function formatOne(
  one: Diagnostic,
  text: string,
  starts: number[],
  { file = '<text>', colour = false }: FormatOptions,
): string {
  const { line, column } = positionOf(text, starts, one.span[0])
  const paint = (words: string, code: string) => (colour ? `${code}${words}\u001b[0m` : words)
  const head = `${safe(file)}:${line}:${column}: ${paint(one.severity, ANSI_COLOURS[one.severity])} ${one.code}: ${safe(message(one))}\n`
  const start = starts[line - 1] ?? 0
  const { shown, before, marked } = excerpt(text, [start, lineEnd(text, start, starts[line])], one.span)
  if (shown.trim() === '') return head
  const gutter = String(line)
  const carets = `${' '.repeat(before)}${paint('^'.repeat(marked), ANSI_COLOURS[one.severity])}`
  return `${head}  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${carets}\n`
}

/** Where the words of a line end, before the line break that the next line begins after. */
function lineEnd(text: string, start: number, next = text.length): number {
  let end = next
  while (end > start && /[\r\n]/.test(text[end - 1]!)) end--
  return end
}

/** At most `MAX_COLUMNS` of a line around the marked words; `before` and `marked` count columns. */
function excerpt(
  text: string,
  [start, end]: Span,
  [from, to]: Span,
): { shown: string; before: number; marked: number } {
  const cutLeft = from - start > MAX_COLUMNS / 2 ? from - 24 : start
  const cutRight = Math.min(end, cutLeft + MAX_COLUMNS)
  const markedEnd = Math.max(from, Math.min(to, cutRight))
  const head = (cutLeft > start ? '…' : '') + safe(text.slice(cutLeft, from))
  const words = safe(text.slice(from, markedEnd))
  const tail = safe(text.slice(markedEnd, cutRight)) + (cutRight < end ? '…' : '')
  return { shown: head + words + tail, before: columns(head), marked: Math.max(1, columns(words)) }
}

/** Control characters as their symbols (U+2400…), directional ones and lone surrogates as U+FFFD, tabs as one space. */
function safe(words: string): string {
  return (
    words
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
      .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
  )
}

/** Columns in a terminal: two for East Asian wide characters, none for combining ones. */
function columns(words: string): number {
  let count = 0
  for (const character of words) {
    if (/\p{M}/u.test(character)) continue
    count +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1
  }
  return count
}

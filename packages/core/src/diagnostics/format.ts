// Diagnostics for a terminal or a log, as a good compiler prints them. In: diagnostics and their text.
//
//   pact.txt:2:1: warning date-ambiguous: “06/07/2022” can be read as …
//     2 | 06/07/2022
//       | ^^^^^^^^^^

import { lineStarts, positionOf } from '../text/lines.ts'
import type { Diagnostic, Severity } from './codes.ts'
import { message } from './messages.ts'

/** Settings of `print`. */
export interface FormatOptions {
  /** The file's name, as the reader should see it. */
  file?: string
  /** ANSI colours; off unless asked for. */
  colour?: boolean
}

const MAX_COLUMNS = 72
const ANSI_COLOURS: Record<Severity, string> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
}

/** Prints diagnostics with the line they are about and a caret under the words; control characters are shown as pictures. */
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
  const next = starts[line] ?? text.length
  const { shown, before, marked } = excerpt(
    text.slice(start, next).replace(/[\r\n]+$/, ''),
    one.span[0] - start,
    one.span[1] - start,
  )
  if (shown.trim() === '') return head
  const gutter = String(line)
  const carets = `${' '.repeat(before)}${paint('^'.repeat(marked), ANSI_COLOURS[one.severity])}`
  return `${head}  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${carets}\n`
}

/** At most `WIDTH` columns of a line around the marked words; `before` and `marked` count columns. */
function excerpt(line: string, from: number, to: number): { shown: string; before: number; marked: number } {
  const cutLeft = from > MAX_COLUMNS / 2 ? from - 24 : 0
  const cutRight = Math.min(line.length, cutLeft + MAX_COLUMNS)
  const left = cutLeft > 0 ? '…' : ''
  const head = left + safe(line.slice(cutLeft, from))
  const words = safe(line.slice(from, Math.min(to, cutRight)))
  const tail = safe(line.slice(Math.min(to, cutRight), cutRight)) + (cutRight < line.length ? '…' : '')
  return { shown: head + words + tail, before: columns(head), marked: Math.max(1, columns(words)) }
}

/** Control characters as their pictures (U+2400…), directional ones and lone surrogates as a replacement mark, tabs as one space. */
function safe(words: string): string {
  return (
    words
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
      .replace(/[\u0000-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
  )
}

/** Columns in a terminal: two for East Asian wide characters, none for combining ones. */
function columns(words: string): number {
  let count = 0
  for (const sign of words) {
    if (/\p{M}/u.test(sign)) continue
    count +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        sign,
      )
        ? 2
        : 1
  }
  return count
}

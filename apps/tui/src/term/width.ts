// Columns. In: safe text. Out: how wide it is, where it is cut, where it wraps.
import stringWidth from 'string-width'

/** Columns a text takes in a terminal. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text cut to `columns`, an ellipsis at the end where something is missing. */
export function cut(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text
  let shown = ''
  let used = 0
  for (const { segment } of graphemes.segment(text.slice(0, columns * 8))) {
    const width = widthOf(segment)
    if (used + width > columns - 1) break
    shown += segment
    used += width
  }
  return columns < 1 ? '' : `${shown.trimEnd()}…`
}

/** The text cut or filled with spaces to exactly `columns`. */
export function fitted(text: string, columns: number): string {
  const shown = cut(text, columns)
  return shown + ' '.repeat(Math.max(0, columns - widthOf(shown)))
}

/** A row of wrapped text: `[start, end)` into the text that was wrapped. */
export type Row = readonly [start: number, end: number]

/**
 * Wraps `text[start, end)` to `columns`: at spaces where there are some, inside a word too long for a row, and
 * between any two signs of scripts that have no spaces. Rows leave out the white space at their ends.
 */
export function wrap(text: string, start: number, end: number, columns: number): Row[] {
  if (!WIDE_OR_BROKEN.test(text.slice(start, end))) return wrapPlain(text, start, end, columns)
  const rows: Row[] = []
  let from = start
  let at = start
  let used = 0
  let breakAt = -1
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    at = start + index
    const space = /^\s/.test(segment)
    const newline = /[\r\n]/.test(segment)
    const width = newline ? 1 : widthOf(segment)
    if (used + width > columns && !space) {
      const to = breakAt > from ? breakAt : at
      rows.push(trimRow(text, from, to))
      from = skipSpaces(text, to, end)
      used = widthOf(text.slice(from, at))
      breakAt = -1
    }
    if (space || /[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef-]$/.test(segment)) breakAt = at + segment.length
    used += width
  }
  if (from < end) rows.push(trimRow(text, from, end))
  return rows
}

/** Anything but signs of one column each and single spaces: those can be counted instead of measured. */
const WIDE_OR_BROKEN = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0481\u2010-\u2027]/

function wrapPlain(text: string, start: number, end: number, columns: number): Row[] {
  const rows: Row[] = []
  let from = start
  while (end - from > columns) {
    const space = text.lastIndexOf(' ', from + columns)
    const to = space > from ? space : from + columns
    rows.push(trimRow(text, from, to))
    from = skipSpaces(text, to, end)
  }
  if (from < end) rows.push(trimRow(text, from, end))
  return rows
}

function trimRow(text: string, from: number, to: number): Row {
  let end = to
  while (end > from && /\s/.test(text[end - 1]!)) end--
  return [from, end]
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && /\s/.test(text[at]!)) at++
  return at
}

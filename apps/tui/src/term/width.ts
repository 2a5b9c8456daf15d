// Widths in columns. In: safe text. Out: how wide it is, where it is cut, where it wraps.
import stringWidth from 'string-width'
import { safe } from './safe.ts'

/** The columns of a text in a terminal. A table has most characters; the rest is measured. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const columns = plainWidth(text.charCodeAt(at))
    if (columns === 0) return stringWidth(text)
    width += columns
  }
  return width
}

let segmenter: Intl.Segmenter | undefined
/** The graphemes of a text. The segmenter is made when first needed: that takes longer than parsing a seed. */
function graphemesIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** The text cut to `columns`, an ellipsis at the end where something is missing. */
export function cut(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text
  let shown = ''
  let used = 0
  for (const { segment } of graphemesIn(text.slice(0, columns * 8))) {
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
 * between any two characters of scripts that have no spaces. Rows leave out the white space at their ends.
 */
export function wrap(text: string, start: number, end: number, columns: number): Row[] {
  if (!WIDE_OR_BROKEN.test(text.slice(start, end))) return wrapPlain(text, start, end, columns)
  const rows: Row[] = []
  let from = start
  let used = 0
  let breakAt = -1
  for (let at = start; at < end; ) {
    const grapheme = graphemeAt(text, at, end)
    const space = /\s/.test(text[at]!)
    // Twice where the words after the last break are too wide even alone.
    while (used + grapheme.width > columns && !space && from < at) {
      const to = breakAt > from ? breakAt : at
      rows.push(trimRow(text, from, to))
      from = Math.min(at, skipSpaces(text, to, end))
      used = shownWidth(text, from, at)
      breakAt = -1
    }
    if (space || /[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uffef-]/.test(text[grapheme.end - 1]!))
      breakAt = grapheme.end
    used += grapheme.width
    at = grapheme.end
  }
  if (from < end) rows.push(trimRow(text, from, end))
  return rows
}

function shownWidth(text: string, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; ) {
    const grapheme = graphemeAt(text, at, end)
    width += grapheme.width
    at = grapheme.end
  }
  return width
}

/**
 * The grapheme that begins at `at`: where it ends, and its columns once it is made safe, so that a control character has the
 * one of its picture. A table knows most of them, which is a hundred times faster than segmenting.
 */
export function graphemeAt(text: string, at: number, end: number): { end: number; width: number } {
  const unit = text.charCodeAt(at)
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return { end: at + 1, width: 1 }
  const width = plainWidth(unit)
  if (width > 0 && (at + 1 >= end || standsAlone(text.charCodeAt(at + 1)))) return { end: at + 1, width }
  for (const { segment } of graphemesIn(text.slice(at, Math.min(end, at + MAX_GRAPHEME_UNITS)))) {
    return { end: at + segment.length, width: widthOf(safe(segment)) }
  }
  return { end: at + 1, width: 1 }
}

/** No grapheme in use is longer, in UTF-16 units; a longer pile of accents is split. */
const MAX_GRAPHEME_UNITS = 64

/** Ranges of UTF-16 units that are characters of one column, or of two, and never combine with the unit before them. */
const ONE_COLUMN = [
  0x20, 0x7e, 0xa1, 0xa8, 0xaa, 0xac, 0xaf, 0x2ff, 0x391, 0x3a1, 0x3a3, 0x481, 0x48a, 0x52f, 0x5d0, 0x5ea,
]
ONE_COLUMN.push(0x620, 0x64a, 0x6cc, 0x6cc, 0x2010, 0x2027, 0x2190, 0x2193, 0x22ef, 0x22ef, 0x2400, 0x2426)
// The lines between panes and the bar before a row.
ONE_COLUMN.push(0x2500, 0x259f)
const TWO_COLUMNS = [
  0x3001, 0x3029, 0x3041, 0x3096, 0x30a0, 0x30ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3,
]
TWO_COLUMNS.push(0xff01, 0xff5e)

function plainWidth(unit: number): 0 | 1 | 2 {
  return isWithin(unit, ONE_COLUMN) ? 1 : isWithin(unit, TWO_COLUMNS) ? 2 : 0
}

function isWithin(unit: number, ranges: number[]): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (unit < ranges[at]!) return false
    if (unit <= ranges[at + 1]!) return true
  }
  return false
}

function standsAlone(unit: number): boolean {
  return unit < 0x20 || plainWidth(unit) > 0
}

/** Anything but characters of one column and single spaces: those can be counted instead of measured. */
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

/** Lines of printed text, colours among it, broken between words where they are wider than a terminal; null is no terminal. */
export function wrappedLines(text: string, columns: number | null): string {
  if (columns === null) return text
  return text
    .split('\n')
    .map((line) => (widthOf(withoutColour(line)) <= columns ? line : brokenLine(line, columns)))
    .join('\n')
}

function brokenLine(line: string, columns: number): string {
  let at = 0
  let broken = ''
  for (const word of line.split(' ')) {
    const width = widthOf(withoutColour(word))
    const fits = at === 0 || at + 1 + width <= columns
    broken += `${at === 0 ? '' : fits ? ' ' : '\n  '}${word}`
    at = at === 0 ? width : fits ? at + 1 + width : 2 + width
  }
  return broken
}

function withoutColour(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colour text
  return words.replace(/\u001b\[[0-9;]*m/g, '')
}

// Columns in a terminal. Most signs of most texts are decided by a look at a table; the rest goes to string-width.

import stringWidth from 'string-width'

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** No sign a person meets is longer in UTF-16 units; a longer pile of accents is taken apart. */
const longestSign = 64

/** Columns that words need. */
export function widthOf(words: string): number {
  return stringWidth(words)
}

/** The sign that begins at `at`: where it ends, and how many columns it needs. */
export function signAt(text: string, at: number): { end: number; width: number } {
  const width = plainWidth(text.charCodeAt(at))
  if (width > 0 && (at + 1 >= text.length || standsAlone(text.charCodeAt(at + 1)))) {
    return { end: at + 1, width }
  }
  const [first] = segments.segment(text.slice(at, at + longestSign))
  const sign = first?.segment ?? text.slice(at, at + 1)
  return { end: at + sign.length, width: stringWidth(sign) }
}

/** The words cut to `columns`, the last column an ellipsis where something was cut off. */
export function cut(words: string, columns: number): string {
  if (words.length <= columns && widthOf(words) <= columns) return words
  let used = 0
  let at = 0
  while (at < words.length) {
    const { end, width } = signAt(words, at)
    if (used + width > columns - 1) break
    used += width
    at = end
  }
  if (at >= words.length) return words
  return columns > 0 ? `${words.slice(0, at)}…` : ''
}

/** The words cut or filled with spaces to exactly `columns`. */
export function fit(words: string, columns: number): string {
  const shown = cut(words, columns)
  return shown + ' '.repeat(Math.max(0, columns - widthOf(shown)))
}

/** One or two columns for a sign that is never part of a longer one by itself, else 0. */
function plainWidth(unit: number): number {
  if (unit < 0x20) return 0
  if (unit < 0x7f) return 1
  if (unit < 0x2010) {
    return (unit >= 0xa0 && unit < 0x300 && unit !== 0xad && unit !== 0xa9 && unit !== 0xae) ||
      (unit >= 0x391 && unit <= 0x482) ||
      (unit >= 0x48a && unit <= 0x52f)
      ? 1
      : 0
  }
  if (unit <= 0x2027) return 1
  if (unit < 0x3001) return 0
  return (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a0 && unit <= 0x30ff) || isIdeograph(unit) ? 2 : 0
}

/** Whether a unit begins a sign of its own: it is no accent, joiner or second half. */
function standsAlone(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x09 || plainWidth(unit) > 0
}

function isIdeograph(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff)
}

/** A half-open range of UTF-16 code units, `[start, end)`, into the seed's text. */
export type Span = [start: number, end: number]

/** The part of `span` left when white space (the kinds `isSpace` knows) is taken off both ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return [from, to]
}

/**
 * Whether a UTF-16 code unit prints as nothing but room: ASCII white space, no-break and typographic
 * spaces, zero-width characters, directional marks and the byte order mark.
 */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0xa0) return unit === 0x85
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x61c
  if (unit < 0x3000) {
    return (
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200f) ||
      (unit >= 0x2028 && unit <= 0x202f) ||
      unit === 0x205f ||
      unit === 0x2060 ||
      (unit >= 0x2066 && unit <= 0x2069)
    )
  }
  return unit === 0x3000 || unit === 0xfeff
}

/** The words of `text[start, end)` and where they stand, counted from `base` on. */
export function pieceOf(text: string, start: number, end: number, base = 0): { text: string; span: Span } {
  return { text: text.slice(start, end), span: [base + start, base + end] }
}

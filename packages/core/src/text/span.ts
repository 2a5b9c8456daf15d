/** A half-open range of UTF-16 code units, `[start, end)`, into the seed's text. */
export type Span = [start: number, end: number]

/** The part of `span` left when white space (the kinds `isSpace` knows) is taken off both ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return [start, end]
}

/** Beside what regular expressions call space: the next-line control, and what only formats the signs around it. */
const SPACE = /[\s\x85\p{Cf}]/u

/**
 * Whether a UTF-16 code unit prints as nothing but room: ASCII white space, no-break and typographic spaces,
 * zero-width characters, soft hyphens, directional marks and the byte order mark.
 */
export const isSpace = (unit: number): boolean =>
  (unit < 0x21 || unit > 0x7f) && SPACE.test(String.fromCharCode(unit))

/** Some words of a text and where they are. */
export interface Piece {
  text: string
  span: Span
}

/** The words of `text[start, end)` and where they are, counted from `base` on. */
export const pieceOf = (text: string, start: number, end: number, base = 0): Piece => ({
  text: text.slice(start, end),
  span: [base + start, base + end],
})

/**
 * The pieces of `text` before, between and after the matches of `separator`, which has the flag g; without the white space
 * around them, so that a separator need not look for it.
 */
export function piecesOf(text: string, separator: RegExp, base = 0): Piece[] {
  let start = 0
  return [...text.matchAll(separator), null].map((cut) => {
    const end = cut?.index ?? text.length
    const span = trimmed(text, start, end)
    start = end + (cut?.[0].length ?? 0)
    return pieceOf(text, ...span, base)
  })
}

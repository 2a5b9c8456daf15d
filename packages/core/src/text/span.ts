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

/** The words of `text[start, end)` and where they stand, counted from `base` on. */
export const pieceOf = (
  text: string,
  start: number,
  end: number,
  base = 0,
): { text: string; span: Span } => ({
  text: text.slice(start, end),
  span: [base + start, base + end],
})

/** The stretches of `text` before, between and after the matches of `separator`, which has the flag g. */
export function splitSpans(text: string, separator: RegExp): Span[] {
  let start = 0
  return [...text.matchAll(separator), null].map((cut) => {
    const piece: Span = [start, cut?.index ?? text.length]
    start = piece[1] + (cut?.[0].length ?? 0)
    return piece
  })
}

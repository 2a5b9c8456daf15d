// Offsets in code points, as the Web Annotation Data Model counts them, from UTF-16 offsets and back.
import type { Span } from '@hearsay/core'

/** How many code points are before a UTF-16 offset. */
export function toCodePoints(text: string, offset: number): number {
  let points = 0
  for (let at = 0; at < offset; points++) at += width(text, at)
  return points
}

/** The UTF-16 offset before which so many code points are; the end of the text where it has fewer. */
export function fromCodePoints(text: string, points: number): number {
  let at = 0
  for (let left = points; left > 0 && at < text.length; left--) at += width(text, at)
  return at
}

/** A UTF-16 span in code points. */
export function spanToCodePoints(text: string, [start, end]: Span): [number, number] {
  const first = toCodePoints(text, start)
  return [first, first + toCodePoints(text.slice(start, end), end - start)]
}

/** A range of code points as UTF-16 span. */
export function spanFromCodePoints(text: string, [start, end]: readonly [number, number]): Span {
  return [fromCodePoints(text, start), fromCodePoints(text, end)]
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

// Where a paragraph needs a closer look. In: a text. Out: the offsets of the characters that quotation marks, brackets
// and omissions begin with. One pass of the engine's own search over the whole text, for most prose has none of these.

import { MARKER } from './patterns/markers.ts'

/** Offsets of markers in `text[start, end)`, ascending. */
export function markersIn(text: string, start: number, end: number): number[] {
  const found: number[] = []
  const searched = text.slice(0, end)
  MARKER.lastIndex = start
  while (MARKER.test(searched)) found.push(MARKER.lastIndex - 1)
  return found
}

/** The end of a sentence, with whatever closes behind it. */
export const SENTENCE_END = /[.!?…。！？؟][\p{Pf}\p{Pe}"']*$/u

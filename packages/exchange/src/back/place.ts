// Where an annotation’s words are. In: a text and words with a hint of their place. Out: their span, or why there is none. The words
// come first: a position is tried in both units and only believed where the words are there. Nothing is placed by likeness.
import type { Span } from '@hearsay/core'
import type { CodePoints } from '@hearsay/core/code-points'
import type { ForeignPiece } from './foreign-annotation.ts'

/** A place, or why there is none. */
export type Placed = { span: Span } | { problem: 'not-found' | 'ambiguous' }

/** Words in more places than this are told apart by their position or not at all. */
const MAX_PLACES = 1000

/** Finds the words of an annotation in a text. */
export function placePiece(
  text: string,
  points: CodePoints,
  { exact, prefix, suffix, start }: ForeignPiece,
): Placed {
  if (exact.trim() === '') return { problem: 'not-found' }
  const found = placesOf(text, exact)
  if (found.length === 0) return { problem: 'not-found' }
  if (start !== null) {
    const hints = [start, points.toUtf16(Math.min(start, points.length))]
    const hinted = found.find(([at]) => hints.includes(at))
    if (hinted) return { span: hinted }
  }
  const [only] = found
  if (found.length === 1) return { span: only! }
  const beside = found.filter(
    ([from, to]) =>
      squeezed(text.slice(0, from)).endsWith(squeezed(prefix)) &&
      squeezed(text.slice(to)).startsWith(squeezed(suffix)),
  )
  return beside.length === 1 && prefix + suffix !== '' ? { span: beside[0]! } : { problem: 'ambiguous' }
}

/** The places of words, whatever white space is between them: programs wrap lines and join them. */
function placesOf(text: string, exact: string): Span[] {
  const words = exact.trim().split(/\s+/)
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+')
  const places: Span[] = []
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'g'))) {
    places.push([index, index + found.length])
    if (places.length === MAX_PLACES) break
  }
  return places
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, '')
}

// Words that somebody typed or chose, as places in a text. In: a text, a span of it, words. Out: their spans. Words are compared as
// written but for white space.
import type { Span } from '@hearsay/core'

/** What is between pieces of a statement that stand apart. */
const PIECE_JOINT = /\s*(?:…|\.\.\.)\s*/

/**
 * The spans of words within a span of the text, pieces with “…” between them; null where they aren’t there. Of words that are
 * there several times those nearest to `near` are taken.
 */
export function spansOfWords(text: string, within: Span, words: string, near: Span | null): Span[] | null {
  const whole = nearest(text, within, words, near)
  if (whole) return [whole]
  const spans: Span[] = []
  for (const piece of words.split(PIECE_JOINT).filter(Boolean)) {
    const from = spans.at(-1)?.[1] ?? within[0]
    const found = nearest(text, [from, within[1]], piece, near)
    if (!found) return null
    spans.push(found)
  }
  return spans.length > 0 ? spans : null
}

function nearest(text: string, [from, to]: Span, words: string, near: Span | null): Span | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+')
  if (pattern === '') return null
  const found = [...text.slice(from, to).matchAll(new RegExp(pattern, 'gu'))].map(
    ({ index, 0: match }): Span => {
      return [from + index, from + index + match.length]
    },
  )
  if (!near) return found[0] ?? null
  return found.sort(([a], [b]) => Math.abs(a - near[0]) - Math.abs(b - near[0]))[0] ?? null
}

/** Spans without white space at their ends, those with nothing else left out, in order and none over another. */
export function tidySpans(text: string, spans: readonly Span[]): Span[] {
  const tidy: Span[] = []
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const words = text.slice(start, end)
    const first = start + words.length - words.trimStart().length
    const last = end - (words.length - words.trimEnd().length)
    const before = tidy.at(-1)
    if (first >= last) continue
    if (before && first <= before[1]) before[1] = Math.max(before[1], last)
    else tidy.push([first, last])
  }
  return tidy
}

/** What is left of spans without others. */
export function spansWithout(spans: readonly Span[], others: readonly Span[]): Span[] {
  let left: Span[] = [...spans]
  for (const [from, to] of others)
    left = left.flatMap(([start, end]): Span[] =>
      end <= from || start >= to
        ? [[start, end]]
        : [...(start < from ? [[start, from] as Span] : []), ...(to < end ? [[to, end] as Span] : [])],
    )
  return left
}

// The span of an excerpt around some words. In: the words’ span and the excerpt’s limits. Out: a span that ends between
// words. No ellipsis is added: the span shows what is left out.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Token } from './tokens.ts'

/** The length of an excerpt, in UTF-16 units; a single long word or phrase may double it. */
export const EXCERPT_LENGTH = 160

/** How far an end may move to include marks beside its word, in UTF-16 units. */
const MAX_EXTRA_MARKS = 8

/**
 * The excerpt around `[start, end)`, within `[least, most)`: two fifths of the room left go before the words, three after.
 * `tokens` are those of the text.
 */
export function excerptSpan(text: string, tokens: Token[], [start, end]: Span, [least, most]: Span): Span {
  if (end - start > 2 * EXCERPT_LENGTH) return [start, characterBoundary(text, start + 2 * EXCERPT_LENGTH)]
  const room = Math.max(0, EXCERPT_LENGTH - (end - start))
  const last = Math.min(most, Math.max(end, start - Math.floor(room * 0.4) + EXCERPT_LENGTH))
  const first = Math.max(least, Math.min(start, last - EXCERPT_LENGTH))
  const until = Math.min(most, Math.max(end, first + EXCERPT_LENGTH))
  let from = first > least ? firstWord(text, tokens, first, start) : least
  let to = until < most ? lastWord(text, tokens, until, end) : most
  while (from < start && isBlank(text, from)) from++
  while (to > end && isBlank(text, to - 1)) to--
  return [from, to]
}

function firstWord(text: string, tokens: Token[], wanted: number, start: number): number {
  const at = firstTokenFrom(tokens, wanted)
  const before = tokens[at - 1]?.end ?? 0
  let from = Math.min(start, tokens[at]?.start ?? start)
  const least = Math.max(before, from - MAX_EXTRA_MARKS)
  while (from > least && !isBlank(text, from - 1)) from--
  return from
}

function lastWord(text: string, tokens: Token[], wanted: number, end: number): number {
  let at = firstTokenFrom(tokens, wanted)
  while (at > 0 && (tokens[at - 1]?.end ?? 0) > wanted) at--
  const after = tokens[at]?.start ?? text.length
  let to = Math.max(end, tokens[at - 1]?.end ?? end)
  const most = Math.min(after, to + MAX_EXTRA_MARKS)
  while (to < most && !isBlank(text, to)) to++
  return to
}

/** The index of the first token at an offset or after it. */
function firstTokenFrom(tokens: Token[], offset: number): number {
  return partitionPoint(tokens, ({ start }) => start < offset)
}

function characterBoundary(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? ' ')
}

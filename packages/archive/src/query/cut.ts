// A piece cut out of a text around some words. In: the words’ place and how far the piece may reach. Out: its place,
// ends between words. Nothing is put in for what is left out: a piece’s span against the text’s shows that.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Token } from './tokens.ts'

/** How long an excerpt is meant to be, in UTF-16 units; one word or phrase alone may make it twice as long. */
export const excerptLength = 160

/** How far a cut may move to take marks along that stand at its word. */
const MARKS = 8

/**
 * The piece around `[start, end)`, within `[least, most)`: two parts of what room is left go before the words, three
 * after. `tokens` are those of the text.
 */
export function cutAround(text: string, tokens: Token[], [start, end]: Span, [least, most]: Span): Span {
  if (end - start > 2 * excerptLength) return [start, hardEnd(text, start + 2 * excerptLength)]
  const room = Math.max(0, excerptLength - (end - start))
  const last = Math.min(most, Math.max(end, start - Math.floor(room * 0.4) + excerptLength))
  const first = Math.max(least, Math.min(start, last - excerptLength))
  const until = Math.min(most, Math.max(end, first + excerptLength))
  let from = first > least ? firstWord(text, tokens, first, start) : least
  let to = until < most ? lastWord(text, tokens, until, end) : most
  while (from < start && isBlank(text, from)) from++
  while (to > end && isBlank(text, to - 1)) to--
  return [from, to]
}

function firstWord(text: string, tokens: Token[], wanted: number, start: number): number {
  const at = firstFrom(tokens, wanted)
  const before = tokens[at - 1]?.end ?? 0
  let from = Math.min(start, tokens[at]?.start ?? start)
  const least = Math.max(before, from - MARKS)
  while (from > least && !isBlank(text, from - 1)) from--
  return from
}

function lastWord(text: string, tokens: Token[], wanted: number, end: number): number {
  let at = firstFrom(tokens, wanted)
  while (at > 0 && (tokens[at - 1]?.end ?? 0) > wanted) at--
  const after = tokens[at]?.start ?? text.length
  let to = Math.max(end, tokens[at - 1]?.end ?? end)
  const most = Math.min(after, to + MARKS)
  while (to < most && !isBlank(text, to)) to++
  return to
}

/** The number of the first token that begins at an offset or after it. */
function firstFrom(tokens: Token[], offset: number): number {
  return partitionPoint(tokens, ({ start }) => start < offset)
}

function hardEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? ' ')
}

// Places in a text, as selectors of the Web Annotation Data Model. In: a text and a span. Out: the exact words, with as much
// context as tells them from every other place with the same words, and their position.
import type { Span } from '@hearsay/core'
import { spanToCodePoints } from './code-points.ts'
import type { Selector } from './schema.ts'

/** How much context is quoted on each side at least, in UTF-16 units; less at an end of the text alone. */
export const MIN_CONTEXT_LENGTH = 32
/** How much at most, where the same words stand in more than one place. */
const MAX_CONTEXT_LENGTH = 1024

/** The selector of a span. */
export function selectorOf(text: string, span: Span): Selector {
  const [start, end] = span
  const exact = text.slice(start, end)
  let length = MIN_CONTEXT_LENGTH
  let context = contextOf(text, span, length)
  while (length < MAX_CONTEXT_LENGTH && isRepeated(text, context.prefix + exact + context.suffix)) {
    length *= 2
    context = contextOf(text, span, length)
  }
  const [first, last] = spanToCodePoints(text, span)
  return [
    { type: 'TextQuoteSelector', exact, ...context },
    { type: 'TextPositionSelector', start: first, end: last },
  ]
}

function contextOf(text: string, [start, end]: Span, length: number): { prefix: string; suffix: string } {
  return { prefix: text.slice(Math.max(0, start - length), start), suffix: text.slice(end, end + length) }
}

function isRepeated(text: string, words: string): boolean {
  const first = text.indexOf(words)
  return text.indexOf(words, first + 1) !== -1
}

// Direct, indirect or mixed. In: a page and a statement. Out: whether its content is given as spoken.
//
//   “We wait.”            direct: all of it stands between quotation marks
//   the plan was “mad”    mixed: some of it does
//   the plan was mad      indirect

import type { Mark, Span } from '@hearsay/core'
import type { Page } from './page.ts'
import { paragraphsOf } from './page.ts'
import type { Form } from './schema.ts'
import type { Statement } from './statement.ts'

const known = new WeakMap<Page, Span[]>()

/** How the content of a statement is given; one without content is indirect. */
export function formOf(page: Page, { content }: Pick<Statement, 'content'>): Form {
  let quoted = 0
  let all = 0
  for (const piece of content) {
    const words = page.text.slice(...piece)
    all += lettersIn(words)
    for (const [start, end] of touching(quotedIn(page), piece)) {
      quoted += lettersIn(page.text.slice(Math.max(start, piece[0]), Math.min(end, piece[1])))
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted === all ? 'direct' : 'mixed'
}

/**
 * The stretches of a page that stand between quotation marks, marks included, ascending; of nested ones the outer. One
 * that is never closed goes on to the end of its paragraph, and so does a line of dialogue behind a dash.
 */
export function quotedIn(page: Page): Span[] {
  let spans = known.get(page)
  if (!spans) {
    spans = paragraphsOf(page).flatMap(({ span, marks }) => ofMarks(marks, span[1]))
    known.set(page, spans)
  }
  return spans
}

function ofMarks(marks: Mark[], end: number): Span[] {
  const spans: Span[] = []
  for (const { side, style, match, span } of marks) {
    if (side !== 'open' || style === 'title') continue
    const close = match === null ? end : marks[match]!.span[1]
    if (span[0] < (spans.at(-1)?.[1] ?? 0)) continue
    if (match !== null || style === 'dash' || isLast(marks, span[0])) spans.push([span[0], close])
  }
  return spans
}

/** Whether no mark opens after an offset: one that is never closed then goes on to the end. */
function isLast(marks: Mark[], offset: number): boolean {
  return !marks.some(({ side, style, span }) => side === 'open' && style !== 'title' && span[0] > offset)
}

function touching(spans: Span[], [start, end]: Span): Span[] {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![1] <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < spans.length && spans[last]![0] < end) last++
  return spans.slice(low, last)
}

function lettersIn(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

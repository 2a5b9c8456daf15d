// What shows in a paragraph, as covers over its text. In: a paragraph. Out: spans with what each is, for a screen
// to draw. Quotations are drawn from mark to mark, at most three deep: deeper ones are noise.

import type { Cover } from '../text/slices.ts'
import type { Alteration, Mark, OmissionMark, Paragraph } from './schema.ts'

/** What covers a part of a paragraph; `stray` is a mark without its other half. */
export type Covering =
  | { type: 'dateline' | 'quote' | 'mark' | 'stray' }
  | { type: 'alteration'; of: Alteration }
  | { type: 'omission'; of: OmissionMark }

const DEEPEST = 3

/** Everything in a paragraph that shows: dateline, quotations, single marks, brackets. */
export function coversOf({ marks, span, dateline, alterations, omissions }: Paragraph): Cover<Covering>[] {
  return [
    ...(dateline ? [cover(dateline.span, { type: 'dateline' })] : []),
    ...quotesOf(marks, span),
    ...marks.map((mark, at) =>
      cover(mark.span, { type: mark.match === null && !goesOn(mark, at) ? 'stray' : 'mark' }),
    ),
    ...alterations.map((of) => cover(of.span, { type: 'alteration', of })),
    ...omissions.map((of) => cover(of.span, { type: 'omission', of })),
  ]
}

function cover(span: readonly [number, number], is: Covering): Cover<Covering> {
  return { span, is }
}

/** A quotation of several paragraphs opens at the start of each and closes in the last alone. */
function goesOn(mark: Mark, at: number): boolean {
  return at === 0 && mark.side === 'open' && mark.match === null
}

function quotesOf(marks: Mark[], span: readonly [number, number]): Cover<Covering>[] {
  const quotes: Cover<Covering>[] = []
  let depth = 0
  for (const [at, mark] of marks.entries()) {
    if (mark.style === 'title') continue
    const end = goesOn(mark, at) ? span[1] : mark.match === null ? undefined : marks[mark.match]?.span[1]
    if (end === undefined) continue
    if (mark.side === 'close') depth--
    else if (depth++ < DEEPEST) quotes.push(cover([mark.span[0], end], { type: 'quote' }))
  }
  return quotes
}

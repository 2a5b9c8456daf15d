// What a screen draws in a paragraph. In: a paragraph. Out: decorations over its text: the dateline, quotations from
// mark to mark, single marks, brackets.

import type { Decoration } from '../text/slices.ts'
import type { Alteration, InlineOmission, Paragraph, QuoteMark } from './schema.ts'

/** What decorates part of a paragraph; `stray` is a quotation mark without its other half. */
export type ParagraphDecoration =
  | { type: 'dateline' | 'quote' | 'mark' | 'stray' }
  | { type: 'alteration'; node: Alteration }
  | { type: 'omission'; node: InlineOmission }

/** Quotations nested deeper than this are not decorated: tints over tints are noise on a screen. */
const MAX_QUOTE_DEPTH = 3

/** Every decoration of a paragraph: dateline, quotations, single marks, alterations, omissions. */
export function decorationsOf({
  marks,
  span,
  dateline,
  alterations,
  omissions,
}: Paragraph): Decoration<ParagraphDecoration>[] {
  return [
    ...(dateline ? [decoration(dateline.span, { type: 'dateline' })] : []),
    ...quoteDecorations(marks, span),
    ...marks.map((mark, at) =>
      decoration(mark.span, { type: mark.match === null && !continuesBelow(mark, at) ? 'stray' : 'mark' }),
    ),
    ...alterations.map((node) => decoration(node.span, { type: 'alteration', node })),
    ...omissions.map((node) => decoration(node.span, { type: 'omission', node })),
  ]
}

function decoration(
  span: readonly [number, number],
  value: ParagraphDecoration,
): Decoration<ParagraphDecoration> {
  return { span, value }
}

/** A quotation of several paragraphs opens with the first mark of each and closes only in the last. */
function continuesBelow(mark: QuoteMark, at: number): boolean {
  return at === 0 && mark.side === 'open' && mark.match === null
}

function quoteDecorations(
  marks: QuoteMark[],
  span: readonly [number, number],
): Decoration<ParagraphDecoration>[] {
  const quotes: Decoration<ParagraphDecoration>[] = []
  let depth = 0
  for (const [at, mark] of marks.entries()) {
    if (mark.style === 'title') continue
    const end = continuesBelow(mark, at)
      ? span[1]
      : mark.match === null
        ? undefined
        : marks[mark.match]?.span[1]
    if (end === undefined) continue
    if (mark.side === 'close') depth--
    else if (depth++ < MAX_QUOTE_DEPTH) quotes.push(decoration([mark.span[0], end], { type: 'quote' }))
  }
  return quotes
}

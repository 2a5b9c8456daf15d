// What a screen draws in a paragraph. In: a paragraph. Out: decorations over its text: the dateline, quotations from
// mark to mark, single marks, brackets.

import type { Decoration } from '../text/slices.ts'
import { partitionPoint } from '../text/sorted.ts'
import type { Alteration, Block, InlineOmission, Paragraph, QuoteMark } from './schema.ts'

/** What decorates part of a paragraph; `stray` is a quotation mark without its other half. */
export type ParagraphDecoration =
  | { type: 'dateline' | 'quote' | 'mark' | 'stray' }
  | { type: 'alteration'; node: Alteration }
  | { type: 'omission'; node: InlineOmission }

/** Quotations nested deeper than this are not decorated: tints over tints are noise on a screen. */
const MAX_QUOTE_DEPTH = 3

/**
 * Every decoration of a paragraph: dateline, quotations, single marks, alterations, omissions. `body` has the blocks around it,
 * which show whether a quotation that it leaves open goes on.
 */
export function decorationsOf(
  { marks, span, dateline, alterations, omissions }: Paragraph,
  body: readonly Block[] = [],
): Decoration<ParagraphDecoration>[] {
  const continued = continuedMark(marks, nextParagraph(span, body))
  return [
    ...(dateline ? [decoration(dateline.span, { type: 'dateline' })] : []),
    ...quoteDecorations(marks, span, continued),
    ...marks.map((mark) =>
      decoration(mark.span, { type: mark.match === null && mark !== continued ? 'stray' : 'mark' }),
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

/** The paragraph after one, unless more than a gap and a crosshead stand between. */
function nextParagraph([start]: Paragraph['span'], body: readonly Block[]): Paragraph | null {
  const after = partitionPoint(body, ({ span }) => span[0] <= start)
  return body.slice(after, after + 3).find((block) => block.type === 'paragraph') ?? null
}

/**
 * The mark of a quotation that goes on below: the first of a paragraph that is never closed, or the last of its style where the
 * next paragraph opens with one of that style. A quotation of several paragraphs closes only in the last.
 */
function continuedMark(marks: QuoteMark[], next: Paragraph | null): QuoteMark | null {
  const isOpen = (mark: QuoteMark | undefined) => mark?.side === 'open' && mark.match === null
  if (isOpen(marks[0])) return marks[0]!
  const opener = next?.marks[0]
  if (opener?.side !== 'open' || opener.span[0] !== next?.span[0]) return null
  const last = marks.findLast(({ style }) => style === opener.style)
  return isOpen(last) ? last! : null
}

function quoteDecorations(
  marks: QuoteMark[],
  span: readonly [number, number],
  continued: QuoteMark | null,
): Decoration<ParagraphDecoration>[] {
  const quotes: Decoration<ParagraphDecoration>[] = []
  let depth = 0
  for (const mark of marks) {
    if (mark.style === 'title') continue
    const end = mark === continued ? span[1] : mark.match === null ? undefined : marks[mark.match]?.span[1]
    if (end === undefined) continue
    if (mark.side === 'close') depth--
    else if (depth++ < MAX_QUOTE_DEPTH) quotes.push(decoration([mark.span[0], end], { type: 'quote' }))
  }
  return quotes
}

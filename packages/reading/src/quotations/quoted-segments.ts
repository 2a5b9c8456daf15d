// The segments in quotation marks. In: the paragraphs of a document. Out: each segment between marks, nested ones included, in
// the order of the text.
//
//   “He told me, ‘wait,’ and I left,” she said.
//   ^           ^     ^             ^
// A quotation over several paragraphs has an opening mark in each and a closing one in the last: one segment a paragraph. Any
// other mark that is never closed loses its own quotation and no other.

import type { Paragraph, QuoteMark, Span } from '@hearsay/core'

/** A segment between quotation marks. */
export interface QuotedSegment {
  /** Marks included. */
  span: Span
  /** Without the marks. */
  inner: Span
  style: QuoteMark['style']
  /** The number of quotations around it. */
  depth: number
  paragraph: Paragraph
}

/** The segments between quotation marks of all paragraphs. Time in line with the marks. */
export function quotedSegments(text: string, paragraphs: Paragraph[]): QuotedSegment[] {
  const all: QuotedSegment[] = []
  let running = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1]
    const found = inParagraph(text, paragraph, running, next !== undefined && opensWith(text, next) !== null)
    running = found.running
    const ends: number[] = []
    for (const one of found.stretches) {
      while (ends.length && ends.at(-1)! <= one.span[0]) ends.pop()
      all.push({ ...one, depth: ends.length, paragraph })
      ends.push(one.span[1])
    }
  }
  return all
}

/** Where a paragraph's own words begin, after its dateline. */
function wordsStart(text: string, { span, dateline }: Paragraph): number {
  let at = dateline ? dateline.span[1] : span[0]
  while (at < span[1] && (dateline ? /[\s:–—-]/ : /\s/).test(text[at]!)) at++
  return at
}

/** The mark that opens a paragraph; null where it opens with none. */
function opensWith(text: string, paragraph: Paragraph): QuoteMark | null {
  const [first] = paragraph.marks
  return first?.side === 'open' && first.style !== 'dash' && first.span[0] <= wordsStart(text, paragraph)
    ? first
    : null
}

type SegmentInParagraph = Omit<QuotedSegment, 'depth' | 'paragraph'>

/** `running`: the paragraph before ended inside a quotation; `continues`: the next one opens with a mark. */
function inParagraph(
  text: string,
  paragraph: Paragraph,
  running: boolean,
  continues: boolean,
): { stretches: SegmentInParagraph[]; running: boolean } {
  const { marks, span } = paragraph
  const stretches: SegmentInParagraph[] = []
  const opener = opensWith(text, paragraph)
  const later = new Map<QuoteMark['style'], number>()
  for (const mark of marks) if (mark.side === 'open') later.set(mark.style, mark.span[0])
  let runs = false
  const [first] = marks
  if (running && first?.side === 'close' && first.match === null) {
    const start = wordsStart(text, paragraph)
    stretches.push({ span: [start, first.span[1]], inner: [start, first.span[0]], style: first.style })
  }
  for (const mark of marks) {
    if (mark.side !== 'open') continue
    const [start, inside] = mark.span
    const close = mark.match === null ? null : marks[mark.match]!
    if (close) {
      stretches.push({ span: [start, close.span[1]], inner: [inside, close.span[0]], style: mark.style })
    } else if (mark.style === 'dash') {
      stretches.push({ span: [start, span[1]], inner: [inside, span[1]], style: 'dash' })
    } else if ((mark === opener || continues) && later.get(mark.style) === start && inside < span[1]) {
      stretches.push({ span: [start, span[1]], inner: [inside, span[1]], style: mark.style })
      runs = true
    }
  }
  return { stretches, running: runs }
}

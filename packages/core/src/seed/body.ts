// The body. In: the chunks after the header. Out: paragraphs, gaps, omissions and the lines that are not prose.
// A chunk of short lines is one hard-wrapped paragraph; a line too long to be wrapped is a paragraph of its own.

import type { Chunk } from '../text/lines.ts'
import { trimmed } from '../text/span.ts'
import { classifyBoilerplate, isCrosshead } from './boilerplate.ts'
import { findBrackets } from './brackets.ts'
import { findDateline } from './dateline.ts'
import { markersIn, SENTENCE_END } from './markers.ts'
import { findMarks } from './marks.ts'
import type { Block, DateField, Paragraph } from './schema.ts'

/** How a line begins that starts a paragraph whatever is above it: indented, or with a dialogue dash. */
const PARAGRAPH_START = /^(?:\t| {2}|\u3000|\s*[—–―]\s?\p{L})/u

/** Reads the body's blocks in text order; what a dateline's date leaves out comes from the day of publication. */
export function readBody(text: string, chunks: Chunk[], published: DateField | null): Block[] {
  /** Lines up to this many UTF-16 units may have been wrapped by a mail program; longer ones were not. */
  const MAX_WRAPPED_UNITS = 100
  /** Blank lines between two blocks that say something was left out. */
  const MIN_GAP_BLANK_LINES = 2
  const blocks: Block[] = []
  const paragraphs: Paragraph[] = []
  for (const [index, { lines, blankLines }] of chunks.entries()) {
    const before = blocks.at(-1)
    const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
    /** The paragraph that the next line may continue, and the line above it. */
    let open: Paragraph | null = null
    let above = ''
    for (const line of lines) {
      const span = trimmed(text, line.start, line.end)
      const words = text.slice(...span)
      const boilerplate = classifyBoilerplate(words)
      if (before && blankLines >= MIN_GAP_BLANK_LINES && line === lines[0]) {
        blocks.push({ type: 'gap', span: [before.span[1], span[0]], lines: blankLines })
      }
      if (boilerplate) {
        blocks.push({ ...boilerplate, span })
        open = null
      } else if (
        open &&
        !breaksAfter(above, longest) &&
        !PARAGRAPH_START.test(text.slice(line.start, span[1]))
      ) {
        open.span[1] = span[1]
      } else if (lines.length === 1 && paragraphs[0] && index < chunks.length - 1 && isCrosshead(words)) {
        blocks.push({ type: 'crosshead', span, certain: false })
      } else {
        // What is inside it is read when its last line is known.
        const paragraph = { type: 'paragraph', span } as Paragraph
        blocks.push(paragraph)
        paragraphs.push(paragraph)
        if (longest <= MAX_WRAPPED_UNITS) open = paragraph
      }
      above = words
    }
  }
  for (const paragraph of paragraphs) readInside(text, paragraph, paragraph === paragraphs[0], published)
  return blocks
}

/** Whether a paragraph ends with a line: one much shorter than the longest, and the end of a sentence. */
const breaksAfter = (line: string, longest: number) => line.length < longest * 0.6 && SENTENCE_END.test(line)

/** Fills a paragraph of which the span is known. Only the first one of a body may have a dateline. */
function readInside(text: string, paragraph: Paragraph, isFirst: boolean, published: DateField | null): void {
  /** UTF-16 units at the start of the body that are searched for a dateline. */
  const MAX_DATELINE_UNITS = 220
  const [start, end] = paragraph.span
  let from = start
  const found = isFirst && findDateline(text.slice(start, end).slice(0, MAX_DATELINE_UNITS), start, published)
  paragraph.dateline = null
  if (found && start + found.end < end) {
    paragraph.dateline = found.dateline
    from += found.end
  }
  const markers = markersIn(text, start, end)
  paragraph.marks = findMarks(text, trimmed(text, from, end)[0], end, markers)
  Object.assign(paragraph, findBrackets(text, from, end, markers, paragraph.marks))
}

// The body. In: the chunks after the header. Out: paragraphs, gaps, omissions and the lines that are no prose.
// A chunk of short lines is one hard-wrapped paragraph; a line too long to be wrapped is a paragraph of its own.

import type { Chunk, Line } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { isSpace, trimmed } from '../text/span.ts'
import { findBrackets } from './brackets.ts'
import { findDateline } from './dateline.ts'
import { furnitureOf, isCrosshead } from './furniture.ts'
import { findMarks } from './marks.ts'
import type { Block, DateField, Paragraph } from './schema.ts'
import { signsIn } from './signs.ts'

/** Lines up to this many UTF-16 units may have been wrapped by a mail program; longer ones were not. */
const WRAPPED = 100
/** Blank lines between two blocks that say something was left out. */
const GAP = 2

const NONE: number[] = []

/** Reads the body's blocks in the order of the text; a dateline leaves out what the day of publication says. */
export function readBody(text: string, chunks: Chunk[], published: DateField | null): Block[] {
  const blocks: Block[] = []
  const signs = signsIn(text, chunks[0]?.lines[0]?.start ?? text.length, text.length)
  let next = 0
  /** The signs of one piece; pieces come in the order of the text. */
  const signsOf = (start: number, end: number): number[] => {
    while (next < signs.length && signs[next]! < start) next++
    const first = next
    while (next < signs.length && signs[next]! < end) next++
    return first === next ? NONE : signs.slice(first, next)
  }
  let told = false
  for (const [index, chunk] of chunks.entries()) {
    const before = blocks.at(-1)
    const alone = chunk.lines.length === 1
    const pieces = piecesOf(text, chunk.lines)
    if (before && chunk.blankLines >= GAP) {
      blocks.push({ type: 'gap', span: [before.span[1], pieces[0]!.start], lines: chunk.blankLines })
    }
    for (const piece of pieces) {
      const line = piece.end - piece.start <= 700 ? text.slice(piece.start, piece.end) : ''
      const furniture = line && !piece.wrapped ? furnitureOf(line) : null
      const span: Span = [piece.start, piece.end]
      if (furniture) blocks.push({ ...furniture, span })
      else if (alone && told && index < chunks.length - 1 && line && isCrosshead(line)) {
        blocks.push({ type: 'crosshead', span, certain: false })
      } else {
        blocks.push(readParagraph(text, span, signsOf(...span), told ? undefined : published))
        told = true
      }
    }
  }
  return blocks
}

interface PieceOfChunk {
  start: number
  end: number
  /** More than one line. */
  wrapped: boolean
}

/** Cuts a chunk into paragraphs and lines of their own. */
function piecesOf(text: string, lines: Line[]): PieceOfChunk[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const joins = lines.length > 1 && longest <= WRAPPED
  const pieces: PieceOfChunk[] = []
  let current: PieceOfChunk | null = null
  for (const line of lines) {
    const [start, end] = trimmed(text, line.start, line.end)
    const own = joins && end - start < WRAPPED && furnitureOf(text.slice(start, end)) !== null
    if (current && joins && !own && !breaksBefore(text, line, start, current, longest)) {
      current.end = end
      current.wrapped = true
      continue
    }
    current = { start, end, wrapped: false }
    pieces.push(current)
    if (own) current = null
  }
  return pieces
}

/** Whether a wrapped line begins a paragraph: indented, a dialogue dash, or after a short line that ends a sentence. */
function breaksBefore(
  text: string,
  line: Line,
  start: number,
  before: PieceOfChunk,
  longest: number,
): boolean {
  if (start > line.start && /^(?:\t| {2,}|\u3000)/.test(text.slice(line.start, start))) return true
  if (/^[—–―]\s?\p{L}/u.test(text.slice(start, start + 3))) return true
  const lastLine = text.slice(Math.max(before.start, before.end - WRAPPED - 1), before.end)
  const length = lastLine.length - Math.max(lastLine.lastIndexOf('\n'), lastLine.lastIndexOf('\r')) - 1
  return length < longest * 0.6 && /[.!?…。][\p{Pf}\p{Pe}"'”»]*$/u.test(lastLine)
}

/** Reads what stands inside one paragraph, from the signs in it; only the first has a dateline, and a `published`. */
function readParagraph(
  text: string,
  [start, end]: Span,
  signs: number[],
  published: DateField | null | undefined,
): Paragraph {
  const opening = text.slice(start, Math.min(end, start + 220))
  const found = published === undefined ? null : findDateline(opening, start, published)
  const dateline = found && start + found.end < end ? found.dateline : null
  const from = dateline ? start + found!.end : start
  const dash = text.charCodeAt(from) === 0x2014 || text.charCodeAt(from) === 0x2015
  const bare = { type: 'paragraph' as const, span: [start, end] as Span, dateline }
  if (signs.length === 0 && !dash) return { ...bare, marks: [], alterations: [], omissions: [] }
  const marks = findMarks(text, skipSpace(text, from, end), end, signs)
  return { ...bare, marks, ...findBrackets(text, from, end, signs, marks) }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

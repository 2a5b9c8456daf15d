import { partitionPoint } from './sorted.ts'
import { trimmed } from './span.ts'

/** One line of text: `[start, end)` without its line break. */
export interface Line {
  start: number
  end: number
}

/** Lines with words on them that follow each other, and how many blank lines are before them. */
export interface Chunk {
  lines: Line[]
  /** Blank lines between the previous chunk (or the start) and this one. */
  blankLines: number
}

const BREAK = /\r\n?|\n|$/g

/**
 * Cuts `text` from `from` on into chunks: lines that follow each other without a blank line between.
 * Line breaks are LF, CRLF and a lone CR; a line is blank when it holds nothing but white space.
 * Time grows in line with the length; blank lines take no memory.
 */
export function chunksOf(text: string, from = 0): Chunk[] {
  const chunks: Chunk[] = []
  let blankLines = 0
  let start = from
  BREAK.lastIndex = from
  for (const { index: end, 0: lineBreak } of text.matchAll(BREAK)) {
    if (trimmed(text, start, end)[0] === end) blankLines++
    else {
      if (blankLines || !chunks.length) chunks.push({ lines: [], blankLines })
      chunks.at(-1)!.lines.push({ start, end })
      blankLines = 0
    }
    start = end + lineBreak.length
  }
  return chunks
}

/** Offsets at which the lines of `text` begin, ascending; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** A place in a text as editors show it; both count from 1. */
export interface Position {
  line: number
  /** In code points. */
  column: number
}

/** The position asked for last, by the line starts it was looked up in: most look-ups go forward through a text. */
const lastFound = new WeakMap<number[], Position & { offset: number }>()

/**
 * The line of an offset, and its column in code points; both count from 1, as editors do. `starts` are the `lineStarts` of
 * the text. Looking up ascending offsets takes time in line with the length of the text, however long its lines are.
 */
export function positionOf(text: string, starts: number[], offset: number): Position {
  const line = partitionPoint(starts, (start) => start <= offset)
  const last = lastFound.get(starts)
  const canContinue = last && last.line === line && last.offset <= offset
  let column = canContinue ? last.column : 1
  for (let at = canContinue ? last.offset : (starts[line - 1] ?? 0); at < offset; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xdc00 || unit > 0xdfff) column++
  }
  lastFound.set(starts, { line, column, offset })
  return { line, column }
}

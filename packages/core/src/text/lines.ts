import { partitionPoint } from './sorted.ts'
import { trimmed } from './span.ts'

/** One line of text: `[start, end)` without its line break. */
export interface Line {
  start: number
  end: number
}

/** A run of lines with words on them, and how many blank lines stood before it. */
export interface Chunk {
  lines: Line[]
  /** Blank lines between the previous chunk (or the start) and this one. */
  blankLines: number
}

const BREAK = /\r\n?|\n|$/g

/**
 * Cuts `text` from `from` on into chunks: lines that follow each other without a blank line between.
 * Line breaks are LF, CRLF and a lone CR; a line is blank when it holds nothing but white space.
 * Takes time in line with length; blank lines cost no memory.
 */
export function chunksOf(text: string, from = 0): Chunk[] {
  const chunks: Chunk[] = []
  let blankLines = 0
  let start = from
  BREAK.lastIndex = from
  for (const { index: end, 0: sign } of text.matchAll(BREAK)) {
    if (trimmed(text, start, end)[0] === end) blankLines++
    else {
      if (blankLines || !chunks.length) chunks.push({ lines: [], blankLines })
      chunks.at(-1)!.lines.push({ start, end })
      blankLines = 0
    }
    start = end + sign.length
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

/** The line of an offset, and its column in code points; both count from 1, as editors do. */
export function positionOf(text: string, starts: number[], offset: number): { line: number; column: number } {
  const line = partitionPoint(starts, (start) => start <= offset)
  const start = starts[line - 1] ?? 0
  let column = 1
  for (let at = start; at < offset; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xdc00 || unit > 0xdfff) column++
  }
  return { line, column }
}

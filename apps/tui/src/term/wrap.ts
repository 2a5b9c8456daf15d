// Text into lines that fit. In: words and a width. Out: half-open ranges of the words; nothing is copied.

import { signAt } from './width.ts'

/** A line as a half-open range of UTF-16 units. */
export type Range = [start: number, end: number]

/** What may not begin a line of Chinese or Japanese (the common ones of JIS X 4051). */
const notFirst =
  /[、。，．・：；？！）］｝〉》」』】〕〗”’…‥ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.:;?!)\]}]/
/** A line holds at most this many UTF-16 units a column, whatever invisible signs it has. */
const unitsPerColumn = 16

/**
 * Wraps words at white space, between ideographs, and inside a word only where the word alone is too wide. White space
 * at a break belongs to no line; `\n` is white space like any other. Takes time in line with length.
 */
export function wrap(words: string, columns: number): Range[] {
  const room = Math.max(1, columns)
  const lines: Range[] = []
  let start = skipSpace(words, 0)
  let at = start
  let used = 0
  /** Where the line may be broken, and where the next would then begin. */
  let breakEnd = -1
  let breakNext = -1
  let usedAtBreak = 0
  while (at < words.length) {
    if (isBreakingSpace(words.charCodeAt(at))) {
      breakEnd = at
      breakNext = skipSpace(words, at)
      used += breakNext - at > 0 ? 1 : 0
      usedAtBreak = used
      at = breakNext
      continue
    }
    const { end, width } = signAt(words, at)
    if ((used + width > room || at - start > room * unitsPerColumn) && at > start) {
      const [lineEnd, next] = breakEnd > start ? [breakEnd, breakNext] : [at, at]
      lines.push([start, lineEnd])
      used = breakEnd > start ? used - usedAtBreak : 0
      start = next
      breakEnd = -1
      continue
    }
    used += width
    at = end
    if (
      width === 2 &&
      at < words.length &&
      !notFirst.test(words.charAt(at)) &&
      words.charCodeAt(at) > 0x2fff
    ) {
      breakEnd = at
      breakNext = at
      usedAtBreak = used
    }
  }
  const last = trimEnd(words, start, words.length)
  if (last > start) lines.push([start, last])
  return lines.length ? lines : [[0, 0]]
}

function skipSpace(words: string, from: number): number {
  let at = from
  while (at < words.length && isBreakingSpace(words.charCodeAt(at))) at++
  return at
}

function trimEnd(words: string, start: number, end: number): number {
  let at = end
  while (at > start && isBreakingSpace(words.charCodeAt(at - 1))) at--
  return at
}

function isBreakingSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    (unit >= 0x2000 && unit <= 0x200b && unit !== 0x2007) ||
    unit === 0x3000
  )
}

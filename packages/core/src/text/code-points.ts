// Offsets in code points, as Python, brat and R count them, and in UTF-16 units, as this project, Java and browsers do. In: a
// text. Out: one offset from the other. The only place where either is made of the other.
import { partitionPoint } from './sorted.ts'

/** Converts offsets into one text, in either direction. */
export interface CodePoints {
  /** The length of the text in code points. */
  length: number
  /** The code points before an offset in UTF-16 units; between the halves of a pair, those before the pair. */
  fromUtf16(offset: number): number
  /** The UTF-16 units before an offset in code points. */
  toUtf16(offset: number): number
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g

/**
 * The offsets of a text in code points. Takes memory for each surrogate pair alone; a look-up takes time by the logarithm of
 * their number. A lone surrogate is a code point of its own.
 */
export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index)
  // A pair is passed once its second half is.
  const before = (offset: number) => partitionPoint(pairs, (pair) => pair + 1 < offset)
  const inside = (offset: number) => (pairs[before(offset)] === offset - 1 ? 1 : 0)
  const fromUtf16 = (offset: number) => offset - before(offset) - inside(offset)
  return {
    length: fromUtf16(text.length),
    fromUtf16,
    toUtf16(offset) {
      let low = 0
      let high = pairs.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (pairs[middle]! - middle < offset) low = middle + 1
        else high = middle
      }
      return offset + low
    },
  }
}

// Lines of the body that are not prose. In: one line. Out: what it is, or nothing.
//
//   Photo: Coastwire     caption        Continued on A6   jump
//   -30-                 end            * * *             omission

import { nameOfMatch } from '../text/matching.ts'
import { CAPTION_ENDING, LINE_PATTERNS, RULED_LINE } from './patterns/boilerplate.ts'
import { ELLIPSIS, OMISSION_NOTE } from './patterns/brackets.ts'
import type { LineBlockType, OmittedBy } from './vocabulary.ts'

/** What a line is, beside prose. */
export type Boilerplate =
  | { type: LineBlockType; certain: boolean }
  | { type: 'omission'; by: OmittedBy; certain: boolean }

/** What a line of the body is by its form; null for prose. */
export function classifyBoilerplate(line: string): Boilerplate | null {
  /** UTF-16 units: a longer line is prose. */
  const MAX_LINE_UNITS = 700
  /** UTF-16 units at the end of a line that are searched for a picture's maker. */
  const MAX_ENDING_UNITS = 120
  if (line.length > MAX_LINE_UNITS) return null
  const inner = /^[[(<](.+)[\])>]$/.exec(line)?.[1]?.trim()
  if (ELLIPSIS.test(inner ?? line) || OMISSION_NOTE.test(inner ?? '') || RULED_LINE.test(line)) {
    return { type: 'omission', by: 'clipper', certain: inner !== undefined }
  }
  const type =
    nameOfMatch(LINE_PATTERNS, line) ?? (CAPTION_ENDING.test(line.slice(-MAX_ENDING_UNITS)) && 'caption')
  return type ? { type, certain: true } : null
}

/**
 * Whether a line standing alone between paragraphs reads as a crosshead: short, unpunctuated, no quotation. In a
 * script without capitals or spaces it is shorter still.
 */
export const isCrosshead = (line: string): boolean =>
  line.length <= 60 &&
  /^(?=[\p{Lu}\d]|\p{Lo}(?:.*\s|.{0,19}$))(?:\S+\s+){0,7}\S*[\p{L}\p{M}\p{N}%)]['’]?$/u.test(line)

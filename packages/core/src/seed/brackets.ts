// Brackets and dots inside a paragraph. In: a paragraph's text and marks. Out: what somebody changed in it
// (alterations) and what somebody left out (omissions), each with whose hand it was.
//
//   “[T]he pact is [...] old news [sic],” she said (laughs)
//    ^^^ case      ^^^^^ omission ^^^^^ sic        ^^^^^^^^ aside

import { nameOfMatch } from '../text/matching.ts'
import { pieceOf } from '../text/span.ts'
import { ALTERATION_PATTERNS, BRACKET_OR_DOTS, ELLIPSIS, OMISSION_NOTE } from './patterns/brackets.ts'
import type { Alteration, InlineOmission, QuoteMark } from './schema.ts'

/** What was found in one paragraph, in the order of the text. */
export interface FoundBrackets {
  alterations: Alteration[]
  omissions: InlineOmission[]
}

/** Finds alterations and omissions in `text[start, end)`; `markers` lists the offsets where one may begin, and others. */
export function findBrackets(
  text: string,
  start: number,
  end: number,
  markers: number[],
  marks: QuoteMark[],
): FoundBrackets {
  const alterations: Alteration[] = []
  const omissions: InlineOmission[] = []
  const isQuoted = quotedBefore(marks)
  let past = start
  for (const at of markers) {
    const found = at >= past && '[(.…'.includes(text[at]!) && BRACKET_OR_DOTS.exec(text.slice(at, end))
    if (!found) continue
    const after = at + found[0].length
    const piece = pieceOf(text, at, after)
    const quoted = isQuoted(at)
    const isSquare = text[at] === '['
    const inner = (found[1] ?? found[2] ?? found[0]).trim()
    const isEllipsis = ELLIPSIS.test(inner)
    if (isEllipsis || (isSquare && OMISSION_NOTE.test(inner))) {
      const by = isEllipsis && quoted ? hand(text.slice(after - 1, after + 3)) : 'clipper'
      omissions.push({ ...piece, by, certain: isSquare && !quoted })
    } else {
      const kind =
        nameOfMatch(ALTERATION_PATTERNS, inner + text.slice(after - 1, after + 2)) ??
        (isSquare && inner && 'insertion')
      if (!kind) continue
      alterations.push({ ...piece, kind, by: isSquare && !quoted ? 'clipper' : 'outlet' })
    }
    past = after
  }
  return { alterations, omissions }
}

/** Answers, for ascending offsets, whether a quotation is open before one. */
function quotedBefore(marks: QuoteMark[]): (offset: number) => boolean {
  let depth = 0
  let next = 0
  return (offset) => {
    for (let mark = marks[next]; mark && mark.span[0] < offset; mark = marks[++next]) {
      if (!/title|dash/.test(mark.style)) depth = Math.max(0, depth + (mark.side === 'open' ? 1 : -1))
    }
    return depth > 0
  }
}

/** Who left out what dots within a quotation stand for: bare dots before a closing mark are the speaker trailing off. */
const hand = (ending: string) => (/^[.…][?!]?(?:["”’»」]|'')/.test(ending) ? 'speaker' : 'outlet')

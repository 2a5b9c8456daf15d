// Brackets and dots inside a paragraph. In: a paragraph's text and marks. Out: what somebody changed in it
// (alterations) and what somebody left out (omissions), each with whose hand it was.
//
//   “[T]he pact is [...] old news [sic],” she said (laughs)
//    ^^^ case      ^^^^^ omission ^^^^^ sic        ^^^^^^^^ aside

import { pieceOf } from '../text/span.ts'
import type { Alteration, InlineOmission, QuoteMark } from './schema.ts'

/** Three dots or an ellipsis, spaced or not. */
export const ELLIPSIS = /^(?:\.(?:\s?\.){2}|…)(?:\s?\.|…)*$/
/** What a clipper writes in brackets for words left out. */
export const OMISSION_NOTE =
  /^(?:snip|cut|(?:[\p{L}\d ]{1,12} )?(?:paragraph|sentence|line|passage|para|word|text)s? (?:omitted|cut|removed|deleted|skipped)|omitted|gap|illegible|(?:text|words?|lines?|page) missing|(?:the )?(?:rest|remainder)\b.{0,24}|kürzung|gekürzt|auslassung|coupe|[中後前]?略)$/iu
/** A bracket without another inside and not over 300 signs, or three dots, at the start of a string. */
const BRACKET_OR_DOTS = /^(?:\[([^[\]]{0,298})\]|\(([^()]{0,298})\)|(?:\.(?:\s?\.){2}|…)(?:\s?\.|…){0,999})/
/** What brackets of both kinds hold beside words. */
const ALTERATION_PATTERNS: [Alteration['kind'], RegExp][] = [
  ['sic', /^sic[.!?]?[\])]/i],
  [
    'note',
    /^(?:(?:(?:my|our|his|her|original) )?(?:emphasis|italics|stress|translat(?:ion|ed))\b|(?:editor|translator)[’']s note\b|ed\.|hervorhebung|souligné)/iu,
  ],
  [
    'aside',
    /^(?:(?:s?he|they|audience) )?(?:laugh(?:s|ter|ing)|applause|paus(?:es?|ing)|smil(?:es|ing)|sigh(?:s|ing)|cheers|shrugs|nods|lacht|rires?|risas)(?: [\p{L} ]{0,24})?[\])]/iu,
  ],
  ['case', /^\p{L}\]\p{L}/u],
]

/** What was found in one paragraph, in the order of the text. */
export interface FoundBrackets {
  alterations: Alteration[]
  omissions: InlineOmission[]
}

/** Finds alterations and omissions in `text[start, end)`; `signs` lists the offsets where one may begin, and others. */
export function findBrackets(
  text: string,
  start: number,
  end: number,
  signs: number[],
  marks: QuoteMark[],
): FoundBrackets {
  const alterations: Alteration[] = []
  const omissions: InlineOmission[] = []
  let past = start
  let mark = 0
  let depth = 0
  for (const at of signs) {
    if (at < past || !'[(.…'.includes(text[at]!)) continue
    const found = BRACKET_OR_DOTS.exec(text.slice(at, end))
    if (!found) continue
    for (; mark < marks.length && marks[mark]!.span[0] < at; mark++) {
      const { style, side } = marks[mark]!
      if (/title|dash/.test(style)) continue
      depth = Math.max(0, depth + (side === 'open' ? 1 : -1))
    }
    const after = at + found[0].length
    const piece = pieceOf(text, at, after)
    const square = text[at] === '['
    const inner = (found[1] ?? found[2] ?? found[0]).trim()
    const dots = ELLIPSIS.test(inner)
    if (dots || (square && OMISSION_NOTE.test(inner))) {
      // Bare dots before a closing mark: the speaker trails off.
      const trails = /^[.…][?!]?(?:["”’»」]|'')/.test(text.slice(after - 1, after + 3))
      const by = trails ? 'speaker' : 'outlet'
      omissions.push({ ...piece, by: depth && dots ? by : 'clipper', certain: square && !depth })
    } else {
      const told = inner + text.slice(after - 1, after + 2)
      const kind =
        ALTERATION_PATTERNS.find(([, form]) => form.test(told))?.[0] ?? (square && inner && 'insertion')
      if (!kind) continue
      alterations.push({ ...piece, kind, by: square && !depth ? 'clipper' : 'outlet' })
    }
    past = after
  }
  return { alterations, omissions }
}

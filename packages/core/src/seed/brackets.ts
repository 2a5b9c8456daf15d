// Brackets and dots inside a paragraph. In: a paragraph's text and marks. Out: what somebody changed in it
// (alterations) and what somebody left out (omissions), each with whose hand it was.
//
//   “[T]he pact is [...] old news [sic],” she said (laughs)
//    ^^^ case      ^^^^^ omission ^^^^^ sic        ^^^^^^^^ aside

import type { Alteration, Mark, OmissionMark } from './schema.ts'

/** Three dots or an ellipsis, spaced or not. */
export const DOTS = /^(?:\.\s?\.\s?\.+(?:\s?\.)?|…+\.?)$/
const NOTE =
  /^(?:(?:(?:my|our|his|her|original) )?(?:emphasis|italics)\b|translat|(?:editor|translator)[’']s note\b|ed\.)/i
const ASIDE =
  /^(?:(?:s?he|they|audience) )?(?:laugh|applau|paus|smil|sigh|cheer|shrug|nod)(?:s?e?s?|ter|ing)(?: [\p{L} ]{0,24})?$/iu
/** What a clipper writes in brackets for words left out. */
export const CUT =
  /^(?:snip|cut|(?:[\p{L}\d ]{1,12} )?(?:paragraph|sentence|line|passage|para|word|text)s? (?:omitted|cut|removed|missing)|omitted|illegible|(?:the )?(?:rest|remainder)\b.{0,24}|gekürzt|[中後前]?略)$/iu
/** A bracket without another in it, of 300 signs at most, or three dots and more. */
const CUT_OR_CHANGE = /\[[^[\]]{0,298}\]|\([^()]{0,298}\)|(?:\.{0,2}…|\.(?: ?\.){2})(?:…| ?\.)*/y

/** What was found in one paragraph, in the order of the text. */
export interface FoundBrackets {
  alterations: Alteration[]
  omissions: OmissionMark[]
}

/** Finds alterations and omissions in `text[start, end)`; `signs` lists the offsets where one may begin, and others. */
export function findBrackets(
  text: string,
  start: number,
  end: number,
  signs: number[],
  marks: Mark[],
): FoundBrackets {
  const found: FoundBrackets = { alterations: [], omissions: [] }
  const inQuote = quoteTest(marks)
  let past = start
  for (const at of signs) {
    if (at < past || !/[[(….]/.test(text[at]!)) continue
    CUT_OR_CHANGE.lastIndex = at
    const words = CUT_OR_CHANGE.exec(text)?.[0]
    const close = at + (words?.length ?? 0)
    if (!words || close > end) continue
    const inner = /^[[(]/.test(words) ? words.slice(1, -1).trim() : null
    const piece = { text: words, span: [at, close] as [number, number] }
    const quoted = inQuote(at)
    const square = words[0] === '['
    if (inner === null) {
      // Three dots: before a closing mark the speaker trails off; elsewhere words were left out.
      const trailing = /^[?!]?(?:["”’»」]|''|\s*$)/.test(text.slice(close, close + 3))
      const by = quoted ? (trailing ? 'speaker' : 'outlet') : 'clipper'
      found.omissions.push({ ...piece, by, certain: false })
    } else if (DOTS.test(inner) || (square && CUT.test(inner))) {
      const by = quoted && DOTS.test(inner) ? 'outlet' : 'clipper'
      found.omissions.push({ ...piece, by, certain: !quoted && square })
    } else {
      const kind = kindOf(inner, square, text.slice(close, close + 2))
      if (!kind) continue
      found.alterations.push({ ...piece, kind, by: quoted || !square ? 'outlet' : 'clipper' })
    }
    past = close
  }
  return found
}

/** What brackets around `inner` are; round ones are mostly the writer's own and none. */
function kindOf(inner: string, square: boolean, after: string): Alteration['kind'] | null {
  if (/^sic[.!?]?$/i.test(inner)) return 'sic'
  if (NOTE.test(inner)) return 'note'
  if (ASIDE.test(inner)) return 'aside'
  if (!square || !inner) return null
  return /^\p{L}$/u.test(inner) && /^\p{L}/u.test(after) ? 'case' : 'insertion'
}

/** Tells for ascending offsets whether they lie inside quotation marks. */
function quoteTest(marks: Mark[]): (offset: number) => boolean {
  let next = 0
  let depth = 0
  return (offset) => {
    for (; next < marks.length && marks[next]!.span[0] < offset; next++) {
      const mark = marks[next]!
      if (mark.style === 'title' || mark.style === 'dash') continue
      if (mark.side === 'open') depth++
      else if (depth > 0) depth--
    }
    return depth > 0
  }
}

// Brackets and dots inside a paragraph. In: a paragraph's text and marks. Out: what somebody changed in it
// (alterations) and what somebody left out (omissions), each with whose hand it was.
//
//   “[T]he pact is [...] old news [sic],” she said (laughs)
//    ^^^ case      ^^^^^ omission ^^^^^ sic        ^^^^^^^^ aside

import type { Alteration, Mark, OmissionMark } from './schema.ts'

/** Three dots or an ellipsis, spaced or not. */
export const DOTS = /^(?:\.\s?\.\s?\.+(?:\s?\.)?|…+\.?)$/
const SIC = /^sic[.!?]?$/i
const NOTE =
  /^(?:(?:(?:my|our|his|her|original) )?(?:emphasis|italics|stress|translat(?:ion|ed))\b|(?:editor|translator)[’']s note\b|ed\.|hervorhebung|souligné)/iu
const ASIDE =
  /^(?:(?:s?he|they|audience) )?(?:laugh(?:s|ter|ing)|applause|paus(?:es?|ing)|smil(?:es|ing)|sigh(?:s|ing)|cheers|shrugs|nods|lacht|rires?|risas)(?: [\p{L} ]{0,24})?$/iu
/** What a clipper writes in brackets for words left out. */
export const CUT =
  /^(?:snip|cut|(?:[\p{L}\d ]{1,12} )?(?:paragraph|sentence|line|passage|para|word|text)s? (?:omitted|cut|removed|deleted|skipped)|omitted|gap|illegible|(?:text|words?|lines?|page) missing|(?:the )?(?:rest|remainder)\b.{0,24}|kürzung|gekürzt|auslassung|coupe|[中後前]?略)$/iu
const LONGEST = 300

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
    if (at < past) continue
    const sign = text[at]
    const opens = sign === '[' || sign === '('
    if (!opens && sign !== '…' && sign !== '.') continue
    const close = opens ? closing(text, at, end) : dotsEnd(text, at, end)
    if (close < 0) continue
    const quoted = inQuote(at)
    if ((opens ? bracket : dots)(found, text, at, close, quoted)) past = close
  }
  return found
}

/** The end of the bracket opened at `start`, or −1 where it holds another, a line's worth of words, or no end. */
function closing(text: string, start: number, end: number): number {
  const sign = text[start] === '[' ? ']' : ')'
  const limit = Math.min(end, start + LONGEST)
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === sign) return at + 1
    if (text[at] === text[start]) return -1
  }
  return -1
}

function dotsEnd(text: string, start: number, end: number): number {
  let at = start
  let dots = 0
  while (at < end) {
    if (text[at] === '…') dots += 3
    else if (text[at] === '.') dots++
    else if (!(text[at] === ' ' && dots > 0 && text[at + 1] === '.')) break
    at++
  }
  return dots >= 3 ? at : -1
}

function bracket(found: FoundBrackets, text: string, start: number, end: number, quoted: boolean): boolean {
  const inner = text.slice(start + 1, end - 1).trim()
  const square = text[start] === '['
  const piece = { text: text.slice(start, end), span: [start, end] as [number, number] }
  if (DOTS.test(inner) || (square && CUT.test(inner))) {
    found.omissions.push({
      ...piece,
      by: quoted && DOTS.test(inner) ? 'outlet' : 'clipper',
      certain: !quoted && square,
    })
    return true
  }
  if (!square && !ASIDE.test(inner) && !SIC.test(inner) && !/^(?:emphasis|italics)\b/i.test(inner))
    return false
  const by = quoted || !square ? 'outlet' : 'clipper'
  if (SIC.test(inner)) found.alterations.push({ ...piece, kind: 'sic', by })
  else if (NOTE.test(inner)) found.alterations.push({ ...piece, kind: 'note', by })
  else if (ASIDE.test(inner)) found.alterations.push({ ...piece, kind: 'aside', by })
  else if (/^\p{L}$/u.test(inner) && /^\p{L}/u.test(text.slice(end, end + 2))) {
    found.alterations.push({ ...piece, kind: 'case', by })
  } else if (inner) found.alterations.push({ ...piece, kind: 'insertion', by })
  else return false
  return true
}

/** Three dots: before a closing mark the speaker trails off; elsewhere words were left out. */
function dots(found: FoundBrackets, text: string, start: number, end: number, quoted: boolean): boolean {
  const trailing = /^[?!]?(?:["”’»」]|''|\s*$)/.test(text.slice(end, end + 3))
  const by = quoted ? (trailing ? 'speaker' : 'outlet') : 'clipper'
  found.omissions.push({ text: text.slice(start, end), span: [start, end], by, certain: false })
  return true
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

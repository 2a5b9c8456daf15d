// One header line by its form. In: a line. Out: its parts, each with a role, or `plain` where the form says
// nothing. What a plain line is (outlet, kicker, headline, deck) is decided in plain-lines.ts by its neighbours.
//
//   By Lin Qiao Published: Jun 29, 2022 09:12 PM
//      byline              date

import { nameOfMatch } from '../text/matching.ts'
import { piecesOf } from '../text/span.ts'
import { classifyBoilerplate } from './boilerplate.ts'
import { isByline } from './byline.ts'
import { isWithoutYear, readDate, wholeDate } from './date.ts'
import { findLabel } from './labels.ts'
import type { Part } from './part.ts'
import { labelled, part } from './part.ts'
import { BEFORE_DATE_LABEL } from './patterns/labels.ts'
import type { HeaderRole } from './vocabulary.ts'

/** What whole lines look like that say what they are. */
const LINE_PATTERNS: [HeaderRole, RegExp][] = [
  ['url', /^(?:https?:\/\/|www\.)[^\s<>]+$/i],
  ['page', /^(?:pages?|pp?\.|seite|s\.|página)\s*[A-Z]?-?\d+(?: *[-–,] *[A-Z]?\d+)?$|^[A-F]\d{1,2}$/i],
  ['section', /^[\p{L} &]{2,30}(?:\s[>›»]\s[\p{L} &]{2,30})+$/u],
  // A paper's number: `Vol. 3, No. 29`.
  ['other', /^(?:(?:vol(?:ume)?|no|nr|issue)\.? ?\d+\W*)+$/i],
]
/** What is between the parts of a line: bars, or room between a date and `By`; dashes, or the white space before a page. */
const BARS = /\s+[|·•]\s+|\t+| {3,}|\s(?=By )(?<=(?:\d|[A-Z]{3})\s)/g
const DASHES = /\s+[—–-]\s+|,?\s(?=(?:pp?\.|(?<=,\s)(?:page|seite))\s?[A-Z]?\d+$)/gi

/** Takes a line apart, which begins at offset `start` and has no room around it. */
export function splitHeaderLine(line: string, start: number): Part[] {
  const found =
    line.length > 400
      ? null
      : (splitAt(line, start, BEFORE_DATE_LABEL) ??
        wholeLine(line, start) ??
        splitAt(line, start, BARS) ??
        splitAt(line, start, DASHES) ??
        endingInDate(line, start))
  return found ?? [part('unknown', line, start)]
}

/** The parts of a line recognised as a whole. */
function wholeLine(line: string, start: number): Part[] | null {
  const date = wholeDate(line)
  if (date || (line.length < 60 && isWithoutYear(line)))
    return [part('date', line, start, !!date && !date.guessed && line.length > 4)]
  const found = labelledParts(line, start)
  if (found) return found
  const role =
    nameOfMatch(LINE_PATTERNS, line) ??
    (isByline(line) ? 'byline' : classifyBoilerplate(line)?.type.replace('caption', 'credit'))
  // A story's other lines (its end mark, a jump line) are no part of the header.
  return role && !/end|jump|related|omission/.test(role) ? [part(role as HeaderRole, line, start)] : null
}

/**
 * A label and its value; a date's that is none stays, but uncertain. Without a colon only a date is taken for one:
 * `Updated 30 June 2022`.
 */
function labelledParts(line: string, start: number): Part[] | null {
  // Looking for every label is dear, and most lines have no colon, bullet or digit.
  const [role, head] = findLabel(/[:：\d*•‣▪●]/.test(line) ? line : '')
  const words = line.slice(head.length)
  if (!role || !words) return null
  const isClosed = /[^\p{L}\s,]/u.test(head)
  // `date` and `updated`.
  const certain = /date/.test(role) ? !!(wholeDate(words) ?? (isClosed && readDate(words))) : isClosed
  if (!certain && !(isClosed && /\d/.test(words))) return null
  const [label, value] = labelled(role, line, start, head.length)
  const parts = [label, { ...value, certain }]
  // `Harbor Times, p. A4` names the outlet and the page too.
  if (role === 'source' && words[1]) {
    for (const { role, text, span } of splitHeaderLine(words, value.span[0])) {
      const isName = role === 'unknown'
      parts.push(part(isName ? 'outlet' : role, isName ? text.split(',')[0]! : text, span[0]))
    }
  }
  return parts
}

/** `Harbor Times | June 29, 2022 | By Ana Ruiz`: pieces between separators, where at least one is known by its form. */
function splitAt(line: string, start: number, separator: RegExp): Part[] | null {
  // Most lines have none.
  if (line.search(separator) < 1) return null
  const pieces = piecesOf(line, separator)
  if (pieces.length > 6) return null
  const parts = pieces.flatMap(({ text, span }) => splitHeaderLine(text, start + span[0]))
  return parts.some(({ certain }) => certain) ? parts : null
}

/** `Harbor Times, 29 June 2022`, `Harbor Times (29 June 2022)`, `From the Harbor Times p. A4 29.06.2022:` */
function endingInDate(line: string, start: number): Part[] | null {
  if (line.length > 100) return null
  for (const { index, 0: sign } of line.matchAll(/[,(،、]\s*|\s(?=[\d./-]+\W?$)/g)) {
    const from = index + sign.length
    const date = line.slice(from).replace(/\s*[)\]:]+$/, '')
    if (index < 2 || index > 60 || date.length < 5 || !wholeDate(date)) continue
    // `PORT VELA, July 5, 2015:` is a dateline alone on its line.
    if (/^[^\p{Ll}]+,.*:$/u.test(line))
      return [part('place', line.slice(0, index), start), part('date', date, start + from)]
    const lead = /^(?:from\s+|)/i.exec(line)![0]
    return [
      part('label', lead.trimEnd(), start),
      ...splitHeaderLine(line.slice(lead.length, index).trimEnd(), start + lead.length),
      part('date', date, start + from),
    ].filter(({ text }) => text)
  }
  return null
}

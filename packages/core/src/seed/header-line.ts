// One header line by its form. In: a line. Out: its parts, each with a role, or `plain` where the form says
// nothing. What a plain line is (outlet, kicker, headline, deck) is decided in plain-lines.ts by its neighbours.
//
//   By Lin Qiao Published: Jun 29, 2022 09:12 PM
//      byline              date

import { between, trimmed } from '../text/span.ts'
import { findByline } from './byline.ts'
import { isWithoutYear, readDate, wholeDate } from './date.ts'
import { furnitureOf } from './furniture.ts'
import { DATED, roleOfLabel } from './labels.ts'
import type { Part } from './part.ts'
import { labelled, part } from './part.ts'
import type { Role } from './schema.ts'

const LABEL = /^([*•‣▪●](?=\s)|\p{L}[\p{L}\p{M} -]{1,20}?\s*[:：])\s*(?=\S)/u
const DATE_LABEL = new RegExp(`^(${DATED}),? +(?=[\\p{L}\\d])`, 'iu')
const URL_LINE = /^(?:https?:\/\/|www\.)[^\s<>]+$/i
const PAGE = /^(?:pages?|pp?\.|seite|s\.|página) *[A-Z]?-?\d+(?: *[-–,] *[A-Z]?\d+)?$|^[A-F]\d{1,2}$/i
const PATH = /^[\p{L} &]{2,30}(?:\s[>›»]\s[\p{L} &]{2,30})+$/u
/** What stands between the parts of a line: the room before a date's label, bars, dashes. */
const BEFORE_LABEL = new RegExp(`(?<!first|last)\\s(?=${DATED}\\b(?:[^:]{0,4}:|\\s.{0,14}\\d{4}))`, 'giu')
const BARS = /\s+[|·•]\s+|\t+| {3,}/g
const DASHES = /\s+[—–-]\s+/g

/** Takes a line apart, which begins at offset `start` and has no room around it. */
export function partsOf(line: string, start: number): Part[] {
  const found =
    line.length > 400
      ? null
      : (joined(line, start, BEFORE_LABEL) ??
        whole(line, start) ??
        joined(line, start, BARS) ??
        joined(line, start, DASHES) ??
        endingInDate(line, start))
  return found ?? [part('plain', line, start)]
}

/** The parts of a line recognised as a whole. */
function whole(line: string, start: number): Part[] | null {
  const one = (role: Role, certain = true) => [part(role, line, start, certain)]
  if (URL_LINE.test(line)) return one('url')
  if (PAGE.test(line)) return one('page')
  const date = wholeDate(line)
  if (date) return one('date', line.length > 4 && !date.guessed)
  if (line.length < 60 && isWithoutYear(line)) return one('date', false)
  const dated = DATE_LABEL.exec(line)
  const label = dated && wholeDate(line.slice(dated[0].length)) ? dated : LABEL.exec(line)
  const role = label && roleOfLabel(label[1]!)
  if (role) return labelledParts(labelled(role, line, start, label[0].length))
  if (findByline(line)) return one('byline')
  const kind = furnitureOf(line)?.type
  if (kind === 'advisory' || kind === 'note' || kind === 'credit') return one(kind)
  if (kind === 'caption') return one('credit')
  return PATH.test(line) ? one('section') : null
}

/** A labelled value; one that isn't what its label promises stays, but uncertain. */
function labelledParts([label, value]: [Part, Part]): Part[] | null {
  const {
    role,
    text,
    span: [start],
  } = value
  if (role === 'date' || role === 'updated') {
    value.certain = (wholeDate(text) ?? readDate(text)) !== null
    if (!value.certain && !/\d/.test(text)) return null
  }
  if (role !== 'source') return [label, value]
  // `Harbor Times, p. A4` names the outlet and the page too.
  if (URL_LINE.test(text)) return [label, value, part('url', text, start)]
  const [name = '', page = ''] = text.split(/,\s*/)
  const outlet = name.length > 1 && name.length <= 60 ? [part('outlet', name, start)] : []
  const paged = PAGE.test(page) ? [part('page', page, start + text.indexOf(page, name.length))] : []
  return [label, value, ...outlet, ...paged]
}

/** `Harbor Times | June 29, 2022 | By Ana Ruiz`: pieces between separators, where at least one is known by its form. */
function joined(line: string, start: number, separator: RegExp): Part[] | null {
  const pieces = between(line, separator)
  if (pieces.length < 2 || pieces.length > 6) return null
  const parts = pieces.flatMap((span) => {
    const [from, to] = trimmed(line, ...span)
    return partsOf(line.slice(from, to), start + from)
  })
  return parts.some(({ certain }) => certain) ? parts : null
}

/** `Harbor Times, 29 June 2022`, `Harbor Times (29 June 2022)`, `From the Harbor Times p. A4 29.06.2022:` */
function endingInDate(line: string, start: number): Part[] | null {
  if (line.length > 100) return null
  for (const { index, 0: sign } of line.matchAll(/[,(،、]\s*|\s(?=[\d./-]+\W?$)/g)) {
    const from = index + sign.length
    const date = line.slice(from).replace(/\s*[)\]:]+$/, '')
    if (index < 2 || index > 60 || date.length < 5 || !wholeDate(date)) continue
    const [, lead = '', name = '', page = ''] =
      /^(from\s+|)(.*?)(?:(?<=.{2}),?\s((?:pp?\.|page)\s?[A-Z]?\d+))?\s*$/i.exec(line.slice(0, index)) ?? []
    return [
      part('label', lead.trimEnd(), start),
      part('plain', name, start + lead.length),
      part('page', page, start + line.lastIndexOf(page, index)),
      part('date', date, start + from),
    ].filter(({ text }) => text)
  }
  return null
}

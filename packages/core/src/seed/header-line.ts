// One header line by its form. In: a line. Out: its parts, each with a role, or `plain` where the form says
// nothing. What a plain line is (outlet, kicker, headline, deck) is decided in header.ts by its neighbours.
//
//   By Lin Qiao Published: Jun 29, 2022 09:12 PM
//      byline              date

import { between, trimmed } from '../text/span.ts'
import { findByline } from './byline.ts'
import { isWithoutYear, readDate, wholeDate } from './date.ts'
import { furnitureOf, PAGE } from './furniture.ts'
import { labelAt } from './labels.ts'
import type { Part } from './part.ts'
import { labelled, part } from './part.ts'
import type { Role } from './schema.ts'

const DATED = '(?:first |last )?(?:published|posted|updated|modified)'
const DATE_LABEL = new RegExp(`^${DATED}(?: on| at)?,? +(?=[\\p{L}\\d])`, 'iu')
const INNER_LABEL = new RegExp(
  `\\s(?=(?:${DATED}|aktualisiert|veröffentlicht|publié|mis à jour)\\b(?:[^:]{0,4}:|\\s.{0,14}\\d{4}))`,
  'iu',
)
const URL_LINE = /^(?:https?:\/\/|www\.)[^\s<>]+$/i
const BULLET = /^[*•‣▪●]\s+(?=\S)/
const PATH = /^[\p{L} &]{2,30}(?:\s[>›»]\s[\p{L} &]{2,30})+$/u
const SEPARATOR = /\s+[|·•]\s+|\t+| {3,}/g
const DASH = /\s+[—–-]\s+/g

/** Takes a line apart. A line whose form says nothing comes back as one `plain` part. */
export function partsOf(text: string, start: number, end: number): Part[] {
  const line = text.slice(start, end)
  const found =
    line.length > 400
      ? null
      : (one(line, start) ??
        atLabel(text, line, start) ??
        joined(text, line, start, SEPARATOR) ??
        joined(text, line, start, DASH) ??
        endingInDate(text, line, start))
  return found ?? [part('plain', start, end)]
}

/** `By Lin Qiao Published: …`: cut where another label begins, if what follows is what the label promises. */
function atLabel(text: string, line: string, start: number): Part[] | null {
  const inner = INNER_LABEL.exec(line)
  if (!inner) return null
  const cut = start + inner.index
  const after = partsOf(text, cut + 1, start + line.length)
  if (!after.some(({ role }) => role === 'date' || role === 'updated')) return null
  return [...partsOf(text, ...trimmed(text, start, cut)), ...after]
}

/** The parts of a line recognised as a whole. */
function one(line: string, start: number): Part[] | null {
  const end = start + line.length
  const whole = (role: Role, certain = true) => [part(role, start, end, certain)]
  if (URL_LINE.test(line)) return whole('url')
  if (PAGE.test(line)) return whole('page')
  const date = wholeDate(line)
  if (date) return whole('date', line.length > 4 && !date.guessed)
  if (line.length < 60 && isWithoutYear(line)) return whole('date', false)
  const dated = DATE_LABEL.exec(line)?.[0]
  if (dated && wholeDate(line.slice(dated.length))) {
    return labelled(/upd|mod/i.test(dated) ? 'updated' : 'date', start, dated, end)
  }
  const bullet = BULLET.exec(line)?.[0]
  if (bullet) return labelled('deck', start, bullet, end)
  if (findByline(line)) return whole('byline')
  const label = labelAt(line)
  if (label) return labelledParts(label.role, line, start, label.head)
  const kind = furnitureOf(line)?.type
  if (kind === 'advisory' || kind === 'note' || kind === 'credit') return whole(kind)
  if (kind === 'caption') return whole('credit')
  return PATH.test(line) ? whole('section') : null
}

/** A labelled value; one that isn't what its label promises stays, but uncertain. */
function labelledParts(role: Role, line: string, start: number, head: string): Part[] | null {
  const value = line.slice(head.length)
  const parts = labelled(role, start, head, start + line.length)
  if (role === 'date' || role === 'updated') {
    const date = readDate(value)
    if (date && INNER_LABEL.exec(` ${value.slice(date.length).trimStart()}`)?.index === 0) return null
    if (!date && !/\d/.test(value)) return null
    parts[1].certain = date !== null
  }
  return role === 'source' ? [...parts, ...insideSource(value, parts[1].start)] : parts
}

/** `Harbor Times, p. A4` names the outlet and the page too. */
function insideSource(value: string, start: number): Part[] {
  if (URL_LINE.test(value)) return [part('url', start, start + value.length)]
  const [name = '', ...rest] = value.split(/,\s*/)
  if (name.length < 2 || name.length > 60) return []
  const page = rest[0] ?? ''
  const at = start + value.indexOf(page, name.length)
  const outlet = part('outlet', start, start + name.length)
  return PAGE.test(page) ? [outlet, part('page', at, at + page.length)] : [outlet]
}

/** `Harbor Times | June 29, 2022 | By Ana Ruiz`: pieces between bars, where at least one is known by its form. */
function joined(text: string, line: string, start: number, separator: RegExp): Part[] | null {
  const pieces = between(line, separator)
  if (pieces.length < 2 || pieces.length > 6) return null
  const parts = pieces.flatMap(([from, to]) => {
    const [a, b] = trimmed(text, start + from, start + to)
    return one(text.slice(a, b), a) ?? [part('plain', a, b)]
  })
  return parts.some(({ certain }) => certain) ? parts : null
}

/** `Harbor Times, 29 June 2022`, `Harbor Times (29 June 2022)`, `From the Harbor Times p. A4 29.06.2022:` */
function endingInDate(text: string, line: string, start: number): Part[] | null {
  if (line.length > 100 || !/\d/.test(line)) return null
  for (const { index, 0: sign } of line.matchAll(/[,(،、]\s*|\s(?=[\d./-]+\W?$)/g)) {
    const from = index + sign.length
    const rest = line.slice(from).replace(/[)\]:]+$/, '')
    if (index < 2 || index > 60 || rest.length <= 4 || !wholeDate(rest)) continue
    const lead = /^from\s+/i.exec(line)?.[0] ?? ''
    const [plain, end] = trimmed(text, start + lead.length, start + index)
    const page = /(?<=^.{2,50},?\s)(?:pp?\.|page)\s?[A-Z]?\d+$/i.exec(text.slice(plain, end))
    const pageStart = page ? plain + page.index : end
    const name = text.slice(plain, pageStart).replace(/,?\s*$/, '')
    const parts = [
      part('label', start, start + lead.trimEnd().length),
      part('plain', plain, plain + name.length),
      part('page', pageStart, end),
      part('date', start + from, start + from + rest.trimEnd().length),
    ]
    return parts.filter((one) => one.end > one.start)
  }
  return null
}

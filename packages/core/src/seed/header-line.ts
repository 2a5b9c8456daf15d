// One header line by its form. In: a line. Out: its parts, each with a role, or `plain` where the form says
// nothing. What a plain line is (outlet, kicker, headline, deck) is decided in header.ts by its neighbours.
//
//   By Lin Qiao Published: Jun 29, 2022 09:12 PM
//      byline              date

import { trimmed } from '../text/span.ts'
import { findByline } from './byline.ts'
import { isWithoutYear, readDate, wholeDate } from './date.ts'
import { furnitureOf } from './furniture.ts'
import type { Role } from './schema.ts'

/** A part of a header line; `[start, end)` is its value, offsets into the whole text. */
export interface Part {
  role: Role | 'plain'
  start: number
  end: number
  certain: boolean
}

/** Labels in the languages seeds come in most; a role and its names. */
const LABELS = new Map(
  [
    'outlet|publication|newspaper|الصحيفة',
    'date|published|published on|publication date|first published|posted|posted on|issued|datum|veröffentlicht|publié|publié le|fecha|data|дата|التاريخ|日期|日付',
    'updated|last updated|modified|last modified|aktualisiert|mis à jour|actualizado',
    'byline|author|authors|autor|autorin|auteur|作者|الكاتب',
    'url|link|address',
    'source|quelle|fuente|fonte|来源|出典|المصدر',
    'section|desk|category|ressort|rubrik|rubrique|sección',
    'page|pages|seite|página',
    'place|location|ort|lieu',
    'credit|photo|photos|photo credit|image|picture|foto|bild|illustration|copyright|写真',
    'language|lang|sprache|langue|idioma',
    'tags|keywords',
    'headline|title|titel|titre|titular',
    'kicker',
    'deck|subhead|standfirst',
  ].flatMap((line) => line.split('|').map((name) => [name, line.split('|')[0] as Role] as const)),
)

const LABEL = /^([\p{L}][\p{L}\p{M} -]{1,20}?)\s*[:：]\s*(?=\S)/u
const DATE_LABEL =
  /^(?:first |last )?(published|posted|issued|updated|modified)(?: on| at)?,? +(?=[\p{L}\d])/iu
const INNER_LABEL =
  /\s(?=(?:(?:first |last )?(?:published|posted|updated|modified)|aktualisiert|veröffentlicht|publié|mis à jour)\b(?:[^:]{0,4}:|\s.{0,14}\d{4}))/iu
const URL_LINE = /^(?:https?:\/\/|www\.)[^\s<>]+$/i
const PAGE = /^(?:pages?|pp?\.|seite|s\.|página) *[A-Z]?-?\d+(?: *[-–,] *[A-Z]?\d+)?$|^[A-F]\d{1,2}$/i
const BULLET = /^[*•‣▪●]\s+(?=\S)/
const PATH = /^[\p{L} &]{2,30}(?:\s[>›»]\s[\p{L} &]{2,30})+$/u
const SEPARATOR = /\s+[|·•]\s+|\t+| {3,}/g
const DASH = /\s+[—–-]\s+/g
const OUTLET_AND_PAGE = /^(.{2,50}?),?\s((?:pp?\.|page)\s?[A-Z]?\d+)$/i

/** The role a label stands for (`Quelle` → source), or undefined. */
export function roleOfLabel(name: string): Role | undefined {
  return LABELS.get(name)
}

/** Takes a line apart. A line whose form says nothing comes back as one `plain` part. */
export function partsOf(text: string, start: number, end: number): Part[] {
  const line = text.slice(start, end)
  if (line.length > 400) return [{ role: 'plain', start, end, certain: false }]
  const whole = one(line, start)
  if (whole) return whole
  return (
    atLabel(text, line, start) ??
    joined(text, line, start, SEPARATOR) ??
    joined(text, line, start, DASH) ??
    endingInDate(text, line, start) ?? [{ role: 'plain', start, end, certain: false }]
  )
}

/** `By Lin Qiao Published: …`: cut where another label begins, if what follows is what the label promises. */
function atLabel(text: string, line: string, start: number): Part[] | null {
  const inner = INNER_LABEL.exec(line)
  if (!inner) return null
  const after = partsOf(text, start + inner.index + 1, start + line.length)
  if (!after.some((part) => part.role === 'date' || part.role === 'updated')) return null
  return [...partsOf(text, ...trimmed(text, start, start + inner.index)), ...after]
}

/** The parts of a line recognised as a whole. */
function one(line: string, start: number): Part[] | null {
  const end = start + line.length
  const whole = (role: Role): Part[] => [{ role, start, end, certain: true }]
  if (URL_LINE.test(line)) return whole('url')
  if (PAGE.test(line)) return whole('page')
  const date = wholeDate(line)
  if (date) return [{ role: 'date', start, end, certain: line.length > 4 && !date.guessed }]
  if (line.length < 60 && isWithoutYear(line)) return [{ role: 'date', start, end, certain: false }]
  const dateLabel = DATE_LABEL.exec(line)
  if (dateLabel && wholeDate(line.slice(dateLabel[0].length))) {
    const role = /upd|mod/i.test(dateLabel[1] ?? '') ? 'updated' : 'date'
    return labelled(role, start, dateLabel[0], end)
  }
  if (BULLET.test(line)) return labelled('deck', start, BULLET.exec(line)?.[0] ?? '', end)
  if (findByline(line)) return whole('byline')
  const found = LABEL.exec(line)
  const role = found && roleOfLabel((found[1] ?? '').toLowerCase())
  if (found && role) return labelledParts(role, line, start, found[0])
  const kind = furnitureOf(line)?.type
  if (kind === 'advisory' || kind === 'note' || kind === 'credit') return whole(kind)
  if (kind === 'caption') return whole('credit')
  return PATH.test(line) ? whole('section') : null
}

function labelled(role: Role, start: number, head: string, end: number): Part[] {
  const cut = start + head.length
  return [
    { role: 'label', start, end: start + head.trimEnd().length, certain: true },
    { role, start: cut, end, certain: true },
  ]
}

/** A labelled value; one that isn't what its label promises stays, but uncertain. */
function labelledParts(role: Role, line: string, start: number, head: string): Part[] | null {
  const value = line.slice(head.length)
  const parts = labelled(role, start, head, start + line.length)
  const last = parts[1]!
  if (role === 'date' || role === 'updated') {
    const date = readDate(value)
    if (!date && !/\d/.test(value)) return null
    if (date) {
      const rest = value.slice(date.length)
      const inner = INNER_LABEL.exec(` ${rest.trimStart()}`)
      if (inner?.index === 0) return null
    } else last.certain = false
  }
  if (role === 'source') return [...parts, ...insideSource(value, last.start)]
  return parts
}

/** `Harbor Times, p. A4` names the outlet and the page too. */
function insideSource(value: string, start: number): Part[] {
  if (URL_LINE.test(value)) return [{ role: 'url', start, end: start + value.length, certain: true }]
  const found =
    /^(.{2,60}?)(?:,\s*((?:pp?\.|pages?|seite|s\.)\s*[A-Z]?-?\d+|[A-F]\d{1,2}))?(?:,\s.*)?$/iu.exec(value)
  if (!found) return []
  const name = found[1]!
  const parts: Part[] = [{ role: 'outlet', start, end: start + name.length, certain: true }]
  if (found[2]) {
    const at = start + value.indexOf(found[2], name.length)
    parts.push({ role: 'page', start: at, end: at + found[2].length, certain: true })
  }
  return parts
}

/** `Harbor Times | June 29, 2022 | By Ana Ruiz`: pieces between bars, where at least one is known by its form. */
function joined(text: string, line: string, start: number, separator: RegExp): Part[] | null {
  const pieces: [number, number][] = []
  let at = 0
  for (const found of line.matchAll(separator)) {
    pieces.push([at, found.index])
    at = found.index + found[0].length
  }
  if (pieces.length === 0 || pieces.length > 5) return null
  pieces.push([at, line.length])
  const parts = pieces.flatMap(([from, to]) => {
    const [a, b] = trimmed(text, start + from, start + to)
    return one(text.slice(a, b), a) ?? [{ role: 'plain' as const, start: a, end: b, certain: false }]
  })
  return parts.some((part) => part.certain && part.role !== 'plain') ? parts : null
}

/** `Harbor Times, 29 June 2022`, `Harbor Times (29 June 2022)`, `From the Harbor Times p. A4 29.06.2022:` */
function endingInDate(text: string, line: string, start: number): Part[] | null {
  if (line.length > 100 || !/\d/.test(line)) return null
  for (const found of line.matchAll(/[,(،、]\s*|\s(?=[\d./-]+\W?$)/g)) {
    const from = found.index + found[0].length
    const rest = line.slice(from).replace(/[)\]:]+$/, '')
    if (found.index < 2 || found.index > 60 || rest.length <= 4 || !wholeDate(rest)) continue
    const lead = /^from\s+/i.exec(line)?.[0] ?? ''
    const [plain, end] = trimmed(text, start + lead.length, start + found.index)
    const paged = OUTLET_AND_PAGE.exec(text.slice(plain, end))
    const nameEnd = paged ? plain + paged[1]!.length : end
    const parts: Part[] = [
      { role: 'plain', start: plain, end: nameEnd, certain: false },
      { role: 'date', start: start + from, end: start + from + rest.trimEnd().length, certain: true },
    ]
    if (lead) parts.push({ role: 'label', start, end: start + lead.trimEnd().length, certain: true })
    if (paged) parts.push({ role: 'page', start: end - paged[2]!.length, end, certain: true })
    return parts.sort((a, b) => a.start - b.start)
  }
  return null
}

// The dateline: where, when and through whom a story was filed. In: the first paragraph's first words.
// Out: its places, date and agency, and where the story's own words begin.
//
//   PORT VELA, June 29 (Coastwire) -- For the first time …
//   ^^^^^^^^^  ^^^^^^^  ^^^^^^^^^
// Form: the agencies' style books agree on place in capitals, optional date, agency in brackets, a dash.

import { pieceOf } from '../text/span.ts'
import type { ReadDate } from './date.ts'
import { isDay, iso, plainDigits, readDate } from './date.ts'
import type { DateField, Dateline } from './schema.ts'

/** A dateline found at the start of a string. */
export interface FoundDateline {
  dateline: Dateline
  /** Where the story's own words begin, in that string. */
  end: number
}

/** All offsets are relative to the string. */
interface Found {
  end: number
  /** Where its words end, separator excluded. */
  wordsEnd: number
  places: [start: number, end: number][]
  date: { start: number; end: number; read: ReadDate } | null
  agency: [start: number, end: number] | null
  certain: boolean
}

const HEAD = /^(.{2,110}?)(\s*(?:--+|[—–―])\s*|\s+-\s+|\s*:\s+)(?=\S)/su
const BRACKETED = /^\(([^()\n]{4,70})\)\s*(?:--+|[—–―-])?\s*/u
const LENTICULAR = /^【([^】\n]{2,60})】\s*/u
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’ -]*$/u
const UNCASED = /^[\p{Lo}\p{M} ]{2,30}$/u

/**
 * Finds a dateline at the start of `text`, which begins at offset `base` of the seed; `certain` is false where
 * capitals, date and agency are all missing. A year left out is taken from the day of publication.
 */
export function findDateline(
  text: string,
  base = 0,
  published: DateField | null = null,
): FoundDateline | null {
  const found = find(text)
  if (!found) return null
  const piece = ([from, to]: readonly [number, number]) => pieceOf(text, from, to, base)
  const { wordsEnd, places, date, agency, certain, end } = found
  const dateline: Dateline = {
    ...piece([0, wordsEnd]),
    certain,
    places: places.map(piece),
    agency: agency && piece(agency),
    date: date && datelineDate(piece([date.start, date.end]), date.read, published),
  }
  return { dateline, end }
}

/** A dateline's date, its year and month taken from the publication date where it leaves them out. */
function datelineDate(
  piece: { text: string; span: [number, number] },
  read: ReadDate,
  published: DateField | null,
): DateField {
  const field = { ...piece, certain: true, value: read.value, candidates: read.candidates }
  if (read.value || !read.day) return { ...field, certain: read.value !== null && !read.impossible }
  const [year, month, day] = (published?.value ?? '').split('-').map(Number)
  if (!year) return { ...field, value: null, certain: false }
  const inMonth = read.month ?? month
  if (!inMonth) return { ...field, value: null, certain: false }
  // The latest such day up to a month after the publication.
  const far = inMonth - (month ?? inMonth)
  const step = far > 1 ? -1 : far < -10 ? 1 : 0
  const stepBack = !read.month && day !== undefined && read.day > day + 1
  const total = (year + step) * 12 + inMonth - 1 - (stepBack ? 1 : 0)
  const [inYear, found] = [Math.floor(total / 12), (total % 12) + 1]
  const there = isDay(inYear, found, read.day)
  return { ...field, certain: there, value: iso(inYear, found, there ? read.day : 0) }
}

function find(text: string): Found | null {
  const first = text.charCodeAt(0)
  if (first === 0x28) return bracketed(text)
  if (first === 0x3010) return lenticular(text)
  const head = HEAD.exec(text)
  if (!head) return null
  const words = head[1]!
  if (/["“”«»„!?]|\p{Ll}{4}\.\s\p{Lu}/u.test(words)) return null
  const found = readHead(words)
  if (!found) return null
  const caps = found.places.every(([start, end]) => isCaps(words.slice(start, end)))
  const backed = found.date !== null || found.agency !== null
  const colon = head[2]!.includes(':')
  if (colon && !backed) return null
  if (!backed && (!caps || words.length < 12) && dashFollows(text, head[0].length, head[2]!.trim()))
    return null
  if (!backed && !caps && (words.split(' ').length > 3 || !/[—–]|--/.test(head[2]!))) return null
  return { ...found, end: head[0].length, wordsEnd: words.length, certain: backed || caps }
}

/** A second dash of the same kind close by: an aside, not a dateline. */
function dashFollows(text: string, from: number, dash: string): boolean {
  const near = text.slice(from, from + 120)
  const at = near.indexOf(dash)
  return at >= 0 && !/[.!?]/.test(near.slice(0, at))
}

function isCaps(place: string): boolean {
  const main = place.split(/,\s*/)[0] ?? ''
  return /\p{Lu}{2}/u.test(main) && main === main.toUpperCase()
}

type Head = Pick<Found, 'places' | 'date' | 'agency'>

/** Takes `PORT VELA/EASTHAVEN, 29 June (Coastwire)` apart; null where a piece is none of the three. */
function readHead(words: string): Head | null {
  let end = words.length
  let agency: [number, number] | null = null
  const bracket = /\s*(?:\(([^()]{2,60})\)|\s\/([^/]{2,60})\/)$/u.exec(words)
  if (bracket) {
    end = bracket.index
    const name = bracket[1] ?? bracket[2]!
    agency = [words.length - 1 - name.length, words.length - 1]
    if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return null
  }
  let date: Head['date'] = null
  for (const comma of words
    .slice(0, end)
    .matchAll(/[,،]\s*|(?<=\p{L})\s(?=\d{1,2}\s|[\p{L}.]+\s\d{1,2}$)/gu)) {
    const start = comma.index + comma[0].length
    const read = readDate(words.slice(start, end), true)
    if (read && words.slice(start + read.length, end).trim() === '') {
      date = { start, end: start + read.length, read }
      end = comma.index
      break
    }
  }
  const places = placesIn(words, 0, end)
  return places && { places, date, agency }
}

/** Places between `/`, `and` and `;`, each perhaps with its region after a comma; null where one is none. */
function placesIn(words: string, from: number, to: number): [number, number][] | null {
  const places: [number, number][] = []
  let at = from
  const cuts = [...words.slice(from, to).matchAll(/\s*[/;]\s*|\s(?:and|AND|und|et|y)\s/g)]
  for (const cut of [
    ...cuts.map((found) => [from + found.index, found[0].length] as const),
    [to, 0] as const,
  ]) {
    const place = words.slice(at, cut[0])
    const parts = place.split(/,\s*/)
    const named = parts.every(
      (part) => (PLACE.test(part) || UNCASED.test(part)) && part.split(/\s+/).length <= 5,
    )
    if (!named || parts.length > 3) return null
    if (parts.some((part) => part !== part.toUpperCase() && /(?:^|\s)\p{Ll}{4,}/u.test(part))) return null
    places.push([at, cut[0]])
    at = cut[0] + cut[1]
  }
  return places
}

/** `(Coastwire, Port Vela, 29th)` */
function bracketed(text: string): Found | null {
  const found = BRACKETED.exec(text)
  const parts = found && found[1]!.split(/,\s*/)
  if (!found || !parts || parts.length < 2) return null
  const spans: [number, number][] = []
  let at = 1
  for (const part of parts) {
    at = text.indexOf(part, at)
    spans.push([at, at + part.length])
    at += part.length
  }
  const last = spans.at(-1)!
  const read = readDate(text.slice(...last), true)
  if (!read || read.length !== last[1] - last[0]) return null
  const places = spans.slice(1, -1)
  if (!spans.slice(0, -1).every((span) => /^[\p{Lu}\p{Lo}]/u.test(text.slice(...span)))) return null
  const date = { start: last[0], end: last[1], read }
  const wordsEnd = found[1]!.length + 2
  return { end: found[0].length, wordsEnd, places, date, agency: spans[0]!, certain: true }
}

/** `【ポートベラ＝沿岸通信】`: place and agency, a full-width equals sign between. */
function lenticular(text: string): Found | null {
  const found = LENTICULAR.exec(text)
  if (!found) return null
  const inner = found[1]!
  const cut = inner.search(/[＝=]/)
  const end = cut < 0 ? inner.length : cut
  const day = plainDigits(inner.slice(0, end)).search(/\d{1,2}月?\d{0,2}日/)
  const read = day > 0 ? readDate(inner.slice(day, end), true) : null
  return {
    end: found[0].length,
    wordsEnd: inner.length + 2,
    places: [[1, 1 + (read ? day : end)]],
    date: read && { start: 1 + day, end: 1 + day + read.length, read },
    agency: cut < 0 ? null : [cut + 2, inner.length + 1],
    certain: true,
  }
}

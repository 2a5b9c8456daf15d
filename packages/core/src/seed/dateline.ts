// The dateline: where, when and through whom a story was filed. In: the first paragraph's first words.
// Out: its places, date and agency, and where the story's own words begin.
//
//   PORT VELA, June 29 (Coastwire) -- For the first time …
//   ^^^^^^^^^  ^^^^^^^  ^^^^^^^^^
// Form: the agencies' style books agree on place in capitals, optional date, agency in brackets, a dash.

import { between } from '../text/span.ts'
import type { ReadDate } from './date.ts'
import { plainDigits, readDate } from './date.ts'

/** A dateline found at the start of a string; all offsets are relative to it. */
export interface FoundDateline {
  /** Where it ends, separator included. */
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
const NAMED = /^[\p{Lu}\p{Lo}]/u
const UNCASED = /^[\p{Lo}\p{M} ]{2,30}$/u

/** Finds a dateline at the start of `text`; `certain` is false where capitals, date and agency are all missing. */
export function findDateline(text: string): FoundDateline | null {
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
  const sign = head[2]!
  if (
    !backed &&
    (sign.includes(':') ||
      ((!caps || words.length < 12) && dashFollows(text, head[0].length, sign.trim())) ||
      (!caps && (words.split(' ').length > 3 || !/[—–]|--/.test(sign))))
  ) {
    return null
  }
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

type Head = Pick<FoundDateline, 'places' | 'date' | 'agency'>

/** Takes `PORT VELA/EASTHAVEN, 29 June (Coastwire)` apart; null where a piece is none of the three. */
function readHead(words: string): Head | null {
  let end = words.length
  let agency: [number, number] | null = null
  const bracket = /\s*(?:\(([^()]{2,60})\)|\s\/([^/]{2,60})\/)$/u.exec(words)
  if (bracket) {
    end = bracket.index
    const name = bracket[1] ?? bracket[2]!
    agency = [words.length - 1 - name.length, words.length - 1]
    if (!NAMED.test(name)) return null
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
  const places = between(words.slice(0, end), /\s*[/;]\s*|\s(?:and|AND|und|et|y)\s/g)
  return places.every(([from, to]) => isPlace(words.slice(from, to))) ? { places, date, agency } : null
}

/** Whether words are a place, perhaps with its region and country after commas. */
function isPlace(words: string): boolean {
  const parts = words.split(/,\s*/)
  return (
    parts.length <= 3 &&
    parts.every(
      (part) =>
        (PLACE.test(part) || UNCASED.test(part)) &&
        part.split(/\s+/).length <= 5 &&
        (part === part.toUpperCase() || !/(?:^|\s)\p{Ll}{4}/u.test(part)),
    )
  )
}

/** `(Coastwire, Port Vela, 29th)` */
function bracketed(text: string): FoundDateline | null {
  const found = BRACKETED.exec(text)
  if (!found) return null
  const wordsEnd = found[1]!.length + 2
  const [agency, ...places] = between(text.slice(0, wordsEnd - 1), /^\(|,\s*/g).slice(1)
  const last = places.pop()
  const read = last && readDate(text.slice(...last), true)
  if (!agency || !read || last[0] + read.length !== last[1]) return null
  if (![agency, ...places].every((span) => NAMED.test(text.slice(...span)))) return null
  const date = { start: last[0], end: last[1], read }
  return { end: found[0].length, wordsEnd, places, date, agency, certain: true }
}

/** `【ポートベラ＝沿岸通信】`: place and agency, a full-width equals sign between. */
function lenticular(text: string): FoundDateline | null {
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

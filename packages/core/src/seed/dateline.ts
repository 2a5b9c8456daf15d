// The dateline: where, when and through whom a story was filed. In: the first paragraph's first words.
// Out: its places, date and agency, and where the story's own words begin.
//
//   PORT VELA, June 29 (Coastwire) -- For the first time …
//   ^^^^^^^^^  ^^^^^^^  ^^^^^^^^^
// Form: the agencies' style books agree on place in capitals, optional date, agency in brackets, a dash.

import { pieceOf, piecesOf } from '../text/span.ts'
import { makeDate, type ReadDate, readDate } from './date.ts'
import type { DateField, Dateline, Piece } from './schema.ts'

/** A dateline found at the start of a string. */
export interface FoundDateline {
  dateline: Dateline
  /** Where the story's own words begin, in that string. */
  end: number
}

/**
 * `(Coastwire, Port Vela, 29th) --`, `【ポートベラ＝沿岸通信】` or `PORT VELA, June 29 (Coastwire) --`; behind an agency the
 * dash may be missing: `Port Vela, Jun 29 (PTA) The`, `PORT VELA, June 29. /ANTA/. The`.
 */
const OPENING =
  /^(?:(\([^()\n]+)\)\s*(?:--+|[—–―-])?\s*|(【[^】\n]+)】\s*|(.{2,110}?)\s*(--+|[—–―]|(?:(?<=\s)-|:|(?<=\d\.? [/(]\p{Lu}+[/)])\.?)(?=\s))\s*(?=\S))/su
/** Who sent it, between bracket and comma at the start, or after a bracket, a slash or an equals sign at the end. */
const AGENCY = /(?:\s*\(|\s\/|[＝=])([\p{Lu}\p{Lo}][^()]*?)(?:[)/]?$|(?<=^\([^,]+),\s*)/u
/** Where a date may begin. */
const BEFORE_DATE = /[,،]\s*|(?<=\p{L})\s?(?=\p{Nd}{1,2}[\s月日]|[\p{L}.]+\s\d{1,2}$)/gu
const BETWEEN_PLACES = /[/;]|\s(?:and|AND|und|et|y)\s/g
/** A place or its region: up to five words, no long one in small letters. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’・-]{0,29}(?:[ \u00a0]+(?!\p{Ll}{4})[\p{L}\p{M}.'’・-]{1,30}){0,4}$/u
/** Places in capitals, regions after a comma aside. */
const CAPITALS = /^(?=[^,]*\p{Lu}{2})[^,\p{Ll}]+(?:,|$)/u

/**
 * Finds a dateline at the start of `text`, which begins at offset `base` of the seed; `certain` is false where
 * capitals, date and agency are all missing. A year left out is taken from the day of publication.
 */
export function findDateline(
  text: string,
  base = 0,
  published: DateField | null = null,
): FoundDateline | null {
  const opening = OPENING.exec(text)
  if (!opening) return null
  const [all, inBrackets, inLenticular, head, dash = ''] = opening
  // An opening bracket belongs to them, so that their offsets are those of the text; a closing one doesn't.
  const words = inBrackets ?? inLenticular ?? head!
  const piece = (start: number, end: number) => pieceOf(text, start, end, base)
  let start = head ? 0 : 1
  let end = words.length
  let agency: Piece | null = null
  const found = AGENCY.exec(words)
  if (found) {
    const name = found[1]!
    const from = words.indexOf(name, found.index)
    agency = piece(from, from + name.length)
    if (inBrackets) start = found[0].length
    else end = found.index
  }
  const dated = findDate(words.slice(0, end))
  if (inBrackets && !dated) return null
  const date = dated && datelineDate(piece(dated.start, dated.start + dated.length), dated, published)
  if (dated) end = dated.cut
  const places = piecesOf(words.slice(start, end), BETWEEN_PLACES, base + start).filter(
    ({ text }) => head || text,
  )
  if (!places.every(({ text }) => text.split(/,\s*/).every((part) => NAME.test(part)))) return null
  const inCapitals = places.every(({ text }) => CAPITALS.test(text))
  const isSure = !!date || !!agency
  if (head && !isSure && isProse(words, end, dash, text.slice(all.length), inCapitals)) return null
  return {
    dateline: {
      ...piece(0, words.length + (head ? 0 : 1)),
      certain: !head || isSure || inCapitals,
      places,
      date,
      agency,
    },
    end: all.length,
  }
}

/** Whether places alone before a dash are more likely words of the story. */
function isProse(words: string, end: number, dash: string, after: string, inCapitals: boolean): boolean {
  /** UTF-16 units after a dash that are searched for a second one. */
  const MAX_ASIDE_UNITS = 120
  if (dash === ':' || (!inCapitals && (dash === '-' || / .* .* /.test(words)))) return true
  // A second dash of the same kind close by: an aside, not a dateline.
  const [before = '', second] = after.slice(0, MAX_ASIDE_UNITS).split(dash)
  return (!inCapitals || end < 12) && second !== undefined && !/[.!?]/.test(before)
}

/** The date that ends `words`, where it starts, and where what is before it ends. */
function findDate(words: string): (ReadDate & { start: number; cut: number }) | null {
  for (const cut of words.matchAll(BEFORE_DATE)) {
    const start = cut.index + cut[0].length
    const read = readDate(words.slice(start), true)
    if (read && !/[^\s.]/.test(words.slice(start + read.length))) return { ...read, start, cut: cut.index }
  }
  return null
}

/** A dateline's date, its year and month taken from the publication date where it leaves them out. */
function datelineDate(piece: Piece, read: ReadDate, published: DateField | null): DateField {
  const [year, month = read.month, today = 31] = (published?.value ?? '').split('-').map(Number)
  let full = read
  if (!read.value && read.day && year && month) {
    // The latest such day up to a month after the publication.
    const back = read.month ? ((13 + month - read.month) % 12) - 1 : +(read.day > today + 1)
    const months = year * 12 + month - 1 - back
    full = makeDate(0, Math.floor(months / 12), (months % 12) + 1, read.day)
  }
  const { value, candidates, impossible } = full
  return { ...piece, certain: value !== null && !impossible, value, candidates }
}

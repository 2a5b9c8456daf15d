// Who wrote it. In: one header line. Out: the authors with their places, or nothing.
//
//   By Ana Ruiz in Port Vela and Tom Sey in Easthaven
//      ^^^^^^^^    ^^^^^^^^^     ^^^^^^^    ^^^^^^^^^

import { pieceOf } from '../text/span.ts'
import type { BylineField } from './schema.ts'

type Author = BylineField['authors'][number]

const LEAD =
  /^(?:(?:(?:reported|written|words|story|text) )?by|von|par|por|d[ia]|a[fv]|door|автор|بقلم|كتب)\s*:?\s+|^[文記作][者]?[／/:：＝]\s*/iu
const DESK =
  /^(?:(?:(?:by|from) (?:our|the|a)|our) .{0,30}\b(?:correspondent|reporter|staff|desk|editor|writer)s?|(?:\p{Lu}[^,]{1,28} )?staff|staff (?:writer|reporter|correspondent)s?|(?:staff (?:and|&) )?agencies|(?:the )?editorial board|(?:news|foreign|city|political) desk)$/iu
const SMALL =
  /^(?:and|und|et|[yeaà&]|o[cg]h?|[ei]n|aus?|f[oü]r|at|from|of|the|our|de[lrn]?|l[ae]|v[ao]n|bin|ibn|al|d[aiu]|dos|with|staff|special|to)$/iu
const TITLES =
  /^(?:(?:correspondent|reporter|editor|writer)s?|staff|bureau|desk|senior|chief|political|diplomatic|foreign|court)$/iu

/** What may follow a name: `for the Harbor Times`, `Staff Writer`. */
const AFTER_NAME = /\s+(?:for (?:the )?\p{Lu}|[Ss]taff (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)).*$/u

/**
 * Reads a line as a byline: `By …` in several languages, or a desk's standing form (`Staff and agencies`).
 * Gives its authors, their offsets counted from `base` on; a desk has none.
 */
export function findByline(line: string, base = 0): Author[] | null {
  if (line.length > 160 || /[.!?;]$/.test(line.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return null
  if (DESK.test(line)) return []
  const lead = LEAD.exec(line)
  if (!lead) return null
  const rest = line.slice(lead[0].length)
  return rest && isNames(rest) ? authorsIn(line, lead[0].length, base) : null
}

/** Whether a line without `By` reads as the name of one or two people: two to four capitalised words each. */
export function isBareName(line: string): boolean {
  if (line.length > 60 || /[\d:;!?"“”'‘«»]/.test(line)) return false
  const words = line.split(/[\s,]+/)
  if (words.length < 2 || words.length > 7) return false
  return (
    words.every(
      (word) => /^\p{Lu}[\p{L}\p{M}.’'-]+$/u.test(word) || /^(?:and|und|et|y|van|de|der|bin|al)$/.test(word),
    ) && !words.every((word) => /^\p{Lu}+$/u.test(word))
  )
}

/** Whether a line alone under the headline reads as an agency's: one capitalised word (`Coastwire`, `CW`). */
export function isBareAgency(line: string): boolean {
  return line.length <= 30 && /^\p{Lu}\p{L}+$/u.test(line)
}

function isNames(text: string): boolean {
  const words = text.split(/[\s,;/|]+/).filter(Boolean)
  if (words.length === 0 || words.length > 22) return false
  const named = words.filter((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*$/u.test(word))
  return (
    named.length > 0 && words.every((word) => named.includes(word) || SMALL.test(word) || TITLES.test(word))
  )
}

/** Cuts `Ana Ruiz in Port Vela and Tom Sey, Staff Writer` into authors; desks without a name give none. */
export function authorsIn(line: string, from: number, base: number): Author[] {
  const authors: Author[] = []
  const separator = /\s*(?:[,;、،/|]|\s(?:and|und|et|y|och|og|en|&|with)\s)\s*/giu
  let at = from
  const cut = (end: number) => {
    const author = authorAt(line, at, end, base)
    if (author) authors.push(author)
  }
  separator.lastIndex = from
  for (let found = separator.exec(line); found; found = separator.exec(line)) {
    cut(found.index)
    at = found.index + found[0].length
  }
  cut(line.length)
  return authors
}

function authorAt(line: string, start: number, end: number, base: number): Author | null {
  const text = line.slice(start, end)
  const inPlace = /^(.+?)\s+(?:in|à|aus|en|at|reports? from)\s+(\p{Lu}.*)$/u.exec(text)
  const name = (inPlace?.[1] ?? text).replace(AFTER_NAME, '').trim()
  if (!name || /^(?:our|the|a|staff|agencies)\b/i.test(name)) return null
  if (name.split(/\s+/).every((word) => TITLES.test(word) || SMALL.test(word))) return null
  const piece = (words: string, at: number) => pieceOf(text, at, at + words.length, base + start)
  const place = inPlace?.[2]?.trim()
  return {
    ...piece(name, text.indexOf(name)),
    place: place ? piece(place, text.lastIndexOf(place)) : null,
  }
}

// Who wrote it. In: one header line. Out: the authors with their places, or nothing.
//
//   By Ana Ruiz in Port Vela and Tom Sey in Easthaven
//      ^^^^^^^^    ^^^^^^^^^     ^^^^^^^    ^^^^^^^^^

import { pieceOf, piecesOf } from '../text/span.ts'
import { BYLINE_START, DESK, LESSER_WORD } from './patterns/bylines.ts'
import type { BylineField } from './schema.ts'

type Author = BylineField['authors'][number]

const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*$/u
const SEPARATOR = /[,;、،/|]|\s(?:and|und|et|y|och|og|en|&|with)\s/giu
/** A name, and what may follow it: `for the Harbor Times`, `Staff Writer`, `in Port Vela`. */
const AUTHOR =
  /^(.+?)(?:\s+(?:for (?:the )?\p{Lu}|[Ss]taff \w).*?)?(?:\s+(?:in|à|aus|en|at|reports? from)\s+(\p{Lu}.*))?$/u
const NAMELESS = /^(?:our|the|a|staff|agencies)\b/i

/** Whether a line reads as a byline: `By …` in several languages, or a desk's standing form (`Staff and agencies`). */
export function isByline(line: string): boolean {
  const rest = line.replace(BYLINE_START, '')
  const isNamed = (word: string) => NAME.test(word) || LESSER_WORD.test(word)
  return DESK.test(line) || (rest !== line && !!rest.match(/[^\s,;/|]+/g)?.every(isNamed))
}

/** Whether a line without `By` reads as the name of one or two people: two to seven words, most capitalised. */
export const isBareName = (line: string): boolean =>
  line.length <= 60 &&
  /^(?=.*\p{Ll})(?:(?:\p{Lu}[\p{L}\p{M}.’-]+|and|und|et|y|van|de|der|bin|al)(?:[\s,]+|$)){2,7}$/u.test(line)

/** Whether a line alone under the headline reads as an agency's: one capitalised word (`Coastwire`, `CW`). */
export const isBareAgency = (line: string): boolean => /^\p{Lu}\p{L}{1,29}$/u.test(line)

/**
 * Cuts `Ana Ruiz in Port Vela and Tom Sey, Staff Writer` into authors, their offsets counted from `base` on; desks
 * without a name give none.
 */
export function authorsIn(line: string, base: number): Author[] {
  /** UTF-16 units of a name with its place; what is longer is cut. */
  const MAX_AUTHOR_UNITS = 200
  if (DESK.test(line)) return []
  const names = line.replace(BYLINE_START, '')
  return piecesOf(names, SEPARATOR, base + line.length - names.length).flatMap(
    ({ text, span: [start, end] }) => {
      const [, name = '', place] = AUTHOR.exec(text.slice(0, MAX_AUTHOR_UNITS)) ?? []
      if (!name || NAMELESS.test(name) || name.split(/\s+/).every((word) => LESSER_WORD.test(word))) return []
      return {
        ...pieceOf(name, 0, name.length, start),
        place: place ? pieceOf(place, 0, place.length, end - place.length) : null,
      }
    },
  )
}

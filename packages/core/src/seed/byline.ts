// Who wrote it. In: one header line. Out: the authors with their places, or nothing.
//
//   By Ana Ruiz in Port Vela and Tom Sey in Easthaven
//      ^^^^^^^^    ^^^^^^^^^     ^^^^^^^    ^^^^^^^^^

import { pieceOf } from '../text/span.ts'
import type { BylineField } from './schema.ts'

type Author = BylineField['authors'][number]

const LEAD =
  /^(?:(?:(?:reported|written|words|story|text) )?by|von|par|por|d[ia]|a[fv]|door|автор|بقلم|كتب)\s*:?\s+|^[文記作]者?[／/:：＝]\s*/iu
/** A desk's standing form, without a name. */
const DESK =
  /^(?:(?:(?:by|from) (?:our|the|a)|our) .{0,30}\b(?:(?:correspondent|reporter|editor|writer)s?|staff|desk)|(?:\p{Lu}[^,]{1,28} )?staff|staff (?:correspondent|reporter|writer)s?|(?:staff (?:and|&) )?agencies|(?:the )?editorial board|(?:news|foreign|city|political) desk)$/iu
const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*$/u
/** Words beside names, or small ones inside them. */
const LESSER =
  /^(?:(?:correspondent|reporter|editor|writer)s?|staff|desk|bureau|senior|chief|political|diplomatic|foreign|court|and|und|et|y|van|de|der|bin|al|[eaà&]|o[cg]h?|[ei]n|aus?|f[oü]r|at|from|of|the|our|de[ln]|l[ae]|von|ibn|d[aiu]|dos|with|special|to)$/iu
const SEPARATOR = /\s*(?:[,;、،/|]|\s(?:and|und|et|y|och|og|en|&|with)\s)\s*/iu
/** A name, and what may follow it: `for the Harbor Times`, `Staff Writer`, `in Port Vela`. */
const AUTHOR =
  /^(.+?)(?:\s+(?:for (?:the )?\p{Lu}|[Ss]taff \w).*?)?(?:\s+(?:in|à|aus|en|at|reports? from)\s+(\p{Lu}.*))?$/u
const NAMELESS = /^(?:our|the|a|staff|agencies)\b/i

/** Whether a line reads as a byline: `By …` in several languages, or a desk's standing form (`Staff and agencies`). */
export function isByline(line: string): boolean {
  const rest = line.replace(LEAD, '')
  const named = () => rest.match(/[^\s,;/|]+/g)?.every((word) => NAME.test(word) || LESSER.test(word))
  return DESK.test(line) || (rest !== line && !!named())
}

/** Whether a line without `By` reads as the name of one or two people: two to seven words, most capitalised. */
export const isBareName = (line: string): boolean =>
  line.length <= 60 &&
  /^(?=.*\p{Ll})(?:(?:\p{Lu}[\p{L}\p{M}.’-]+|and|und|et|y|van|de|der|bin|al)(?:[\s,]+(?=\S)|$)){2,7}$/u.test(
    line,
  )

/** Whether a line alone under the headline reads as an agency's: one capitalised word (`Coastwire`, `CW`). */
export const isBareAgency = (line: string): boolean => /^\p{Lu}\p{L}{1,29}$/u.test(line)

/**
 * Cuts `Ana Ruiz in Port Vela and Tom Sey, Staff Writer` into authors, their offsets counted from `base` on; desks
 * without a name give none.
 */
export function authorsIn(line: string, base: number): Author[] {
  if (DESK.test(line)) return []
  const names = line.replace(LEAD, '')
  let at = line.length - names.length
  const piece = (words: string) => {
    const start = line.indexOf(words, at)
    at = start + words.length
    return pieceOf(line, start, at, base)
  }
  return names.split(SEPARATOR).flatMap((words) => {
    const [, name = '', place] = AUTHOR.exec(words) ?? []
    const nameless = NAMELESS.test(name) || name.split(/\s+/).every((word) => LESSER.test(word))
    return name && !nameless ? [{ ...piece(name), place: place ? piece(place) : null }] : []
  })
}

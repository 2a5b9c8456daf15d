import { bylineStarts, desks, jobAdjectives, jobs, nameParticles } from '../words/bylines.ts'
import { anyOf, wordsIn } from '../words/rows.ts'

/** What is before the first name of a byline. */
export const BYLINE_START = new RegExp(`^${anyOf(bylineStarts)}\\s*:?\\s+|^[文記作]者?[／/:：＝]\\s*`, 'iu')

/** What a desk calls itself instead of a name. */
export const DESK = new RegExp(
  `^(?:(?:(?:by|from) (?:our|the|a)|our) .{0,30}\\b${anyOf(jobs)}|(?:\\p{Lu}[^,]{1,28} )?staff|staff (?:correspondent|reporter|writer)s?|(?:staff (?:and|&) )?agencies|(?:the )?editorial board|${anyOf(desks)} desk)$`,
  'iu',
)

/** A word beside names, or a small one inside them. */
export const LESSER_WORD = new RegExp(
  `^(?:${[jobs, jobAdjectives, nameParticles].flatMap(wordsIn).join('|')})$`,
  'iu',
)

import { bylineStarts, jobAdjectives, jobs, nameParticles } from '../words/bylines.ts'
import { anyOf, wordsIn } from '../words/rows.ts'

/** What is before the first name of a byline. */
export const BYLINE_START = new RegExp(`^${anyOf(bylineStarts)}\\s*:?\\s+|^[文記作]者?[／/:：＝]\\s*`, 'iu')

/** What a desk calls itself instead of a name. */
export const DESK = new RegExp(
  `^(?:(?:(?:(?:by|from) (?:our|the|a)|our) .{0,30}\\b|staff )${anyOf(jobs)}|(?:\\p{Lu}[^,]{1,28} )?(?:staff|desk)|(?:staff (?:and|&) )?agencies|(?:the )?editorial board)$`,
  'iu',
)

/** A word beside names, or a small one inside them. */
export const LESSER_WORD = new RegExp(
  `^(?:${[jobs, jobAdjectives, nameParticles].flatMap(wordsIn).join('|')})$`,
  'iu',
)

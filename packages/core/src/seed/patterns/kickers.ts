import { kickers, sectionKickers } from '../words/kickers.ts'
import { anyOf } from '../words/rows.ts'

/** A kicker by its words, alone on its line (`Analysis`) or, of some kinds, before the headline (`UPDATE 2-`). */
export const KICKER = new RegExp(
  `^(?:${anyOf(kickers)}(?:\\s*[:|–-]\\s*|$)|${anyOf(sectionKickers)}\\s*[:|]?$)`,
  'iu',
)

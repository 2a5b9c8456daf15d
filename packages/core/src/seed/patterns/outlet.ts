import { outletEndings, outletParticles, outletWords } from '../words/outlets.ts'
import { wordsIn } from '../words/rows.ts'

/** A word that outlets are named with, alone in Latin or Cyrillic, within other scripts; or an address, `harbor.example`. */
export const OUTLET_WORD = new RegExp(
  `(?:^|[\\s-])(?:${wordsIn(outletWords).join('|')})(?:$|[\\s,.])|(?:新[聞闻]|[日時时晚週][報报]|通[信讯]|ニュース|신문|일보|통신)社?$|^(?:صحيفة|جريدة|وكالة|مجلة)\\s|نيوز$|^(?:the )?[\\p{L}\\d-]+\\.[a-z]{2,7}$`,
  'iu',
)

/**
 * The end of a name written as one word. A lookbehind for the letters compiles 20 times faster than a lookahead. An
 * expression of its own, for it is slow as a branch of another.
 */
export const OUTLET_ENDING = new RegExp(`(?<=\\p{L}{3})(?:${wordsIn(outletEndings).join('|')})$`, 'iu')

/** A small word that names don't have. */
export const LOWER_CASE_WORD = new RegExp(
  `^(?=\\p{Ll})(?!(?:${wordsIn(outletParticles).join('|')})$)[^.]+$`,
  'u',
)

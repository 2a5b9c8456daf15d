// The language of a clipping, as far as its reading depends on it. In: its words. Out: the code of a language, or null.

import { commonEnglish, otherLanguages, unreadLanguages } from '../lexicon/other-languages.ts'

const readable = Object.entries(otherLanguages).map(([code, { common }]) => ({ code, common }))
const unreadable = Object.entries(unreadLanguages).map(([code, common]) => ({ code, common }))
const languages = [{ code: 'en', common: commonEnglish }, ...readable, ...unreadable].map(
  ({ code, common }) => ({
    code,
    common: new Set(common.split(' ')),
  }),
)

/**
 * The share of a text’s words that must be among a language’s commonest. English news has .07 of them at least and .25 mostly
 * (the 900 texts of an annotated corpus), German, French, Polish or Finnish .005 of the English ones; German, French and Arabic
 * have .32, .32 and .18 of their own, Romance languages up to .16 of each other’s.
 */
const MIN_COMMON_SHARE = { en: 0.02, other: 0.15 }
/** Of fewer words the share shows nothing; such a text is English where most of them are in Latin letters. */
const MIN_WORDS = 12
/** So many words are counted. */
const MAX_WORDS = 3000

/**
 * The ISO 639-1 code of the language of most of these lower-case words: `en`, one of `otherLanguages` or of `unreadLanguages`; null for any other.
 */
export function detectLanguage(words: string[]): string | null {
  const letters = words.slice(0, MAX_WORDS).filter((word) => /^\p{L}/u.test(word))
  if (letters.length < MIN_WORDS) {
    const latin = letters.filter((word) => /^\p{Script=Latin}/u.test(word))
    return latin.length * 2 >= letters.length ? 'en' : null
  }
  let best: string | null = null
  let most = 0
  for (const { code, common } of languages) {
    const found = letters.filter((word) => common.has(word)).length
    const enough = letters.length * (code === 'en' ? MIN_COMMON_SHARE.en : MIN_COMMON_SHARE.other)
    if (found <= most || found < enough) continue
    most = found
    best = code
  }
  return best
}

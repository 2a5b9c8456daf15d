// The words known of a language other than English, ready to be asked. In: the code of a language. Out: its lists as sets.

import type { OtherLanguage } from '../lexicon/other-languages.ts'
import { otherLanguages } from '../lexicon/other-languages.ts'

const LISTS = [
  'verbs',
  'auxiliary',
  'participles',
  'adding',
  'that',
  'pronouns',
  'articles',
  'unnamed',
  'stops',
  'between',
  'to',
] as const

/** What is known of one language. */
export interface LanguageWords extends Record<(typeof LISTS)[number], ReadonlySet<string>> {
  known: OtherLanguage
  /** Whether a lower-case word may be part of reporting somebody’s words. */
  mayReport(word: string): boolean
}

const wordsByLanguage = new Map<string, LanguageWords>()

/** The words of a language; null for one nothing is known of. */
export function languageWords(language: string | null): LanguageWords | null {
  const known = language === null ? undefined : otherLanguages[language]
  if (language === null || !known) return null
  let words = wordsByLanguage.get(language)
  if (!words) {
    const lists = LISTS.map((name) => [name, new Set(known[name]?.split(' '))])
    words = {
      ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], Set<string>>),
      known,
      mayReport: reportSignTest(known.signs),
    }
    wordsByLanguage.set(language, words)
  }
  return words
}

/** Arabic writes its “and” and “so” to the word. */
function reportSignTest(signs: string): LanguageWords['mayReport'] {
  const forms = signs.split(' ').map((sign) => (sign.endsWith('-') ? `${sign.slice(0, -1)}.*` : sign))
  const sign = new RegExp(`^[وف]?(?:${forms.join('|')})$`, 'u')
  return (word) => sign.test(word)
}

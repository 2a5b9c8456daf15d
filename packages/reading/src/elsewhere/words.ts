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
export interface Words extends Record<(typeof LISTS)[number], ReadonlySet<string>> {
  known: OtherLanguage
  /** Whether a lower-case word may be part of reporting somebody’s words. */
  tells(word: string): boolean
}

const made = new Map<string, Words>()

/** The words of a language; null for one nothing is known of. */
export function wordsOf(language: string | null): Words | null {
  const known = language === null ? undefined : otherLanguages[language]
  if (language === null || !known) return null
  let words = made.get(language)
  if (!words) {
    const lists = LISTS.map((name) => [name, new Set(known[name]?.split(' '))])
    words = {
      ...(Object.fromEntries(lists) as Record<(typeof LISTS)[number], Set<string>>),
      known,
      tells: tellsBy(known.signs),
    }
    made.set(language, words)
  }
  return words
}

/** Arabic writes its “and” and “so” to the word. */
function tellsBy(signs: string): Words['tells'] {
  const forms = signs.split(' ').map((sign) => (sign.endsWith('-') ? `${sign.slice(0, -1)}.*` : sign))
  const sign = new RegExp(`^[وف]?(?:${forms.join('|')})$`, 'u')
  return (word) => sign.test(word)
}

// The words known of a language other than English, as sets. In: the code of a language. Out: its lists.

import type { OtherLanguage } from '../lexicon/other-languages.ts'
import { otherLanguages } from '../lexicon/other-languages.ts'

const LISTS = [
  'verbs',
  'auxiliary',
  'participles',
  'negations',
  'adding',
  'that',
  'pronouns',
  'articles',
  'unnamed',
  'stops',
  'between',
  'to',
  'titles',
  'leadIns',
] as const

/** What is known of one language. */
export interface LanguageWords extends Record<(typeof LISTS)[number], ReadonlySet<string>> {
  known: OtherLanguage
  /** Whether a lower-case word may be part of reported speech. */
  mayReport(word: string): boolean
  /** Whether a lower-case word is a title, with or without its full stop. */
  isTitle(word: string): boolean
}

const wordsByLanguage = new Map<string, LanguageWords>()

/** The words of a language; null where nothing is known of it. */
export function languageWords(language: string | null): LanguageWords | null {
  const entry = language === null ? undefined : otherLanguages[language]
  if (language === null || !entry) return null
  const words = wordsByLanguage.get(language) ?? wordsOfEntry(entry)
  wordsByLanguage.set(language, words)
  return words
}

/** The lists of an entry of the lexicon as sets. */
export function wordsOfEntry(known: OtherLanguage): LanguageWords {
  const lists = LISTS.map((name) => [name, new Set(known[name]?.split(' '))])
  const sets = Object.fromEntries(lists) as Record<(typeof LISTS)[number], Set<string>>
  return {
    ...sets,
    known,
    mayReport: reportSignTest(known),
    isTitle: (word) => sets.titles.has(word.replace(/\.$/, '')),
  }
}

function reportSignTest({ signs, prefixes }: OtherLanguage): LanguageWords['mayReport'] {
  const forms = signs.split(' ').map((sign) => (sign.endsWith('-') ? `${sign.slice(0, -1)}.*` : sign))
  const sign = new RegExp(`^${prefixes ? `[${prefixes}]?` : ''}(?:${forms.join('|')})$`, 'u')
  return (word) => sign.test(word)
}

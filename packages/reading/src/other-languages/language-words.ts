// The words known of a language other than English, as sets. In: the code of a language. Out: its lists.

import { otherLanguages } from '../lexicon/other-languages.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { OtherLanguage } from './language-entry.ts'

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
  'links',
  'persons',
  'mood',
  'naming',
  'denying',
  'reflexives',
  'reflexiveAuxiliary',
  'standing',
  'inside',
  'topics',
  'thatEnds',
  'whoSays',
  'neverLast',
] as const

/** Lists of words that report wherever they stand. */
const REPORTING = ['verbs', 'participles', 'naming', 'denying'] as const

/** Phrases as lists of words, by their first one. */
export type Phrases = ReadonlyMap<string, string[][]>

/** What is known of one language. */
export interface LanguageWords extends Record<(typeof LISTS)[number], ReadonlySet<string>> {
  known: OtherLanguage
  /** Phrases for “according to” by their first word, the longest first. */
  accordingTo: Phrases
  accordingToAfter: Phrases
  sourceEnds: Phrases
  asSaid: Phrases
  forName: Phrases
  infinitives: Phrases
  finals: Phrases
  topicEnds: string[]
  noTopicEnds: string[]
  phraseEnds: string[]
  nameEnds: string[]
  /** Verbs in two words by their first one. */
  splitVerbs: Phrases
  /** Whether a lower-case word is a noun for an institution that speaks. */
  isInstitution(word: string): boolean
  /** Whether a lower-case word is a pronoun, or an auxiliary with one: “a-t-elle”. */
  isPronoun(word: string): boolean
  /** Whether a lower-case word is one of speech, wherever it stands. */
  speaks(word: string): boolean
  /** Whether a lower-case word may be part of reported speech. */
  mayReport(word: string): boolean
  /** Whether a lower-case word may be a verb before “that”. */
  endsLikeVerb(word: string): boolean
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
  const lists = LISTS.map((name) => [name, new Set(known[name]?.split(' ').filter(Boolean))])
  const sets = Object.fromEntries(lists) as Record<(typeof LISTS)[number], Set<string>>
  const isSign = reportSignTest(known)
  const speaks = (word: string) => REPORTING.some((list) => sets[list]!.has(word))
  const endings = known.verbEndings?.split(' ') ?? []
  return {
    ...sets,
    known,
    accordingTo: phrasesOf(known.accordingTo),
    accordingToAfter: phrasesOf(known.accordingToAfter),
    sourceEnds: phrasesOf(known.sourceEnds),
    asSaid: phrasesOf(known.asSaid),
    forName: phrasesOf(known.forName),
    splitVerbs: phrasesOf(known.splitVerbs),
    infinitives: phrasesOf(known.infinitives),
    finals: phrasesOf(known.finals),
    topicEnds: known.topicEnds?.split(' ').filter(Boolean) ?? [],
    noTopicEnds: known.noTopicEnds?.split(' ').filter(Boolean) ?? [],
    phraseEnds: known.phraseEnds?.split(' ').filter(Boolean) ?? [],
    nameEnds: known.nameEnds?.split(' ').filter(Boolean) ?? [],
    isInstitution: wordTest(known.institutions),
    speaks,
    isPronoun: (word) => {
      const behind = word.slice(word.lastIndexOf('-') + 1)
      return sets.pronouns!.has(word) || (sets.auxiliary!.has(word) && sets.pronouns!.has(behind))
    },
    mayReport: (word) => speaks(word) || isSign(word),
    endsLikeVerb: (word) => endings.length === 0 || endings.some((ending) => word.endsWith(ending)),
    isTitle: (word) => sets.titles.has(word.replace(/\.$/, '')),
  }
}

function reportSignTest({ signs, prefixes }: OtherLanguage): LanguageWords['mayReport'] {
  if (signs === undefined) return () => true
  const forms = signs.split(' ').map((sign) => (sign.endsWith('-') ? `${sign.slice(0, -1)}.*` : sign))
  const sign = new RegExp(`^${prefixes ? `[${prefixes}]?` : ''}(?:${forms.join('|')})$`, 'u')
  return (word) => sign.test(word)
}

/** The test for a list of words: `-amt` has any beginning, `polic-` any end. */
function wordTest(list = ''): (word: string) => boolean {
  const words = list.split(' ')
  const whole = new Set(words)
  const beginnings = words.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1))
  const ends = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  return (word) =>
    word !== '' &&
    (whole.has(word) ||
      beginnings.some((one) => word.startsWith(one)) ||
      ends.some((one) => word.endsWith(one)))
}

/** The number of tokens of the longest phrase that begins at a token; 0 where none does. */
export function phraseAt({ words }: TokenizedDocument, at: number, phrases: Phrases): number {
  for (const phrase of phrases.get(words[at]!) ?? [])
    if (phrase.every((word, offset) => words[at + offset] === word)) return phrase.length
  return 0
}

function phrasesOf(list = ''): Phrases {
  const phrases = new Map<string, string[][]>()
  for (const words of list.split('|').map((phrase) => phrase.split(' ')))
    if (words[0]) phrases.set(words[0], [...(phrases.get(words[0]) ?? []), words])
  for (const known of phrases.values()) known.sort((a, b) => b.length - a.length)
  return phrases
}

/** Words between the two of a verb. */
const MAX_SPLIT = 16

/** The token of the last word of a verb in two words that begins at a token; 0 where there is none before `end`. */
export function splitVerbEnd(
  { words }: TokenizedDocument,
  at: number,
  end: number,
  { splitVerbs }: Pick<LanguageWords, 'splitVerbs'>,
): number {
  for (const phrase of splitVerbs.get(words[at]!) ?? []) {
    const last = words.slice(at + 1, Math.min(end, at + MAX_SPLIT)).indexOf(phrase.at(-1)!)
    if (last >= 0) return at + 1 + last
  }
  return 0
}

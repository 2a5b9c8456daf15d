// What the words of a language are for, and what language words are in. In: folded words. Out: their use; a language’s code.
import { fold } from '@hearsay/core'
import type { LanguageWords } from './lexicon/language-words.ts'
import { languageWords } from './lexicon/language-words.ts'

/** What a word that differs may turn. */
export const turnKinds = ['negation', 'number', 'modal', 'quantity', 'person', 'time', 'word'] as const
/** What a word that differs may turn; `word` is another word in a place that carries the sense. */
export type TurnKind = (typeof turnKinds)[number]

/** What a language’s words are for, looked up by the folded word. */
export interface Lexicon {
  turn: ReadonlyMap<string, Exclude<TurnKind, 'word'>>
  small: ReadonlySet<string>
  numbers: ReadonlyMap<string, string>
  /** Days and months: `day-1` is Monday, `month-1` January. */
  calendar: ReadonlyMap<string, string>
}

const TENS = [30, 40, 50, 60, 70, 80, 90, 100]
const none: Lexicon = { turn: new Map(), small: new Set(), numbers: new Map(), calendar: new Map() }
const lexicons = new Map<string, Lexicon>()

/** The words of a language, by its ISO 639-1 code; nothing for one that isn’t listed. */
export function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language)
  if (known) return known
  const entry = Object.hasOwn(languageWords, language) ? languageWords[language] : undefined
  const made = entry ? makeLexicon(foldedEntry(entry)) : none
  lexicons.set(language, made)
  return made
}

/** An entry as texts are folded. */
function foldedEntry(entry: LanguageWords): LanguageWords {
  return Object.fromEntries(
    Object.entries(entry).map(([name, words]) => [name, fold(words)]),
  ) as unknown as LanguageWords
}

function makeLexicon(entry: LanguageWords): Lexicon {
  const turn = new Map<string, Exclude<TurnKind, 'word'>>()
  // The later ones give way to the earlier: `will` is a modal first.
  for (const kind of ['negation', 'modal', 'quantity', 'person', 'time'] as const)
    for (const word of entry[kind].split(' ')) if (!turn.has(word)) turn.set(word, kind)
  const numbers = new Map<string, string>()
  for (const [at, forms] of entry.numbers.split(' ').entries())
    for (const form of forms.split('|')) numbers.set(form, String(at))
  for (const [at, word] of entry.tens.split(' ').entries()) if (word) numbers.set(word, String(TENS[at]))
  const calendar = new Map<string, string>()
  for (const [at, word] of entry.days.split(' ').entries()) calendar.set(word, `day-${at + 1}`)
  for (const [at, word] of entry.months.split(' ').entries()) calendar.set(word, `month-${at + 1}`)
  return { turn, small: new Set(entry.small.split(' ')), numbers, calendar }
}

const SCRIPTS: [pattern: RegExp, language: string][] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
]

/**
 * The language of folded words: that whose small words are most among them, or that of their script; `und` where neither tells. A
 * language that has no entry here is compared by its words alone.
 */
export function languageOfWords(folded: string[]): string {
  const all = folded.join(' ')
  const letters = all.match(/\p{L}/gu)?.length ?? 0
  for (const [pattern, language] of SCRIPTS) {
    const count = all.match(new RegExp(pattern, 'gu'))?.length ?? 0
    if (count * 2 > letters) return language
  }
  let best = 'und'
  let most = 0
  for (const language of Object.keys(languageWords)) {
    const { small } = lexiconOf(language)
    let count = 0
    for (const word of folded) if (small.has(word)) count++
    if (count > most) [best, most] = [language, count]
  }
  return best
}

// In which other forms a word is found. In: a word as written and the language of its text. Out: its stem and its plain spelling,
// as keys. An index stores the keys of words that differ from their stems; a query without quotation marks asks for those of its
// words.
//
//   ferries, en   en/ferri
//   Müller, de    de/mull ~/mueller
//
// Stemmers are loaded with the first word of their language.
import { createRequire } from 'node:module'
import { fold } from '@hearsay/core'
import type { Stemming } from '../lexicon/stemmers.ts'
import { stemmings } from '../lexicon/stemmers.ts'
import type { Token } from './tokens.ts'
import { MAX_TOKEN_LENGTH, tokensOf } from './tokens.ts'

const load = createRequire(import.meta.url)

/** How many words of a language are remembered with their keys: nearly all of any text. */
const MAX_REMEMBERED = 1 << 15

/** A word that a stemmer can take: letters, signs and half-spaces. */
const WORD = /^[\p{L}\p{M}\u200c]+$/u
/** Letters that the press also writes with two, and the two. */
const PLAIN_SPELLINGS = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae', đ: 'dj' } as const
const SPELLED = /[äöüøåæđ]/g
const DIGRAPH = /ae|oe|ue|aa|dj/
/** The language of the keys of plain spellings, which are the same in all. */
const ANY = '~'

/** A language as far as keys go. */
interface Keys {
  /** The stems of a word, folded: its own first, then those of its parts. */
  stemsOf(form: string): string[]
  /** Whether a stem may begin with another letter than its word. */
  dropsBeginnings: boolean
  known: Map<string, readonly string[]>
}

const byLanguage = new Map<string | null, Keys>()

function keysIn(language: string | null): Keys {
  const found = byLanguage.get(language)
  if (found) return found
  const stemming = language === null ? undefined : stemmings[language]
  const keys: Keys = {
    stemsOf: stemming ? stemmer(stemming) : () => [],
    dropsBeginnings: stemming?.dropsBeginnings ?? false,
    known: new Map(),
  }
  byLanguage.set(language, keys)
  return keys
}

const NONE: readonly string[] = []

/** A token’s word in lower case with its accents; the token itself where more than letters is written, as in `[T]he`. */
export function formOf(text: string, { token, start, end }: Token): string {
  if (end - start === token.length && isPlain(text, start, end)) return token
  const written = text.slice(start, end).toLowerCase()
  if (written === token) return token
  const whole = written.normalize('NFC')
  return WORD.test(whole) ? whole : token
}

/** Whether a stretch of text has ASCII characters alone. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** The keys that an index stores of a word of a language. */
function storedKeys(form: string, token: string, language: string | null, keys: Keys): readonly string[] {
  const { known, stemsOf } = keys
  let found = known.get(form)
  if (found === undefined) {
    const keys: string[] = []
    for (const stem of stemsOf(form)) if (stem !== token) keys.push(`${language}/${stem}`)
    const spelling = spellingOf(form)
    if (spelling !== form) keys.push(`${ANY}/${folded(spelling)}`)
    found = keys.length === 0 ? NONE : keys
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(form, found)
  }
  return found
}

/** The keys of the words of a text, each once, joined by spaces as an index gets them; a word counts as it is written first. */
export function joinedKeys(text: string, tokens: readonly Token[], language: string | null): string {
  const seen = new Set<string>()
  const found = new Set<string>()
  const keys = keysIn(language)
  for (const token of tokens) {
    const { token: folded } = token
    if (seen.has(folded)) continue
    seen.add(folded)
    const stored = storedKeys(formOf(text, token), folded, language, keys)
    for (let at = 0; at < stored.length; at++) found.add(stored[at]!)
  }
  return [...found].join(' ')
}

/** How many words of queries are remembered with their forms. */
const MAX_ASKED = 1000
const formsByName = new Map<string, WordForms>()

/** The forms in which a word of a query is found in texts of one language. */
export class WordForms {
  /** The keys of which a word has one. */
  readonly keys: ReadonlySet<string>
  /** The tokens that are its stem: words that are their own stems have no key. */
  readonly stems: ReadonlySet<string>
  /** The token of its plain spelling, in texts of any language; null for a word without letters that have one. */
  readonly spelling: string | null
  readonly #language: string | null
  /** The code unit that each begins with; null where they may begin with any. */
  readonly first: number | null
  readonly #from: Keys

  private constructor(word: string, language: string | null) {
    this.#from = keysIn(language)
    const { stemsOf, dropsBeginnings } = this.#from
    const token = fold(word)
    const [stem] = stemsOf(word)
    const spelling = spellingOf(word)
    const keys = new Set<string>()
    if (stem) keys.add(`${language}/${stem}`)
    if (DIGRAPH.test(spelling)) keys.add(`${ANY}/${folded(spelling)}`)
    this.keys = keys
    this.stems = new Set(stem && stem !== token ? [stem] : [])
    this.spelling = spelling === word ? null : folded(spelling)
    this.#language = language
    this.first = dropsBeginnings || !token ? null : token.charCodeAt(0)
  }

  /** The forms of a word, as `formOf` gives it; `language` null where that of the text isn’t known. */
  static of(word: string, language: string | null): WordForms {
    const name = `${language} ${word}`
    let found = formsByName.get(name)
    if (!found) {
      found = new WordForms(word, language)
      if (formsByName.size >= MAX_ASKED) formsByName.clear()
      formsByName.set(name, found)
    }
    return found
  }

  /** Whether a token of a text is one of them. */
  matches(text: string, token: Token): boolean {
    const { token: folded } = token
    if (this.first !== null && folded.charCodeAt(0) !== this.first) return false
    if (this.stems.has(folded) || folded === this.spelling) return true
    const stored = storedKeys(formOf(text, token), folded, this.#language, this.#from)
    return stored.some((key) => this.keys.has(key))
  }

  /** Whether a text has one of them. */
  isIn(text: string): boolean {
    return tokensOf(text).some((token) => this.matches(text, token))
  }
}

/** A stem as it is matched, as long as a token may be; folding does nothing to lower-case ASCII, of which most are. */
function folded(stem: string): string {
  return (isPlain(stem, 0, stem.length) ? stem : fold(stem)).slice(0, MAX_TOKEN_LENGTH)
}

/** How a word with an umlaut or its kin is written without. */
function spellingOf(form: string): string {
  if (isPlain(form, 0, form.length)) return form
  return form.replace(SPELLED, (letter) => PLAIN_SPELLINGS[letter as keyof typeof PLAIN_SPELLINGS])
}

function stemmer(stemming: Stemming): (form: string) => string[] {
  const { module, whole, respelled = [], twice, endings, joint } = stemming
  const stem: (word: string) => string = module
    ? load(`@orama/stemmers/${module}`).stemmer
    : (word: string) => word
  const own = new Set(whole?.split(' '))
  const ends = endings ? new RegExp(`(?<=..)(?:${endings.split(' ').join('|')})$`) : null
  const stemOne = (form: string): string => {
    if (own.size && own.has(form)) return form
    let word = form
    for (const [written, plain] of respelled) word = word.replace(written, plain)
    if (ends) word = word.replace(ends, '')
    const once = stem(word)
    return twice ? stem(once) : once
  }
  const stemsOfOne = (form: string): string[] => {
    const found = folded(stemOne(form) || form)
    return found ? [found] : []
  }
  return (form) => (joint?.test(form) ? [form, ...form.split(joint)].flatMap(stemsOfOne) : stemsOfOne(form))
}

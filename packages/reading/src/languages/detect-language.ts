// The language of a clipping. In: its document. Out: the code of a language, or null where it is in doubt.
//
// The script decides between most; for Latin, Cyrillic and Arabic letters each word adds to the languages that it speaks for:
// as a whole (“the”), by its groups of three letters (“sch”), by a letter of its own (“ł”). `lexicon/language-profiles.ts` has
// how much each of them adds. Words of the headline count less: names and clipped grammar. English, the only language with a
// model, is never what remains: it has to lead, or the language is unknown.

import type { Document } from '@hearsay/core'
import { detachedCopy } from '../detached-copy.ts'
import { languageProfiles, unprofiledLetters } from '../lexicon/language-profiles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { LanguageFeatures, MAX_LETTERS } from './language-features.ts'

/** So many words are weighed, spread over the text. */
const MAX_WORDS = 160
/** What a word of the headline counts. */
const HEADING_WEIGHT = 0.3
/** From so many words on, a text must look like its language as a whole. */
const MIN_WORDS = 12
/**
 * What each word must add on average: of the sentences of 12 words or more in NTREX, one in a hundred has less than 2.9
 * in its own language; texts in languages without a profile mostly have less than 2.5 in the likeliest.
 */
const MIN_PER_WORD = 2.6
/** By how much English must lead, per word and in a short text; English press leads by 1.7 a word or more. */
const MIN_ENGLISH_LEAD = { perWord: 0.7, short: 1 }
/** Quotation marks that English does not use, and the lead that they ask of it. */
const OTHER_MARKS = { signs: /[«„]/, lead: 4 }
/** The share of words with a letter that no profile has. */
const MAX_UNPROFILED = 0.05
/** Every so many words of the sample are weighed first, the others only where those aren’t clear. */
const FIRST_STEP = 4
/** … which they are with so many words at least, and so much a word in the likeliest language and before the next one. */
const MIN_CLEAR_WORDS = 20
const CLEAR_PER_WORD = 2.8
const CLEAR_LEAD = 1.3
/** Weights are whole numbers of quarters. */
const UNIT = 0.25

/** The scripts that tell the language alone, by the first code point of a block and the first one behind it. */
const SCRIPTS: [from: number, to: number, language: string][] = [
  [0x370, 0x400, 'el'],
  [0x590, 0x600, 'he'],
  [0x900, 0x980, 'hi'],
  [0x980, 0xa00, 'bn'],
  [0xe00, 0xe80, 'th'],
  [0x3040, 0x3100, 'ja'],
  [0x4e00, 0xa000, 'zh'],
  [0xac00, 0xd7a4, 'ko'],
]

/** Of Chinese and Japanese text, the share of kana that makes it Japanese. */
const MIN_KANA = 0.1

interface Profiles {
  codes: string[]
  features: LanguageFeatures
  /** The rows of recent words in `weights`: the same few thousand make up nearly all of any text. */
  words: Map<string, number>
  /** What each of these words adds to each language, a row a word. */
  weights: Uint16Array
}

/** So many words are remembered. */
const MAX_REMEMBERED_WORDS = 1 << 14
/** So many words have room at first. */
const FIRST_ROWS = 1 << 11

let profiles: Profiles | null = null

/** Reads the profiles: for each language, features by weight, the first list for 1. */
function loadProfiles(): Profiles {
  const codes = Object.keys(languageProfiles)
  const features = new LanguageFeatures()
  for (const [language, code] of codes.entries()) {
    for (const [at, list] of languageProfiles[code]!.split('|').entries())
      for (const feature of list.split(' ')) features.add(feature, language, at + 1)
  }
  return { codes, features, words: new Map(), weights: new Uint16Array(FIRST_ROWS * codes.length) }
}

/**
 * The ISO 639-1 code of the language that a document is in: one of `languageProfiles`, or of a script of its own. Null where
 * there are no letters, in other languages, and for what looks English but might not be. Time bounded by the words weighed.
 */
export function detectLanguage({ words, document }: TokenizedDocument): string | null {
  const sample = sampleOf(words)
  const heading = headingOf(document)
  const script = scriptOf(sample.length ? sample : heading)
  if (script) return script
  profiles ??= loadProfiles()
  const scores = new Float64Array(profiles.codes.length)
  const headingSize = HEADING_WEIGHT * heading.length
  for (const word of heading) addWeights(word, HEADING_WEIGHT, profiles, scores)
  for (let at = 0; at < sample.length; at += FIRST_STEP) addWeights(sample[at]!, 1, profiles, scores)
  let size = Math.ceil(sample.length / FIRST_STEP) + headingSize
  let leader = leaderOf(scores)
  if (!isClear(leader, size)) {
    for (let at = 0; at < sample.length; at++)
      if (at % FIRST_STEP) addWeights(sample[at]!, 1, profiles, scores)
    size = sample.length + headingSize
    leader = leaderOf(scores)
  }
  const code = profiles.codes[leader.language]!
  const isCertainWith = (lead: number) => isCertain(code, leader.score, lead, size)
  // The whole text is searched only where its marks would decide.
  const isSure =
    isCertainWith(leader.lead - OTHER_MARKS.lead) ||
    (isCertainWith(leader.lead) && !OTHER_MARKS.signs.test(document.text))
  return isSure && !hasOtherLetters(sample) ? code : null
}

interface Leader {
  /** The number of the language with the highest score. */
  language: number
  score: number
  /** Its score less the second highest. */
  lead: number
}

function leaderOf(scores: Float64Array): Leader {
  let [best, second] = [0, 1]
  for (let at = 1; at < scores.length; at++) {
    if (scores[at]! > scores[best]!) [best, second] = [at, best]
    else if (at === second || scores[at]! > scores[second]!) second = at
  }
  return { language: best, score: scores[best]!, lead: scores[best]! - scores[second]! }
}

/** Whether a few words leave so little doubt that more of them wouldn’t change anything. */
function isClear({ score, lead }: Leader, size: number): boolean {
  return (
    size >= MIN_CLEAR_WORDS && score >= size * CLEAR_PER_WORD && lead >= size * CLEAR_LEAD + OTHER_MARKS.lead
  )
}

function isCertain(code: string, score: number, lead: number, size: number): boolean {
  if (score === 0 || (size >= MIN_WORDS && score < size * MIN_PER_WORD)) return false
  const { perWord, short } = MIN_ENGLISH_LEAD
  return code !== 'en' || lead >= (size >= MIN_WORDS ? size * perWord : short)
}

/** Words of the text, at most `MAX_WORDS` of them, evenly spread. */
function sampleOf(words: string[]): string[] {
  const sample: string[] = []
  const step = Math.max(1, words.length / (MAX_WORDS * 1.2))
  for (let at = 0; at < words.length && sample.length < MAX_WORDS; at += step) {
    const word = words[Math.floor(at)]!
    if (isWord(word)) sample.push(word)
  }
  return sample
}

function isWord(word: string): boolean {
  const sign = word.charCodeAt(0)
  return sign > 127 ? /^\p{L}/u.test(word) : sign >= 97 && sign <= 122
}

/** The words of a clipping’s headline and its other headings, without names of persons. */
function headingOf({ headline, header }: Document): string[] {
  const fields = [headline, header?.deck, header?.kicker, header?.outlet]
  const text = fields.map((field) => field?.text ?? '').join(' ')
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(detachedCopy)
}

/** The language that the script of most words tells; null for Latin, Cyrillic and Arabic letters. */
function scriptOf(words: string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) {
    const sign = word.charCodeAt(0)
    const language = sign < 0x370 ? '' : (SCRIPTS.find(([from, to]) => from <= sign && sign < to)?.[2] ?? '')
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const kana = counts.get('ja') ?? 0
  if (kana) {
    const unspaced = kana + (counts.get('zh') ?? 0)
    counts.delete(kana >= unspaced * MIN_KANA ? 'zh' : 'ja')
    counts.set(kana >= unspaced * MIN_KANA ? 'ja' : 'zh', unspaced)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] || null
}

function addWeights(word: string, factor: number, profiles: Profiles, scores: Float64Array): void {
  const first = rowOf(word, profiles) * scores.length
  const { weights } = profiles
  for (let language = 0; language < scores.length; language++)
    scores[language]! += weights[first + language]! * UNIT * factor
}

/** The row of the weights of a word, which must be detached from its text. */
function rowOf(word: string, profiles: Profiles): number {
  const { features, words } = profiles
  const known = words.get(word)
  if (known !== undefined) return known
  if (words.size === MAX_REMEMBERED_WORDS) words.clear()
  const row = words.size
  const columns = profiles.codes.length
  if ((row + 1) * columns > profiles.weights.length) {
    const weights = new Uint16Array(2 * profiles.weights.length)
    weights.set(profiles.weights)
    profiles.weights = weights
  }
  features.weigh(word, profiles.weights.fill(0, row * columns, (row + 1) * columns), row * columns)
  if (word.length <= MAX_LETTERS) words.set(word, row)
  return row
}

/** Whether too many words have a letter of a language without a profile. */
function hasOtherLetters(words: string[]): boolean {
  if (!unprofiledLetters.test(words.join(' '))) return false
  let found = 0
  for (const word of words) if (unprofiledLetters.test(word)) found++
  return found > Math.max(1, words.length * MAX_UNPROFILED)
}

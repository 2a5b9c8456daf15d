// The cue lexicon. In: a word in any form. Out: its lemma, kind and stance as a cue.

import type { Stance } from '../vocabulary.ts'
import {
  cueAdverbs,
  cueNouns,
  doublingVerbs,
  irregularVerbs,
  quotingVerbs,
  speechVerbs,
  thoughtVerbs,
  wordedVerbs,
} from './cue-words.ts'

/** A word that can be a cue. */
export interface CueWord {
  lemma: string
  kind: 'speech' | 'thought' | 'noun' | 'adverb'
  stance: Stance
}

type Lists = Record<Stance, string>

const words = (list: string) => list.trim().split(/\s+/)
const irregular = new Map(
  irregularVerbs
    .trim()
    .split(/\||\n/)
    .map((line) => line.trim().split(' '))
    .map(([lemma, past, participle]) => [lemma!, [past!, participle!]]),
)
const doubling = new Set(words(doublingVerbs))
const forms = new Map<string, CueWord[]>()
const quoting = new Set(words(quotingVerbs).flatMap((verb) => verbForms(verb).slice(1, -1)))
const quotingForms = new Set(words(quotingVerbs).flatMap(verbForms))
const wordedForms = new Set(words(wordedVerbs).flatMap(verbForms))
addAll(speechVerbs, 'speech', verbForms)
addAll(thoughtVerbs, 'thought', verbForms)
addAll(cueNouns, 'noun', (noun) => [noun, withS(noun)])
addAll(cueAdverbs, 'adverb', (adverb) => [adverb])

/** What a word, in any form and lower case, can be as a cue; empty where it is none. */
export function cueWords(word: string): readonly CueWord[] {
  return forms.get(word) ?? []
}

/** Whether a word is a verb of speech in a form that can be a cue alone: “said”, “reports”, “told”; not “saying”. */
export function isSpeechVerb(word: string): boolean {
  return cueWords(word).some(({ kind }) => kind === 'speech') && !word.endsWith('ing')
}

/** Whether a word is a finite form of a verb that introduces spoken words: “said”, “warns”; not “saying”, not “posted”. */
export function introducesWords(word: string): boolean {
  return quoting.has(word)
}

/** Whether a word is any form of such a verb: “experts say”, “saying”; the caller knows that it is a verb. */
export function isQuotingVerb(word: string): boolean {
  return quotingForms.has(word)
}

/** Whether a word is any form of a verb for what cannot be done without words: “praised”, “apologized”, “mocking”. */
export function isWordedVerb(word: string): boolean {
  return wordedForms.has(word)
}

function addAll(lists: Lists, kind: CueWord['kind'], formsOf: (lemma: string) => string[]): void {
  for (const [stance, list] of Object.entries(lists) as [Stance, string][]) {
    for (const lemma of words(list)) {
      const word: CueWord = { lemma, kind, stance }
      for (const form of new Set(formsOf(lemma))) {
        const known = forms.get(form)
        if (!known) forms.set(form, [word])
        else if (!known.some((one) => one.lemma === lemma && one.kind === kind)) known.push(word)
      }
    }
  }
}

/** Every form of a verb: “say” → say, says, said, saying. */
function verbForms(lemma: string): string[] {
  const double = doubling.has(lemma) ? lemma + lemma.at(-1) : lemma
  const silent = lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)
  const past = lemma.endsWith('e')
    ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}ied`
      : `${double}ed`
  const own = irregular.get(lemma) ?? []
  return [lemma, withS(lemma), past, ...own, `${silent ? lemma.slice(0, -1) : double}ing`]
}

function withS(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

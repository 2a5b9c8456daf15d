// Set phrases that name a source. In: a parts layer. Out: parts added to it.
//
//   The port is full, according to the harbour master.      A pilot told the Daily that the channel was too narrow.
//   qqqqqqqqqqqqqqqq  cccccccccccc ssssssssssssssssss       sssssss cccc           qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
//   In the words of Ms Venn, the plan is a sham.            The plan is a sham, as Ms Venn put it.
//   ccccccccccccccc sssssss  qqqqqqqqqqqqqqqqqq             qqqqqqqqqqqqqqqqqq     sssssss cccccc
//
// Not: “according to plan”, which names no source. In a sentence of which the model marked something, only a source and a
// cue that it missed are added.

import { openingConjunctions } from '../lexicon/speech-words.ts'
import type { TokenizedSentence } from '../tokenized-document.ts'
import type { PartRanges, PartsLayer, PatternRule, TokenRange } from './parts-layer.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u
/** The shortest content, in tokens. */
const MIN_CONTENT_TOKENS = 3
/** “that” is searched for this many tokens after “told”. */
const MAX_TOKENS_TO_THAT = 12

/** A phrase with one of its words at a token of a sentence; `isFree` where no token of the sentence has a role. */
interface PhraseContext {
  layer: PartsLayer
  sentence: TokenizedSentence
  at: number
  isFree: boolean
}

/** A phrase that names a source. */
export interface SetPhrase extends PatternRule {
  /** Words of which it has one. */
  words: readonly string[]
  /** Its parts; null where the words at the token are not this phrase. */
  match(context: PhraseContext): PartRanges | null
}

/** The set phrases; of two with a word in common the first that matches decides. */
export const setPhrases: readonly SetPhrase[] = [
  {
    id: 'according-to',
    precision: 0.74,
    words: ['according'],
    match: (context) =>
      context.layer.word(context.at + 1) === 'to'
        ? sourceAfterCue(context, [context.at, context.at + 2])
        : null,
  },
  {
    id: 'in-the-words-of',
    precision: 0.7,
    words: ['words'],
    match(context) {
      const { layer, at } = context
      const isPhrase = layer.word(at - 1) === 'the' && layer.word(at + 1) === 'of'
      return isPhrase ? sourceAfterCue(context, [at - 2, at + 2]) : null
    },
  },
  {
    id: 'told-somebody',
    precision: 0.7,
    words: ['told', 'tells'],
    match: (context) => (context.isFree ? toldThat(context) : null),
  },
  {
    id: 'as-somebody-put-it',
    precision: 0.7,
    words: ['put', 'puts'],
    match: (context) =>
      context.isFree && context.layer.word(context.at + 1) === 'it' ? asSourcePutIt(context) : null,
  },
]

/** Adds the parts of set phrases. */
export function addSetPhrases(layer: PartsLayer): void {
  const byWord = new Map<string, SetPhrase[]>()
  for (const phrase of setPhrases)
    for (const word of phrase.words) byWord.set(word, [...(byWord.get(word) ?? []), phrase])
  for (const sentence of layer.doc.sentences) {
    // Determined once a sentence and after each addition, not for every word.
    let isFree = layer.isFree([sentence.first, sentence.end])
    for (let at = sentence.first; at < sentence.end; at++) {
      for (const phrase of byWord.get(layer.word(at)) ?? []) {
        const ranges = phrase.match({ layer, sentence, at, isFree })
        if (ranges && layer.add(phrase, ranges)) isFree = false
      }
    }
  }
}

/** “according to NAME”: the source of the words before it, or after it at the head of a sentence. */
function sourceAfterCue({ layer, sentence, isFree }: PhraseContext, cue: TokenRange): PartRanges | null {
  const isMarked = layer.role(cue[0]) === 'cue'
  if (!isMarked && !layer.isFree(cue)) return null
  const source = speakerAfter(layer, cue[1], sentence.end)
  if (!source) return null
  if (isMarked) return { source }
  // The content is marked already, and is grouped with this cue later.
  if (!isFree) return { source, cue }
  const isAtHead = cue[0] - sentence.first < 2
  const isQuoted = layer.word(source[1]) === ',' && layer.word(source[1] + 1) === '"'
  const content =
    isAtHead || isQuoted ? clauseAfter(layer, source[1], sentence) : clauseBefore(layer, cue[0], sentence)
  return content && { source, cue, content }
}

/** “NAME told SOMEONE that …” */
function toldThat({ layer, sentence, at: verb }: PhraseContext): PartRanges | null {
  const that = findWord(layer, verb, Math.min(verb + MAX_TOKENS_TO_THAT, sentence.end), 'that')
  if (that === null || that < verb + 2) return null
  const source = speakerBefore(layer, verb, sentence.first)
  const content = trimmedClause(layer, [that, sentence.end])
  return source && content && { source, cue: [verb, verb + 1], content }
}

/** “as NAME put it” */
function asSourcePutIt({ layer, sentence, at: verb }: PhraseContext): PartRanges | null {
  const source = speakerBefore(layer, verb, sentence.first)
  if (!source || layer.word(source[0] - 1) !== 'as') return null
  const as = source[0] - 1
  const content =
    as - sentence.first < 2 ? clauseAfter(layer, verb + 2, sentence) : clauseBefore(layer, as, sentence)
  return content && { source, cue: [verb, verb + 2], content }
}

/** The clause after the comma that ends a phrase at the head of a sentence. */
function clauseAfter(layer: PartsLayer, from: number, { end }: TokenizedSentence): TokenRange | null {
  return /^[,:]$/.test(layer.word(from)) ? trimmedClause(layer, [from + 1, end]) : null
}

/** The sentence up to a phrase. */
function clauseBefore(layer: PartsLayer, to: number, { first }: TokenizedSentence): TokenRange | null {
  const start = openingConjunctions.has(layer.word(first)) ? first + 1 : first
  return trimmedClause(layer, [layer.word(start) === ',' ? start + 1 : start, to])
}

/** Tokens without the punctuation at their end; null where too few remain. */
function trimmedClause(layer: PartsLayer, [first, last]: TokenRange): TokenRange | null {
  let end = last
  while (end > first && PUNCTUATION.test(layer.word(end - 1)) && layer.word(end - 1) !== '"') end--
  return end - first >= MIN_CONTENT_TOKENS ? [first, end] : null
}

/** The next token of a word before punctuation; null where there is none. */
function findWord(layer: PartsLayer, from: number, to: number, word: string): number | null {
  for (let at = from + 1; at < to; at++) {
    if (layer.word(at) === word) return at
    if (/^[.;:?!"]$/.test(layer.word(at))) return null
  }
  return null
}

// Sentences that tell by a set phrase that somebody says so. In: a board. Out: parts added to it.
//
//   The port is full, according to the harbour master.      A pilot told the Daily that the channel was too narrow.
//   qqqqqqqqqqqqqqqq  cccccccccccc ssssssssssssssssss       sssssss cccc           qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
//   In the words of Ms Venn, the plan is a sham.            The plan is a sham, as Ms Venn put it.
//   ccccccccccccccc sssssss  qqqqqqqqqqqqqqqqqq             qqqqqqqqqqqqqqqqqq     sssssss cccccc
//
// Not: “according to plan”, which names nobody. In a sentence of which the model marked something, only a source and a
// cue that it missed are added.

import type { PartRole } from '../labels.ts'
import { openingConjunctions } from '../lexicon/speech-words.ts'
import type { TokenizedSentence } from '../tokenized-document.ts'
import type { PartsLayer, TokenRange } from './parts-layer.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u

/** How probable each rule is right; the share on held-out sentences of the corpus. */
export type PhrasePrecision = Record<
  'according-to' | 'told-somebody' | 'in-the-words-of' | 'as-somebody-put-it',
  number
>

/** Adds what set phrases tell. */
export function addSetPhrases(layer: PartsLayer, sure: PhrasePrecision): void {
  for (const sentence of layer.doc.sentences) {
    const { first, end } = sentence
    // Asked once a sentence, and after a part was added to it: never again for every word.
    let free = layer.isFree([first, end])
    for (let at = first; at < end; at++) {
      const found = phraseAt(layer, sentence, at, free)
      if (found && layer.add(found.rule, sure[found.rule], found.parts)) free = false
    }
  }
}

type PatternMatch = { rule: keyof PhrasePrecision; parts: Partial<Record<PartRole, TokenRange>> } | null

/** What begins, or has its verb, at a token. `free` tells whether nothing of the sentence is taken. */
function phraseAt(layer: PartsLayer, sentence: TokenizedSentence, at: number, free: boolean): PatternMatch {
  const word = layer.word(at)
  if (word === 'according' && layer.word(at + 1) === 'to')
    return sourceAfterCue(layer, sentence, [at, at + 2], 'according-to', free)
  if (word === 'words' && layer.word(at - 1) === 'the' && layer.word(at + 1) === 'of')
    return sourceAfterCue(layer, sentence, [at - 2, at + 2], 'in-the-words-of', free)
  if (free && (word === 'told' || word === 'tells')) return toldThat(layer, sentence, at)
  if (free && /^puts?$/.test(word) && layer.word(at + 1) === 'it') return asSourcePutIt(layer, sentence, at)
  return null
}

/** “according to NAME”: names the source of what stands before it, or behind it at the head of a sentence. */
function sourceAfterCue(
  layer: PartsLayer,
  sentence: TokenizedSentence,
  cue: TokenRange,
  rule: keyof PhrasePrecision,
  free: boolean,
): PatternMatch {
  const marked = layer.role(cue[0]) === 'cue'
  if (!marked && !layer.isFree(cue)) return null
  const source = speakerAfter(layer, cue[1], sentence.end)
  if (!source) return null
  if (marked) return { rule, parts: { source } }
  // What was said is marked already, and the cue will take it up.
  if (!free) return { rule, parts: { source, cue } }
  const atHead = cue[0] - sentence.first < 2
  const quoted = layer.word(source[1]) === ',' && layer.word(source[1] + 1) === '"'
  const content =
    atHead || quoted ? clauseAfter(layer, source[1], sentence) : clauseBefore(layer, cue[0], sentence)
  return content && { rule, parts: { source, cue, content } }
}

/** “NAME told SOMEBODY that …” */
function toldThat(layer: PartsLayer, sentence: TokenizedSentence, verb: number): PatternMatch {
  const that = findWord(layer, verb, Math.min(verb + 12, sentence.end), 'that')
  if (that === null || that < verb + 2) return null
  const source = speakerBefore(layer, verb, sentence.first)
  const content = trimmedClause(layer, [that, sentence.end])
  return source && content && { rule: 'told-somebody', parts: { source, cue: [verb, verb + 1], content } }
}

/** “as NAME put it” */
function asSourcePutIt(layer: PartsLayer, sentence: TokenizedSentence, verb: number): PatternMatch {
  const source = speakerBefore(layer, verb, sentence.first)
  if (!source || layer.word(source[0] - 1) !== 'as') return null
  const as = source[0] - 1
  const content =
    as - sentence.first < 2 ? clauseAfter(layer, verb + 2, sentence) : clauseBefore(layer, as, sentence)
  return content && { rule: 'as-somebody-put-it', parts: { source, cue: [verb, verb + 2], content } }
}

/** What a comma parts from a phrase at the head of a sentence. */
function clauseAfter(layer: PartsLayer, from: number, { end }: TokenizedSentence): TokenRange | null {
  return /^[,:]$/.test(layer.word(from)) ? trimmedClause(layer, [from + 1, end]) : null
}

/** What stands before a phrase: the sentence up to it. */
function clauseBefore(layer: PartsLayer, to: number, { first }: TokenizedSentence): TokenRange | null {
  const start = openingConjunctions.has(layer.word(first)) ? first + 1 : first
  return trimmedClause(layer, [layer.word(start) === ',' ? start + 1 : start, to])
}

/** Without signs at the end that belong to the sentence; three words at least. */
function trimmedClause(layer: PartsLayer, [first, last]: TokenRange): TokenRange | null {
  let end = last
  while (end > first && PUNCTUATION.test(layer.word(end - 1)) && layer.word(end - 1) !== '"') end--
  return end - first >= 3 ? [first, end] : null
}

function findWord(layer: PartsLayer, from: number, to: number, word: string): number | null {
  for (let at = from + 1; at < to; at++) {
    if (layer.word(at) === word) return at
    if (/^[.;:?!"]$/.test(layer.word(at))) return null
  }
  return null
}

// What set phrases share: the place of a phrase in a sentence, and the clause beside it. In: a parts layer. Out: ranges of tokens.
//
//   The port is full, according to the harbour master.      In the words of Ms Venn, the plan is a sham.
//   clauseBefore      cue          source                   cue             source   clauseAfter

import { openingConjunctions } from '../lexicon/speech-words.ts'
import type { RuleWithPrecision } from '../rule.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedSentence } from '../tokenized-document.ts'
import type { PartRanges, PartsLayer } from './parts-layer.ts'
import { speakerAfter } from './speaker.ts'

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u
/** The shortest content, in tokens. */
const MIN_CONTENT_TOKENS = 3

/** A phrase with one of its words at a token of a sentence; `isFree` where no token of the sentence has a role. */
export interface PhraseContext {
  layer: PartsLayer
  sentence: TokenizedSentence
  at: number
  isFree: boolean
}

/** A phrase that names a source. */
export interface PhraseRule extends RuleWithPrecision {
  /** Words of which it has one. */
  readonly words: readonly string[]
  /** Its parts; null where the words at the token are not this phrase. */
  match(context: PhraseContext): PartRanges | null
}

/** “according to NAME”: the source of the words before it, or after it at the head of a sentence. */
export function sourceAfterCue(
  { layer, sentence, isFree }: PhraseContext,
  cue: TokenRange,
): PartRanges | null {
  const isMarked = layer.role(cue.first) === 'cue'
  if (!isMarked && !layer.isFree(cue)) return null
  const source = speakerAfter(layer, cue.end, sentence.end)
  if (!source) return null
  if (isMarked) return { source }
  // The content is marked already, and is grouped with this cue later.
  if (!isFree) return { source, cue }
  const isAtHead = cue.first - sentence.first < 2
  const isQuoted = layer.word(source.end) === ',' && layer.word(source.end + 1) === '"'
  const content =
    isAtHead || isQuoted ? clauseAfter(layer, source.end, sentence) : clauseBefore(layer, cue.first, sentence)
  return content && { source, cue, content }
}

/** The clause after the comma that ends a phrase at the head of a sentence. */
export function clauseAfter(layer: PartsLayer, from: number, { end }: TokenizedSentence): TokenRange | null {
  return /^[,:]$/.test(layer.word(from)) ? trimmedClause(layer, { first: from + 1, end }) : null
}

/** The sentence up to a phrase. */
export function clauseBefore(layer: PartsLayer, to: number, { first }: TokenizedSentence): TokenRange | null {
  const start = openingConjunctions.has(layer.word(first)) ? first + 1 : first
  return trimmedClause(layer, { first: layer.word(start) === ',' ? start + 1 : start, end: to })
}

/** Tokens without the punctuation at their end; null where too few remain. */
export function trimmedClause(
  layer: PartsLayer,
  { first, end: last }: TokenRange,
  least = MIN_CONTENT_TOKENS,
): TokenRange | null {
  let end = last
  while (end > first && PUNCTUATION.test(layer.word(end - 1)) && layer.word(end - 1) !== '"') end--
  return end - first >= least ? { first, end } : null
}

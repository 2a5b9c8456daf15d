// A subject, a verb that reports words and a clause, where the model marked no cue.
//
//   The port’s safety policy states that every gate must be checked.     A study by the Tide Institute shows the water is warm.
//   ssssssssssssssssssssssss cccccc qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq     sssssssssssssssssssssssssss ccccc qqqqqqqqqqqqqqqqq
//
// Not: “The photo shows a pier”, which has no clause.

import { isDocumentPhrase } from '../attribution/noun-phrases.ts'
import { auxiliaries } from '../lexicon/phrase-edges.ts'
import { clauseReporters, questionWords } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import { type PhraseContext, type PhraseRule, trimmedClause } from './phrase.ts'
import { speakerBefore } from './speaker.ts'

/** In a clause that “that” does not open, its verb is among so many tokens. */
const MAX_TOKENS_TO_VERB = 8

/** “SUBJECT states that …” */
export const subjectSaysThat = {
  id: 'subject-says-that',
  message: 'The subject of a verb that reports words is the source of the clause after it.',
  example: 'The harbour rules state that every gate must be checked.',
  counterExample: 'The photo on the wall shows an old pier.',
  precision: 0.8,
  measured: 'train: 467 cases',
  words: [...clauseReporters],
  match(context) {
    const { layer, sentence, at: verb, isFree } = context
    // The content may be marked already, without a cue.
    if (!isFree && (layer.role(verb) || layer.role(verb + 1) !== 'content')) return null
    const source = speakerBefore(layer, verb, sentence.first)
    if (!source || /^(?:'s|to|be|been)$/.test(layer.word(verb - 1))) return null
    // Elsewhere it is the subject of another clause: “because the talks go on claimed that”.
    if (source.first !== sentence.first && layer.word(source.first - 1) !== ',') return null
    const from = clauseStart(context, source)
    const content = from === null ? null : trimmedClause(layer, { first: from, end: sentence.end })
    return content && { source, cue: oneToken(verb), ...(isFree && { content }) }
  },
} satisfies PhraseRule

/** Where the clause that a verb reports begins: after “that”, at “why”; null where there is none. */
function clauseStart({ layer, sentence, at }: PhraseContext, { first, end }: TokenRange): number | null {
  const next = layer.word(at + 1)
  const isDocument = layer.word(first) === 'it' || isDocumentPhrase(layer.doc, first, end)
  // “the states that”: a noun, unless a document states it.
  if (/^states?$/.test(layer.word(at)) && !isDocument) return null
  if (next === 'that') return at + 2
  if (questionWords.has(next)) return at + 1
  if (next === 'to' && layer.word(at + 2) === 'know') return at + 3
  if (!isDocument) return null
  for (let token = at + 1; token < Math.min(sentence.end, at + 1 + MAX_TOKENS_TO_VERB); token++) {
    if (/^[,;:("—–]$/.test(layer.word(token))) return null
    if (auxiliaries.has(layer.word(token))) return at + 1
  }
  return null
}

// A verb of speech with a clause, in a sentence of which the model marked nothing.
//
//   The premier maintained the pier was safe.
//   sssssssssss cccccccccc qqqqqqqqqqqqqqqqq
//
// Not: “the crews maintained the boats”, which is no clause.

import { auxiliaries } from '../lexicon/phrase-edges.ts'
import { clauseVerbs } from '../lexicon/speech-words.ts'
import { listenerEnd } from '../relay/clause.ts'
import { oneToken } from '../token-range.ts'
import type { PartsLayer } from './parts-layer.ts'
import { type PhraseContext, type PhraseRule, trimmedClause } from './phrase.ts'
import { beforeAdverbs, isCapitalized, speakerBefore } from './speaker.ts'

/** The verb of a clause is searched for this many tokens after the verb of speech. */
const MAX_TOKENS_TO_VERB = 10
const SUBJECT = /^(?:the|a|an|his|her|its|their|our|no|all|it|he|she|they|there|this|these|those|that)$/
const STOP = /^(?:,|who|which|that|when|while|after|before|;|:|")$/

/** “NAME maintained the pier was safe” */
export const verbWithClause = {
  id: 'verb-with-clause',
  message: 'A verb of speech between its subject and a clause: “The premier maintained the pier was safe.”',
  example: 'The premier maintained the pier was safe.',
  counterExample: 'The crews maintained the boats that were old.',
  precision: 0.75,
  measured: 'train: 105 cases',
  words: [...clauseVerbs, 'told'],
  match(context) {
    const { layer, sentence, at: verb, isFree } = context
    const isTold = layer.word(verb) === 'told'
    if (!isFree && (isTold || !isFreeBefore(context))) return null
    if (isTold && isCapitalized(layer, verb + 1)) return null
    const from = isTold ? listenerEnd(layer.doc, verb + 1, sentence.end) : verb + 1
    const that = layer.word(from) === 'that' && !isTold
    if ((isTold && from === verb + 1) || (!SUBJECT.test(layer.word(from)) && !isCapitalized(layer, from)))
      return null
    const source = speakerBefore(layer, beforeAdverbs(layer, verb), sentence.first)
    if (!source || (source.first - sentence.first > 1 && layer.word(source.first - 1) !== ',')) return null
    const content = trimmedClause(layer, { first: from, end: sentence.end })
    if (!content || (!that && !hasVerb(layer, from, sentence.end))) return null
    if (!isFree && !layer.free(content)) return null
    return { source, cue: oneToken(verb), content }
  },
} satisfies PhraseRule

/** Whether a clause has its verb among its first words. */
function hasVerb(layer: PartsLayer, from: number, end: number): boolean {
  const last = Math.min(end, from + MAX_TOKENS_TO_VERB)
  for (let at = from + 1; at < last && !STOP.test(layer.word(at)); at++)
    if (auxiliaries.has(layer.word(at))) return true
  return false
}

/** Whether the model marked nothing up to the verb, and behind it one clause alone: “maintains he was not told of it”. */
function isFreeBefore({ layer, sentence, at }: PhraseContext): boolean {
  if (!layer.isFree({ first: sentence.first, end: at + 1 })) return false
  for (let token = at + 1; token < sentence.end; token++)
    if (/^(?:,|;|:|"|—|–|and|but|while|as|because)$/.test(layer.word(token))) return false
  return true
}

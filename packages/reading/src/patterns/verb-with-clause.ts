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
import { type PhraseRule, trimmedClause } from './phrase.ts'
import { isCapitalized, speakerBefore } from './speaker.ts'

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
  match({ layer, sentence, at: verb, isFree }) {
    if (!isFree) return null
    const isTold = layer.word(verb) === 'told'
    if (isTold && isCapitalized(layer, verb + 1)) return null
    const from = isTold ? listenerEnd(layer.doc, verb + 1, sentence.end) : verb + 1
    if ((isTold && from === verb + 1) || (!SUBJECT.test(layer.word(from)) && !isCapitalized(layer, from)))
      return null
    const source = speakerBefore(layer, verb, sentence.first)
    if (!source || (source.first - sentence.first > 1 && layer.word(source.first - 1) !== ',')) return null
    const last = Math.min(sentence.end, from + MAX_TOKENS_TO_VERB)
    for (let at = from + 1; at < last && !STOP.test(layer.word(at)); at++) {
      if (!auxiliaries.has(layer.word(at))) continue
      const content = trimmedClause(layer, { first: from, end: sentence.end })
      return content && { source, cue: oneToken(verb), content }
    }
    return null
  },
} satisfies PhraseRule

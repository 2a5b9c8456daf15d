// “As NAME reported” at the head of a sentence of which the model marked nothing.
//
//   As the Courier covered in May, the toll led to a queue of boats.
//      sssssssssss ccccccc         qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
// Not: “As the crews covered the boats, …”, whose verb has an object.

import { oneToken } from '../token-range.ts'
import { clauseAfter, type PhraseRule } from './phrase.ts'
import { speakerBefore } from './speaker.ts'

/** A comma ends the phrase so many tokens behind the verb, at most. */
const MAX_TOKENS_TO_COMMA = 8
const ADJUNCT = /^(?:,|in|on|at|last|this|earlier|previously|before|first|yesterday|then)$/

/** “As NAME reported in May, …” */
export const asSomebodyReported = {
  id: 'as-somebody-reported',
  message: '“As … reported” at the head of a sentence names the source of the words behind it.',
  example: 'As the Courier covered in May, the toll led to a long queue of boats.',
  counterExample: 'As the crews covered the boats, the rain led to a flood on the quay.',
  precision: 0.7,
  measured: 'estimate',
  words: ['covered', 'reported', 'wrote', 'documented'],
  match({ layer, sentence, at: verb, isFree }) {
    if (!isFree || layer.word(sentence.first) !== 'as' || !ADJUNCT.test(layer.word(verb + 1))) return null
    const source = speakerBefore(layer, verb, sentence.first)
    if (source?.first !== sentence.first + 1) return null
    let comma = verb + 1
    while (comma < verb + MAX_TOKENS_TO_COMMA && layer.word(comma) !== ',') comma++
    const content = clauseAfter(layer, comma, sentence)
    return content && { source, cue: oneToken(verb), content }
  },
} satisfies PhraseRule

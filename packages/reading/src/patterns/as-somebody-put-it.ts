// “as NAME put it”, in a sentence of which the model marked nothing.
//
//   The plan is a sham, as Ms Venn put it.
//   qqqqqqqqqqqqqqqqqq     sssssss cccccc
//
// Not: “Ms Venn put it on the table”.

import { clauseAfter, clauseBefore, type PhraseRule } from './phrase.ts'
import { speakerBefore } from './speaker.ts'

/** “as NAME put it” */
export const asSomebodyPutIt = {
  id: 'as-somebody-put-it',
  message: '“As … put it” names the source of the words next to it.',
  example: 'The plan is a sham from end to end, as Orla Venn put it.',
  counterExample: 'The plan was ready, and Orla Venn put it on the table.',
  precision: 0.7,
  measured: 'estimate',
  words: ['put', 'puts'],
  match({ layer, sentence, at: verb, isFree }) {
    if (!isFree || layer.word(verb + 1) !== 'it') return null
    const source = speakerBefore(layer, verb, sentence.first)
    if (!source) return null
    const before = layer.word(source.first - 1)
    const isHow = before === 'how' && /^(?:is|was)$/.test(layer.word(source.first - 2))
    if (before !== 'as' && !isHow) return null
    const as = isHow ? source.first - 2 : source.first - 1
    const content =
      as - sentence.first < 2 ? clauseAfter(layer, verb + 2, sentence) : clauseBefore(layer, as, sentence)
    return content && { source, cue: { first: verb, end: verb + 2 }, content }
  },
} satisfies PhraseRule

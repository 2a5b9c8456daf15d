// “in Orm’s words”, in a sentence of which the model marked nothing.
//
//   The mayor will have to go, in Lena Orm’s words.
//   qqqqqqqqqqqqqqqqqqqqqqqqq     ssssssss   ccccc
//
// Not: “the story is told in his own words”.

import { oneToken } from '../token-range.ts'
import { clauseAfter, clauseBefore, type PhraseRule } from './phrase.ts'
import { isCapitalized } from './speaker.ts'

/** “in” is searched for this many tokens before “words”. */
const MAX_TOKENS_TO_IN = 6

/** “in NAME’s words” at either end of a sentence */
export const inASpeakersWords = {
  id: 'in-a-speakers-words',
  message: '“In … words” with a name names the source of the words next to it.',
  example: 'In Ms Venn’s words, the plan is doomed.',
  counterExample: 'The story of the pier is told in his own words.',
  precision: 0.7,
  measured: 'estimate',
  words: ['words'],
  match({ layer, sentence, at, isFree }) {
    if (!isFree || layer.word(at - 1) !== "'s") return null
    let start = at - 2
    while (start > sentence.first && at - start < MAX_TOKENS_TO_IN && layer.word(start - 1) !== 'in') start--
    const isNamed = isCapitalized(layer, at - 2) || /^(?:the|an?)$/.test(layer.word(start))
    if (layer.word(start - 1) !== 'in' || !isNamed) return null
    const opens = start - 1 === sentence.first
    if (!opens && layer.word(start - 2) !== ',') return null
    const content = opens ? clauseAfter(layer, at + 1, sentence) : clauseBefore(layer, start - 2, sentence)
    return content && { source: { first: start, end: at - 1 }, cue: oneToken(at), content }
  },
} satisfies PhraseRule

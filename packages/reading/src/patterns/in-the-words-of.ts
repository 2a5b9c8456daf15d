// “in the words of”, in a sentence of which the model missed it.
//
//   In the words of Ms Venn, the plan is a sham.
//   ccccccccccccccc sssssss  qqqqqqqqqqqqqqqqq
//
// Not: “the words of the song”, which are nobody’s here.

import { type PhraseRule, sourceAfterCue } from './phrase.ts'

/** “in the words of NAME” */
export const inTheWordsOf = {
  id: 'in-the-words-of',
  message: '“In the words of” names the source of the words next to it.',
  example: 'In the words of Orla Venn, the plan is a sham.',
  counterExample: 'The words of the song are by Orla Venn.',
  precision: 0.7,
  measured: 'estimate',
  words: ['words'],
  match(context) {
    const { layer, at } = context
    const isPhrase = layer.word(at - 1) === 'the' && layer.word(at + 1) === 'of'
    return isPhrase ? sourceAfterCue(context, { first: at - 2, end: at + 2 }) : null
  },
} satisfies PhraseRule

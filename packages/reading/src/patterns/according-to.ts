// “according to”, in a sentence of which the model missed it.
//
//   The port is full, according to the harbour master.
//   qqqqqqqqqqqqqqqq  cccccccccccc ssssssssssssssssss
//
// Not: “according to plan”, which names no source.

import { type PhraseRule, sourceAfterCue } from './phrase.ts'

/** “according to NAME” */
export const accordingTo = {
  id: 'according-to',
  message: '“According to” names the source of the words next to it.',
  example:
    '“She has it, she can win,” the minister told the crews, according to Tam Brisco, the union’s former secretary, who was also there, referring to Ms Venn, who was also seeking the post.',
  counterExample: 'The boats left the port at nine, according to plan.',
  precision: 0.74,
  measured: 'every third text of train: 99 cases',
  words: ['according'],
  match(context) {
    const { layer, at } = context
    return layer.word(at + 1) === 'to' ? sourceAfterCue(context, { first: at, end: at + 2 }) : null
  },
} satisfies PhraseRule

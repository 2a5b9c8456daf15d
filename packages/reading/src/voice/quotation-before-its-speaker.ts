// A quotation right before its speaker’s statement. In: a sentence that is mostly quotation. Out: the statement that it
// continues.
//
//   “The boats are full.” Ms Venn said that she would wait.
//   ^^^^^^^^^^^^^^^^^^^^ Ms Venn’s

import type { ScopeRule } from './neighbourhood.ts'

/** A quotation belongs to the speaker after it. */
export const quotationBeforeItsSpeaker = {
  id: 'quotation-before-its-speaker',
  message: 'A quotation without a cue comes right before its speaker’s statement.',
  example: '“Hoy no sale nadie del puerto”. Ana Ruiz dijo que el puerto no abriría.',
  counterExample: '“Hoy no sale nadie del puerto”.\n\nAna Ruiz dijo que el puerto no abriría.',
  precision: 0.7,
  measured: 'estimate',
  find: ({ after }) => after,
} satisfies ScopeRule

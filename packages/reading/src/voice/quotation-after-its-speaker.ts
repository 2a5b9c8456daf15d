// A quotation right after a speaker’s statement. In: a sentence that is mostly quotation. Out: the statement that it continues.
//
//   “We will wait,” Ms Venn said. “The boats are full.”
//                                 ^^^^^^^^^^^^^^^^^^^^ Ms Venn’s

import type { ScopeRule } from './neighbourhood.ts'

/** A quotation continues the speaker before it. */
export const quotationAfterItsSpeaker = {
  id: 'quotation-after-its-speaker',
  message: 'A quotation without a cue follows a statement: the same speaker continues.',
  example:
    '“We will wait,” Orla Venn said.\n\n“The boats are full and the crews are tired.”\n\n“Nobody sails tonight, and nobody sails tomorrow.”',
  counterExample: 'Orla Venn left the hall at nine. “The boats are full.”',
  precision: 0.8,
  measured: 'estimate',
  find: ({ sentence, previous, before }) =>
    previous && sentence.segment - previous.segment <= 1 ? before : null,
} satisfies ScopeRule

// Prose between two statements of one speaker. In: a sentence that is mostly prose. Out: the statement that it continues.
//
//   Ms Venn said the port was full. The boats wait at sea. She said that nobody would sail.
//                                   ^^^^^^^^^^^^^^^^^^^^^^ Ms Venn’s

import type { ScopeRule } from './neighbourhood.ts'

/** A sentence between two of one speaker is that speaker’s. */
export const betweenTwoOfOneSpeaker = {
  id: 'between-two-of-one-speaker',
  message: 'The sentences before and after are one speaker’s, so this one between them is too.',
  example: 'Orla Venn said the port was full. The boats wait at sea. She said that nobody would sail.',
  counterExample:
    'Orla Venn said the port was full. The boats wait at sea. Tam Brisco said that nobody would sail.',
  precision: 0.6,
  measured: 'estimate',
  find({ before, after }, speakerOf) {
    if (!before || !after || before === after) return null
    const speaker = speakerOf(before)
    return speaker !== null && speakerOf(after) === speaker ? before : null
  },
} satisfies ScopeRule

// A statement that a smaller, improbable one cuts in two. In: a statement. Out: the same with all that is said.
// mend-cuts.ts finds the cuts.

import type { Rule } from '../../rule.ts'

/** What was cut off belongs to what is said. */
export const cutInTwo = {
  id: 'cut-in-two',
  message: 'A hedge or a verb inside what is said cut the words in two; both pieces are the speaker’s.',
  example:
    'The two islands, new at the table, seemed to have given up their say by flattering the south for years, and nobody but the premiers can judge whether the voyage was worth its price, a Quillmere-based expert told the Harbor Times on condition of anonymity.',
  counterExample: 'Orla Venn said that the crews were tired and that nobody had been paid.',
  precision: 'model',
  measured: 'the model’s calibration',
} satisfies Rule

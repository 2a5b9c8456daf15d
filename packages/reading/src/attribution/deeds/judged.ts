// “was sentenced for”, “was charged with “gross neglect””: what a court or an employer did to somebody.
// In: the words of a statement. Out: whether it is one of these.

import { judgedParticiples } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'
import { BE } from './deed-rule.ts'

/** What a court, the police or an employer did to somebody, even where the charge is quoted. */
export const judged = {
  id: 'judged',
  message: 'What a court, the police or an employer did to somebody, even where the charge is quoted.',
  example: '{s1:He} {c1:was charged with} {q1:“gross neglect”}.',
  counterExample: '{s1:He} {c1:was told of} {q1:“gross neglect”}.',
  quoted: true,
  applies: ({ cue }) => {
    const be = cue.findIndex((word) => BE.test(word))
    return be >= 0 && judgedParticiples.has(cue[be + 1] ?? '')
  },
} satisfies DeedRule

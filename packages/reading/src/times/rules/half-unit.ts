// “The first half of June”: half of a unit. Not: “the first half of the match”. In: the unit’s days, and which half. Out: its days.

import type { Range } from '../civil.ts'
import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Half, halfOf, type Period } from '../units.ts'

function ruleFor(
  unit: 'year' | 'month' | 'decade' | 'century',
  texts: RuleTexts,
): TimeRule<{ whole: Range; half: Half }> {
  return {
    id: `half-${unit}`,
    ...texts,
    days: (_, words) => halfOf(words.whole, unit, words.half),
  }
}

/** The first and second half of a unit. */
export const halfUnit = {
  year: ruleFor('year', {
    message: 'Six months.',
    example: 'It will open in the second half of 2022.',
    gives: '2022-07-01..2022-12-31',
    counterExample: 'It will open in half of 2022.',
  }),
  month: ruleFor('month', {
    message: 'To the 15th, or from the 16th.',
    example: 'Trade fell in the first half of June.',
    gives: '2022-06-01..2022-06-15',
    counterExample: 'The first half of the match in June was dull.',
  }),
  decade: ruleFor('decade', {
    message: 'Five years.',
    example: 'Trade fell in the first half of the 1990s.',
    gives: '1990-01-01..1994-12-31',
    counterExample: 'Trade fell by half in the 1990s.',
  }),
  century: ruleFor('century', {
    message: 'Fifty years.',
    example: 'Trade grew in the first half of the 19th century.',
    gives: '1801-01-01..1850-12-31',
    counterExample: 'Trade grew by half in the 19th century.',
  }),
} satisfies Partial<Record<Period, TimeRule<{ whole: Range; half: Half }>>>

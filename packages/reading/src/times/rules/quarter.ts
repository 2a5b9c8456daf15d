// “The third quarter of 2021”, “Q3 2021”. In: both. Out: its days.

import type { TimeRule, YearWords } from '../time-rule.ts'
import { quarterOf } from '../units.ts'

/** A quarter with its year. */
export const quarter = {
  id: 'quarter',
  message: 'Three months of the given year.',
  example: 'Trade fell in the third quarter of 2021.',
  gives: '2021-07-01..2021-09-30',
  counterExample: 'Trade fell in the third quarter.',
  days: (moment, { quarter, year }) => quarterOf(year.of(moment), quarter),
} satisfies TimeRule<{ quarter: number; year: YearWords }>

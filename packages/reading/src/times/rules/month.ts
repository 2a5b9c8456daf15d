// “June 2021”, “March of last year”: a month with its year. In: both. Out: its days.

import { monthsOf } from '../civil.ts'
import type { TimeRule, YearWords } from '../time-rule.ts'

/** A month with its year. */
export const month = {
  id: 'month',
  message: 'A month with its year.',
  example: 'He resigned in June 2021.',
  gives: '2021-06-01..2021-06-30',
  counterExample: 'He resigned in June.',
  days: (moment, { month, year }) => monthsOf(year.of(moment), month, 1),
} satisfies TimeRule<{ month: number; year: YearWords }>

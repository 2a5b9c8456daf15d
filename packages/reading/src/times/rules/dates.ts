// “June 28-29, 2022”: days of one month, with its year. In: the days. Out: their range.

import type { DateWords, TimeRule } from '../time-rule.ts'
import { daysIn } from '../units.ts'

/** Days of one month, with its year. */
export const dates = {
  id: 'dates',
  message: 'Two days of one month.',
  example: 'They met on June 28-29, 2022, in Anda.',
  gives: '2022-06-28..2022-06-29',
  counterExample: 'They met on June 29-28, 2022, in Anda.',
  days: (_, { year, ...words }) => daysIn(year, words),
} satisfies TimeRule<DateWords & { year: number }>

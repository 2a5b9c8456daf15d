// “2019-2021”: from one year to another. In: their numbers. Out: their days.

import { yearsOf } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** Two years and what is between them. */
export const years = {
  id: 'years',
  message: 'From one year to another.',
  example: 'He was mayor from 2019-2021.',
  gives: '2019-01-01..2021-12-31',
  counterExample: 'He was mayor in 2019 and 2021.',
  days: (_, { first, last }) => yearsOf(first, last - first + 1),
} satisfies TimeRule<{ first: number; last: number }>

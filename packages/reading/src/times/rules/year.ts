// “In 2019”: a year. In: its number. Out: its days.

import { yearsOf } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** A year. */
export const year = {
  id: 'year',
  message: 'A year.',
  example: 'The bridge fell in 2019.',
  gives: '2019-01-01..2019-12-31',
  counterExample: 'It weighs 2019 tonnes.',
  days: (_, { year }) => yearsOf(year, 1),
} satisfies TimeRule<{ year: number }>

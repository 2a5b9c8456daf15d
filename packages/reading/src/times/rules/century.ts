// “The 19th century”: a hundred years. In: the first of them. Out: their days.

import { yearsOf } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** A hundred years. */
export const century = {
  id: 'century',
  message: 'A hundred years.',
  example: 'The wall is from the 19th century.',
  gives: '1801-01-01..1900-12-31',
  counterExample: 'She works for 21st Century Boats.',
  days: (_, { year }) => yearsOf(year, 100),
} satisfies TimeRule<{ year: number }>

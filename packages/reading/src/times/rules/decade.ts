// “The 1990s”, “the nineties”: ten years. In: the first of them. Out: their days.

import { yearsOf } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** Ten years. */
export const decade = {
  id: 'decade',
  message: 'Ten years.',
  example: 'Fish was cheap in the 1990s.',
  gives: '1990-01-01..1999-12-31',
  counterExample: 'She is in her 60s.',
  days: (_, { year }) => yearsOf(year, 10),
} satisfies TimeRule<{ year: number }>

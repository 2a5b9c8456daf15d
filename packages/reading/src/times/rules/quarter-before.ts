// “Fell in the first quarter”: the latest one that has begun. In: a quarter. Out: its days.

import type { TimeRule } from '../time-rule.ts'
import { quarterOf, yearOf } from '../units.ts'

/** A quarter in a clause about the past. */
export const quarterBefore = {
  id: 'quarter-before',
  message: 'The latest such quarter that has begun.',
  example: 'Trade fell in the first quarter.',
  gives: '2022-01-01..2022-03-31',
  counterExample: 'Trade fell in the final quarter.',
  days: ({ day }, { quarter }) => {
    const own = quarterOf(yearOf(day), quarter)
    return own.from <= day ? own : quarterOf(yearOf(day) - 1, quarter)
  },
} satisfies TimeRule<{ quarter: number }>

// “Will rise in the third quarter”: the first one that is not over. In: a quarter. Out: its days.

import type { TimeRule } from '../time-rule.ts'
import { quarterOf, yearOf } from '../units.ts'

/** A quarter in a clause about what is to come. */
export const quarterAhead = {
  id: 'quarter-ahead',
  message: 'The first such quarter not over yet.',
  example: 'Trade will rise in the third quarter.',
  gives: '2022-07-01..2022-09-30',
  counterExample: 'Trade rose in the third quarter.',
  days: ({ day, lean }, { quarter }) => {
    if (lean !== 'ahead') return null
    const own = quarterOf(yearOf(day), quarter)
    return own.to >= day ? own : quarterOf(yearOf(day) + 1, quarter)
  },
} satisfies TimeRule<{ quarter: number }>

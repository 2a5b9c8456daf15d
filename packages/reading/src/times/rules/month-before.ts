// “It snowed in May”, “last May”: the latest one before that of the day. In: a month and the word that points to it. Out: its days.

import { monthsOf } from '../civil.ts'
import type { MonthWords, TimeRule } from '../time-rule.ts'
import { yearOf } from '../units.ts'

/** A month in a clause about the past, or after “last”. */
export const monthBefore = {
  id: 'month-before',
  message: 'The latest such month before that of the day.',
  example: 'It snowed in May.',
  gives: '2022-05-01..2022-05-31',
  counterExample: 'It snowed. It may rain.',
  days: ({ day }, { month, pointer }) => {
    const year = yearOf(day)
    const own = monthsOf(year, month, 1)
    return pointer === 'this' || own.to < day ? own : monthsOf(year - 1, month, 1)
  },
} satisfies TimeRule<MonthWords>

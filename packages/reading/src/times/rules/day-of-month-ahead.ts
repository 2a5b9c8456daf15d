// “Will vote on the 5th”: the first such day to come. In: the number. Out: the day.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { nearestDayOfMonth } from '../units.ts'

/** The number of a day in a clause about what is to come. */
export const dayOfMonthAhead = {
  id: 'day-of-month-ahead',
  message: 'The first such day not before the day.',
  example: 'They will vote on the 5th.',
  gives: '2022-07-05',
  counterExample: 'They voted on the 5th.',
  days: ({ day, lean }, { inMonth }) => {
    const date = lean === 'ahead' ? nearestDayOfMonth(day, inMonth, 1) : null
    return date === null ? null : oneDay(date)
  },
} satisfies TimeRule<{ inMonth: number }>

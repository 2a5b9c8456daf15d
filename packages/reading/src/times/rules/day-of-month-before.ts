// “On the 28th”: the latest such day. In: the number. Out: the day.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { nearestDayOfMonth } from '../units.ts'

/** The number of a day in a clause about the past. */
export const dayOfMonthBefore = {
  id: 'day-of-month-before',
  message: 'The latest such day not after the day.',
  example: 'The pact was signed on the 28th.',
  gives: '2022-06-28',
  counterExample: 'The pact was signed on the 28th floor.',
  days: ({ day, lean }, { inMonth }) => {
    const date = lean === 'ahead' ? null : nearestDayOfMonth(day, inMonth, -1)
    return date === null ? null : oneDay(date)
  },
} satisfies TimeRule<{ inMonth: number }>

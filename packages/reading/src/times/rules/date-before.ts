// “Was signed on June 28”: the latest such day. In: a day of a month. Out: the day.

import type { DateWords, TimeRule } from '../time-rule.ts'
import { daysIn, nearestDate, yearOf } from '../units.ts'

/** A day without a year in a clause about the past. */
export const dateBefore = {
  id: 'date-before',
  message: 'The latest such day not after the day.',
  example: 'The pact was signed on June 28, and on July 4.',
  gives: '2022-06-28, 2021-07-04',
  counterExample: 'The pact was signed on June 29.',
  days: ({ day, lean }, words) => {
    const date = lean === 'ahead' ? null : nearestDate(day, words, -1)
    return date === null ? null : daysIn(yearOf(date), words)
  },
} satisfies TimeRule<DateWords>

// “Will open on July 4”: the first such day to come. In: a day of a month. Out: the day.

import type { DateWords, TimeRule } from '../time-rule.ts'
import { daysIn, nearestDate, yearOf } from '../units.ts'

/** A day without a year in a clause about what is to come. */
export const dateAhead = {
  id: 'date-ahead',
  message: 'The first such day not before the day.',
  example: 'The hall will open on July 4.',
  gives: '2022-07-04',
  counterExample: 'The hall opened on July 4.',
  days: ({ day, lean }, words) => {
    const date = lean === 'ahead' ? nearestDate(day, words, 1) : null
    return date === null ? null : daysIn(yearOf(date), words)
  },
} satisfies TimeRule<DateWords>

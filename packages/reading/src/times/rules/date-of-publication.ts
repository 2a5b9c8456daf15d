// “June 29”, on that day. In: a day of a month. Out: the day.

import type { DateWords, TimeRule } from '../time-rule.ts'
import { daysIn, yearOf } from '../units.ts'

/** A day without a year that is the day itself. */
export const dateOfPublication = {
  id: 'date-of-publication',
  message: 'The day itself.',
  example: 'The pact was signed on June 29.',
  gives: '2022-06-29',
  counterExample: 'The pact was signed on June 29, 2021.',
  days: ({ day }, words) => {
    const days = daysIn(yearOf(day), words)
    return days?.from === day ? days : null
  },
} satisfies TimeRule<DateWords>

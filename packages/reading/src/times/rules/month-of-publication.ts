// “It rained in June”, in June: that month. In: a month and the word that points to it. Out: its days.

import { monthsOf } from '../civil.ts'
import type { MonthWords, TimeRule } from '../time-rule.ts'
import { yearOf } from '../units.ts'

/** The month of the day itself. */
export const monthOfPublication = {
  id: 'month-of-publication',
  message: 'The month of the day.',
  example: 'It rained in June.',
  gives: '2022-06-01..2022-06-30',
  counterExample: 'It rained last June.',
  days: ({ day }, { month, pointer }) => {
    const own = monthsOf(yearOf(day), month, 1)
    return !pointer && own.from <= day && own.to >= day ? own : null
  },
} satisfies TimeRule<MonthWords>

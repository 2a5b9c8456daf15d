// “The port closed on Tuesday”, “last Tuesday”: the latest such day. In: a weekday and the word that points to it. Out: its day.

import { daysSince, oneDay } from '../civil.ts'
import type { TimeRule, WeekdayWords } from '../time-rule.ts'

/** A weekday in a clause about the past, or after “last”. */
export const weekdayBefore = {
  id: 'weekday-before',
  message: 'The latest such day before the day.',
  example: 'The port closed on Tuesday.',
  gives: '2022-06-28',
  counterExample: 'The port closes on Tuesdays.',
  days: ({ day }, { weekday, pointer }) => {
    const back = daysSince(weekday, day)
    return oneDay(day - (pointer === 'last' || pointer === 'past' ? back || 7 : back))
  },
} satisfies TimeRule<WeekdayWords>

// “The ministers will meet on Thursday”, “next Thursday”: the first such day to come. In: a weekday and the word that points to it. Out: its day.

import { daysSince, oneDay } from '../civil.ts'
import type { TimeRule, WeekdayWords } from '../time-rule.ts'

/** A weekday in a clause about what is to come, or after “next”. */
export const weekdayAhead = {
  id: 'weekday-ahead',
  message: 'The first such day after the day.',
  example: 'The ministers will meet on Thursday.',
  gives: '2022-06-30',
  counterExample: 'The ministers met on Thursday.',
  days: ({ day, lean }, { weekday, pointer }) => {
    const next = pointer === 'next' || pointer === 'coming'
    if (!next && (lean !== 'ahead' || pointer === 'last' || pointer === 'past')) return null
    return oneDay(day + 7 - daysSince(weekday, day))
  },
} satisfies TimeRule<WeekdayWords>

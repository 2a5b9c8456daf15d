// “A week on Monday”, “Monday week”, “a week last Monday”. In: a weekday and the word that points to it. Out: its day.

import { daysSince, oneDay } from '../civil.ts'
import type { TimeRule, WeekdayWords } from '../time-rule.ts'

/** A weekday and a week more. */
export const weekdayAndAWeek = {
  id: 'weekday-and-a-week',
  message: 'A week after the first such day, or before the last.',
  example: 'The strike begins a week on Monday.',
  gives: '2022-07-11',
  counterExample: 'The strike begins on Monday and lasts a week.',
  days: ({ day }, { weekday, pointer }) => {
    const back = daysSince(weekday, day)
    return oneDay(pointer === 'last' ? day - (back || 7) - 7 : day + 14 - back)
  },
} satisfies TimeRule<WeekdayWords>

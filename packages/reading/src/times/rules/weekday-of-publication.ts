// “The leaders met on Wednesday”, on a Wednesday: that day. In: a weekday and the word that points to it. Out: its day.

import { daysSince, oneDay } from '../civil.ts'
import type { TimeRule, WeekdayWords } from '../time-rule.ts'

/** The weekday of the day itself. */
export const weekdayOfPublication = {
  id: 'weekday-of-publication',
  message: 'The day’s own weekday.',
  example: 'The leaders met in Port Vela on Wednesday.',
  gives: '2022-06-29',
  counterExample: 'The pact was signed last Wednesday.',
  days: ({ day }, { weekday, pointer }) => {
    const own = (!pointer || pointer === 'this') && daysSince(weekday, day) === 0
    return own ? oneDay(day) : null
  },
} satisfies TimeRule<WeekdayWords>

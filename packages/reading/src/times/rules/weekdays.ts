// “Between Monday and Thursday”, “from Friday to Sunday”: one range. In: two weekdays. Out: their days.

import { daysSince } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** Two weekdays and what is between them. */
export const weekdays = {
  id: 'weekdays',
  message: 'From one weekday to another.',
  example: 'Between Monday and Thursday nine boats sank.',
  gives: '2022-06-20..2022-06-23',
  counterExample: 'Nine boats sank on Monday and Thursday.',
  days: ({ day, lean }, { first, last }) => {
    const length = (last - first + 7) % 7
    const from =
      lean === 'ahead' ? day + ((7 - daysSince(first, day)) % 7) : day - daysSince(last, day) - length
    return { from, to: from + length }
  },
} satisfies TimeRule<{ first: number; last: number }>

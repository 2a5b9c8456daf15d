// “Friday last week”: the day in that week. In: a weekday, and how many weeks away. Out: its day.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { unitAround } from '../units.ts'

/** A weekday of “this”, “last” or “next week”. */
export const weekdayOfWeek = {
  id: 'weekday-of-week',
  message: 'The day in the given week.',
  example: 'They met on Friday last week.',
  gives: '2022-06-24',
  counterExample: 'They met on Friday last.',
  days: ({ day }, { weekday, step }) => oneDay(unitAround('week', day, step).from + weekday),
} satisfies TimeRule<{ weekday: number; step: number }>

// “Two days ago”, “the day before yesterday”: that many days back. In: a count. Out: the day.

import type { Counted, TimeRule } from '../time-rule.ts'
import { countedFrom } from '../units.ts'

/** Days counted back from the day. */
export const daysBefore = {
  id: 'days-before',
  message: 'Counted back.',
  example: 'He resigned two days ago, and she the day before yesterday.',
  gives: '2022-06-27, 2022-06-27',
  counterExample: 'He resigned after two days of talks.',
  days: ({ day }, { unit, count }) => (unit === 'day' ? countedFrom(day, unit, -count) : null),
} satisfies TimeRule<Counted>

// “In three days”, “the day after tomorrow”: that many days on. In: a count. Out: the day.

import type { Counted, TimeRule } from '../time-rule.ts'
import { countedFrom } from '../units.ts'

/** Days counted on from the day. */
export const daysAhead = {
  id: 'days-ahead',
  message: 'Counted on.',
  example: 'It will open in three days, or the day after tomorrow.',
  gives: '2022-07-02, 2022-07-01',
  counterExample: 'It was built in three days.',
  days: ({ day }, { unit, count }) => (unit === 'day' ? countedFrom(day, unit, count) : null),
} satisfies TimeRule<Counted>

// “The next day”, “two days later”: counted on from the last day mentioned. In: a count. Out: the days.

import type { Counted, TimeRule } from '../time-rule.ts'
import { countedFrom } from '../units.ts'

/** Counted on from the day mentioned before. */
export const afterLastDay = {
  id: 'after-last-day',
  message: 'Counted on from the last day mentioned.',
  example: 'The pact was signed on Monday. The next day it rained.',
  gives: '2022-06-28',
  counterExample: 'The next day it rained.',
  days: ({ last }, { unit, count }) => last && countedFrom(last.to, unit, count),
} satisfies TimeRule<Counted>

// “The day before”, “two days earlier”: counted back from the last day mentioned. In: a count. Out: the days.

import type { Counted, TimeRule } from '../time-rule.ts'
import { countedFrom } from '../units.ts'

/** Counted back from the day mentioned before. */
export const beforeLastDay = {
  id: 'before-last-day',
  message: 'Counted back from the last day mentioned.',
  example: 'The pact was signed on Monday. It had rained two days earlier.',
  gives: '2022-06-25',
  counterExample: 'It had rained two days earlier.',
  days: ({ last }, { unit, count }) => last && countedFrom(last.from, unit, -count),
} satisfies TimeRule<Counted>

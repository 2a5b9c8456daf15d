// “The next two weeks”: from the day after. In: a count. Out: the stretch.

import type { Counted, TimeRule } from '../time-rule.ts'
import { shifted } from '../units.ts'

/** A stretch that begins after the day. */
export const comingStretch = {
  id: 'coming-stretch',
  message: 'From the day after it.',
  example: 'It will rain over the next two weeks.',
  gives: '2022-06-30..2022-07-13',
  counterExample: 'It will rain for two weeks.',
  days: ({ day }, { unit, count }) => ({ from: day + 1, to: shifted(day, unit, count) }),
} satisfies TimeRule<Counted>

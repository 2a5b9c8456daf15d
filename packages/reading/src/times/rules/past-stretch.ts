// “The past two weeks”: up to the day. In: a count. Out: the stretch.

import type { Counted, TimeRule } from '../time-rule.ts'
import { shifted } from '../units.ts'

/** A stretch that ends with the day. */
export const pastStretch = {
  id: 'past-stretch',
  message: 'Up to the day.',
  example: 'It rained for most of the past two weeks.',
  gives: '2022-06-15..2022-06-29',
  counterExample: 'It rained in recent weeks.',
  days: ({ day }, { unit, count }) => ({ from: shifted(day, unit, -count), to: day }),
} satisfies TimeRule<Counted>

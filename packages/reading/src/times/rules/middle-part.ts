// “Mid-June”, “the middle of the year”: the second third. In: the days of the whole. Out: those of the part.

import type { Range } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { type Period, thirdOf } from '../units.ts'

/** The second third of a period. */
export const middlePart = {
  id: 'middle-part',
  message: 'The second third.',
  example: 'The vote was lost in mid-June.',
  gives: '2022-06-11..2022-06-20',
  counterExample: 'The vote was lost in the middle of the road.',
  days: (_, { whole, unit }) => thirdOf(whole, unit, 'mid'),
} satisfies TimeRule<{ whole: Range; unit: Period }>

// “Late 2019”, “the end of June”: the last third. In: the days of the whole. Out: those of the part.

import type { Range } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { type Period, thirdOf } from '../units.ts'

/** The last third of a period. */
export const latePart = {
  id: 'late-part',
  message: 'The last third.',
  example: 'Trade fell in late 2019, and at the end of June.',
  gives: '2019-09-01..2019-12-31, 2022-06-21..2022-06-30',
  counterExample: 'The end of the road is late for them.',
  days: (_, { whole, unit }) => thirdOf(whole, unit, 'late'),
} satisfies TimeRule<{ whole: Range; unit: Period }>

// “Early 2019”, “the beginning of June”: the first third. In: the days of the whole. Out: those of the part.

import type { Range } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'
import { type Period, thirdOf } from '../units.ts'

/** The first third of a period. */
export const earlyPart = {
  id: 'early-part',
  message: 'The first third.',
  example: 'Trade rose in early 2019 and early June.',
  gives: '2019-01-01..2019-04-30, 2022-06-01..2022-06-10',
  counterExample: 'Trade rose early, in 2019.',
  days: (_, { whole, unit }) => thirdOf(whole, unit, 'early'),
} satisfies TimeRule<{ whole: Range; unit: Period }>

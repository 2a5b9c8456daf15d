// “That month”, “that weekend”: the one around the last day mentioned. In: the unit. Out: its days.

import type { TimeRule } from '../time-rule.ts'
import type { Unit } from '../units.ts'
import { unitAround, weekendAround } from '../units.ts'

/** The period around the day mentioned before. */
export const samePeriod = {
  id: 'same-period',
  message: 'The month or year of the last day mentioned.',
  example: 'The pact was signed on June 27. That month it rained.',
  gives: '2022-06-01..2022-06-30',
  counterExample: 'That month it rained.',
  days: ({ last }, unit) => {
    if (!last) return null
    return unit === 'weekend' ? weekendAround(last.to) : unitAround(unit, last.to)
  },
} satisfies TimeRule<Unit | 'weekend'>

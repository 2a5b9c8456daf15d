// “Tomorrow”: the day after. In: the day. Out: the one after.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** The day after. */
export const dayAfter = {
  id: 'day-after',
  message: 'The day after.',
  example: 'Boats will sail tomorrow.',
  gives: '2022-06-30',
  counterExample: 'Boats will sail the day after tomorrow.',
  days: ({ day }) => oneDay(day + 1),
} satisfies TimeRule

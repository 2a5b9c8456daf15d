// “Today”, “tonight”, “this morning”: the day itself. In: the day. Out: it.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** The day itself. */
export const dayOfPublication = {
  id: 'day-of-publication',
  message: 'The day itself.',
  example: 'The council meets tonight.',
  gives: '2022-06-29',
  counterExample: 'She reads the Daily Today.',
  days: ({ day }) => oneDay(day),
} satisfies TimeRule

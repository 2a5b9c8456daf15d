// “Yesterday”, “last night”: the day before. In: the day. Out: the one before.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** The day before. */
export const dayBefore = {
  id: 'day-before',
  message: 'The day before.',
  example: 'It rained yesterday.',
  gives: '2022-06-28',
  counterExample: 'He resigned the day before yesterday.',
  days: ({ day }) => oneDay(day - 1),
} satisfies TimeRule

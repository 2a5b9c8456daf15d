// “June 28, 2022”, “28.06.22”: a day with its year. In: the day. Out: it.

import { oneDay } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** A day with its year. */
export const date = {
  id: 'date',
  message: 'A day with its year.',
  example: 'The pact was signed on June 28, 2022.',
  gives: '2022-06-28',
  counterExample: 'The pact was signed on 06/07/2022.',
  days: (_, { date }) => oneDay(date),
} satisfies TimeRule<{ date: number }>

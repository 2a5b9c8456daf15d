// “At the weekend”, “last weekend”: the latest one. In: the word that points to it. Out: its two days.

import type { TimeRule } from '../time-rule.ts'
import { weekendAround } from '../units.ts'

/** A weekend in a clause about the past, or after “last”. */
export const weekendBefore = {
  id: 'weekend-before',
  message: 'The latest Saturday and Sunday.',
  example: 'Boats collided at the weekend.',
  gives: '2022-06-25..2022-06-26',
  counterExample: 'They will race at the weekend.',
  days: ({ day }, { pointer }) => {
    const own = weekendAround(day)
    const over = pointer === 'last' ? own.to < day : own.from <= day
    return over ? own : weekendAround(day - 7)
  },
} satisfies TimeRule<{ pointer: string }>

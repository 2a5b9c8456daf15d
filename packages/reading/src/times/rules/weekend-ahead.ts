// “Next weekend”, “will race at the weekend”: the first one to come. In: the word that points to it. Out: its two days.

import type { TimeRule } from '../time-rule.ts'
import { weekendAround } from '../units.ts'

/** A weekend in a clause about what is to come, or after “next”. */
export const weekendAhead = {
  id: 'weekend-ahead',
  message: 'The first Saturday and Sunday ahead.',
  example: 'They will race next weekend.',
  gives: '2022-07-02..2022-07-03',
  counterExample: 'Boats collided at the weekend.',
  days: ({ day, lean }, { pointer }) => {
    if (pointer !== 'next' && (lean !== 'ahead' || pointer === 'last')) return null
    const own = weekendAround(day)
    const ahead = pointer === 'next' ? own.from > day : own.to >= day
    return ahead ? own : weekendAround(day + 7)
  },
} satisfies TimeRule<{ pointer: string }>

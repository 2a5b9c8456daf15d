// “Since May”: from its first day to the day. In: the days of what follows. Out: the stretch.

import type { Range } from '../civil.ts'
import type { TimeRule } from '../time-rule.ts'

/** What began at a time and goes on. */
export const since = {
  id: 'since',
  message: 'From the first day of what follows to the day.',
  example: 'It has been shut since May.',
  gives: '2022-05-01..2022-06-29',
  counterExample: 'It was shut in May.',
  days: ({ day }, { whole }) => (whole.from <= day ? { from: whole.from, to: day } : null),
} satisfies TimeRule<{ whole: Range }>

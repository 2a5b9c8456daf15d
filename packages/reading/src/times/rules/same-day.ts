// “The same day”, “that evening”: the last day mentioned. In: that day. Out: it.

import type { TimeRule } from '../time-rule.ts'

/** The day mentioned before. */
export const sameDay = {
  id: 'same-day',
  message: 'The last day mentioned.',
  example: 'The pact was signed on Monday. On the same day a boat sank.',
  gives: '2022-06-27',
  counterExample: 'On the same day a boat sank.',
  days: ({ last }) => last,
} satisfies TimeRule

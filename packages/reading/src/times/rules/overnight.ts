// “Two boats were lost overnight”: the last night. In: the day. Out: it and the one before.

import type { TimeRule } from '../time-rule.ts'

/** The last night, which belongs to two days. */
export const overnight = {
  id: 'overnight',
  message: 'The night between the day before and the day.',
  example: 'Two boats were lost overnight.',
  gives: '2022-06-28..2022-06-29',
  counterExample: 'No boat will berth here overnight.',
  days: ({ day, lean }) => (lean === 'ahead' ? null : { from: day - 1, to: day }),
} satisfies TimeRule

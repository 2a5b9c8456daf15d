// “Will begin in September”, “next September”: the first one after that of the day. In: a month and the word that points to it. Out: its days.

import { monthsOf } from '../civil.ts'
import type { MonthWords, TimeRule } from '../time-rule.ts'
import { yearOf } from '../units.ts'

/** A month in a clause about what is to come, or after “next”. */
export const monthAhead = {
  id: 'month-ahead',
  message: 'The first such month after that of the day.',
  example: 'The patrols will begin in September.',
  gives: '2022-09-01..2022-09-30',
  counterExample: 'The patrols began in September.',
  days: ({ day, lean }, { month, pointer }) => {
    const year = yearOf(day)
    const own = monthsOf(year, month, 1)
    if (pointer === 'this') return own.from > day ? own : null
    if (pointer !== 'next' && (pointer || lean !== 'ahead')) return null
    return own.from > day ? own : monthsOf(year + 1, month, 1)
  },
} satisfies TimeRule<MonthWords>

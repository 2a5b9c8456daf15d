// “Next spring”, “will reopen in spring”: the first one to come. In: a season and the word that points to it. Out: its days.

import type { SeasonWords, TimeRule } from '../time-rule.ts'
import { seasonsNear, yearOf } from '../units.ts'

/** A season still to come. */
export const seasonAhead = {
  id: 'season-ahead',
  message: 'The first such season still to begin.',
  example: 'It will reopen next spring.',
  gives: '2023-03-01..2023-05-31',
  counterExample: 'It reopened last spring.',
  days: ({ day, lean }, { first, pointer }) => {
    if (pointer === 'last') return null
    const ahead = seasonsNear(day, first).find(({ from }) => from > day) ?? null
    if (pointer === 'next' || lean === 'ahead') return ahead
    return pointer === 'this' && ahead && yearOf(ahead.from) === yearOf(day) ? ahead : null
  },
} satisfies TimeRule<SeasonWords>

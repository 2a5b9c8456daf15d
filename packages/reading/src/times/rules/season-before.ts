// “Last winter”: the latest one. In: a season. Out: its days.

import type { SeasonWords, TimeRule } from '../time-rule.ts'
import { seasonsNear } from '../units.ts'

/** A season that is over. */
export const seasonBefore = {
  id: 'season-before',
  message: 'The latest such season that has begun.',
  example: 'The bridge fell last winter.',
  gives: '2021-12-01..2022-02-28',
  counterExample: 'It will reopen next winter.',
  days: ({ day }, { first }) => seasonsNear(day, first).findLast(({ to }) => to < day) ?? null,
} satisfies TimeRule<SeasonWords>

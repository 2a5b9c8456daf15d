// “Summer 2021”, and “this summer” in summer. In: a season with its year or the word that points to it. Out: its days.

import type { SeasonWords, TimeRule } from '../time-rule.ts'
import { seasonOf, seasonsNear } from '../units.ts'

/** A season with its year, or that of the day. */
export const season = {
  id: 'season',
  message: 'Three months, as in the northern hemisphere.',
  example: 'The bridge fell in summer 2021.',
  gives: '2021-06-01..2021-08-31',
  counterExample: 'It was the fall of the wall.',
  days: (moment, { first, pointer, year }) => {
    if (year) return seasonOf(year.of(moment), first)
    if (pointer === 'last' || pointer === 'next') return null
    const { day } = moment
    return seasonsNear(day, first).find(({ from, to }) => from <= day && to >= day) ?? null
  },
} satisfies TimeRule<SeasonWords>

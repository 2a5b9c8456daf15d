// “In two weeks”, “three weeks from now”: the week, month or year that many ahead. In: a count. Out: its days.

import type { Counted, RuleTexts, TimeRule } from '../time-rule.ts'
import { countedFrom, type Unit } from '../units.ts'

function ruleFor(unit: 'week' | 'month' | 'year', texts: RuleTexts): TimeRule<Counted> {
  return {
    id: `${unit}s-ahead`,
    ...texts,
    days: ({ day }, words) => (words.unit === unit ? countedFrom(day, unit, words.count) : null),
  }
}

/** Weeks, months and years counted on from the day. */
export const unitsAhead = {
  week: ruleFor('week', {
    message: 'The week that many weeks ahead.',
    example: 'It will open in two weeks.',
    gives: '2022-07-11..2022-07-17',
    counterExample: 'It was built in two weeks.',
  }),
  month: ruleFor('month', {
    message: 'The month that many months ahead.',
    example: 'It will open in two months.',
    gives: '2022-08-01..2022-08-31',
    counterExample: 'It was built in two months.',
  }),
  year: ruleFor('year', {
    message: 'The year that many years ahead.',
    example: 'It will open in five years.',
    gives: '2027-01-01..2027-12-31',
    counterExample: 'It was built in five years.',
  }),
} satisfies Partial<Record<Unit, TimeRule<Counted>>>

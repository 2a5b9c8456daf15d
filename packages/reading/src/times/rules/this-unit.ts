// “This week”, “the current year”: the unit around the day. In: the day. Out: its days.

import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Unit, unitAround } from '../units.ts'

function ruleFor(unit: Unit, texts: RuleTexts): TimeRule {
  return {
    id: `this-${unit}`,
    ...texts,
    days: ({ day }) => unitAround(unit, day),
  }
}

/** The unit around the day. */
export const thisUnit = {
  week: ruleFor('week', {
    message: 'Monday to Sunday around the day.',
    example: 'It rained this week.',
    gives: '2022-06-27..2022-07-03',
    counterExample: 'It rained this time.',
  }),
  month: ruleFor('month', {
    message: 'The month of the day.',
    example: 'It rained this month.',
    gives: '2022-06-01..2022-06-30',
    counterExample: 'It rained for a month.',
  }),
  quarter: ruleFor('quarter', {
    message: 'The quarter of the day.',
    example: 'Trade fell this quarter.',
    gives: '2022-04-01..2022-06-30',
    counterExample: 'Trade fell by a quarter.',
  }),
  year: ruleFor('year', {
    message: 'The year of the day.',
    example: 'Trade fell in the current year.',
    gives: '2022-01-01..2022-12-31',
    counterExample: 'Trade fell for a year.',
  }),
  decade: ruleFor('decade', {
    message: 'The decade of the day.',
    example: 'It rained a lot this decade.',
    gives: '2020-01-01..2029-12-31',
    counterExample: 'It rained for a decade.',
  }),
  century: ruleFor('century', {
    message: 'The century of the day.',
    example: 'The sea rose this century.',
    gives: '2001-01-01..2100-12-31',
    counterExample: 'The sea rose for a century.',
  }),
} satisfies Partial<Record<Unit, TimeRule>>

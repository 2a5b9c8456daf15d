// “Last week”: the unit before that of the day. In: the day. Out: its days.

import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Unit, unitAround } from '../units.ts'

function ruleFor(unit: Unit, texts: RuleTexts): TimeRule {
  return {
    id: `last-${unit}`,
    ...texts,
    days: ({ day }) => unitAround(unit, day, -1),
  }
}

/** The unit before that of the day. */
export const lastUnit = {
  week: ruleFor('week', {
    message: 'The week before.',
    example: 'It rained last week.',
    gives: '2022-06-20..2022-06-26',
    counterExample: 'It rained in the last week of May.',
  }),
  month: ruleFor('month', {
    message: 'The month before it.',
    example: 'He left office last month.',
    gives: '2022-05-01..2022-05-31',
    counterExample: 'He left office in the last month of 2021.',
  }),
  quarter: ruleFor('quarter', {
    message: 'The quarter before it.',
    example: 'Trade fell last quarter.',
    gives: '2022-01-01..2022-03-31',
    counterExample: 'Trade fell in the last quarter of 2021.',
  }),
  year: ruleFor('year', {
    message: 'The year before it.',
    example: 'Trade fell last year.',
    gives: '2021-01-01..2021-12-31',
    counterExample: 'Trade fell in the last year of the war.',
  }),
  decade: ruleFor('decade', {
    message: 'The decade before it.',
    example: 'It rained a lot last decade.',
    gives: '2010-01-01..2019-12-31',
    counterExample: 'The last decades were wet.',
  }),
  century: ruleFor('century', {
    message: 'The century before it.',
    example: 'The sea rose last century.',
    gives: '1901-01-01..2000-12-31',
    counterExample: 'The last centuries were wet.',
  }),
} satisfies Partial<Record<Unit, TimeRule>>

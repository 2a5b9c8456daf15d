// “Next week”: the unit after that of the day. In: the day. Out: its days.

import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Unit, unitAround } from '../units.ts'

function ruleFor(unit: Unit, texts: RuleTexts): TimeRule {
  return {
    id: `next-${unit}`,
    ...texts,
    days: ({ day }) => unitAround(unit, day, 1),
  }
}

/** The unit after that of the day. */
export const nextUnit = {
  week: ruleFor('week', {
    message: 'The week after.',
    example: 'It will rain next week.',
    gives: '2022-07-04..2022-07-10',
    counterExample: 'It will rain over the next week.',
  }),
  month: ruleFor('month', {
    message: 'The month after it.',
    example: 'They spoke of next month’s summit.',
    gives: '2022-07-01..2022-07-31',
    counterExample: 'It will rain over the next months.',
  }),
  quarter: ruleFor('quarter', {
    message: 'The quarter after it.',
    example: 'Trade will grow next quarter.',
    gives: '2022-07-01..2022-09-30',
    counterExample: 'Trade will grow over the next quarters.',
  }),
  year: ruleFor('year', {
    message: 'The year after it.',
    example: 'The bridge will open next year.',
    gives: '2023-01-01..2023-12-31',
    counterExample: 'The bridge will open in the next years.',
  }),
  decade: ruleFor('decade', {
    message: 'The decade after it.',
    example: 'The sea will rise next decade.',
    gives: '2030-01-01..2039-12-31',
    counterExample: 'The sea will rise over the next decades.',
  }),
  century: ruleFor('century', {
    message: 'The century after it.',
    example: 'The sea will rise next century.',
    gives: '2101-01-01..2200-12-31',
    counterExample: 'The sea will rise over the next centuries.',
  }),
} satisfies Partial<Record<Unit, TimeRule>>

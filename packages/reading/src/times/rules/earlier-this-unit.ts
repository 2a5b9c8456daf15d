// “Earlier this month”: from its first day to the day. In: the day. Out: the stretch.

import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Unit, unitAround } from '../units.ts'

function ruleFor(unit: Unit, texts: RuleTexts): TimeRule {
  return {
    id: `earlier-this-${unit}`,
    ...texts,
    days: ({ day }) => ({ from: unitAround(unit, day).from, to: day }),
  }
}

/** The part of a unit up to the day. */
export const earlierThisUnit = {
  week: ruleFor('week', {
    message: 'From Monday to the day.',
    example: 'The aide resigned earlier this week.',
    gives: '2022-06-27..2022-06-29',
    counterExample: 'The aide resigned this week.',
  }),
  month: ruleFor('month', {
    message: 'From the first of the month to the day.',
    example: 'The aide resigned earlier this month.',
    gives: '2022-06-01..2022-06-29',
    counterExample: 'The aide resigned this month.',
  }),
  quarter: ruleFor('quarter', {
    message: 'From the first day of the quarter to the day.',
    example: 'The aide resigned earlier this quarter.',
    gives: '2022-04-01..2022-06-29',
    counterExample: 'The aide resigned this quarter.',
  }),
  year: ruleFor('year', {
    message: 'From 1 January to the day.',
    example: 'The aide resigned earlier this year.',
    gives: '2022-01-01..2022-06-29',
    counterExample: 'The aide resigned this year.',
  }),
  decade: ruleFor('decade', {
    message: 'From the first day of the decade to the day.',
    example: 'The aide resigned earlier this decade.',
    gives: '2020-01-01..2022-06-29',
    counterExample: 'The aide resigned this decade.',
  }),
  century: ruleFor('century', {
    message: 'From the first day of the century to the day.',
    example: 'The aide resigned earlier this century.',
    gives: '2001-01-01..2022-06-29',
    counterExample: 'The aide resigned this century.',
  }),
} satisfies Partial<Record<Unit, TimeRule>>

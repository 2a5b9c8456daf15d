// “Three weeks ago”, “two months ago”: the week, month or year that many back. Not: “two decades ago”, which is too vague. In: a count. Out: its days.

import type { Counted, RuleTexts, TimeRule } from '../time-rule.ts'
import { countedFrom, type Unit } from '../units.ts'

function ruleFor(unit: 'week' | 'month' | 'year', texts: RuleTexts): TimeRule<Counted> {
  return {
    id: `${unit}s-before`,
    ...texts,
    days: ({ day }, words) => (words.unit === unit ? countedFrom(day, unit, -words.count) : null),
  }
}

/** Weeks, months and years counted back from the day. */
export const unitsBefore = {
  week: ruleFor('week', {
    message: 'The week that many weeks back.',
    example: 'The rain began three weeks ago.',
    gives: '2022-06-06..2022-06-12',
    counterExample: 'The rain fell for three weeks.',
  }),
  month: ruleFor('month', {
    message: 'The month that many months back.',
    example: 'It closed two months ago.',
    gives: '2022-04-01..2022-04-30',
    counterExample: 'It closed for two months.',
  }),
  year: ruleFor('year', {
    message: 'The year that many years back.',
    example: 'It closed three years ago.',
    gives: '2019-01-01..2019-12-31',
    counterExample: 'It closed three decades ago.',
  }),
} satisfies Partial<Record<Unit, TimeRule<Counted>>>

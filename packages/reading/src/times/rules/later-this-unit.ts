// “Later in the week”: from the day to its last. In: the day. Out: the stretch.

import type { RuleTexts, TimeRule } from '../time-rule.ts'
import { type Unit, unitAround } from '../units.ts'

function ruleFor(unit: Unit, texts: RuleTexts): TimeRule {
  return {
    id: `later-this-${unit}`,
    ...texts,
    days: ({ day }) => ({ from: day, to: unitAround(unit, day).to }),
  }
}

/** The part of a unit from the day on. */
export const laterThisUnit = {
  week: ruleFor('week', {
    message: 'From the day to Sunday.',
    example: 'She will speak later in the week.',
    gives: '2022-06-29..2022-07-03',
    counterExample: 'She will speak this week.',
  }),
  month: ruleFor('month', {
    message: 'From the day to the end of the month.',
    example: 'She will speak later this month.',
    gives: '2022-06-29..2022-06-30',
    counterExample: 'She will speak this month.',
  }),
  quarter: ruleFor('quarter', {
    message: 'From the day to the end of the quarter.',
    example: 'She will speak later this quarter.',
    gives: '2022-06-29..2022-06-30',
    counterExample: 'She will speak this quarter.',
  }),
  year: ruleFor('year', {
    message: 'From the day to 31 December.',
    example: 'She will speak later this year.',
    gives: '2022-06-29..2022-12-31',
    counterExample: 'She will speak this year.',
  }),
  decade: ruleFor('decade', {
    message: 'From the day to the end of the decade.',
    example: 'She will speak later this decade.',
    gives: '2022-06-29..2029-12-31',
    counterExample: 'She will speak this decade.',
  }),
  century: ruleFor('century', {
    message: 'From the day to the end of the century.',
    example: 'She will speak later this century.',
    gives: '2022-06-29..2100-12-31',
    counterExample: 'She will speak this century.',
  }),
} satisfies Partial<Record<Unit, TimeRule>>

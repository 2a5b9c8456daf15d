// Time counted in days, weeks, months or years.
//
//   two days ago      three weeks earlier      the past two weeks      will sail in three days
//   ^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^
// “ago” counts from the day, “earlier”, “later”, “before” and “after” from the last day mentioned, else from the day.
// Not: “two days of talks”, “built in two days”, “in recent weeks”, “several days ago”.

import { numbers } from '../lexicon/calendar.ts'
import { oneDay } from './civil.ts'
import type { Found, Line, Moment, Ruled } from './expression.ts'
import { wordOf } from './expression.ts'
import { shifted, type Unit, unitAround, unitOf } from './units.ts'

/** A newspaper does not count more units than this. */
const MAX_COUNT = 1000

/** Reads “two days ago”, “two days later” at a token. */
export function readAgo(line: Line, at: number): Found | null {
  const counted = countAt(line, at)
  if (!counted) return null
  const { count, unit, end } = counted
  const after = wordOf(line, end)
  if (after === 'ago') return { end: end + 1, resolve: ({ day }) => offsetDays(day, unit, -count) }
  if (after === 'earlier' || after === 'before')
    return endsExpression(line, end)
      ? { end: end + 1, resolve: (moment) => counting(moment, unit, -count) }
      : null
  if (after === 'later' || after === 'after')
    return endsExpression(line, end)
      ? { end: end + 1, resolve: (moment) => counting(moment, unit, count) }
      : null
  if (after === 'from' && wordOf(line, end + 1) === 'now')
    return { end: end + 2, resolve: ({ day }) => offsetDays(day, unit, count) }
  return null
}

/** Reads “in three days” at its “in”, in a clause about what is to come. */
export function readInDays(line: Line, at: number): Found | null {
  const counted = countAt(line, at + 1)
  if (!counted) return null
  const { count, unit, end } = counted
  return { end, resolve: ({ day, lean }) => (lean === 'ahead' ? offsetDays(day, unit, count) : null) }
}

/** Reads “the past two weeks”, “next three months”, “the past year” at the first word. */
export function readPeriod(line: Line, at: number): Found | null {
  const from = /^(?:the|this|these)$/.test(wordOf(line, at)) ? at + 1 : at
  const word = wordOf(line, from)
  const back = word === 'past' || word === 'last' || word === 'previous'
  if (!back && word !== 'next' && word !== 'coming' && word !== 'following') return null
  const counted = countAt(line, from + 1) ?? bareUnit(line, from + 1)
  if (!counted || (from === at && counted.count === 1)) return null
  const { count, unit, end } = counted
  // “the last week of June” is part of June.
  if (wordOf(line, end) === 'of') return null
  return {
    end,
    resolve: ({ day }) =>
      back
        ? { from: shifted(day, unit, -count), to: day, rule: 'past-stretch' }
        : { from: day + 1, to: shifted(day, unit, count), rule: 'coming-stretch' },
  }
}

interface Counted {
  count: number
  unit: 'day' | Unit
  end: number
}

function countAt(line: Line, at: number): Counted | null {
  const word = wordOf(line, at)
  const count = numbers.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : 0)
  if (count < 1 || count > MAX_COUNT) return null
  const unit = unitIn(wordOf(line, at + 1))
  return unit && { count, unit, end: at + 2 }
}

function bareUnit(line: Line, at: number): Counted | null {
  const word = wordOf(line, at)
  const unit = word.endsWith('s') ? null : unitIn(word)
  return unit && unit !== 'day' ? { count: 1, unit, end: at + 1 } : null
}

function unitIn(word: string): 'day' | Unit | null {
  const singular = word === 'centuries' ? 'century' : word.replace(/s$/, '')
  return singular === 'day' ? 'day' : unitOf(singular)
}

/** Whether the expression ends here: not “two days before the vote”, whose day is not known. */
function endsExpression(line: Line, at: number): boolean {
  if (/^(?:earlier|later)$/.test(wordOf(line, at))) return true
  return !/^[\p{L}\p{N}]/u.test(wordOf(line, at + 1))
}

/** The day, week, month or year that many units away; null for “two decades ago”, which is too vague. */
function offsetDays(day: number, unit: 'day' | Unit, count: number): Ruled | null {
  const to = shifted(day, unit, count)
  if (unit === 'day') return { ...oneDay(to), rule: count < 0 ? 'days-before' : 'days-ahead' }
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  return { ...unitAround(unit, to), rule: `${unit}s-${count < 0 ? 'before' : 'ahead'}` }
}

function counting({ day, last }: Moment, unit: 'day' | Unit, count: number): Ruled | null {
  if (!last) return offsetDays(day, unit, count)
  const found = offsetDays(count < 0 ? last.from : last.to, unit, count)
  return found && { ...found, rule: count < 0 ? 'before-last-day' : 'after-last-day' }
}

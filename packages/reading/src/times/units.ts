// Periods of the calendar and their parts. In: a unit and a day, or a range and its unit. Out: ranges.

import { civilDate, dayNumber, monthsOf, type Range, weekOf, yearsOf } from './civil.ts'

/** Units that go with “this”, “last” and “next”. */
export type Unit = 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
/** Units with an early and a late part. */
export type Period = Unit | 'season'
/** “early”, “mid”, “late”. */
export type Third = 'early' | 'mid' | 'late'

const UNIT = /^(?:week|month|quarter|year|decade|century)$/

/** The unit that a word names; null where it names none. */
export function unitOf(word: string): Unit | null {
  return UNIT.test(word) ? (word as Unit) : null
}

/** The unit that includes a day, or the one `step` units later. Weeks begin on Monday; the 2010s begin in 2010, a century in its year 01. */
export function unitAround(unit: Unit, day: number, step = 0): Range {
  const { year, month } = civilDate(day)
  switch (unit) {
    case 'week':
      return weekOf(day + step * 7)
    case 'month':
      return monthsOf(year, month + step, 1)
    case 'quarter':
      return monthsOf(year, month - ((month - 1) % 3) + step * 3, 3)
    case 'year':
      return yearsOf(year + step, 1)
    case 'decade':
      return yearsOf(year - (year % 10) + step * 10, 10)
    case 'century':
      return yearsOf(year - ((year - 1) % 100) + step * 100, 100)
  }
}

/** A day `step` units away, on the same day of the month, or on the last where the month is shorter. */
export function shifted(day: number, unit: 'day' | Unit, step: number): number {
  if (unit === 'day') return day + step
  if (unit === 'week') return day + step * 7
  const { year, month, day: inMonth } = civilDate(day)
  const count = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] * step
  const { from, to } = monthsOf(year, month + count, 1)
  return Math.min(from + inMonth - 1, to)
}

/** Where the early, middle and late parts of a unit begin and end, in months from its start, for weeks and months in days. */
const THIRDS_OF: Record<Period, Record<Third, [from: number, end: number]>> = {
  week: { early: [0, 2], mid: [1, 4], late: [3, 7] },
  month: { early: [0, 10], mid: [10, 20], late: [20, 31] },
  season: { early: [0, 1], mid: [1, 2], late: [2, 3] },
  quarter: { early: [0, 1], mid: [1, 2], late: [2, 3] },
  year: { early: [0, 4], mid: [4, 8], late: [8, 12] },
  decade: { early: [0, 48], mid: [48, 84], late: [84, 120] },
  century: { early: [0, 396], mid: [396, 804], late: [804, 1200] },
}

/** The early, middle or late part: of a month ten days, of a year four months, of a decade the years 0–3, 4–6, 7–9. */
export function thirdOf({ from, to }: Range, unit: Period, third: Third): Range {
  const [first, end] = THIRDS_OF[unit][third]
  if (unit === 'week' || unit === 'month') return { from: from + first, to: Math.min(from + end - 1, to) }
  const { year, month } = civilDate(from)
  return monthsOf(year, month + first, end - first)
}

/** The first (0) or second (1) half of a month, year, decade or century; null for a unit without halves. */
export function halfOf({ from, to }: Range, unit: Period, half: 0 | 1): Range | null {
  if (unit === 'month') return half ? { from: from + 15, to } : { from, to: from + 14 }
  const count = { year: 6, decade: 60, century: 600, week: 0, quarter: 0, season: 0 }[unit]
  const { year, month } = civilDate(from)
  return count ? monthsOf(year, month + half * count, count) : null
}

/** Quarter 1 to 4 of a year. */
export function quarterOf(year: number, quarter: number): Range {
  return monthsOf(year, quarter * 3 - 2, 3)
}

/** A season by its first month, of the year it begins in. */
export function seasonOf(year: number, firstMonth: number): Range {
  return monthsOf(year, firstMonth, 3)
}

/** The year of a day. */
export function yearOf(day: number): number {
  return civilDate(day).year
}

/** The number of a day of a month; null where the month has no such day. */
export function dayIn(year: number, month: number, day: number): number | null {
  const { from, to } = monthsOf(year, month, 1)
  return day >= 1 && from + day - 1 <= to ? dayNumber(year, month, day) : null
}

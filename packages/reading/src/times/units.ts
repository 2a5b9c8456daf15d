// Periods of the calendar and their parts. In: a unit and a day, or a range and its unit. Out: ranges.

import { civilDate, dayNumber, monthsOf, oneDay, type Range, weekOf, yearsOf } from './civil.ts'

/** Units that go with “this”, “last” and “next”. */
export type Unit = 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
/** Units with an early and a late part. */
export type Period = Unit | 'season'
/** “early”, “mid”, “late”. */
export type Third = 'early' | 'mid' | 'late'
/** The first (0) or second (1) half. */
export type Half = 0 | 1

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

/** The day, week, month or year that many units away; null for “two decades ago”, which is too vague. */
export function countedFrom(day: number, unit: 'day' | Unit, step: number): Range | null {
  const to = shifted(day, unit, step)
  if (unit === 'day') return oneDay(to)
  return unit === 'week' || unit === 'month' || unit === 'year' ? unitAround(unit, to) : null
}

/** The Saturday and Sunday of a day’s week. */
export function weekendAround(day: number): Range {
  const saturday = weekOf(day).from + 5
  return { from: saturday, to: saturday + 1 }
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

/** A half of a month, year, decade or century; null for a unit without halves. */
export function halfOf({ from, to }: Range, unit: Period, half: Half): Range | null {
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

/** The seasons with a first month that begin in the years around a day. */
export function seasonsNear(day: number, firstMonth: number): Range[] {
  const year = yearOf(day)
  return [year - 2, year - 1, year, year + 1].map((one) => seasonOf(one, firstMonth))
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

/** A day of a month. */
interface DateOfMonth {
  month: number
  day: number
  last?: number
}

/** The days of a month in a year; null where the month has no such days. */
export function daysIn(year: number, { month, day, last }: DateOfMonth): Range | null {
  const from = dayIn(year, month, day)
  const to = last === undefined ? from : dayIn(year, month, last)
  return from === null || to === null ? null : { from, to }
}

/** The latest such day of a month up to a day (-1), or the first from it on (1); for a leap day up to 8 years away. */
export function nearestDate(anchor: number, { month, day }: DateOfMonth, step: 1 | -1): number | null {
  const year = yearOf(anchor)
  for (let years = 0; years <= 8; years++) {
    const found = dayIn(year + step * years, month, day)
    if (found !== null && (found - anchor) * step >= 0) return found
  }
  return null
}

/** The same for the number of a day in any month. */
export function nearestDayOfMonth(anchor: number, inMonth: number, step: 1 | -1): number | null {
  const { year, month } = civilDate(anchor)
  for (const months of [0, 1, 2]) {
    const total = year * 12 + month - 1 + step * months
    const found = dayIn(Math.floor(total / 12), (total % 12) + 1, inMonth)
    if (found !== null && (found - anchor) * step >= 0) return found
  }
  return null
}

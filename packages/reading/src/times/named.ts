// Periods with a name: months, years, decades, centuries, seasons, quarters.
//
//   June of last year      the 1990s      summer 2021      the third quarter of 2021      in 2019
//   ^^^^^^^^^^^^^^^^^      ^^^^^^^^^      ^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^
// Not: “it may rain”, “the march on the palace”, “2019 tonnes”, “in his 60s”, “the fall of the wall”.

import { decades, months, quarters, seasons, shortMonths } from '../lexicon/calendar.ts'
import { monthRules, quarterRules, seasonRules } from '../rules.ts'
import { civilDate } from './civil.ts'
import type { Found, Line } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import { century as centuryRule } from './rules/century.ts'
import { decade as decadeRule } from './rules/decade.ts'
import { month as monthOfYear } from './rules/month.ts'
import { quarter as quarterOfYear } from './rules/quarter.ts'
import { year as yearRule } from './rules/year.ts'
import { years } from './rules/years.ts'
import { by, byFirst, type YearWords } from './time-rule.ts'
import { yearOf } from './units.ts'

const YEAR = /^(?:1[5-9]|20|21)\d\d$/

/** A year, or words for one, and where they end. */
interface YearAt extends YearWords {
  end: number
}

/** The year a token names; 0 where it names none. */
export function yearAt(line: Line, at: number): number {
  const word = wordOf(line, at)
  return YEAR.test(word) ? Number(word) : 0
}

/** “2022”, “of 2022”, “, 2022”, “of last year”, “of the same year”. */
function yearAfter(line: Line, at: number): YearAt | null {
  let next = at
  const joined = wordOf(line, next)
  if (joined === 'of' || joined === 'in' || joined === ',') next++
  const year = yearAt(line, next)
  if (year) return { end: next + 1, of: () => year }
  if (joined === ',') return null
  const other = anotherYear(line, next)
  if (other) return other
  const step = { last: -1, this: 0, next: 1, the: 0 }[wordOf(line, next)]
  if (step === undefined || wordOf(line, next + 1) !== 'year') return null
  if (wordOf(line, next) === 'the' && next === at) return null
  return { end: next + 2, of: ({ day }) => yearOf(day) + step }
}

/** “the same year”, “that year”, “the following year”: counted from the year mentioned before. */
function anotherYear(line: Line, at: number): YearAt | null {
  const from = wordOf(line, at) === 'the' ? at + 1 : at
  const word = wordOf(line, from)
  const step = from > at ? { same: 0, following: 1, next: 1, previous: -1 }[word] : { that: 0 }[word]
  if (step === undefined || wordOf(line, from + 1) !== 'year') return null
  return { end: from + 2, of: ({ year }) => (year === null ? Number.NaN : year + step) }
}

/** The first month of a sports season. */
const SEASON_START = 8
/** From this month on, the season that ended is the last one. */
const SEASON_OVER = 6

/** “January last season”, “May this season”: the season of most team sports, from August to May. */
function seasonAfter(line: Line, at: number, month: number): YearAt | null {
  const from = wordOf(line, at) === 'of' ? at + 1 : at
  const step = { last: -1, this: 0, next: 1 }[wordOf(line, from)]
  if (step === undefined || wordOf(line, from + 1) !== 'season') return null
  return {
    end: from + 2,
    of({ day }) {
      const { year, month: now } = civilDate(day)
      const start = now >= (step < 0 ? SEASON_OVER : SEASON_START) ? year : year - 1
      return start + step + (month < SEASON_START ? 1 : 0)
    },
  }
}

/** Reads a year. */
export function readYear(line: Line, at: number): Found | null {
  const year = yearAt(line, at)
  if (!year) return null
  const until = /^[-–—]$/.test(wordOf(line, at + 1)) ? wordOf(line, at + 2) : ''
  const to = YEAR.test(until)
    ? Number(until)
    : /^\d\d$/.test(until)
      ? Number(String(year).slice(0, 2) + until)
      : 0
  if (to > year) return { end: at + 3, resolve: by(years, { first: year, last: to }) }
  return { end: at + 1, unit: 'year', bare: true, resolve: by(yearRule, { year }) }
}

/** Reads a month, with “last”, “next” or “this” before it or its year after it. */
export function readMonth(line: Line, at: number): Found | null {
  const pointer = /^(?:last|next|this)$/.test(wordOf(line, at)) ? wordOf(line, at) : ''
  const name = pointer ? at + 1 : at
  const word = wordOf(line, name).replace(/\.$/, '')
  const month = months.get(word) ?? shortMonths.get(word)
  if (!month || !hasCapital(line, name)) return null
  let end = name + 1
  if (shortMonths.has(word) && written(line, end) === '.' && end + 1 < line.end) end++
  const year = pointer ? null : (yearAfter(line, end) ?? seasonAfter(line, end, month))
  if (year) return { end: year.end, unit: 'month', resolve: by(monthOfYear, { month, year }) }
  return { end, unit: 'month', bare: !pointer, resolve: byFirst(monthRules, { month, pointer }) }
}

/** Reads a season, with “last”, “next”, “this” or “the” before it or its year after it. */
export function readSeason(line: Line, at: number): Found | null {
  const pointer = /^(?:last|next|this|the)$/.test(wordOf(line, at)) ? wordOf(line, at) : ''
  const name = pointer ? at + 1 : at
  const first = seasons.get(wordOf(line, name))
  if (!first) return null
  const year = yearAfter(line, name + 1)
  if (year) return { end: year.end, unit: 'season', resolve: byFirst(seasonRules, { first, pointer, year }) }
  if (wordOf(line, name) === 'fall' && !/^(?:last|next|this)$/.test(pointer)) return null
  if (wordOf(line, name + 1) === 'of') return null
  return {
    end: name + 1,
    unit: 'season',
    bare: !pointer,
    resolve: byFirst(seasonRules, { first, pointer, year: null }),
  }
}

/** Reads “the 1990s”, “1990s”, “the ’90s”, “the nineties”, “the 19th century”. */
export function readDecade(line: Line, at: number): Found | null {
  const from = wordOf(line, at) === 'the' ? at + 1 : at
  const word = wordOf(line, from)
  const year = /^((?:1[5-9]|20)\d0)s$/.exec(word)?.[1]
  if (year) return decade(Number(year), from + 1)
  if (word === "'" && (from > at || /^(?:early|mid|late)$/.test(wordOf(line, at - 1)))) {
    const short = /^(\d0)s$/.exec(wordOf(line, from + 1))?.[1]
    return short ? decade(Number(short) + (Number(short) < 30 ? 2000 : 1900), from + 2) : null
  }
  if (from > at && decades.has(word)) return decade(1900 + decades.get(word)! * 10, from + 1)
  const century = /^(\d\d)(?:th|st)$/.exec(word)?.[1]
  if (!century || wordOf(line, from + 1) !== 'century' || hasCapital(line, from + 1)) return null
  const start = (Number(century) - 1) * 100 + 1
  return { end: from + 2, unit: 'century', resolve: by(centuryRule, { year: start }) }
}

function decade(year: number, end: number): Found {
  return { end, unit: 'decade', resolve: by(decadeRule, { year }) }
}

/** Reads “the third quarter of 2021”, “Q3 2021”, “the first quarter”. */
export function readQuarter(line: Line, at: number): Found | null {
  const short = /^q([1-4])$/.exec(wordOf(line, at))?.[1]
  const from = wordOf(line, at) === 'the' ? at + 1 : at
  const quarter = short ? Number(short) : quarters.get(wordOf(line, from))
  if (!quarter) return null
  let end = at + 1
  if (!short) {
    if (wordOf(line, from + 1) !== 'quarter') return null
    end = from + 2
  }
  const year = yearAfter(line, end)
  if (year) return { end: year.end, unit: 'quarter', resolve: by(quarterOfYear, { quarter, year }) }
  if (short || from === at || /^(?:final|last)$/.test(wordOf(line, from)) || wordOf(line, end) === 'of')
    return null
  return { end, unit: 'quarter', resolve: byFirst(quarterRules, { quarter }) }
}

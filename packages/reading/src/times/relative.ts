// Weeks, months, quarters and years by their distance from the day.
//
//   next week      earlier this month      later in the year      at the weekend      that month
//   ^^^^^^^^^      ^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^      ^^^^^^^^^^
// Not: “this time”, “the week of the vote”.

import { weekendRules } from '../rules.ts'
import type { Found, Line } from './expression.ts'
import { wordOf } from './expression.ts'
import { earlierThisUnit } from './rules/earlier-this-unit.ts'
import { lastUnit } from './rules/last-unit.ts'
import { laterThisUnit } from './rules/later-this-unit.ts'
import { nextUnit } from './rules/next-unit.ts'
import { samePeriod } from './rules/same-period.ts'
import { thisUnit } from './rules/this-unit.ts'
import { by, byFirst } from './time-rule.ts'
import { unitOf } from './units.ts'

const POINTED: Record<string, typeof thisUnit> = {
  this: thisUnit,
  current: thisUnit,
  last: lastUnit,
  next: nextUnit,
}

/** Reads “last week”, “this year” at a token. */
export function readRelative(line: Line, at: number): Found | null {
  const from = wordOf(line, at) === 'the' && wordOf(line, at + 1) === 'current' ? at + 1 : at
  const word = wordOf(line, from)
  const pointed = POINTED[word]
  if (!pointed && word !== 'that') return null
  const unit = unitOf(wordOf(line, from + 1))
  if (!unit) return null
  const end = from + 2
  // “the last week of June” is part of June.
  if (wordOf(line, at - 1) === 'the' && wordOf(line, end) === 'of') return null
  return { end, unit, resolve: pointed ? by(pointed[unit], null) : by(samePeriod, unit) }
}

/** Reads “earlier this month”, “later in the week”, “earlier in 2022” without its year, at a token. */
export function readEarlierLater(line: Line, at: number): Found | null {
  const word = wordOf(line, at)
  if (word !== 'earlier' && word !== 'later') return null
  let next = at + 1
  if (wordOf(line, next) === 'in') next++
  if (!/^(?:this|the)$/.test(wordOf(line, next))) return null
  const unit = unitOf(wordOf(line, next + 1))
  if (!unit) return null
  return { end: next + 2, resolve: by((word === 'earlier' ? earlierThisUnit : laterThisUnit)[unit], null) }
}

/** Reads “the week”, “the month”, “the year” as that of the day; for use after “the end of”. */
export function readOwnUnit(line: Line, at: number): Found | null {
  if (!/^(?:the|this)$/.test(wordOf(line, at))) return null
  const unit = unitOf(wordOf(line, at + 1))
  return unit && { end: at + 2, unit, resolve: by(thisUnit[unit], null) }
}

/** Reads “last weekend”, “over the weekend” at its first word. */
export function readWeekend(line: Line, at: number): Found | null {
  const word = wordOf(line, at)
  if (!/^(?:the|this|last|next|that)$/.test(word) || wordOf(line, at + 1) !== 'weekend') return null
  const resolve = word === 'that' ? by(samePeriod, 'weekend') : byFirst(weekendRules, { pointer: word })
  return { end: at + 2, resolve }
}

// Days of the week: in a clause about the past the latest such day, with “will”, “plans to” or “next” the first such day to
// come.
//
//   told the Daily on Wednesday      will meet late on Thursday night      Friday last week
//                     ^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
// Not: “on Tuesdays”, “every Tuesday”, “Black Friday”, “the Sunday Gazette”.

import { dayParts, namedDays, shortWeekdays, weekdays } from '../lexicon/calendar.ts'
import { weekdayPredecessors } from '../lexicon/time-words.ts'
import { weekdayRules } from '../rules.ts'
import type { Found, Line } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import { weekdayAndAWeek } from './rules/weekday-and-a-week.ts'
import { weekdayOfWeek } from './rules/weekday-of-week.ts'
import { weekdays as fromWeekdayToWeekday } from './rules/weekdays.ts'
import { by, byFirst } from './time-rule.ts'

const RECURS = /^(?:every|each|a|any|most)$/
const PARTED = /^(?:early|late)$/
const POINTER = /^(?:last|next|this|past|coming)$/

/** Reads a weekday with the words that belong to it, at the first of them. */
export function readWeekday(line: Line, at: number): Found | null {
  let next = at
  if (PARTED.test(wordOf(line, next))) next += wordOf(line, next + 1) === 'on' ? 2 : 1
  let pointer = ''
  while (POINTER.test(wordOf(line, next))) pointer = wordOf(line, next++)
  const weekday = weekdayAt(line, next)
  if (weekday === null || !standsAsTime(line, at, next)) return null
  let end = next + 1
  if (written(line, end) === '.' && shortWeekdays.has(wordOf(line, next)) && end + 1 < line.end) end++
  if (dayParts.has(wordOf(line, end))) end++
  const span = pointer ? null : daysBetween(line, at, end, weekday)
  if (span) return span
  if (wordOf(line, end) === 'week' && !/^['’]/.test(wordOf(line, end + 1)))
    return { end: end + 1, resolve: by(weekdayAndAWeek, { weekday, pointer }) }
  const week = namedWeek(line, end)
  if (week) return { end: week.end, resolve: by(weekdayOfWeek, { weekday, step: week.step }) }
  return { end, resolve: byFirst(weekdayRules, { weekday, pointer }) }
}

/** Reads “a week on Monday”, “a week last Monday” at its first word. */
export function readWeekOn(line: Line, at: number): Found | null {
  const joined = wordOf(line, at + 2)
  if (wordOf(line, at) !== 'a' || wordOf(line, at + 1) !== 'week' || !/^(?:on|from|last|next)$/.test(joined))
    return null
  const weekday = weekdayAt(line, at + 3)
  if (weekday === null) return null
  const pointer = joined === 'last' ? 'last' : ''
  return { end: at + 4, resolve: by(weekdayAndAWeek, { weekday, pointer }) }
}

/** “between Monday and Thursday”, “from Monday to Thursday” behind its first word: one range. */
function daysBetween(line: Line, at: number, end: number, weekday: number): Found | null {
  const join = { between: /^and$/, from: /^(?:to|until|till|through|-|–)$/ }[wordOf(line, at - 1)]
  if (!join?.test(wordOf(line, end))) return null
  const other = weekdayAt(line, end + 1)
  if (other === null || other === weekday) return null
  return { end: end + 2, resolve: by(fromWeekdayToWeekday, { first: weekday, last: other }) }
}

/** The weekday that a token names, 0 for Monday; null where it names none. */
export function weekdayAt(line: Line, at: number): number | null {
  const word = wordOf(line, at)
  const long = weekdays.get(word)
  if (long !== undefined) return long
  const short = shortWeekdays.get(word)
  if (short === undefined || !hasCapital(line, at)) return null
  return weekdayPredecessors.has(wordOf(line, at - 1)) || dayParts.has(wordOf(line, at + 1)) ? short : null
}

function standsAsTime(line: Line, at: number, weekday: number): boolean {
  const before = wordOf(line, at - 1)
  if (namedDays.has(before) || RECURS.test(before) || wordOf(line, at - 2) === 'every') return false
  // A name: the Sunday Gazette. Not: on Sunday Ms Venn said.
  return !(before === 'the' && hasCapital(line, weekday + 1))
}

/** “of last week”, “next week” after a weekday. */
function namedWeek(line: Line, at: number): { end: number; step: number } | null {
  const from = wordOf(line, at) === 'of' ? at + 1 : at
  const step = { last: -1, this: 0, next: 1 }[wordOf(line, from)]
  return step !== undefined && wordOf(line, from + 1) === 'week' ? { end: from + 2, step } : null
}

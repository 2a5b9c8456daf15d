// Days of the week: in a clause about the past the latest such day, with “will”, “plans to” or “next” the first such day to
// come.
//
//   told the Daily on Wednesday      will meet late on Thursday night      Friday last week
//                     ^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^
// Not: “on Tuesdays”, “every Tuesday”, “Black Friday”, “the Sunday Gazette”.

import { dayParts, namedDays, shortWeekdays, weekdays } from '../lexicon/calendar.ts'
import { weekdayPredecessors } from '../lexicon/time-words.ts'
import { oneDay, weekdayOf } from './civil.ts'
import type { Found, Line, Moment, Ruled } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import { unitAround } from './units.ts'

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
    return { end: end + 1, resolve: (moment) => weekLater(moment, weekday, pointer) }
  const week = namedWeek(line, end)
  if (week) return { end: week.end, resolve: ({ day }) => inWeek(day, week.step, weekday) }
  return { end, resolve: (moment) => nearest(moment, weekday, pointer) }
}

/** Reads “a week on Monday”, “a week last Monday” at its first word. */
export function readWeekOn(line: Line, at: number): Found | null {
  const joined = wordOf(line, at + 2)
  if (wordOf(line, at) !== 'a' || wordOf(line, at + 1) !== 'week' || !/^(?:on|from|last|next)$/.test(joined))
    return null
  const weekday = weekdayAt(line, at + 3)
  if (weekday === null) return null
  return { end: at + 4, resolve: (moment) => weekLater(moment, weekday, joined === 'last' ? 'last' : '') }
}

/** “Monday week”: a week after the first such day ahead; with “last”, a week before the latest one. */
function weekLater(moment: Moment, weekday: number, pointer: string): Ruled {
  const isLast = pointer === 'last'
  const back = (weekdayOf(moment.day) - weekday + 7) % 7
  const day = isLast ? moment.day - (back || 7) - 7 : moment.day + 14 - back
  return { ...oneDay(day), rule: 'weekday-and-a-week' }
}

/** “between Monday and Thursday”, “from Monday to Thursday” behind its first word: one range. */
function daysBetween(line: Line, at: number, end: number, weekday: number): Found | null {
  const join = { between: /^and$/, from: /^(?:to|until|till|through|-|–)$/ }[wordOf(line, at - 1)]
  if (!join?.test(wordOf(line, end))) return null
  const other = weekdayAt(line, end + 1)
  if (other === null || other === weekday) return null
  const length = (other - weekday + 7) % 7
  return {
    end: end + 2,
    resolve(moment) {
      const first = nearest(moment, weekday, '').from
      const from = moment.lean === 'ahead' ? first : nearest(moment, other, '').from - length
      return { from, to: from + length, rule: 'weekdays' }
    },
  }
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

function inWeek(day: number, step: number, weekday: number): Ruled {
  return { ...oneDay(unitAround('week', day, step).from + weekday), rule: 'weekday-of-week' }
}

function nearest({ day, lean }: Moment, weekday: number, pointer: string): Ruled {
  const back = (weekdayOf(day) - weekday + 7) % 7
  if (pointer === 'next' || pointer === 'coming') return { ...oneDay(day + 7 - back), rule: 'weekday-ahead' }
  if (pointer === 'last' || pointer === 'past')
    return { ...oneDay(day - (back || 7)), rule: 'weekday-before' }
  if (back === 0) return { ...oneDay(day), rule: 'weekday-of-publication' }
  if (lean === 'ahead') return { ...oneDay(day + 7 - back), rule: 'weekday-ahead' }
  return { ...oneDay(day - back), rule: 'weekday-before' }
}

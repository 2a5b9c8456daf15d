// Time counted in days, weeks, months or years.
//
//   two days ago      three weeks earlier      the past two weeks      will sail in three days
//   ^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^
// “ago” counts from the day, “earlier”, “later”, “before” and “after” from the last day mentioned, else from the day.
// Not: “two days of talks”, “built in two days”, “in recent weeks”, “several days ago”.

import { numbers } from '../lexicon/calendar.ts'
import { countedBackRules, countedOnRules } from '../rules.ts'
import type { Found, Line } from './expression.ts'
import { wordOf } from './expression.ts'
import { afterLastDay } from './rules/after-last-day.ts'
import { beforeLastDay } from './rules/before-last-day.ts'
import { comingStretch } from './rules/coming-stretch.ts'
import { pastStretch } from './rules/past-stretch.ts'
import { by, byFirst, type Counted } from './time-rule.ts'
import { type Unit, unitOf } from './units.ts'

/** A newspaper does not count more units than this. */
const MAX_COUNT = 1000

/** Reads “two days ago”, “two days later” at a token. */
export function readAgo(line: Line, at: number): Found | null {
  const counted = countAt(line, at)
  if (!counted) return null
  const { end } = counted
  const after = wordOf(line, end)
  if (after === 'ago') return { end: end + 1, resolve: byFirst(countedBackRules, counted) }
  if (after === 'earlier' || after === 'before')
    return endsExpression(line, end)
      ? { end: end + 1, resolve: byFirst([beforeLastDay, ...countedBackRules], counted) }
      : null
  if (after === 'later' || after === 'after')
    return endsExpression(line, end)
      ? { end: end + 1, resolve: byFirst([afterLastDay, ...countedOnRules], counted) }
      : null
  if (after === 'from' && wordOf(line, end + 1) === 'now')
    return { end: end + 2, resolve: byFirst(countedOnRules, counted) }
  return null
}

/** Reads “in three days” at its “in”, in a clause about what is to come. */
export function readInDays(line: Line, at: number): Found | null {
  const counted = countAt(line, at + 1)
  if (!counted) return null
  const resolve = byFirst(countedOnRules, counted)
  return { end: counted.end, resolve: (moment) => (moment.lean === 'ahead' ? resolve(moment) : null) }
}

/** Reads “the past two weeks”, “next three months”, “the past year” at the first word. */
export function readPeriod(line: Line, at: number): Found | null {
  const from = /^(?:the|this|these)$/.test(wordOf(line, at)) ? at + 1 : at
  const word = wordOf(line, from)
  const back = word === 'past' || word === 'last' || word === 'previous'
  if (!back && word !== 'next' && word !== 'coming' && word !== 'following') return null
  const counted = countAt(line, from + 1) ?? bareUnit(line, from + 1)
  if (!counted || (from === at && counted.count === 1)) return null
  const { end } = counted
  // “the last week of June” is part of June.
  if (wordOf(line, end) === 'of') return null
  return { end, resolve: by(back ? pastStretch : comingStretch, counted) }
}

interface CountedAt extends Counted {
  end: number
}

function countAt(line: Line, at: number): CountedAt | null {
  const word = wordOf(line, at)
  const count = numbers.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : 0)
  if (count < 1 || count > MAX_COUNT) return null
  const unit = unitIn(wordOf(line, at + 1))
  return unit && { count, unit, end: at + 2 }
}

function bareUnit(line: Line, at: number): CountedAt | null {
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

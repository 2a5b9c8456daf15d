// Words for days around the day, and around the last day mentioned.
//
//   overnight      the day before yesterday      on the same day      the next day
//   ^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^      ^^^^^^^^^^^^
// Not: “the next days”, “these days”, “the day the port closed”.

import { dayParts } from '../lexicon/calendar.ts'
import type { Found, Line } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import { afterLastDay } from './rules/after-last-day.ts'
import { beforeLastDay } from './rules/before-last-day.ts'
import { dayAfter } from './rules/day-after.ts'
import { dayBefore } from './rules/day-before.ts'
import { dayOfPublication } from './rules/day-of-publication.ts'
import { daysAhead } from './rules/days-ahead.ts'
import { daysBefore } from './rules/days-before.ts'
import { overnight } from './rules/overnight.ts'
import { sameDay } from './rules/same-day.ts'
import { by, type Resolve } from './time-rule.ts'

const PHRASES: [resolve: Resolve, phrases: string][] = [
  [by(daysBefore, { unit: 'day', count: 2 }), 'the day before yesterday'],
  [by(daysAhead, { unit: 'day', count: 2 }), 'the day after tomorrow'],
  [
    by(dayOfPublication, null),
    'today, tonight, earlier today, later today, this morning, this afternoon, this evening',
  ],
  [by(dayBefore, null), 'yesterday, last night, last evening'],
  [by(dayAfter, null), 'tomorrow'],
  [by(overnight, null), 'overnight'],
  [
    by(sameDay, null),
    `the same day, that same day, same day, that day, that morning, that afternoon, that evening, that night, earlier that day,
    later that day, earlier in the day, later in the day, earlier the same day, later the same day`,
  ],
  [
    by(afterLastDay, { unit: 'day', count: 1 }),
    'the next day, the next morning, the following day, the following morning, the day after',
  ],
  [by(beforeLastDay, { unit: 'day', count: 1 }), 'the previous day, the day before, the day earlier'],
]

/** Phrases by their first word, the longest first. */
const BY_FIRST = new Map<string, [string[], Resolve][]>()
for (const [resolve, phrases] of PHRASES)
  for (const phrase of phrases.split(/,\s+/)) {
    const words = phrase.split(' ')
    const others = BY_FIRST.get(words[0]!) ?? []
    others.push([words, resolve])
    others.sort((a, b) => b[0].length - a[0].length)
    BY_FIRST.set(words[0]!, others)
  }

/** The first words of the phrases. */
export const dayWords: Iterable<string> = BY_FIRST.keys()

/** Reads “yesterday”, “the same day” at a token. */
export function readDayWords(line: Line, at: number): Found | null {
  // A name: the Daily Today.
  if (hasCapital(line, at) && /\p{L}$/u.test(written(line, at - 1))) return null
  for (const [words, resolve] of BY_FIRST.get(wordOf(line, at)) ?? []) {
    if (!words.every((word, step) => wordOf(line, at + step) === word)) continue
    const last = words.at(-1)!
    let end = at + words.length
    // “the day after the vote”: the vote’s own day is not known.
    if (/^(?:after|before)$/.test(last) && /^(?:\p{L}|\p{N})/u.test(wordOf(line, end))) return null
    if (/^(?:yesterday|tomorrow)$/.test(last) && dayParts.has(wordOf(line, end))) end++
    return { end, resolve }
  }
  return null
}

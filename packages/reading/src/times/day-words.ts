// Words for days around the day, and around the last day mentioned.
//
//   overnight      the day before yesterday      on the same day      the next day
//   ^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^      ^^^^^^^^^^^^
// Not: “the next days”, “these days”, “the day the port closed”.

import { dayParts } from '../lexicon/calendar.ts'
import { oneDay } from './civil.ts'
import type { Found, Line, Moment, Ruled } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import type { TimeRule } from './rules.ts'

const fromDay =
  (step: number, rule: TimeRule) =>
  ({ day }: Moment): Ruled => ({ ...oneDay(day + step), rule })
const fromLast =
  (step: number, rule: TimeRule) =>
  ({ last }: Moment): Ruled | null =>
    last && {
      from: (step < 0 ? last.from : last.to) + step,
      to: (step < 0 ? last.from : last.to) + step,
      rule,
    }
const sameDay = ({ last }: Moment): Ruled | null => last && { ...last, rule: 'same-day' }

const PHRASES: [words: string, resolve: Found['resolve']][] = [
  ['the day before yesterday', fromDay(-2, 'days-before')],
  ['the day after tomorrow', fromDay(2, 'days-ahead')],
  ['earlier today', fromDay(0, 'day-of-publication')],
  ['later today', fromDay(0, 'day-of-publication')],
  ['today', fromDay(0, 'day-of-publication')],
  ['tonight', fromDay(0, 'day-of-publication')],
  ['yesterday', fromDay(-1, 'day-before')],
  ['tomorrow', fromDay(1, 'day-after')],
  ['last night', fromDay(-1, 'day-before')],
  ['last evening', fromDay(-1, 'day-before')],
  ['overnight', ({ day, lean }) => (lean === 'ahead' ? null : { from: day - 1, to: day, rule: 'overnight' })],
  ['this morning', fromDay(0, 'day-of-publication')],
  ['this afternoon', fromDay(0, 'day-of-publication')],
  ['this evening', fromDay(0, 'day-of-publication')],
  ['earlier that day', sameDay],
  ['later that day', sameDay],
  ['earlier in the day', sameDay],
  ['later in the day', sameDay],
  ['earlier the same day', sameDay],
  ['later the same day', sameDay],
  ['the same day', sameDay],
  ['same day', sameDay],
  ['that same day', sameDay],
  ['that day', sameDay],
  ['that night', sameDay],
  ['that evening', sameDay],
  ['that morning', sameDay],
  ['that afternoon', sameDay],
  ['the next day', fromLast(1, 'after-last-day')],
  ['the next morning', fromLast(1, 'after-last-day')],
  ['the following day', fromLast(1, 'after-last-day')],
  ['the following morning', fromLast(1, 'after-last-day')],
  ['the day after', fromLast(1, 'after-last-day')],
  ['the previous day', fromLast(-1, 'before-last-day')],
  ['the day before', fromLast(-1, 'before-last-day')],
  ['the day earlier', fromLast(-1, 'before-last-day')],
]

/** Phrases by their first word, the longest first. */
const BY_FIRST = new Map<string, [string[], Found['resolve']][]>()
for (const [phrase, resolve] of PHRASES) {
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

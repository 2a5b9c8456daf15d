// Weeks, months, quarters and years by their distance from the day.
//
//   next week      earlier this month      later in the year      at the weekend      that month
//   ^^^^^^^^^      ^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^      ^^^^^^^^^^
// Not: “this time”, “the week of the vote”.

import type { Found, Line, Moment, Ruled } from './expression.ts'
import { wordOf } from './expression.ts'
import { type Unit, unitAround, unitOf } from './units.ts'

const STEPS: Record<string, readonly [name: 'this' | 'last' | 'next', step: number]> = {
  this: ['this', 0],
  current: ['this', 0],
  last: ['last', -1],
  next: ['next', 1],
}

/** Reads “last week”, “this year” at a token. */
export function readRelative(line: Line, at: number): Found | null {
  const from = wordOf(line, at) === 'the' && wordOf(line, at + 1) === 'current' ? at + 1 : at
  const word = wordOf(line, from)
  const pointed = STEPS[word]
  if (!pointed && word !== 'that') return null
  const unit = unitOf(wordOf(line, from + 1))
  if (!unit) return null
  const end = from + 2
  // “the last week of June” is part of June.
  if (wordOf(line, at - 1) === 'the' && wordOf(line, end) === 'of') return null
  if (!pointed) return { end, unit, resolve: ({ last }) => last && sameUnit(unit, last.to) }
  const [name, step] = pointed
  return { end, unit, resolve: ({ day }) => ({ ...unitAround(unit, day, step), rule: `${name}-${unit}` }) }
}

function sameUnit(unit: Unit, day: number): Ruled {
  return { ...unitAround(unit, day), rule: 'same-period' }
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
  return {
    end: next + 2,
    resolve: ({ day }) => {
      const { from, to } = unitAround(unit, day)
      return word === 'earlier'
        ? { from, to: day, rule: `earlier-this-${unit}` }
        : { from: day, to, rule: `later-this-${unit}` }
    },
  }
}

/** Reads “the week”, “the month”, “the year” as that of the day; for use after “the end of”. */
export function readOwnUnit(line: Line, at: number): Found | null {
  if (!/^(?:the|this)$/.test(wordOf(line, at))) return null
  const unit = unitOf(wordOf(line, at + 1))
  return (
    unit && {
      end: at + 2,
      unit,
      resolve: ({ day }) => ({ ...unitAround(unit, day), rule: `this-${unit}` }),
    }
  )
}

/** Reads “last weekend”, “over the weekend” at its first word. */
export function readWeekend(line: Line, at: number): Found | null {
  const word = wordOf(line, at)
  if (!/^(?:the|this|last|next|that)$/.test(word) || wordOf(line, at + 1) !== 'weekend') return null
  return { end: at + 2, resolve: (moment) => weekend(moment, word) }
}

function weekend({ day, lean, last }: Moment, word: string): Ruled | null {
  const saturday = unitAround('week', word === 'that' ? (last?.to ?? day) : day).from + 5
  const range = (from: number) => ({ from, to: from + 1 })
  if (word === 'that') return last && { ...range(saturday), rule: 'same-period' }
  if (word === 'next') return { ...range(saturday > day ? saturday : saturday + 7), rule: 'weekend-ahead' }
  if (word === 'last')
    return { ...range(saturday + 1 < day ? saturday : saturday - 7), rule: 'weekend-before' }
  return lean === 'ahead'
    ? { ...range(saturday + 1 >= day ? saturday : saturday + 7), rule: 'weekend-ahead' }
    : { ...range(saturday <= day ? saturday : saturday - 7), rule: 'weekend-before' }
}

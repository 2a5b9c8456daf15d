// Parts of a period: early, mid, late, the beginning, the end, a half.
//
//   early 2019      mid-June      the end of next month      the second half of 2022
//   ^^^^^^^^^^      ^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^
// Not: “the end of the road”, “late for the vote”, “the first half of the match”.

import type { Range } from './civil.ts'
import type { Found, Line, Reader, Ruled } from './expression.ts'
import { wordOf } from './expression.ts'
import { readDecade, readMonth, readQuarter, readSeason, readYear } from './named.ts'
import { readOwnUnit, readRelative } from './relative.ts'
import { halfOf, type Period, type Third, thirdOf } from './units.ts'

const WHOLES: Reader[] = [readRelative, readMonth, readSeason, readDecade, readQuarter, readYear]
const THIRDS: Record<string, Third> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  beginning: 'early',
  start: 'early',
  middle: 'mid',
  end: 'late',
}
const RULES = { early: 'early-part', mid: 'middle-part', late: 'late-part' } as const
const HALVES: Record<string, 0 | 1> = { first: 0, second: 1, last: 1, latter: 1 }

/** Reads a part of a period at its first word. */
export function readPart(line: Line, at: number): Found | null {
  const word = wordOf(line, at)
  if (word.startsWith('mid-')) return thirdIn(wholeAt({ ...line, cut: { at, length: 4 } }, at, false), 'mid')
  const from = word === 'the' ? at + 1 : at
  const half = HALVES[wordOf(line, from)]
  if (half !== undefined && wordOf(line, from + 1) === 'half' && wordOf(line, from + 2) === 'of')
    return partOf(wholeAt(line, from + 3, true), (range, unit) => {
      const found = halfOf(range, unit, half)
      return found && { ...found, rule: `half-${unit}` as Ruled['rule'] }
    })
  const third = THIRDS[wordOf(line, from)]
  if (!third) return null
  const noun = /^(?:beginning|start|middle|end)$/.test(wordOf(line, from))
  if (noun && wordOf(line, from + 1) !== 'of') return null
  let next = from + 1
  if (noun || /^(?:in|-|–)$/.test(wordOf(line, next))) next++
  return thirdIn(wholeAt(line, next, noun || wordOf(line, next - 1) === 'in'), third)
}

function wholeAt(line: Line, at: number, ownUnit: boolean): Found | null {
  let best: Found | null = ownUnit ? readOwnUnit(line, at) : null
  for (const read of WHOLES) {
    const found = read(line, at)
    if (found?.unit && found.end > (best?.end ?? 0)) best = found
  }
  return best
}

function thirdIn(whole: Found | null, third: Third): Found | null {
  return partOf(whole, (range, unit) => ({ ...thirdOf(range, unit, third), rule: RULES[third] }))
}

function partOf(whole: Found | null, part: (range: Range, unit: Period) => Ruled | null): Found | null {
  const unit = whole?.unit
  if (!whole || !unit) return null
  const { end, resolve } = whole
  return {
    end,
    resolve: (moment) => {
      const range = resolve(moment)
      return range && part(range, unit)
    },
  }
}

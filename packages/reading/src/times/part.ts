// Parts of a period: early, mid, late, the beginning, the end, a half.
//
//   early 2019      mid-June      the end of next month      the second half of 2022
//   ^^^^^^^^^^      ^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^^^^
// Not: “the end of the road”, “late for the vote”, “the first half of the match”.

import type { Range } from './civil.ts'
import type { Found, Line, Reader } from './expression.ts'
import { wordOf } from './expression.ts'
import { readDecade, readMonth, readQuarter, readSeason, readYear } from './named.ts'
import { readOwnUnit, readRelative } from './relative.ts'
import { earlyPart } from './rules/early-part.ts'
import { halfUnit } from './rules/half-unit.ts'
import { latePart } from './rules/late-part.ts'
import { middlePart } from './rules/middle-part.ts'
import { by, type Resolve, type TimeRule } from './time-rule.ts'
import type { Half, Period } from './units.ts'

const WHOLES: Reader[] = [readRelative, readMonth, readSeason, readDecade, readQuarter, readYear]
type PartRule = TimeRule<{ whole: Range; unit: Period }>
const THIRDS: Record<string, PartRule> = {
  early: earlyPart,
  mid: middlePart,
  late: latePart,
  beginning: earlyPart,
  start: earlyPart,
  middle: middlePart,
  end: latePart,
}
const HALVES: Record<string, Half> = { first: 0, second: 1, last: 1, latter: 1 }
const HALF_RULES: Partial<Record<Period, TimeRule<{ whole: Range; half: Half }>>> = halfUnit

/** Reads a part of a period at its first word. */
export function readPart(line: Line, at: number): Found | null {
  const word = wordOf(line, at)
  if (word.startsWith('mid-'))
    return thirdIn(wholeAt({ ...line, cut: { at, length: 4 } }, at, false), middlePart)
  const from = word === 'the' ? at + 1 : at
  const half = HALVES[wordOf(line, from)]
  if (half !== undefined && wordOf(line, from + 1) === 'half' && wordOf(line, from + 2) === 'of')
    return halfIn(wholeAt(line, from + 3, true), half)
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

function thirdIn(whole: Found | null, third: PartRule): Found | null {
  const unit = whole?.unit
  return unit ? partOf(whole, (range) => by(third, { whole: range, unit })) : null
}

/** A half; of a quarter or a week there is none, so that its days are undetermined. */
function halfIn(whole: Found | null, half: Half): Found | null {
  if (!whole?.unit) return null
  const rule = HALF_RULES[whole.unit]
  return partOf(whole, (range) => (rule ? by(rule, { whole: range, half }) : () => null))
}

function partOf({ end, resolve }: Found, part: (whole: Range) => Resolve): Found {
  return {
    end,
    resolve: (moment) => {
      const whole = resolve(moment)
      return whole && part(whole)(moment)
    },
  }
}

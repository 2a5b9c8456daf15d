// The expressions of time in a document. In: a document. Out: its expressions in the order of the text, not resolved yet.
//
//   The Coastwire agency reported Tuesday that he will sail early next month.
//                                 ^^^^^^^                   ^^^^^^^^^^^^^^^^

import type { Span } from '@hearsay/core'
import {
  dayParts,
  months,
  numbers,
  quarters,
  seasons,
  shortMonths,
  shortWeekdays,
  weekdays,
} from '../lexicon/calendar.ts'
import {
  countedNouns,
  namePrepositions,
  timeDeterminers,
  timePrepositions,
  timesAfter,
} from '../lexicon/time-words.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import { readAgo, readInDays, readPeriod } from './ago.ts'
import { readFullDate } from './date.ts'
import { dayWords, readDayWords } from './day-words.ts'
import type { Found, Line, Reader } from './expression.ts'
import { hasCapital, wordOf } from './expression.ts'
import { readDecade, readMonth, readQuarter, readSeason, readYear } from './named.ts'
import { readPart } from './part.ts'
import { readEarlierLater, readRelative, readWeekend } from './relative.ts'
import { readWeekday, readWeekOn } from './weekday.ts'

/** An expression of time with its place. */
export interface Expression extends TokenRange {
  span: Span
  /** Whether “since” belongs to it. */
  since: boolean
  resolve: Found['resolve']
}

const READERS = new Map<string, Reader[]>()
function register(words: Iterable<string>, ...readers: Reader[]): void {
  for (const word of words) {
    const known = READERS.get(word) ?? []
    READERS.set(word, [...known, ...readers.filter((one) => !known.includes(one))])
  }
}
const words = (list: string) => list.split(' ')
const dotted = (names: Iterable<string>) => [...names].flatMap((name) => [name, `${name}.`])
/** Readers of a number; words have 0 for each digit. */
const NUMERALS: Reader[] = [readFullDate, readYear, readDecade, readAgo]
register(dayWords, readDayWords)
register(weekdays.keys(), readFullDate, readWeekday)
register(shortWeekdays.keys(), readFullDate, readWeekday)
register(dotted(months.keys()), readFullDate, readMonth)
register(dotted(shortMonths.keys()), readFullDate, readMonth)
register(numbers.keys(), readAgo)
register(seasons.keys(), readSeason)
register(quarters.keys(), readQuarter, readPart)
register(words('early late'), readPart, readWeekday)
register(words('mid beginning start middle end latter'), readPart)
register(words('earlier later'), readEarlierLater)
register(
  words('last next this past coming that'),
  readRelative,
  readMonth,
  readSeason,
  readWeekday,
  readWeekend,
  readPeriod,
)
register(words('the'), readRelative, readDecade, readQuarter, readSeason, readWeekend, readPeriod, readPart)
register(words('these'), readPeriod)
register(['in'], readInDays)
register(['a'], readWeekOn)
register(words('q0'), readQuarter)
register(words('令 平 昭 大 明'), readFullDate)

const CHAIN = /^(?:and|or|,|-|–|to)$/

/** The expressions of time of a document, none inside another. Time in line with its length. */
export function expressionsIn(doc: TokenizedDocument): Expression[] {
  const found: Expression[] = []
  for (const { first, end } of doc.sentences) {
    const line: Line = { doc, first, end }
    let at = first
    while (at < end) {
      const one = readAt(line, at, found.at(-1))
      if (!one) {
        at++
        continue
      }
      // An expression alone in quotation marks is mentioned, not used: We asked him not to say “overnight”.
      if (doc.words[at - 1] === '"' && doc.words[one.end] === '"' && at > first) {
        at = one.end
        continue
      }
      const since = at > first && doc.words[at - 1] === 'since'
      const from = since ? at - 1 : at
      found.push({
        span: spanOfTokens(doc, from, one.end),
        first: from,
        end: one.end,
        since,
        resolve: one.resolve,
      })
      at = one.end
    }
  }
  return found
}

/** The longest expression that begins at a token. */
function readAt(line: Line, at: number, before: Expression | undefined): Found | null {
  const word = line.doc.words[at]!
  const readers = word.startsWith('0') ? NUMERALS : word.startsWith('mid-') ? [readPart] : READERS.get(word)
  if (!readers || !mayBegin(word, line.doc.words[at + 1] ?? '')) return null
  let best: Found | null = null
  for (const read of readers) {
    const found = read(line, at)
    if (!found || found.end <= (best?.end ?? 0)) continue
    if (!found.bare || standsAsTime(line, at, found.end, before)) best = found
  }
  return best
}

/** The quick check: whether a common word and the next one may begin a time. */
function mayBegin(word: string, next: string): boolean {
  const starts = timesAfter.get(word)
  if (!starts || starts.has(next)) return true
  // Digits, “the ’90s”, “the nineties”.
  if (word !== 'the') return word === 'in' && next.startsWith('0')
  return next.startsWith('0') || next === "'" || /^\p{L}+ties$/u.test(next)
}

/** Whether a month, a year or a season alone is a time here: “in May”, “the 2019 vote”, “June’s storm”. */
function standsAsTime(
  line: Line,
  at: number,
  end: number,
  expressionBefore: Expression | undefined,
): boolean {
  const before = wordOf(line, at - 1)
  const after = wordOf(line, end)
  if (countedNouns.has(after) || dayParts.has(after)) return false
  if (after === "'s") return true
  const chained = expressionBefore && at - expressionBefore.end
  if (chained && chained <= 2 && chained > 0 && CHAIN.test(before)) return true
  const small = /^\p{Ll}/u.test(after)
  const digits = /^\d/.test(wordOf(line, at))
  if (timePrepositions.has(before)) return digits || !(namePrepositions.has(before) && hasCapital(line, end))
  if (before === '(' && after === ')') return true
  return timeDeterminers.has(before) && small && !/^(?:march)$/.test(wordOf(line, at))
}

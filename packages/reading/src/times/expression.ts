// An expression of time before it is worked out: where it stands, and how its days follow from the day it is counted from.

import { rawWordAt, type TokenizedDocument } from '../tokenized-document.ts'
import type { Range } from './civil.ts'
import type { TimeRule } from './rules.ts'
import type { Period } from './units.ts'

/** Whether the clause tells of what has happened or of what is still to come. */
export type Lean = 'past' | 'ahead'

/** What an expression is worked out from. */
export interface Moment {
  /** The number of the day it is counted from; NaN where none is known, and so is what follows from it. */
  day: number
  lean: Lean
  /** The last time spoken of before it, for “the same day”. */
  last: Range | null
}

/** The days an expression means and the rule that says so. */
export interface Ruled extends Range {
  rule: TimeRule
}

/** Words read as an expression of time. */
export interface Found {
  /** Token index after its last. */
  end: number
  /** What kind of stretch it is, where “early” or “the first half of” can be said of it. */
  unit?: Period
  /** It counts only among words that make a time of it: a month or a year alone. */
  bare?: boolean
  /** null where the days do not follow. */
  resolve: (moment: Moment) => Ruled | null
}

/** The words of one sentence. */
export interface Line {
  doc: TokenizedDocument
  /** Half-open token indices. */
  first: number
  end: number
  /** A token of which the first signs are left out: “mid-June” read as “June”. */
  cut?: { at: number; length: number }
}

/** Reads an expression that begins at a token; null where none does. */
export type Reader = (line: Line, at: number) => Found | null

/** A word in lower case with straight apostrophes and its digits; empty outside the sentence. */
export function wordOf(line: Line, at: number): string {
  if (at < line.first || at >= line.end) return ''
  const word = line.doc.words[at]!
  return line.cut?.at === at || word.includes('0') ? written(line, at).toLowerCase() : word
}

/** A word as written; empty outside the sentence. */
export function written({ doc, first, end, cut }: Line, at: number): string {
  if (at < first || at >= end) return ''
  return cut?.at === at ? rawWordAt(doc, at).slice(cut.length) : rawWordAt(doc, at)
}

/** Whether a word begins with a capital. */
export function hasCapital(line: Line, at: number): boolean {
  return /^\p{Lu}/u.test(written(line, at))
}

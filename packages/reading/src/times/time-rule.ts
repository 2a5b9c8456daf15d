// What rules for days see and give. In: nothing. Out: the shapes, and how an expression finds its rule.

import type { DescribedRule } from '../rule.ts'
import type { Range } from './civil.ts'
import type { Unit } from './units.ts'

/** Whether a clause is about the past or about what is still to come. */
export type Lean = 'past' | 'ahead'

/** What an expression is resolved from. */
export interface Moment {
  /** The number of the day from which it is counted; NaN where that is unknown, and so is the result. */
  day: number
  lean: Lean
  /** The last time mentioned before it, for “the same day”. */
  last: Range | null
  /** The year of the last time mentioned before it, whatever its length, for “the same year”. */
  year: number | null
}

/**
 * A rule by which words become days, counted from “the day”: the dateline’s, else that of the publication. Its examples are of
 * Wednesday 29 June 2022.
 */
export interface TimeRule<Words = null> extends DescribedRule {
  /** What it gives in its example: each time as a day or a range, with commas. */
  readonly gives: string
  /** The days of words; null where it does not apply, and where they are undetermined. */
  days(moment: Moment, words: Words): Range | null
}

/** Any of them, whatever its words. */
export type AnyTimeRule = TimeRule<never>

/** The days of an expression, and the rule that gives them. */
export interface Ruled extends Range {
  rule: AnyTimeRule
}

/** What a rule says of itself, without its name. */
export type RuleTexts = Pick<TimeRule, 'message' | 'example' | 'gives' | 'counterExample'>

/** “two weeks” */
export interface Counted {
  count: number
  unit: 'day' | Unit
}

/** “last Tuesday” */
export interface WeekdayWords {
  /** 0 for Monday. */
  weekday: number
  /** “last”, “next”, “this”, “past” or “coming”; empty without one. */
  pointer: string
}

/** “June 28”, “June 28-29” */
export interface DateWords {
  month: number
  day: number
  /** The last of several days. */
  last?: number
}

/** A year, or words for one. */
export interface YearWords {
  /** NaN where it is unknown. */
  of(moment: Moment): number
}

/** “next May” */
export interface MonthWords {
  month: number
  /** “last”, “next” or “this”; empty without one. */
  pointer: string
}

/** “last winter”, “winter 2021” */
export interface SeasonWords {
  /** Its first month. */
  first: number
  /** “last”, “next”, “this” or “the”; empty without one. */
  pointer: string
  year: YearWords | null
}

/** Gives the days of an expression; null where they are undetermined. */
export type Resolve = (moment: Moment) => Ruled | null

/** Resolves words by the first rule of a list that gives days. */
export function byFirst<Words>(rules: readonly TimeRule<Words>[], words: Words): Resolve {
  return (moment) => {
    for (const rule of rules) {
      const days = rule.days(moment, words)
      if (days) return { from: days.from, to: days.to, rule }
    }
    return null
  }
}

/** Resolves words by one rule. */
export function by<Words>(rule: TimeRule<Words>, words: Words): Resolve {
  return byFirst([rule], words)
}

// Days with a number: “June 28”, “28 June 2022”, “2022-06-29”, “Tuesday, June 28”, “June 28-29”, “29/06”, and the forms
// of other languages that the seed format has. A day without a year is the latest such day, or with “will” the next one.
// Not: “06/07/2022”, which is ambiguous; “5 out of 6”; “24/7”.

import { readDate } from '@hearsay/core'
import { monthBeginnings, months, shortMonths, shortWeekdays, weekdays } from '../lexicon/calendar.ts'
import { ambiguousMonths } from '../lexicon/time-words.ts'
import { dateRules, dayOfMonthRules } from '../rules.ts'
import { tokenAtOffset } from '../tokenized-document.ts'
import type { Found, Line } from './expression.ts'
import { hasCapital, wordOf, written } from './expression.ts'
import { yearAt } from './named.ts'
import { date as dateOfYear } from './rules/date.ts'
import { dates } from './rules/dates.ts'
import { by, byFirst } from './time-rule.ts'
import { dayIn } from './units.ts'

/** Longest date, UTF-16 units. */
const MAX_DATE_LENGTH = 60

/** Reads a day with its month, or with the forms of a whole date, at a token. */
export function readFullDate(line: Line, at: number): Found | null {
  if (!mayBeDate(line, at)) return null
  const range = readDays(line, at)
  if (range) return range
  const { doc, end: lineEnd } = line
  const start = doc.tokens[at]![0]
  const limit = Math.min(start + MAX_DATE_LENGTH, doc.tokens[lineEnd - 1]![1])
  const words = doc.text.slice(start, limit)
  const short = /^(\d\d)\/(\d\d)(?![\d/])/.exec(words)
  if (short) return slashed(Number(short[1]), Number(short[2]), at + 3)
  const found = readDate(words, true)
  if (!found?.day || found.impossible || isAmbiguous(words.slice(0, found.length))) return null
  if (afterNumber(line, at)) return null
  const { year, month, day } = found
  let end = Math.min(tokenAtOffset(doc, start + found.length - 1) + 1, lineEnd)
  if (written(line, end - 1) === '.') end--
  if (!month) return ofMonth(line, at, end, day)
  // Without a year a date of another language is undetermined: tense is known in English only.
  if (!year && !isEnglish(line, at, end)) return null
  if (!year) return { end, resolve: byFirst(dateRules, { month, day }) }
  const number = dayIn(year, month, day)
  return number === null ? null : { end, resolve: by(dateOfYear, { date: number }) }
}

/** “1 set”: whether the month of a date is a common word, or another language’s word for another month. */
function isAmbiguous(date: string): boolean {
  return date.split(/[^\p{L}\p{N}_]+/u).some((word) => ambiguousMonths.has(word))
}

/** The quick check: a date has a number near. */
function mayBeDate({ doc, end }: Line, at: number): boolean {
  const digits = (from: number) => from < end && doc.words[from]!.startsWith('0')
  const word = doc.words[at]!
  const next = doc.words[at + 1] ?? ''
  // The platform’s names of months are read language by language, which takes 50 ms the first time.
  if (word.startsWith('0') && /^[a-z]{3}/.test(next) && !/^(?:the|del)$/.test(next))
    return monthBeginnings.has(next.slice(0, 2))
  if (!weekdays.has(word) && !months.has(word)) return true
  return digits(at + 1) || digits(at + 2) || digits(at + 3)
}

/** “June 28-29, 2022”, “28–29 June”, “June 28 and 29”. */
function readDays(line: Line, at: number): Found | null {
  const day = (from: number) => {
    const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(wordOf(line, from))
    return found ? Number(found[1]) : 0
  }
  const joins = (from: number) => /^(?:-|–|—|to|and)$/.test(wordOf(line, from))
  const monthFirst = monthAt(line, at)
  let [first, last, month, end] = [0, 0, monthFirst, at]
  if (monthFirst && joins(at + 2)) {
    ;[first, last, end] = [day(at + 1), day(at + 3), at + 4]
    if (wordOf(line, end) === ',' && yearAt(line, end + 1)) end++
  } else if (!monthFirst && joins(at + 1)) {
    ;[first, last, month, end] = [day(at), day(at + 2), monthAt(line, at + 3), at + 4]
  }
  if (!first || !month || last <= first || last > 31) return null
  const year = yearAt(line, end)
  const words = { month, day: first, last }
  return year
    ? { end: end + 1, resolve: by(dates, { ...words, year }) }
    : { end, resolve: byFirst(dateRules, words) }
}

function monthAt(line: Line, at: number): number {
  const word = wordOf(line, at).replace(/\.$/, '')
  return hasCapital(line, at) ? (months.get(word) ?? shortMonths.get(word) ?? 0) : 0
}

function isEnglish(line: Line, at: number, end: number): boolean {
  for (let token = at; token < end; token++) if (monthAt(line, token)) return true
  return false
}

/** Whether a sign before a number makes it part of something else: “$28 June”. */
function afterNumber(line: Line, at: number): boolean {
  return /^[$€£#/-]$/.test(written(line, at - 1)) && /\d/.test(wordOf(line, at))
}

function slashed(one: number, other: number, end: number): Found | null {
  if (one > 12 === other > 12) return null
  const [day, month] = one > 12 ? [one, other] : [other, one]
  if (month < 1 || dayIn(2000, month, day) === null) return null
  return { end, resolve: byFirst(dateRules, { month, day }) }
}

/** “on the 28th”; not “on the 28th floor”. */
function ofMonth(line: Line, at: number, end: number, day: number): Found | null {
  const word = wordOf(line, at)
  if (weekdays.has(word) || shortWeekdays.has(word)) return null
  if (wordOf(line, at - 1) !== 'the' || !/^(?:on|by|until|since|before|after)$/.test(wordOf(line, at - 2)))
    return null
  if (
    /^[\p{L}\p{N}-]/u.test(wordOf(line, end)) &&
    !/^(?:and|to|at|in|that|but|when|as)$/.test(wordOf(line, end))
  )
    return null
  return { end, resolve: byFirst(dayOfMonthRules, { inMonth: day }) }
}

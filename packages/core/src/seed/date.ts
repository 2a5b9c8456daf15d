// Written dates. In: a string that may begin with one. Out: how far it reaches and which day it names.
//
//   Wednesday, June 29, 2022 09:12 PM
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  2022-06-29
//
// A date is known by its shape: `June 29, 2022` is `w 2 4`, a word, two digits and four, with room between.

import { monthNumber } from './months.ts'
import { ISLAMIC_DATE } from './patterns/dates.ts'

/** A date read at the start of a string. */
export interface ReadDate {
  /** Length of what was read, UTF-16 units. */
  length: number
  /** As much of an ISO date as is sure; a lone day or a day without a year leaves it null. */
  value: string | null
  /** ISO dates still open, where day and month can't be told apart. */
  candidates: string[]
  /** Set where the words are a date but no such day exists. */
  impossible: boolean
  /** Set where a letter was read as the digit it looks like (`2O22`, `l9`). */
  guessed?: true
  year: number | null
  month: number | null
  day: number | null
}

/** The years before the first of the Japanese eras and of the Chinese republic. */
const ERAS: Record<string, number> = { 令: 2018, 平: 1988, 昭: 1925, 大: 1911, 明: 1867, 民: 1911 }

/**
 * What dates are made of: a number, perhaps with an ordinal's ending; a sign; a word (whether it is a month is asked of
 * the table); room. Hebrew puts its “in” before the month, ביוני; no month of its own begins so.
 */
const TOKEN =
  /(?:[Tt]he\s)?([令平昭大明民][和成正治國国](?:\d{1,3}|元)|(?:1[6-9]|2[05])\d\d(?=(?:[01]\d[0-3]\d)?(?!\d))|\d\d?)(st|nd|rd|th|er|[ºª°η]|\s?[日일])?|\s?([-–/.年년月월])|ב?([\p{L}\p{M}׳]{3,}|मई(?:\s(?:الأول|الثاني))?)\.?|,?\s+(?:(?:de|di|of|del)\s)?/guy

/** `1`, `2`, `4`: a number by its digits, `d`: an ordinal, `w`: a word, a space: room; a sign is itself. */
const SHAPE =
  /^(?:[12d](?:[-–] ?[12])?[ .-]*w(?:[ .-]*4)?|w[ .-]*(?:[12d](?:[-–] ?[12])?(?:[ .-]*4)?|4)|4[ .-]*w[ .-]*[12d]|4([-/.]) ?[12]\1 ?[12]|422|4-2(?!-)|[12]([-/.]) ?[12]\2 ?[24]|4[年년](?: ?[12][月월](?: ?d)?)?|(?:[12][月월] ?)?d)(?!\d)/

/** A day of the week before a date. */
const WEEKDAY =
  /^(?:[月火水木金土日]曜日?\s*|(?:يوم\s)?([\p{L}-]+)[.,،]*(?:\s+|$)(?:(?:den|le|el|il|der)\s+)?)/u

/** What may follow a date: the word “year”, a day of the week in brackets, the time. */
const TAIL =
  /^(?:\s?(?:року|года|[грr]\.))?(?:\s?[(（][月火水木金土日월화수목금토일]曜?日?[)）])?(?:[T,\s]*(?:at|um|à|[-–—|@·])?\s*\d\d?(?=[:.h]\d\d|\s*[AaPp]\.?[Mm])(?:[:.h]\d+)*(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*(?:Uhr|local time|\(?[A-Z]{1,5}\b\)?))?(?:\s?[+-]\d[\d:]*)?)?/

/** Letters that scanners put for digits. */
const MISREAD = /(?<=\d)[OoIl]|[OoIl](?=\d)/g

/** Whether `text` is a day and month without a year of ours: `Wednesday, June 29`, `29 Ramadan 1443`. */
export function isWithoutYear(text: string): boolean {
  if (!/\p{Nd}/u.test(text)) return false
  const read = readDate(text, true)
  if (!read) return ISLAMIC_DATE.test(text)
  return read.length === text.length && !read.year && !!read.month && !!read.day
}

/**
 * Reads a date at the start of `text`, weekday before and time after it included.
 * `short` also takes what a dateline may say: a day and month, a day alone, a weekday.
 */
export function readDate(text: string, short = false): ReadDate | null {
  // Digits of other scripts as ASCII ones; the length stays. Those of Devanagari begin at six.
  const plain = text
    .slice(0, 100)
    .replace(/[٠-٩۰-۹０-９๐-๙०-९]/g, (digit) =>
      String((digit.charCodeAt(0) - (digit < '०' || digit > '९' ? 0 : 6)) & 15),
    )
  // Most of what is asked about is prose.
  if (!short && !/^\D{0,36}\d/.test(plain)) return null
  const date = dateWithoutWeekday(plain, 0, short)
  const lead = date ? null : WEEKDAY.exec(plain)
  if (!lead) return date
  const [before, word] = lead
  const after = dateWithoutWeekday(plain, before.length, short)
  // Asking all languages for a word is dear, and a line of prose begins with one too.
  if ((!after && !short) || (word && monthNumber(word) !== 0)) return null
  return after ?? makeDate(before.trimEnd().length, 0, 0, 0)
}

/** A date that fills `text` but for white space around it; letters between digits may be digits misread. */
export function wholeDate(text: string): ReadDate | null {
  const read = fullMatch(text)
  if (read) return read
  const mended = text.replace(MISREAD, (letter) => (/o/i.test(letter) ? '0' : '1'))
  const guessed = mended === text ? null : fullMatch(mended)
  return guessed && { ...guessed, guessed: true }
}

function fullMatch(text: string): ReadDate | null {
  const words = text.trim()
  if (/^(?:19|20)\d\d$/.test(words)) return makeDate(4, +words, 0, 0)
  const read = readDate(words)
  // A full stop may follow the year, as in Croatian.
  return read?.length === words.length - +/\p{L} \d{4}\.$/u.test(words) ? read : null
}

/** Reads what is at `from`, where no weekday is before it. */
function dateWithoutWeekday(plain: string, from: number, short: boolean): ReadDate | null {
  /** UTF-16 units of the longest date, its weekday and time aside. */
  const MAX_DATE_UNITS = 32
  // No date is longer; its time is read apart.
  const words = plain.slice(from, from + MAX_DATE_UNITS)
  const tokens: RegExpExecArray[] = []
  for (let token = TOKEN.exec(words); token; token = TOKEN.exec(words)) tokens.push(token)
  const letters = tokens.map(([, number, ordinal, sign = ' ', word]) =>
    word
      ? /day$/.test(word)
        ? ' '
        : 'w'
      : !number
        ? sign
        : ordinal
          ? 'd'
          : number.length > 2
            ? '4'
            : number.length,
  )
  const shape = SHAPE.exec(letters.join(''))?.[0]
  if (!shape) return null
  let end = from
  let year = 0
  let name = ''
  const numbers: number[] = []
  for (const [all, number, , , word] of tokens.slice(0, shape.length)) {
    end += all.length
    if (word) name = word
    else if (number && number.length > 2) {
      // `令和4` counts from its era's first year, 元.
      const era = ERAS[number[0]!]
      year = era ? era + (+number.slice(2) || 1) : +number
    } else if (number) numbers.push(+number)
  }
  // `2022. 6. 29.`: elsewhere a full stop ends the sentence.
  if (/^4/.test(shape) && plain[end] === '.') end++
  if (numbers[2] !== undefined) year = 2000 + numbers[2]
  // Thai years count from 543 before ours; no other press writes of such a one.
  if (year > 2400) {
    if (name < 'ก' || name > '๛') return null
    year -= 543
  }
  if (!year && !short) return null
  const length = end + TAIL.exec(plain.slice(end))![0].length
  return inOrder(shape, name, numbers, (month, day) => makeDate(length, year, month, day))
}

/** Decides which of the numbers is the month and which the day. */
function inOrder(
  shape: string,
  name: string,
  [first = 0, second = 0]: number[],
  date: (month: number, day: number) => ReadDate,
): ReadDate | null {
  if (name) {
    const month = monthNumber(name)
    // A weekly's two days: the month is sure.
    return month ? date(month, second ? 0 : first) : null
  }
  if (/^4|[月월]/.test(shape)) return date(first, second)
  // `29.06.22` has its day first; `06/07/2022` may mean either, unless a number settles it.
  if (!second || first > 12 || first === second || shape.includes('.')) return date(second, first)
  if (second > 12) return date(first, second)
  const candidates = [date(first, second), date(second, first)].map((one) => one.value!)
  return { ...date(0, 0), candidates }
}

/** A date of these numbers, 0 for what is unknown; of an impossible one only what there is remains. */
export function makeDate(length: number, year: number, month: number, day: number): ReadDate {
  const inMonth = (month || 1) - 1
  const impossible = new Date(Date.UTC(year || 2000, inMonth, day || 1)).getUTCMonth() !== inMonth
  if (impossible) return { ...makeDate(length, year, month > 12 ? 0 : month, 0), impossible }
  const two = (number: number) => (number ? `-${String(number).padStart(2, '0')}` : '')
  return {
    length,
    value: year ? year + two(month) + two(month && day) : null,
    candidates: [],
    impossible,
    year: year || null,
    month: month || null,
    day: day || null,
  }
}

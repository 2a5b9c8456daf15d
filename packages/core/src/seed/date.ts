// Written dates. In: a string that may begin with one. Out: how far it reaches and which day it names.
//
//   Wednesday, June 29, 2022 09:12 PM
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  2022-06-29

import { isWeekday, monthOf } from './months.ts'

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

/**
 * What is neither space, digit nor punctuation. Naming the letters instead costs an engine a millisecond for each pattern
 * they stand in; whether a word is a month is asked of the table anyway.
 */
const LETTER = '[^\\s!-@[-`{-¿،\\u2000-\\u206f]'
const MONTH = `(${LETTER}{3,}(?: (?:الأول|الثاني))?)\\.?`
const APART = `(?!\\d|${LETTER})`
const ORDINAL = '(?:st|nd|rd|th|er|[.ºª°])?'
const YEAR = '((?:1[6-9]|20)\\d\\d)(?!\\d)(?:\\s?(?:г\\.|року|р\\.))?'
const of = '(?:de |di |of |del )?'
const pattern = (source: string) => new RegExp(`^${source}`, 'u')

type Parts = (found: RegExpExecArray) => [year: number, month: number, day: number] | null
const eras: Record<string, number> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
}

/** Forms that fix their own order; day 0 and month 0 mean "not said". */
const FORMS: [RegExp, Parts][] = [
  [/^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)\.?/, (m) => [+m[1]!, +m[3]!, +m[4]!]],
  [/^((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/, (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [/^(\d{4})-(\d{2})(?![\d-])/, (m) => [+m[1]!, +m[2]!, 0]],
  [
    /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?/,
    (m) => [+m[1]!, +(m[2] ?? 0), +(m[3] ?? 0)],
  ],
  [
    /^(令和|平成|昭和|大正|明治|民[國国])(\d{1,3}|元)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/,
    (m) => [eras[m[1]!]! + (m[2] === '元' ? 1 : +m[2]!), +(m[3] ?? 0), +(m[4] ?? 0)],
  ],
  [
    pattern(`(?:[Tt]he )?(\\d{1,2})${ORDINAL}[\\s-]${of}${MONTH},?[\\s-]${of}${YEAR}`),
    (m) => named(m[2]!, +m[3]!, +m[1]!),
  ],
  [pattern(`${MONTH}\\s(\\d{1,2})${ORDINAL},?\\s${of}${YEAR}`), (m) => named(m[1]!, +m[3]!, +m[2]!)],
  [pattern(`${MONTH},?\\s${of}${YEAR}`), (m) => named(m[1]!, +m[2]!, 0)],
  [pattern(`${YEAR}\\.?\\s${MONTH}\\s(\\d{1,2})(?!\\d)\\.?`), (m) => named(m[2]!, +m[1]!, +m[3]!)],
  // A weekly's two days: the month is sure.
  [pattern(`${MONTH}\\s\\d{1,2}\\s?[–-]\\s?\\d{1,2},?\\s${YEAR}`), (m) => named(m[1]!, +m[2]!, 0)],
  [pattern(`\\d{1,2}\\s?[–-]\\s?\\d{1,2}\\s${MONTH},?\\s${YEAR}`), (m) => named(m[1]!, +m[2]!, 0)],
]
const DAY_AND_MONTH: [RegExp, Parts][] = [
  [pattern(`(\\d{1,2})${ORDINAL}\\s${of}${MONTH}${APART}`), (m) => named(m[2]!, 0, +m[1]!)],
  [pattern(`${MONTH}\\s(\\d{1,2})${ORDINAL}${APART}`), (m) => named(m[1]!, 0, +m[2]!)],
  [/^(\d{1,2})[月월]\s?(\d{1,2})[日일]/, (m) => [0, +m[1]!, +m[2]!]],
  [/^(\d{1,2})(?:st|nd|rd|th|日)(?!\p{L})/u, (m) => [0, 0, +m[1]!]],
]
const ISLAMIC =
  /^\d{1,2} (?:muharram|safar|rabi|jumada|rajab|sha.?ban|ramadan|shawwal|dhu|محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو)[\p{L}\p{M}‘’' -]{0,12}\s\d{4}/iu
/** Letters that scanners put for digits. */
const MISREAD = /(?<=\d)[OoIl]|[OoIl](?=\d)/g
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const TIME =
  /^(?:T|[,\s]*(?:at|um|à|[-–—|@·])?\s*)\d{1,2}(?:[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?|\s*[AaPp]\.?[Mm]\.?)(?:\s*(?:Uhr|Z|\(?(?:UTC|GMT|[A-Z]{2,4}T)\)?(?:\s*[+-]\d{1,2})?|[+-]\d{2}:?\d{2}|local time))?/

function named(name: string, year: number, day: number): [number, number, number] | null {
  // Hebrew puts its “in” before the month, ביוני; no month of its own begins so.
  const month = monthOf(name.replace(/^ב/, ''))
  return month ? [year, month, day] : null
}

/** Arabic-Indic, Persian and full-width digits as ASCII ones, length unchanged. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/**
 * Reads a date at the start of `text`, weekday before and time after it included.
 * `short` also takes what a dateline may say: a day and month, a day alone, a weekday.
 */
export function readDate(text: string, short = false): ReadDate | null {
  const plain = plainDigits(text.slice(0, 100)).replace(/[\u00a0\u202f\u2009]/g, ' ')
  if (!short && !/\d/.test(plain)) return null
  const lead = weekdayLength(plain, short)
  const found = bare(plain.slice(lead), short)
  if (!found) return short && lead ? blank(plain.slice(0, lead).replace(/,?\s*$/, '').length) : null
  let length = lead + found.length
  const time = TIME.exec(plain.slice(length))
  if (time && !short) length += time[0].length
  return { ...found, length }
}

/** Whether `text` is a day and month without a year of ours: `Wednesday, June 29`, `29 Ramadan 1443`. */
export function isWithoutYear(text: string): boolean {
  if (!/\p{Nd}/u.test(text)) return false
  const read = readDate(text, true)
  if (!read) return ISLAMIC.test(plainDigits(text))
  return read.month !== null && read.day !== null && read.year === null && read.length === text.length
}

/** A date that fills `text` but for white space around it; letters between digits may be digits misread. */
export function wholeDate(text: string): ReadDate | null {
  const read = wholeAsWritten(text)
  if (read || text.length > 60) return read
  const mended = text.replace(MISREAD, (letter) => (/o/i.test(letter) ? '0' : '1'))
  const guessed = mended === text ? null : wholeAsWritten(mended)
  return guessed && { ...guessed, guessed: true }
}

function wholeAsWritten(text: string): ReadDate | null {
  const lead = text.length - text.trimStart().length
  const found = readDate(text.slice(lead))
  if (found && text.slice(lead + found.length).trim() === '') return found
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(plainDigits(text.slice(0, 40)))
  return year && text.length < 40 ? { ...dated(+year[1]!, 0, 0, 4), length: text.trim().length } : null
}

/** How far a day of the week reaches that stands before a date, or alone where `short` allows that. */
function weekdayLength(plain: string, short: boolean): number {
  const word = /^(?:يوم\s)?([\p{L}-]+)\.?,?،?(?:\s+|$)(?:(?:den|le|el|il|der)\s+)?/u.exec(plain)
  if (!word) return /^[月火水木金土日]曜日?\s*/.exec(plain)?.[0].length ?? 0
  // A line of prose begins with a word too; asking all languages for it is dear.
  if (!short && !/^\S*\s?\d/.test(plain.slice(word[0].length))) return 0
  return isWeekday(word[1]!) ? word[0].length : 0
}

function bare(plain: string, short: boolean): ReadDate | null {
  for (const [form, parts] of short ? [...FORMS, ...DAY_AND_MONTH] : FORMS) {
    const found = form.exec(plain)
    const read = found && parts(found)
    if (found && read) {
      const end = /^\s?[(（][月火水木金土日월화수목금토일](?:曜日?)?[)）]/.exec(plain.slice(found[0].length))
      return dated(...read, found[0].length + (end?.[0].length ?? 0))
    }
  }
  const numeric = NUMERIC.exec(plain)
  return numeric ? numericDate(numeric) : null
}

/** `29.06.22` has its day first; `06/07/2022` may mean either, unless a number settles it. */
function numericDate(found: RegExpExecArray): ReadDate {
  const first = +found[1]!
  const second = +found[3]!
  const year = found[4]!.length === 4 ? +found[4]! : 2000 + +found[4]!
  const length = found[0].length
  if (found[2] === '.' || first === second || (first > 12 && second <= 12))
    return dated(year, second, first, length)
  if (second > 12 && first <= 12) return dated(year, first, second, length)
  const readings = [dated(year, first, second, length), dated(year, second, first, length)]
  if (readings.every((one) => one.impossible)) return readings[0]!
  const candidates = readings.map((one) => one.value!)
  return { ...blank(length), value: iso(year, 0, 0), candidates, year }
}

function dated(year: number, month: number, day: number, length: number): ReadDate {
  const monthThere = month >= 1 && month <= 12
  const impossible =
    (month !== 0 && !monthThere) || (day !== 0 && monthThere && !isDay(year || 2000, month, day))
  const value = year ? iso(year, monthThere ? month : 0, impossible || !monthThere ? 0 : day) : null
  return {
    length,
    value,
    candidates: [],
    impossible: impossible || day > 31,
    year: year || null,
    month: monthThere ? month : null,
    day: day && !impossible ? day : null,
  }
}

function blank(length: number): ReadDate {
  return { length, value: null, candidates: [], impossible: false, year: null, month: null, day: null }
}

/** Whether the calendar has a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The ISO prefix of what is known; 0 stands for unknown. */
export function iso(year: number, month: number, day: number): string {
  const two = (number: number) => (number ? `-${String(number).padStart(2, '0')}` : '')
  return String(year).padStart(4, '0') + two(month) + (month ? two(day) : '')
}

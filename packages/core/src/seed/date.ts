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

/** What the capitals in the forms below stand for. */
const PARTS: Record<string, string> = {
  Y: '(?<y>(?:1[6-9]|20)\\d\\d)(?!\\d)(?:\\s?(?:г\\.|року|р\\.))?',
  M: '(?<m>[\\p{L}\\p{M}]{3,}(?: (?:الأول|الثاني))?)\\.?',
  N: '(?<m>\\d{1,2})',
  D: '(?<d>\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?',
  R: '\\d{1,2}\\s?[–-]\\s?\\d{1,2}',
  F: '(?:de |di |of |del )?',
}
const form = (source: string) => new RegExp(`^${source.replace(/[YMNDRF]/g, (name) => PARTS[name]!)}`, 'u')

/** The year before the first of an era, by the era's first sign. */
const ERAS: Record<string, number> = { 令: 2018, 平: 1988, 昭: 1925, 大: 1911, 明: 1867, 民: 1911 }

/** Forms that fix their own order. A weekly's two days (R) leave the month sure. */
const FORMS = [
  '(?<y>\\d{4})(?<s>[-/.])\\s?N\\k<s>\\s?D(?!\\d)',
  '(?<y>(?:19|20)\\d\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)(?!\\d)',
  '(?<y>\\d{4})-N(?![\\d-])',
  '(?:(?<y>\\d{4})|(?<era>[令平昭大明民])\\p{L}(?<n>\\d{1,3}|元))\\s?[年년]\\s?(?:N\\s?[月월]\\s?(?:D\\s?[日일])?)?',
  '(?:[Tt]he )?D[\\s-]FM,?[\\s-]FY',
  'M\\sD,?\\sFY',
  'M,?\\sFY',
  'Y\\.?\\sM\\sD(?!\\d)',
  'M\\sR,?\\sY',
  'R\\sM,?\\sY',
].map(form)
const WITHOUT_YEAR = [
  'D\\sFM(?!\\p{L})',
  'M\\sD(?![\\p{L}\\d])',
  'N[月월]\\s?D[日일]',
  '(?<d>\\d{1,2})(?:st|nd|rd|th|日)(?!\\p{L})',
].map(form)
const ISLAMIC =
  /^\d{1,2} (?:(?:muharram|safar|rabi|jumada|rajab|sha.?ban|ramadan|shawwal|dhu)[\p{L}\p{M}‘’' -]{0,12}|[\p{Script=Arabic} ]{2,20}) 1[34]\d\d/iu
/** Letters that scanners put for digits. */
const MISREAD = /(?<=\d)[OoIl]|[OoIl](?=\d)/g
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const TIME =
  /^(?:T|[,\s]*(?:at|um|à|[-–—|@·])?\s*)(?=\d+(?:[:.h]\d\d|\s*[AaPp]\.?[Mm]))\d{1,2}(?:[:.h]\d+)*\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*(?:Uhr|local time|\(?[A-Z]{1,4}\b\)?(?:\s*[+-]\d{1,2})?|[+-]\d\d:?\d\d))?/

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
  const lead = weekdayLength(plain)
  const found = bare(plain.slice(lead), short)
  if (!found)
    return lead && short ? dated(0, 0, 0, plain.slice(0, lead).trimEnd().replace(/,$/, '').length) : null
  let length = lead + found.length
  const time = TIME.exec(plain.slice(length))
  if (time && !short) length += time[0].length
  return { ...found, length }
}

/** Whether `text` is a day and month without a year of ours: `Wednesday, June 29`, `29 Ramadan 1443`. */
export function isWithoutYear(text: string): boolean {
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

function weekdayLength(plain: string): number {
  const word = /^(?:يوم\s)?([\p{L}-]+)\.?,?،?(?:\s+|$)(?:(?:den|le|el|il|der)\s+)?/u.exec(plain)
  if (!word) return /^[月火水木金土日]曜日?\s*/.exec(plain)?.[0].length ?? 0
  return isWeekday(word[1]!) ? word[0].length : 0
}

function bare(plain: string, short: boolean): ReadDate | null {
  for (const form of short ? [...FORMS, ...WITHOUT_YEAR] : FORMS) {
    const found = form.exec(plain)
    if (!found) continue
    const { y = 0, m = 0, d = 0, era, n } = found.groups!
    // Hebrew puts its “in” before the month: ביוני
    const month = Number(m) || monthOf(String(m)) || monthOf(String(m).replace(/^ב/, ''))
    if (/^\p{L}/u.test(String(m)) && !month) continue
    const end = /^\s?[(（][月火水木金土日월화수목금토일](?:曜日?)?[)）]/.exec(plain.slice(found[0].length))
    const year = era ? ERAS[era]! + (Number(n) || 1) : Number(y)
    return dated(year, month, Number(d), found[0].length + (end?.[0].length ?? 0))
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
  const dayFirst = dated(year, second, first, length)
  if (found[2] === '.' || first === second || first > 12) return dayFirst
  const monthFirst = dated(year, first, second, length)
  if (second > 12) return monthFirst
  return { ...dated(year, 0, 0, length), candidates: [monthFirst.value!, dayFirst.value!] }
}

/** A date of numbers; 0 stands for what is not said. */
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

/** Whether the calendar has a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The ISO prefix of what is known; 0 stands for unknown. */
export function iso(year: number, month: number, day: number): string {
  const numbers = [year, month, month && day].filter((number) => number > 0)
  return numbers.map((number, at) => String(number).padStart(at ? 2 : 4, '0')).join('-')
}

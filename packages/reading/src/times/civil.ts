// Days of the civil calendar as whole numbers, 0 being 1 January 1970. In: years, months, days. Out: numbers, ranges and
// ISO dates. The arithmetic is Howard Hinnant’s, “chrono-compatible low-level date
// algorithms”: years begin in March, so that the leap day is the last.

/** Days from the first to the last, inclusive; a day is a range of one. */
export interface Range {
  from: number
  to: number
}

/** The number of a day; a month below 1 or above 12 is one of the years before or after. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const inMonth = (((months % 12) + 12) % 12) + 1
  const marchYear = Math.floor(months / 12) - (inMonth <= 2 ? 1 : 0)
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (inMonth + (inMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146097 + yearOfEra * 365 + leaps + dayOfYear - 719468
}

/** The year, month and day of a day’s number. */
export function civilDate(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth + (marchMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** A day as ISO date, `2022-06-29`. */
export function isoDate(number: number): string {
  const { year, month, day } = civilDate(number)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The range of an ISO prefix: a day, a month or a year. */
export function rangeOfIso(prefix: string): Range {
  const [year, month, day] = prefix.split('-').map(Number)
  if (!month) return yearsOf(year!, 1)
  if (!day) return monthsOf(year!, month, 1)
  return oneDay(dayNumber(year!, month, day))
}

/** A range of one day. */
export function oneDay(day: number): Range {
  return { from: day, to: day }
}

/** `count` months, beginning with the given one. */
export function monthsOf(year: number, month: number, count: number): Range {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 1) - 1 }
}

/** `count` years, beginning with the given one. */
export function yearsOf(year: number, count: number): Range {
  return monthsOf(year, 1, count * 12)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** How many days before a day, or on it, the latest such weekday is: 0 to 6. */
export function daysSince(weekday: number, day: number): number {
  return (weekdayOf(day) - weekday + 7) % 7
}

/** The week of a day, Monday to Sunday as ISO 8601 has it. */
export function weekOf(day: number): Range {
  const monday = day - weekdayOf(day)
  return { from: monday, to: monday + 6 }
}

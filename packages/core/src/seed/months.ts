// Month and weekday names. The platform knows them (Unicode CLDR, through Intl); only what newspapers abbreviate
// otherwise is written down here. The tables are built once, when the first word asks for one.

const LANGUAGES =
  'en-US en-GB de de-AT fr es it pt nl sv da nb fi pl cs hu ro tr ru uk bg el ar ar-LB he fa id'
const ALSO = 'sept=9 set=9 agosto=8 ago=8 mrt=3 maerz=3 إبريل=4 ابريل=4 مارچ=3'

const CALENDAR = { timeZone: 'UTC', calendar: 'gregory' } as const

interface Names {
  months: Map<string, number>
  weekdays: Set<string>
}

let names: Names | null = null

function known(): Names {
  if (names) return names
  const months = new Map<string, number>()
  const weekdays = new Set('tues thur thurs'.split(' '))
  for (const pair of ALSO.split(' ')) months.set(pair.split('=')[0]!, Number(pair.split('=')[1]))
  for (const language of LANGUAGES.split(' ')) {
    for (const length of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { ...CALENDAR, month: length })
      const dated = new Intl.DateTimeFormat(language, {
        ...CALENDAR,
        month: length,
        day: 'numeric',
        weekday: length,
      })
      for (let at = 0; at < 12; at++) {
        // Every month; the first seven, a Monday to a Sunday, are every weekday too.
        const day = Date.UTC(2021, at, [4, 2, 3, 1, 7, 5, 4][at] ?? 1)
        for (const part of [...alone.formatToParts(day), ...dated.formatToParts(day)]) {
          if (part.type === 'month' && /^\p{L}{3}/u.test(part.value)) months.set(plain(part.value), at + 1)
          if (part.type === 'weekday') weekdays.add(plain(part.value))
        }
      }
    }
  }
  for (const name of weekdays) if (months.has(name)) weekdays.delete(name)
  names = { months, weekdays }
  return names
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.,،]+$/, '')
}

/** The number of a month, 1 to 12, by a name in any of the languages known; 0 where it is none. */
export function monthOf(name: string): number {
  return known().months.get(plain(name)) ?? 0
}

/** Whether a word, full stop and case aside, names a day of the week. */
export function isWeekday(word: string): boolean {
  return known().weekdays.has(plain(word))
}

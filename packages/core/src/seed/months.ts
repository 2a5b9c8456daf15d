// Month and weekday names. The platform knows them (Unicode CLDR, through Intl); only what newspapers abbreviate
// otherwise is written down here. The table is built once, when the first word asks for one.

const LANGUAGES =
  'en-US en-GB de de-AT fr es it pt nl sv da nb fi pl cs hu ro tr ru uk bg el ar ar-LB he fa id'
const ALSO = 'tues=0 thur=0 thurs=0 sept=9 set=9 mrt=3 maerz=3 إبريل=4 ابريل=4 مارچ=3'

/** Names of months, 1 to 12, and of weekdays, 0. */
let names: Map<string, number> | null = null

function numberOf(name: string): number | undefined {
  if (names) return names.get(plain(name))
  names = new Map(ALSO.split(' ').map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])]))
  for (const language of LANGUAGES.split(' ')) {
    for (const month of ['long', 'short'] as const) {
      for (const more of [{}, { day: 'numeric', weekday: month } as const]) {
        const format = new Intl.DateTimeFormat(language, {
          timeZone: 'UTC',
          calendar: 'gregory',
          month,
          ...more,
        })
        for (let at = 0; at < 12; at++) {
          // Every month; the first seven, a Monday to a Sunday, are every weekday too.
          for (const part of format.formatToParts(Date.UTC(2021, at, [4, 2, 3, 1, 7, 5, 4][at] ?? 1))) {
            const word = plain(part.value)
            if (part.type === 'month' && /^\p{L}{3}/u.test(word)) names.set(word, at + 1)
            if (part.type === 'weekday' && !names.has(word)) names.set(word, 0)
          }
        }
      }
    }
  }
  return names.get(plain(name))
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.,،]+$/, '')
}

/** The number of a month, 1 to 12, by a name in any of the languages known; 0 where it is none. */
export function monthOf(name: string): number {
  return numberOf(name) ?? 0
}

/** Whether a word, full stop and case aside, names a day of the week. */
export function isWeekday(word: string): boolean {
  return numberOf(word) === 0
}

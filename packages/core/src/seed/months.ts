// Month and weekday names. The platform knows them (Unicode CLDR, through Intl); only what newspapers abbreviate
// otherwise is written down here. The table grows by a language when a word asks for it.

const LANGUAGES = 'en-GB de-AT fr es it pt nl sv da nb fi pl cs hu ro tr ru uk bg el ar ar-LB he fa id'
/** Languages whose months are named otherwise alone than in a date. A format takes longer to make than to use. */
const APART = /de|nb|fi|pl|cs|ru|uk|el/
const ALSO = 'sept=9 maerz=3 إبريل=4 ابريل=4 مارچ=3 tues=0 thur=0 thurs=0'

/** Numbers of months by name; 0 for a day of the week. What names both is a month. */
const names = new Map<string, number>()
for (const pair of ALSO.split(' ')) names.set(pair.slice(0, -2), +pair.slice(-1))
const ahead = LANGUAGES.split(' ')

/** What a name stands for; a language's names are asked for when none before it has the word. */
function numberOf(name: string): number | undefined {
  const word = plain(name)
  while (!names.has(word) && ahead.length) addNamesIn(ahead.shift()!)
  return names.get(word)
}

function addNamesIn(language: string): void {
  for (const length of ['long', 'short'] as const) {
    const alone = { timeZone: 'UTC', calendar: 'gregory', month: length } as const
    const dated = { ...alone, day: 'numeric', weekday: length } as const
    for (const options of APART.test(language) ? [alone, dated] : [dated]) {
      const form = new Intl.DateTimeFormat(language, options)
      for (let at = 0; at < 12; at++) {
        // Every month; the first seven, a Monday to a Sunday, are every weekday too.
        const day = Date.UTC(2021, at, [4, 2, 3, 1, 7, 5, 4][at] ?? 1)
        for (const { type, value } of form.formatToParts(day)) {
          const name = plain(value)
          if (type === 'month' && /^\p{L}{3}/u.test(value)) names.set(name, at + 1)
          if (type === 'weekday' && !names.has(name)) names.set(name, 0)
        }
      }
    }
  }
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

// Month and weekday names. The platform knows them (Unicode CLDR, through Intl); only what newspapers abbreviate
// otherwise is written down here. The table grows by a language when a word asks for it.

const LANGUAGES =
  'en-GB de-AT fr es it pt nl sv da nb fi pl cs hu ro tr ru uk bg el ar ar-LB ar-DZ ar-MA he fa id hr ca hi th'
/** Languages whose months are named otherwise alone than in a date. A format takes longer to make than to use. */
const NOMINATIVE_DIFFERS = /de|nb|fi|pl|cs|ru|uk|el|ca/
const EXTRA_NAMES = 'maerz=3 إبريل=4 ابريل=4 مارچ=3 tues=0 thur=0 thurs=0'

/** Numbers of months by name; 0 for a day of the week. What names both is a month. */
const names = new Map(EXTRA_NAMES.split(' ').map((pair) => [pair.slice(0, -2), +pair.slice(-1)]))
const pendingLanguages = LANGUAGES.split(' ')

function addNamesIn(language: string): void {
  for (const length of ['long', 'short'] as const) {
    const alone = { calendar: 'gregory', month: length } as const
    const dated = { ...alone, day: 'numeric', weekday: length } as const
    for (const options of NOMINATIVE_DIFFERS.test(language) ? [alone, dated] : [dated]) {
      const form = new Intl.DateTimeFormat(language, options)
      for (let at = 0; at < 12; at++) {
        // The first days of a year's months are every day of the week among them.
        for (const { type, value } of form.formatToParts(new Date(2021, at, 1))) {
          const name = value.toLowerCase().replace('.', '')
          // Other parts are numbers or contain spaces, and are never looked up.
          if (type === 'month') names.set(name, at + 1)
          else if (!names.has(name)) names.set(name, 0)
        }
      }
    }
  }
}

/**
 * The number of a month, 1 to 12, by its name in any of the languages known; 0 for a day of the week. A language's
 * names are asked for when none before it has the word.
 */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase()
  while (!names.has(word) && pendingLanguages.length) addNamesIn(pendingLanguages.shift()!)
  return names.get(word)
}

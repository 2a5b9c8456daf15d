// English names of days, months, seasons and periods, and the numbers that count them. Data.

/** The words of a list by their lines, the first of which has the number `from`; a line may be empty. */
function numbered(list: string, from: number): ReadonlyMap<string, number> {
  return new Map(
    list
      .split('\n')
      .flatMap((line, at) => line.split(' ').flatMap((word) => (word ? [[word, at + from] as const] : []))),
  )
}

/** 0 for Monday to 6 for Sunday. */
export const weekdays = numbered('monday\ntuesday\nwednesday\nthursday\nfriday\nsaturday\nsunday', 0)
/** Short names of weekdays; they count with a capital, among certain words. */
export const shortWeekdays = numbered('mon\ntue tues\nwed weds\nthu thur thurs\nfri\nsat\nsun', 0)

/** 1 for January to 12 for December. */
export const months = numbered(
  'january\nfebruary\nmarch\napril\nmay\njune\njuly\naugust\nseptember\noctober\nnovember\ndecember',
  1,
)
/** Short names of months; they count beside a day or a year, or after “in”, with their capital. */
export const shortMonths = numbered('jan\nfeb\nmar\napr\n\njun\njul\naug\nsep sept\noct\nnov\ndec', 1)

/**
 * The first two letters of names of months in the languages that core reads, where they are Latin: “10 years” is a date in
 * none of them. From Unicode CLDR, and compared with it by a test.
 */
export const monthBeginnings = new Set(
  `ab ag ao ap ar au av cz de di du ek el en ey fe ge gi gr ha he hu ia iu ja jo ju ka ke kv kw le li lo lu ma me mr ni no
  oc ok ot ou pa pr se si sr st sy sz ta te to wr`.split(/\s+/),
)

/** First month of each season, as the northern half of the world counts them. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

/** Words for one to fifteen. */
export const numbers = numbered(
  'a an one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve\nthirteen\nfourteen\nfifteen',
  1,
)
/** “the third quarter”, “the last quarter”. */
export const quarters: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 4],
  ['last', 4],
])
/** “the nineties”. */
export const decades = numbered(
  'twenties\nthirties\nforties\nfifties\nsixties\nseventies\neighties\nnineties',
  2,
)

/** Days that are names of something else: “Black Friday”. */
export const namedDays = new Set(
  'black good ash bloody super palm easter whit cyber holy maundy shrove fat red white blue'.split(' '),
)
/** Parts of a day after its name: “Tuesday morning”. */
export const dayParts = new Set('morning afternoon evening night lunchtime noon midday'.split(' '))

/** Names of weekdays and months that are no one’s name; not “May”. Abbreviations with their full stop. */
export const calendarNames: ReadonlySet<string> = new Set([
  ...weekdays.keys(),
  ...[...months.keys()].filter((name) => name !== 'may'),
  ...'jan. feb. aug. sept. oct. nov. dec.'.split(' '),
])

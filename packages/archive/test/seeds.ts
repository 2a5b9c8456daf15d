// Five clippings of invented outlets about invented events, small enough to be known by heart.

/** A clipping’s parts. */
export interface Clipping {
  outlet: string | null
  date: string | null
  headline: string
  body: string
}

/** The text of a clipping in the seed format. */
export function seedText({ outlet, date, headline, body }: Clipping): string {
  const header = [outlet, date].filter((line) => line !== null).join('\n')
  return `${header}${header ? '\n\n' : ''}${headline}\n\n${body}\n`
}

/** Harbor Times, Port Vela Courier, Anda Observer, Coast Gazette, and one without outlet or date. */
export const FIVE: Clipping[] = [
  {
    outlet: 'Harbor Times',
    date: 'June 29, 2022',
    headline: 'Two islands join, and not everyone cheers',
    body: `PORT VELA — The ferries stayed in harbour for most of the day while the two islands put their names to the paper.

“[T]he pact is old news,” Orla Venn, the premier of the larger island, said on Tuesday.

Nobody on the quay seemed to mind the rain.`,
  },
  {
    outlet: 'Port Vela Courier',
    date: '30 June 2022',
    headline: 'Crews wait for an answer in Port Vela',
    body: `Orla Venn told the council on Wednesday that the crews would be paid by the end of the month.

Tom Quill, who speaks for the crews, claimed that the ferries had not been repaired since the winter.

The council meets again next week.`,
  },
  {
    outlet: 'Anda Observer',
    date: '2 July 2022',
    headline: 'The toll will rise, an agency says',
    body: `Orla Venn said the pact would cost nobody anything, the Coastwire agency reported on Friday.

Venn’s office did not answer letters.

The toll stands at four crowns.`,
  },
  {
    outlet: 'Coast Gazette',
    date: '2021',
    headline: 'In the café by the lighthouse',
    body: `An official close to the talks, who asked not to be named, said the pact would not last.

The coffee was cold.`,
  },
  {
    outlet: null,
    date: null,
    headline: 'Notes on a bridge that nobody built',
    body: `There was to be a toll. There was to be a keeper, and a house for him.

None of it came about.`,
  },
]

const NAMES = ['Orla Venn', 'Tom Quill', 'Lin Sarrow', 'Ana Brandt', 'Haru Odell']
const SMALL_WORDS = ['the', 'of the', 'was in the', 'and the', 'for a', 'to the']

/** A clipping of its own for every number: no two are nearly the same. */
export function numbered(number: number): string {
  const word = (at: number) => `w${number.toString(36)}x${at}`
  const words = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => word(first + at)).join(' ')
  // Between made-up words small ones of English, without which no language would be known.
  const prose = (first: number, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${SMALL_WORDS[at % SMALL_WORDS.length]} ${word(first + at)}`,
    ).join(' ')
  const name = NAMES[number % NAMES.length]
  return seedText({
    outlet: 'Harbor Times',
    date: `2022-0${1 + (number % 9)}-1${number % 10}`,
    headline: `Number ${number}: ${words(0, 4)}`,
    body: `${prose(10, 30)}.\n\n${name} said on Tuesday that ${prose(50, 20)}.\n\n“${prose(80, 12)},” ${name} said.`,
  })
}

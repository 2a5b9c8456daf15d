// A desk made up for measuring: clippings of about 600 words, each its own, the same ones for the same number.
// In: how many. Out: texts, with a vocabulary spread as in print (few words everywhere, many nearly nowhere), and
// sources quoted, reported, unnamed and relayed.

/** Numbers from a seed, the same every time (mulberry32). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  'ba ke lo mi nu ra se ti vo da fe gi ho ju ka le mo ni pa ro su te wa xi ze bor tal ven mar sol dun kir han pel'.split(
    ' ',
  )
const COMMON =
  'the of and to a in that for on with was at by from as it its their his her would had been after before over new under city people year week plan harbour council ferry port report talks crew budget road school water strike vote price line bridge market night public'.split(
    ' ',
  )
const FIRST = 'Orla Tom Lin Ana Haru Mira Jonas Petra Edda Luc Sana Viktor Noor Bela Ines Karo'.split(' ')
const TITLES = ['', '', '', 'Minister ', 'Mayor ', 'Captain ', 'Dr ']
const AGENCIES = ['Coastwire', 'Northern Press', 'Isle News Agency']
const CUES = [
  'said',
  'told reporters',
  'claimed',
  'warned',
  'insisted',
  'announced',
  'admitted',
  'argued',
  'predicted',
  'added',
]
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const made = (number) => {
  const next = random(number * 7919 + 17)
  const count = 2 + (number % 3)
  let word = ''
  for (let at = 0; at < count; at++) word += SYLLABLES[Math.floor(next() * SYLLABLES.length)]
  return word
}
const capital = (word) => word[0].toUpperCase() + word.slice(1)

const OUTLETS = Array.from(
  { length: 40 },
  (_, at) => `${capital(made(90_000 + at))} ${['Courier', 'Times', 'Observer', 'Gazette'][at % 4]}`,
)
const PEOPLE = Array.from(
  { length: 4000 },
  (_, at) => `${FIRST[at % FIRST.length]} ${capital(made(50_000 + at))}`,
)
const TOWNS = Array.from({ length: 300 }, (_, at) => `Port ${capital(made(70_000 + at))}`)

/** The text of one clipping. */
export function seedText(number) {
  const next = random(number + 1)
  const pick = (list) => list[Math.floor(next() * list.length)]
  // Rank by a power law: about one word in three is among the sixty commonest.
  const word = () => {
    const rank = Math.floor(next() ** 3 * 30_000)
    return next() < 0.45 ? pick(COMMON) : made(rank)
  }
  const phrase = (least, most) => {
    const words = Array.from({ length: least + Math.floor(next() * (most - least)) }, word)
    return words.join(' ')
  }
  const someone = () => PEOPLE[Math.floor(next() ** 2 * PEOPLE.length)]
  const sentence = () => {
    const kind = next()
    if (kind < 0.5) return `${capital(phrase(10, 24))}.`
    if (kind < 0.62) return `“${capital(phrase(6, 18))},” ${pick(TITLES)}${someone()} ${pick(CUES)}.`
    if (kind < 0.78)
      return `${pick(TITLES)}${someone()} ${pick(CUES)} on ${pick(['Monday', 'Tuesday', 'Friday'])} that ${phrase(8, 20)}.`
    if (kind < 0.86) return `According to ${someone()}, ${phrase(8, 18)}.`
    if (kind < 0.94) return `An official close to the ${word()} ${pick(CUES)} that ${phrase(8, 18)}.`
    return `Citing a ministry aide, the ${pick(AGENCIES)} agency reported that ${phrase(8, 18)}.`
  }
  const year = 2005 + Math.floor(next() * 21)
  const lines = [
    pick(OUTLETS),
    `${MONTHS[Math.floor(next() * 12)]} ${1 + Math.floor(next() * 28)}, ${year}`,
    '',
    capital(phrase(5, 10)),
    '',
  ]
  let words = 0
  let first = true
  while (words < 600) {
    const sentences = Array.from({ length: 2 + Math.floor(next() * 3) }, sentence)
    const paragraph = `${first ? `${pick(TOWNS).toUpperCase()} — ` : ''}${sentences.join(' ')}`
    first = false
    words += paragraph.split(' ').length
    lines.push(paragraph, '')
  }
  return lines.join('\n')
}

/** What to ask of such a desk: words by how many clippings have them, and names. */
export const asks = {
  commonest: 'the',
  outlet: OUTLETS[3],
  commonWord: (at) => COMMON[(at * 5) % COMMON.length],
  middlingWord: (at) => made(300 + at * 37),
  rareWord: (at) => made(20_000 + at * 211),
  familyName: (at) => PEOPLE[at * 13].split(' ')[1],
  fullName: (at) => PEOPLE[at * 13],
  cue: (at) => CUES[at % CUES.length].split(' ')[0],
}

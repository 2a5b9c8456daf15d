// How the words of a language come to their stems, by language (ISO 639-1). Data: to add a language, add its line.

/** How a word of one language comes to its stem. */
export interface Stemming {
  /** The module of @orama/stemmers, an algorithm of the Snowball project; none where the lists below are all. */
  module?: string
  /** Words that are their own stems, with spaces between. */
  whole?: string
  /** What is written otherwise before the stem is taken. */
  respelled?: readonly (readonly [written: RegExp, plain: string])[]
  /** Whether a stem is stemmed once more: its last letters may be an ending by chance. */
  twice?: boolean
  /** Whether what is left out may be a beginning. */
  dropsBeginnings?: boolean
  /** Endings that are no part of a word, longest first, with spaces between; two characters must be left. */
  endings?: string
  /** What parts a word may be written in: each is found too. */
  joint?: RegExp
}

/** “Müller”, “Mueller”: before a vowel or after one, the two letters are others. */
const umlauts: [RegExp, string][] = [
  [/(?<![aeiouyäöüq])ae(?![aeiouäöü])/g, 'ä'],
  [/(?<![aeiouyäöüq])oe(?![aeiouäöü])/g, 'ö'],
  [/(?<![aeiouyäöüq])ue(?![aeiouäöü])/g, 'ü'],
]

/** The languages that have stems. */
export const stemmings: Readonly<Record<string, Stemming>> = {
  // Those that Porter’s second algorithm names.
  en: { module: 'english', whole: 'news howe atlas cosmos bias andes inning outing canning herring earring' },
  de: { module: 'german', respelled: umlauts },
  fr: { module: 'french' },
  es: { module: 'spanish' },
  it: { module: 'italian' },
  // Plurals of -ão, which the algorithm leaves apart.
  pt: { module: 'portuguese', respelled: [[/(?:ões|ães|ãos)$/, 'ão']] },
  nl: { module: 'dutch' },
  sv: { module: 'swedish', respelled: [[/(?<=.{3})jan$/, 'ja']] },
  da: { module: 'danish' },
  no: { module: 'norwegian' },
  fi: { module: 'finnish', twice: true },
  ru: { module: 'russian', twice: true },
  uk: { module: 'ukrainian', twice: true },
  bg: { module: 'bulgarian' },
  ro: { module: 'romanian' },
  hu: { module: 'hungarian' },
  el: { module: 'greek' },
  tr: { module: 'turkish' },
  id: { module: 'indonesian' },
  hi: { module: 'indian' },
  hr: { module: 'serbian' },
  sr: { module: 'serbian' },
  // “And”, “with”, “the” are written to the word; the press writes heh for the feminine ending.
  ar: {
    module: 'arabic',
    whole: 'الله',
    dropsBeginnings: true,
    respelled: [
      [/^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/, ''],
      [/ه$/, 'ة'],
    ],
  },
  // Particles and the endings of quoted clauses.
  ko: {
    endings:
      '에서는 에게서 으로서 으로써 이라고 이라며 에서도 까지도 에서 에게 께서 으로 부터 까지 처럼 보다 라고 라며 이나 이며 은 는 이 가 을 를 의 에 와 과 도 만 로 나 며',
  },
  // The half-space joins what may be written apart.
  fa: { dropsBeginnings: true, joint: /\u200c/, endings: 'هایی های ها' },
}

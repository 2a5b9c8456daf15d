// Who a source of the corpus is, as far as its words and the text show it. In: a text and the words of a source. Out: a test for
// an actor; null where the words don’t show who it is.
//
//   Minister Orla Venn     the actor’s first and last name are among these words, or the other way round
//   Ms. Venn, Venn         the full name in the text that ends in Venn; of several, the nearest before; or that name alone
//   the CIA                an actor with that word in its name
//   two aides              an unnamed actor that is mentioned here, or one that isn’t a person and has these words
//   nothing                no actor
//   she, who, the minister, Venn’s aide, Venn and Dell      not shown: the corpus marks no antecedents

import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { honorifics, pronounOfGiven, pronouns, titleWords } from '@hearsay/reading/internal'

/** Whether an actor, or its absence, is the person that a source shows. */
export type PersonTest = (actor: Reading['actors'][number] | null) => boolean

const WORD = /\p{L}[\p{L}\p{M}\p{N}.'’-]*/gu
const CAPITAL = /^\p{Lu}/u
/** Where an apposition begins, and where the head of a noun phrase ends. */
const BREAK = /[,;(—–]/u
const HEAD_END =
  /\s(?:of|for|at|in|from|on|with|to|who|whose|which|that|after|before|by|released|published|conducted|taken)\s/iu
const DEFINITE = /^(?:the|this|that|these|those|both|neither|his|her|its|their|my|our)$/i
const THE = /^the$/i
const REFLEXIVE = /^(?:him|her|it)self$/
const PARTICLE = /^(?:de|du|la|le|di|da|del|van|von|der|den|al|el|bin)$/
const POSSESSIVE = /['’]s?$/

/** The test for the source of one attribution; null where the corpus doesn’t show who it is. */
export function shownPerson(text: string, source: Span[]): PersonTest | null {
  const words = source.map((span) => text.slice(...span)).join(' ')
  const [first = '', ...more] = words.replace(/^[^\p{L}]+/u, '').split(BREAK)
  const beginning = first.split(HEAD_END)[0]!
  // “Speaker of the House Paul Ryan”: a title’s own words are before the name.
  const isOffice = isTitle(wordsIn(beginning).at(-1) ?? '') && !more.some((one) => nameOf(one).length > 1)
  const head = isOffice ? first : beginning
  const said = wordsIn(head).filter((word, at) => at === 0 || !REFLEXIVE.test(word))
  // “One of his aides, Tad Venn,”
  if (/^one$/i.test(said[0] ?? '')) {
    const one = more.map(nameOf).find((words) => words.length > 1)
    return one ? (actor) => actor !== null && isSameName(one, wordsIn(words), actor.name) : null
  }
  if (said.length === 0) return source.length ? null : (actor) => actor === null
  if (/\s(?:and|n?or)\s|&/.test(head) || pronouns.has(head.trim().toLowerCase())) return null
  const start = nameStart(said)
  const before = said.slice(0, start).filter((word) => !isTitle(word) && !PARTICLE.test(word))
  const name = said.slice(start)
  const apposed = name.length ? undefined : more.map(nameOf).find((one) => one.length > 1)
  if (name.length > 1 || apposed)
    return (actor) => actor !== null && isSameName(apposed ?? name, wordsIn(words), actor.name)
  const isAlone = before.length === 0 || /^an?$/i.test(before[0]!)
  if (name.length === 1 && isAlone)
    return shownSurname(text, source[0]![0], name[0]!, said.slice(0, start).map(pronounOfTitle))
  if (name.length === 1 && before.length === 1 && THE.test(before[0]!))
    return (actor) => actor !== null && isNameOf(name[0]!, actor.name)
  return DEFINITE.test(said[0]!) || POSSESSIVE.test(head.split(/\s/)[0]!)
    ? null
    : shownDescription(source, words)
}

/** The name that a phrase is, behind its titles; no words where there are others. */
function nameOf(phrase: string): string[] {
  const said = wordsIn(phrase)
  const start = nameStart(said)
  const before = said.slice(0, start)
  return before.every(isTitle) || isTitle(before.at(-1)!) ? said.slice(start) : []
}

/** “CIA” of “Central Intelligence Agency”, or one of the words. */
function isNameOf(word: string, name: string): boolean {
  const capitals = wordsIn(name).filter((one) => CAPITAL.test(one) && !DEFINITE.test(one))
  return wordsIn(name).includes(word) || capitals.map((one) => one[0]).join('') === word.replaceAll('.', '')
}

/** “Officials”, “an aide to Venn”, “a study by the Institute of Tides”. */
function shownDescription(source: Span[], words: string): PersonTest {
  const all = new Set(wordsIn(words.toLowerCase()))
  const isHere = ([start, end]: Span) => source.some(([from, to]) => start < to && from < end)
  return (actor) => {
    if (!actor) return false
    if (actor.standing === 'unnamed') return actor.mentions.some(isHere)
    return actor.kind !== 'person' && wordsIn(actor.name.toLowerCase()).every((word) => all.has(word))
  }
}

/** A surname alone, by the full names in the text that end in it. */
function shownSurname(text: string, at: number, surname: string, titles: Gender[]): PersonTest {
  const gender = titles.find((one) => one)
  const fits = (first: string) => !gender || (pronounOfGiven(first.toLowerCase()) ?? gender) === gender
  const full = firstNames(text, surname).filter(({ first }) => fits(first))
  const nearest = full.findLast(({ index }) => index < at) ?? full[0]
  return (actor) => {
    const name = actor ? wordsIn(actor.name) : []
    if (!name.some((word) => word.toLowerCase() === surname.toLowerCase())) return false
    return nearest === undefined || name.length === 1 || name.includes(nearest.first)
  }
}

/** The words with a capital before a surname; where they may begin a sentence, given names alone. */
function firstNames(text: string, surname: string): { first: string; index: number }[] {
  const escaped = surname.replace(/[.\\]/g, '\\$&')
  const pair = new RegExp(
    `(\\p{Ll},? )?(\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}\\.)* ${escaped}(?![\\p{L}\\p{N}])`,
    'gu',
  )
  return [...text.matchAll(pair)]
    .map(({ 1: inside, 2: first, index }) => ({ first: withoutAccents(first!), index, inside }))
    .filter(
      ({ first, inside }) => !isTitle(first) && (inside || pronounOfGiven(first.toLowerCase()) !== null),
    )
}

type Gender = 'he' | 'she' | null | undefined

/** “She” of “Mrs.”. */
function pronounOfTitle(title: string): Gender {
  return honorifics.get(title.toLowerCase())
}

/** The first word of the name at the end of a phrase: behind titles and words without a capital. */
function nameStart(said: string[]): number {
  let start = said.length
  // “Charlie King”: what ends a phrase is no title.
  if (start > 1 && CAPITAL.test(said[start - 1]!)) start--
  for (;;) {
    while (start > 0 && CAPITAL.test(said[start - 1]!) && !isTitle(said[start - 1]!)) start--
    // “Ana de Vos”
    const given = said.slice(0, start).findLastIndex((word) => !PARTICLE.test(word))
    if (start === said.length || given < 0 || given === start - 1 || !isGiven(said[given]!)) break
    start = given
  }
  return start < said.length && DEFINITE.test(said[start]!) ? start + 1 : start
}

function isGiven(word: string): boolean {
  return CAPITAL.test(word) && !isTitle(word) && !DEFINITE.test(word)
}

function isSameName(name: string[], source: string[], actor: string): boolean {
  const given = wordsIn(actor).filter((word) => CAPITAL.test(word) && !DEFINITE.test(word))
  const isIn = (one: string[], other: string[]) => other.includes(one[0]!) && other.includes(one.at(-1)!)
  return given.length > 0 && (isIn(name, given) || (given.length > 1 && isIn(given, source)))
}

function isTitle(word: string): boolean {
  return honorifics.has(word.toLowerCase()) || titleWords.has(word.toLowerCase())
}

/** The words of a phrase without possessive endings and full stops; initials and abbreviations keep theirs. */
function wordsIn(phrase: string): string[] {
  return [...phrase.matchAll(WORD)].map(([word]) =>
    withoutAccents(word.replace(/['’]s?$/, '').replace(/(?<=\p{Ll}{3})\.$/u, '')),
  )
}

/** “Francois” of “François”, “O'Neill” of “O’Neill”: a text writes both. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
}

// English words beside a time that show what it belongs to. Data.
import { numbers } from './calendar.ts'
import { wordSet } from './word-set.ts'

/** Words before a month, a year or a season alone that make it a time: “in May”. */
export const timePrepositions = wordSet(`
  in since by until till during between throughout through before after around from of for to year
  about`)

/** Those of them that a name may also follow: “for May Sey”. */
export const namePrepositions = wordSet('of for to from before after about by')

/** Determiners before a time that modifies a noun: “the 2019 vote”. */
export const timeDeterminers = wordSet('the a an its his her their our this that')

/** What a number that looks like a year may count: “2019 tonnes”. */
export const countedNouns = wordSet(`
  % per percent people tons tonnes metre metres meter meters miles feet km kilometres kilometers votes
  ships boats vessels euros dollars crowns pounds yen members workers jobs words pages homes houses
  troops soldiers officers cases deaths times calories ma mah hp`)

/** Participles of publishing and speaking: a time beside one is the time of saying. */
export const publishingVerbs = wordSet(`
  released published issued posted broadcast aired dated sent made held given recorded convened
  speaking talking writing appearing testifying quoted cited asked`)

/** Words that begin a clause with a verb of its own. */
export const relativeWords = wordSet('who whom which whose that when while as where because if')

/** Words before the short name of a weekday: “on Wed”, “last Sat”. */
export const weekdayPredecessors = wordSet(`
  on last next this since until till by from late early through before after to and`)

/** Nouns for what is published on a day: “a report published on Tuesday”. */
export const publishedNouns = withPlurals(`
  statement report letter tweet post interview email e-mail memo communique communiqué speech notice paper study article
  editorial release message document filing survey poll announcement briefing dispatch bulletin video broadcast`)

/** After these common words only a few others begin a time: the quick check before the close one. */
export const timesAfter: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'the',
    wordSet(`
      first second third fourth final last latter next previous past coming following current same day weekend end start
      beginning middle early mid late spring summer autumn fall winter`),
  ],
  [
    'that',
    wordSet('same day night morning afternoon evening week weekend month quarter year decade century'),
  ],
  ['in', new Set(numbers.keys())],
  ['a', withPlurals('day week month quarter year')],
  ['one', withPlurals('day week month quarter year')],
])

/** Names of months in small letters that are also common words, or that another language reads as one. */
export const ambiguousMonths = wordSet(`
  may march mar set sep sept ago out dec mart list man jan apr ott gen nov oct feb aug jun jul kas eki`)

function withPlurals(nouns: string): ReadonlySet<string> {
  return new Set([...wordSet(nouns)].flatMap((noun) => [noun, `${noun}s`]))
}

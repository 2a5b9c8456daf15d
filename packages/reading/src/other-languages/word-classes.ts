// The classes of a word in a language other than English, as its lists have them: what the model of several languages is told of a
// word beside its letters. In: a language’s words. Out: a bit for each class.

import type { LanguageWords } from './language-words.ts'

/** The classes of a lower-case word: a bit for each that it is in; the order is the model’s. */
export function classTest(words: LanguageWords | null): (word: string) => number {
  if (!words) return () => 0
  const firsts = (list: ReadonlyMap<string, string[][]>) => new Set(list.keys())
  const lasts = (list: ReadonlyMap<string, string[][]>) =>
    new Set([...list.values()].flat().map((phrase) => phrase.at(-1)!))
  const splits = firsts(words.splitVerbs)
  const speechEnds = [lasts(words.splitVerbs), lasts(words.finals)]
  const hasSigns = words.known.signs !== undefined
  const classes: ((word: string) => boolean)[] = [
    (word) => words.speaks(word) || splits.has(word),
    (word) => speechEnds.some((list) => list.has(word)),
    (word) => hasSigns && words.mayReport(word),
    (word) => words.that.has(word),
    (word) => words.pronouns.has(word),
    (word) => words.articles.has(word),
    (word) => words.unnamed.has(word),
    (word) => words.accordingTo.has(word) || words.asSaid.has(word),
    (word) => words.accordingToAfter.has(word) || words.sourceEnds.has(word),
    (word) => words.isTitle(word),
    (word) => words.isInstitution(word),
    (word) => words.stops.has(word),
    (word) => words.mood.has(word),
    (word) => words.persons.has(word),
    (word) => words.negations.has(word),
    (word) => words.auxiliary.has(word) || words.reflexives.has(word),
  ]
  return (word) => {
    let bits = 0
    for (let at = 0; at < classes.length; at++) if (classes[at]!(word)) bits |= 1 << at
    return bits
  }
}

// Which of “he” and “she” can mean a person, by the words beside the name. In: words of a language with such pronouns. Out: one of
// them, or null where the words show neither, or both.
//
//   die Ministerin Orla Venn … sagte er      not Venn
//   ^^^        ^^ she                  ^^ he

import type { OtherLanguage } from './language-entry.ts'

/** A pronoun of a person. */
export type Gender = 'he' | 'she'

const genders = ['he', 'she'] as const

/** The gender of a pronoun in lower case; null where it has none: “I”, “they”. */
export function genderOfPronoun(pronoun: string, known: OtherLanguage): Gender | null {
  const word = pronoun.slice(pronoun.lastIndexOf('-') + 1)
  return genders.find((gender) => known[gender]?.pronouns.split(' ').includes(word)) ?? null
}

/** What articles, titles and endings of words in lower case show; null where they show nothing, or both. */
export function genderOfWords(words: readonly string[], known: OtherLanguage): Gender | null {
  const shown = genders.filter((gender) => {
    const signs = known[gender]?.signs.split(' ') ?? []
    return signs.some((sign) =>
      words.some((word) => (sign[0] === '-' ? endsWith(word, sign.slice(1)) : word === sign)),
    )
  })
  return shown.length === 1 ? shown[0]! : null
}

/** Whether a word of more than the ending ends so. */
function endsWith(word: string, ending: string): boolean {
  return word.length > ending.length + 3 && word.endsWith(ending)
}

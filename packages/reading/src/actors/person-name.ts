// Names of people compared. In: the folded words of two names. Out: whether they can be one person’s.
//
//   Venn ~ Orla Venn    Sato Haru ~ Haru Sato    Kang ~ Kang Do-yun    O. Venn ~ Orla Venn    van Dael ~ Ines van Dael
// Not: Orla Venn ~ Tom Venn; Do-yun ~ Park Do-yun said of the family name alone.

import { familyFirst } from '../lexicon/family-first.ts'
import { particles } from '../lexicon/small-words.ts'

/** A person’s name, folded; without titles and quoted nicknames. */
export interface PersonName {
  words: string[]
  /** “Jr.” and the like; it distinguishes father and son. */
  suffix: string | null
  familyFirst: boolean
  /** All its words as one, without hyphens. */
  joined: string
}

/** Reads the words of a name as written. */
export function personName(folded: string[], written: string): PersonName {
  const suffix = folded.find((word) => /^(?:jr|sr|ii|iii|iv)$/.test(word)) ?? null
  const words = folded.filter((word) => word !== suffix)
  const hyphened =
    words.length === 2 &&
    !words[0]!.includes('-') &&
    /\p{L}-\p{Ll}\p{L}*$/u.test(written) &&
    !/-(?:el|al)/.test(written)
  const joined = words.join('').replace(/-/g, '')
  return {
    words,
    suffix,
    joined,
    familyFirst: words.length > 1 && words.length < 4 && (hyphened || familyFirst.has(words[0]!)),
  }
}

/** The word of a name that a later mention is likely to use. */
export function familyOf({ words, familyFirst: first }: PersonName): string {
  return (first ? words[0] : words.at(-1)) ?? ''
}

/** How well a mention matches a name: not at all, by the given name, by the family name, as a whole. */
export const MATCH = { none: 0, given: 1, family: 2, whole: 3 } as const
/** How well a mention matches a name. */
export type NameMatch = (typeof MATCH)[keyof typeof MATCH]

/** How well a mention matches a fuller or equal name. */
export function matchName(mention: PersonName, name: PersonName): NameMatch {
  if (mention.suffix && name.suffix && mention.suffix !== name.suffix) return MATCH.none
  if (mention.joined === name.joined) return MATCH.whole
  const { words } = mention
  if (words.length === 1) return matchWord(words[0]!, name)
  if (name.words.length < 2) return MATCH.none
  if (hasSameWords(words, name.words)) return MATCH.whole
  if (particles.has(words[0]!))
    return name.words.join(' ').endsWith(` ${words.join(' ')}`) ? MATCH.family : MATCH.none
  const isMatch = words.at(-1) === name.words.at(-1) && isSameGivenName(words[0]!, name.words[0]!)
  return isMatch ? MATCH.whole : MATCH.none
}

/** “Venn”, “Orla”, “Kang”: one word of a name. */
function matchWord(word: string, name: PersonName): NameMatch {
  const { words } = name
  const family = familyOf(name)
  if (word === family || withoutArticle(word) === withoutArticle(family)) return MATCH.family
  if (word === words.at(-1) && words.length > 1) return name.familyFirst ? MATCH.given : MATCH.family
  return word === words[0] ? MATCH.given : MATCH.none
}

/** “Sato Haru” and “Haru Sato”. */
function hasSameWords(some: string[], others: string[]): boolean {
  if (some.length !== others.length) return false
  if (some.length === 2)
    return some[0] === others[0] ? some[1] === others[1] : some[0] === others[1] && some[1] === others[0]
  return [...some].sort().join() === [...others].sort().join()
}

/** “Orla” and “O”. */
function isSameGivenName(one: string, other: string): boolean {
  if (one === other) return true
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}

/** An Arabic family name without its article: “al-Sey”, “Sey”. */
function withoutArticle(word: string): string {
  return word.replace(/^(?:al|el|an|as|ad|ar)-/, '')
}

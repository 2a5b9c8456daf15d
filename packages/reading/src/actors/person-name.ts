// Names of people held against each other. In: folded words of two names. Out: whether they can be one person’s.
//
//   Venn ~ Orla Venn    Sato Haru ~ Haru Sato    Kang ~ Kang Do-yun    O. Venn ~ Orla Venn    van Dael ~ Ines van Dael
// Not: Orla Venn ~ Tom Venn; Do-yun ~ Park Do-yun said of the family name alone.

import { familyFirst } from '../lexicon/family-first.ts'
import { particles } from '../lexicon/small-words.ts'

/** A person’s name, folded; without titles and quoted nicknames. */
export interface PersonName {
  words: string[]
  /** “Jr.” and the like; it keeps father and son apart. */
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

/** How well a mention fits a fuller or equal name: 0 not, 1 by a given name, 2 by the family name, 3 whole. */
export function fits(mention: PersonName, name: PersonName): number {
  if (mention.suffix && name.suffix && mention.suffix !== name.suffix) return 0
  const a = mention.words
  const b = name.words
  if (mention.joined === name.joined) return 3
  if (a.length === 1) {
    const word = a[0]!
    if (word === familyOf(name) || bare(word) === bare(familyOf(name))) return 2
    if (word === b.at(-1) && b.length > 1) return name.familyFirst ? 1 : 2
    return word === b[0] ? 1 : 0
  }
  if (b.length < 2) return 0
  if (a.length === b.length && [...a].sort().join() === [...b].sort().join()) return 3
  if (particles.has(a[0]!)) return b.join(' ').endsWith(` ${a.join(' ')}`) ? 2 : 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.at(-1) !== long.at(-1)) return 0
  const first = short[0]!
  return first === long[0] ||
    (first.length === 1 && long[0]!.startsWith(first)) ||
    (long[0]!.length === 1 && first.startsWith(long[0]!))
    ? 3
    : 0
}

const bare = (word: string) => word.replace(/^(?:al|el|an|as|ad|ar)-/, '')

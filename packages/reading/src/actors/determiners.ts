// Articles, counts and possessives that begin a noun phrase. In: its tokens. Out: how it begins and how many it speaks of.

import { postmodifierStarts } from '../lexicon/phrase-edges.ts'
import { counts, definites, indefinites, openCounts, possessives } from '../lexicon/unnamed.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Phrase } from './phrase.ts'

/** Gives a phrase its determiner, its number and its possessive; returns the token after them, the last one at most. */
export function readDeterminers(doc: TokenizedDocument, first: number, end: number, phrase: Phrase): number {
  let isOpen = false
  let at = first
  for (; at < end - 1; at++) {
    const word = doc.words[at]!
    if (isNotDeterminer(word, doc.words[at + 1]!)) break
    if (possessives.has(word)) {
      phrase.determiner = 'possessive'
      phrase.owner = [at, at + 1]
      continue
    }
    if (definites.has(word)) {
      phrase.determiner = 'definite'
      continue
    }
    if (word === 'dozen' && phrase.number === 1) {
      phrase.number = 12
      continue
    }
    const count = countAt(doc, at)
    if (count === undefined) break
    if (phrase.determiner === 'bare') phrase.determiner = 'indefinite'
    // “at least two people”: how many is left open.
    isOpen ||= openCounts.has(word)
    phrase.number = isOpen ? null : count
  }
  return at
}

/** “most | of the pilots”, “those | briefed on it”: a word that is the noun itself. */
function isNotDeterminer(word: string, next: string): boolean {
  if (next === 'of') return true
  return word === 'those' && (postmodifierStarts.has(next) || /(?:ing|ed)$/.test(next))
}

/** How many a word says; null where it leaves that open, undefined where it is not a count. */
function countAt(doc: TokenizedDocument, at: number): number | null | undefined {
  const written = rawWordAt(doc, at)
  // “7|News”: the number is part of the name.
  if (/^\d{1,3}$/.test(written))
    return doc.tokens[at]![1] === doc.tokens[at + 1]?.[0] ? undefined : Number(written)
  const word = doc.words[at]!
  return indefinites.has(word) || openCounts.has(word) ? (counts.get(word) ?? null) : undefined
}

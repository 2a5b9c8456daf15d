// What to look for where the same thing may be said in other words. In: an occurrence. Out: a query in the language of a desk’s search.
import type { Occurrence } from './occurrence.ts'
import type { Word } from './words.ts'

/** So many words are asked for. */
const MAX_WORDS = 6
/** Shorter words are in too many clippings. */
const MIN_LETTERS = 5

/** A query for the longest words of weight, any of them; empty for an occurrence without. */
export function searchWordsOf({ words }: Occurrence): string {
  return [...new Set(words.filter(({ weight }) => weight === 1).map(termOf))]
    .filter((word) => word.length >= MIN_LETTERS)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map((word) => `"${word}"`)
    .join(' or ')
}

function termOf({ folded }: Word): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}

// What to look for where occurrences of the same words may be. In: an occurrence. Out: queries in the language of a desk’s search.
import type { Occurrence } from './occurrence.ts'
import type { Word } from './words.ts'

/** So many runs of words are asked for. */
const MAX_RUNS = 8
const RUN = 3
/** So many words by themselves. */
const MAX_WORDS = 6
/** Shorter words are in too many clippings. */
const MIN_LETTERS = 5

/** Queries, those that find the same words before those that find words reworded; none for an occurrence without words. */
export function searchWordsOf({ words }: Occurrence): string[] {
  const runs: string[] = []
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN)
    if (run.every(({ part }) => part === run[0]!.part) && run.some(({ weight }) => weight === 1))
      runs.push(`"${run.map(termOf).join(' ')}"`)
  }
  const step = Math.max(1, runs.length / MAX_RUNS)
  const chosen = Array.from(
    { length: Math.min(MAX_RUNS, runs.length) },
    (_, at) => runs[Math.floor(at * step)]!,
  )
  const single = [...new Set(words.filter(({ weight }) => weight === 1).map(termOf))]
    .filter((word) => word.length >= MIN_LETTERS)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
  return [chosen, single.map((word) => `"${word}"`)]
    .filter((one) => one.length > 0)
    .map((one) => one.join(' or '))
}

function termOf({ folded }: Word): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}

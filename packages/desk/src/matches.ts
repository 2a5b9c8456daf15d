// The matches of a search and which of them is selected. In: matches of any kind, in their order. Out: the same with another
// one selected, and its number in words. Spans of a text and ranges of a page are stepped through alike.

/** What was searched for, and where it was found. */
export interface Matches<Match> {
  /** The words as typed, trimmed; empty where nothing is searched for. */
  words: string
  found: readonly Match[]
  /** The index of the selected match; -1 where there is none. */
  selected: number
}

/** No search. */
export function noMatches<Match>(): Matches<Match> {
  return { words: '', found: [], selected: -1 }
}

/** The matches of words, with the first one selected that `isAhead`; the first of all where none is. */
export function selectMatch<Match>(
  words: string,
  found: readonly Match[],
  isAhead: (match: Match) => boolean,
): Matches<Match> {
  const first = found.findIndex(isAhead)
  return { words: words.trim(), found, selected: found.length === 0 ? -1 : Math.max(0, first) }
}

/** The same matches with the next one selected, or the previous one (-1); after the last comes the first. */
export function stepMatch<Match>(matches: Matches<Match>, by: 1 | -1): Matches<Match> {
  const { found, selected } = matches
  if (found.length === 0) return matches
  const from = selected < 0 && by < 0 ? 0 : selected
  return { ...matches, selected: (from + by + found.length) % found.length }
}

/** Which match is selected: `2/7`, `no matches`; empty where nothing is searched for. */
export function matchLabel({ words, found, selected }: Matches<unknown>): string {
  if (words === '') return ''
  return found.length === 0 ? 'no matches' : `${selected + 1}/${found.length}`
}

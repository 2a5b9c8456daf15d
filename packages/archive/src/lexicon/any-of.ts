// In: words by language. Out: the source of an expression for any of them.

/** All words of a table, to be alternatives of a regular expression, the longest first. */
export function anyOf(words: Record<string, readonly string[]>): string {
  return [...new Set(Object.values(words).flat())].sort((a, b) => b.length - a.length).join('|')
}

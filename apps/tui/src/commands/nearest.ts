/** The word of a list that a mistyped one most likely is: at most two characters added, missing or changed. */
export function nearest(word: string, words: string[]): string | undefined {
  const near = words.map((one) => ({ one, far: distance(word, one) })).sort((a, b) => a.far - b.far)[0]
  return near && near.far <= 2 ? near.one : undefined
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}

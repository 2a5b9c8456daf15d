// What changed between two states of a text, word by word. In: two texts. Out: stretches that both have, that only the first has, and
// that only the second has, in reading order.
import { diffWordsWithSpace } from 'diff'

/** A stretch of words. */
export interface TextChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Two texts that differ in more words than this are shown as one removed and one added. */
const MAX_EDITS = 4000
/** How long the comparison may take, in milliseconds. */
const TIMEOUT_MS = 2000

/** The changes that lead from one text to another. */
export function textChanges(before: string, after: string): TextChange[] {
  const limits = { maxEditLength: MAX_EDITS, timeout: TIMEOUT_MS }
  const parts = diffWordsWithSpace(before, after, limits)
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** Changes with long stretches that both texts have cut to so many characters at either end of a change. */
export function shortenedChanges(changes: readonly TextChange[], context: number): TextChange[] {
  return changes.map((one, at) => {
    if (one.kind !== 'same' || one.text.length <= 2 * context + 20) return one
    const head = at === 0 ? '' : one.text.slice(0, context).replace(/\S*$/, '')
    const tail = at === changes.length - 1 ? '' : one.text.slice(-context).replace(/^\S*/, '')
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

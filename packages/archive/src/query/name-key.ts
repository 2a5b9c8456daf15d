// Names as an index has them. In: a name as written. Out: its key, which is the same however it is written, and that key as one
// word.
import { foldedTokens } from './tokens.ts'

/** The longest key of a name, in UTF-16 units: an index entry has a bound. */
const MAX_KEY_LENGTH = 200

/** The folded name by which a speaker is asked for; a name that never ends counts by its beginning. */
export function nameKey(name: string): string {
  return foldedTokens(name)
    .slice(0, MAX_KEY_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}

/** A name as one word of an index. */
export function wholeName(name: string): string {
  return nameKey(name).replaceAll(' ', '_')
}

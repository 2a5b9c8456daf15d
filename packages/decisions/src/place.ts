// The place of a decision in the text as it is now. In: a decision with a selector. Out: its span, or null; what could not be found
// for sure is listed.
import type { Span } from '@hearsay/core'
import { anchor } from './anchor.ts'
import type { Applying } from './applying.ts'
import type { Decision, Selector } from './schema.ts'

/** Where a decision’s words are now; null, and listed, where they weren’t found for sure. */
export function placeOf(applying: Applying, decision: Decision, selector: Selector): Span | null {
  const { where, textHash, state } = applying
  const found = anchor(where, selector, decision.text === textHash)
  if ('span' in found) {
    state.placed.push({ id: decision.id, status: found.status, span: found.span })
    return found.span
  }
  const candidates = found.status === 'ambiguous' ? found.candidates : []
  state.unplaced.push({ id: decision.id, status: found.status, candidates })
  return null
}

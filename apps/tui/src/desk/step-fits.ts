// `n` and `N` through what fits the query of the list, across clippings.
import { oneLine } from '../term/safe.ts'
import type { DeskState } from './desk-state.ts'
import type { Effect } from './effects.ts'
import { NOTHING } from './effects.ts'

/** Goes to the next place that fits the query of the list, in this clipping or in the next one of the list; says where there is none. */
export function goToFit(state: DeskState, by: 1 | -1): readonly Effect[] {
  const { shelf, clipping } = state
  const { stop } = clipping ?? {}
  if (clipping?.stepFit(by)) {
    state.evidenceTop = 0
    state.notify(clipping.stop === stop ? 'scrolled' : 'stop-selected', clipping.top)
    return NOTHING
  }
  const { cursor } = shelf
  shelf.move(by)
  if (shelf.cursor !== cursor) {
    state.fitEnd = by > 0 ? 'first' : 'last'
    return [{ type: 'open' }]
  }
  const what = clipping?.fits.found.length ? 'place' : 'clipping'
  state.message = `This is the ${by > 0 ? 'last' : 'first'} ${what} that fits “${oneLine(shelf.query)}”.`
  return NOTHING
}

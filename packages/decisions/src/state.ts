// What decisions say beside the statements, before there are any. In: nothing. Out: an empty state.
import type { DecisionState } from './state-schema.ts'

/** A state without decisions. */
export function emptyState(): DecisionState {
  return {
    placed: [],
    unplaced: [],
    notes: [],
    tags: [],
    stars: [],
    readers: [],
    signed: [],
    header: [],
    disputes: [],
  }
}

// Comparing from the desk: what is marked, and the page with what was found. In: the state. Out: a request, or a page.

import type { ComparisonRecord } from '@hearsay/compare'
import type { CompareRequest } from '@hearsay/desk'
import { counted } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import { comparisonRows } from '../ui/comparison-rows.ts'
import type { DeskState } from './desk-state.ts'
import { Sheet } from './sheet.ts'

/** Columns that a page has beside its rows. */
const MARGIN = 2

/** Marks the selected clipping to be compared, or takes the mark away. */
export function toggleMark(state: DeskState): void {
  const { marked } = state
  const id = state.shelf.chosen?.id
  if (id === undefined) {
    state.message = 'There is no clipping to mark.'
    return
  }
  if (!marked.delete(id)) marked.add(id)
  const what = marked.has(id) ? 'Marked' : 'Not marked'
  state.message = `${what}: ${oneLine(id)}. ${counted(marked.size, 'clipping')} marked; c compares.`
}

/** What is to be compared: the statement one is at, or the marked clippings. Null, with a message, where there is neither. */
export function compareRequest(state: DeskState): CompareRequest | null {
  const { clipping, focus, marked } = state
  const statement = focus === 'list' ? null : (clipping?.stop?.statement ?? null)
  if (clipping && statement !== null)
    return { by: 'statement', seed: clipping.seed.id, number: statement + 1 }
  if (marked.size >= 2) return { by: 'ids', ids: [...marked] }
  state.message = 'Mark two clippings or more with m in the list, or go to a statement.'
  return null
}

/** Opens the page of a comparison. */
export function openComparison(state: DeskState, record: ComparisonRecord): void {
  const sheet = new Sheet('Comparison', (columns) => comparisonRows(record, columns - MARGIN))
  sheet.layOut(state.columns, state.height)
  sheet.move(0)
  state.sheet = sheet
}

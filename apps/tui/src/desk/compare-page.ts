// Comparing from the desk: what is marked, and the page with what was found. In: the state. Out: a request, or a page.

import type { Archive } from '@hearsay/archive'
import type { CompareRequest } from '@hearsay/desk'
import { compareOnDesk, counted, nearOnDesk, notComparedMessages } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import { comparisonRows, nearRows } from '../ui/comparison-rows.ts'
import type { DeskState } from './desk-state.ts'
import { Sheet } from './sheet.ts'

/** Columns that a page has beside its rows. */
const MARGIN = 2

/** Marks the selected clipping, or that of a page’s row, to be compared, or takes the mark away. */
export function toggleMark(state: DeskState): void {
  const { marked, sheet } = state
  const id = sheet ? sheet.rows[sheet.at]?.seed : state.shelf.chosen?.id
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
  const { clipping, focus, marked, sheet } = state
  const statement = focus === 'list' || sheet ? null : (clipping?.stop?.statement ?? null)
  if (clipping && statement !== null)
    return { by: 'statement', seed: clipping.seed.id, number: statement + 1 }
  if (marked.size >= 2) return { by: 'ids', ids: [...marked] }
  state.message = 'Mark two clippings or more with m in the list, or go to a statement.'
  return null
}

/** Compares, and opens the page of the comparison; a message where there is none. */
export async function showComparison(
  state: DeskState,
  archive: Archive,
  request: CompareRequest,
): Promise<void> {
  const record = await compareOnDesk(archive, request)
  if (typeof record === 'string') state.message = notComparedMessages[record]
  else openSheet(state, new Sheet('Comparison', (columns) => comparisonRows(record, columns - MARGIN)))
}

/** Opens the page of clippings near one; each can be marked, and none is before somebody marks it. */
export async function showNear(state: DeskState, archive: Archive, id: string): Promise<void> {
  const near = await nearOnDesk(archive, id)
  if (near.length === 0) {
    state.message = `No clipping on this desk is near ${oneLine(id)} in words and days.`
    return
  }
  const title = `Near ${oneLine(id)}`
  openSheet(
    state,
    new Sheet(
      title,
      (columns) => nearRows(near, state.marked, columns - MARGIN),
      () => [near, state.marked.size],
    ),
  )
}

function openSheet(state: DeskState, sheet: Sheet): void {
  sheet.layOut(state.columns, state.height)
  sheet.move(0)
  state.sheet = sheet
}

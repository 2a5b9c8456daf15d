// The pages over the desk: outline, sourcing sheet, keys. In: the state. Out: a page, whose rows follow the state.

import { oneLine } from '../term/safe.ts'
import { outlineRows, sourcingRows } from '../ui/sheet-rows.ts'
import type { DeskState } from './desk-state.ts'
import { KEYS_TITLE } from './desk-state.ts'
import { helpRows } from './help-rows.ts'
import { Sheet } from './sheet.ts'

/** Opens the outline of the clipping, at the paragraph that is read. */
export function openOutline(state: DeskState): void {
  const { clipping } = state
  if (!clipping) {
    reportNothingOpen(state)
    return
  }
  const sheet = new Sheet(
    'Outline',
    () => (state.clipping ? outlineRows(state.clipping.seed.document, state.reading) : []),
    () => subjectOf(state),
  )
  sheet.layOut(state.columns, state.height)
  const place = clipping.stop?.begin ?? clipping.rows[clipping.top]?.at ?? 0
  // The paragraphs come first; an empty row ends them.
  const end = sheet.rows.findIndex(({ parts }) => parts.length === 0)
  const paragraphs = end < 0 ? sheet.rows : sheet.rows.slice(0, end)
  sheet.at = Math.max(
    0,
    paragraphs.findLastIndex(({ target }) => target !== undefined && target <= place),
  )
  sheet.move(0)
  state.sheet = sheet
}

/** Opens the sourcing sheet of the clipping. */
export function openSourcing(state: DeskState): void {
  if (!state.clipping || !state.reading) {
    reportNothingOpen(state)
    return
  }
  const sheet = new Sheet(
    'Sourcing sheet',
    () => {
      const { clipping, reading, problem } = state
      if (clipping && reading) return sourcingRows(clipping.seed.document, reading)
      const why = oneLine(String(problem ?? clipping?.reading ?? 'Reading …'))
      return [{ parts: [{ text: why, look: 'quiet' }] }]
    },
    () => subjectOf(state),
  )
  sheet.layOut(state.columns, state.height)
  sheet.move(0)
  state.sheet = sheet
}

/** Opens the page of keys, those of where one is first. */
export function openKeys(state: DeskState): void {
  const { scope, settings } = state
  state.sheet = new Sheet(KEYS_TITLE, (columns) => helpRows(settings.bindings, columns - 2, scope))
}

/** Says why there is nothing to show of a clipping. */
export function reportNothingOpen(state: DeskState): void {
  state.message = state.clipping ? 'The reading is not ready yet.' : 'No clipping is open.'
}

/** What a page about the open clipping is about, and what is known of it. */
function subjectOf({ clipping }: DeskState): readonly unknown[] {
  return [clipping, clipping?.seed.document, clipping?.reading]
}

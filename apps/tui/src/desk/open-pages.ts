// The pages over the desk: outline, sourcing sheet, keys. In: the state. Out: a page, whose rows follow the state.

import type { Decision } from '@hearsay/decisions'
import { decisionLine, placeableVerbs } from '@hearsay/decisions'
import { oneLine } from '../term/safe.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { SheetRow } from '../ui/sheet-rows.ts'
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

/** Opens the page of decisions that lost their words, each with what became of them; those that can be put elsewhere lead there. */
export function openUnplaced(state: DeskState, becameOf: (one: Decision) => string): void {
  const { clipping, unplaced } = state
  const stop = clipping?.stop
  if (!clipping || !stop) return
  const here = oneLine(clipping.seed.document.text.slice(stop.begin, stop.end))
  const plain = (text: string): SheetRow => ({ parts: [{ text, look: 'plain' }] })
  const quiet = (text: string): SheetRow => ({ parts: [{ text, look: 'quiet' }] })
  const sheet = new Sheet(
    'Decisions without a place',
    (columns) => [
      ...wrapped(`Enter puts the selected one here: “${here}”`, Math.max(8, columns - 2)).map(quiet),
      { parts: [] },
      ...unplaced.flatMap((one): SheetRow[] => {
        const lines = wrapped(oneLine(decisionLine(one)), Math.max(8, columns - 4))
        const [first = '', ...rest] = lines
        const isPlaceable = placeableVerbs.includes(one.verb)
        const after = isPlaceable ? '' : '; it names words that are gone: decide again at their place'
        return [
          {
            ...plain(first),
            ...(isPlaceable && { target: stop.begin, command: { name: 'place', argument: one.id } }),
          },
          ...rest.map((line) => plain(`  ${line}`)),
          ...wrapped(`${becameOf(one)}${after}`, Math.max(8, columns - 4)).map((line) => quiet(`  ${line}`)),
        ]
      }),
    ],
    () => subjectOf(state),
  )
  sheet.layOut(state.columns, state.height)
  sheet.move(0)
  state.sheet = sheet
}

/** Opens the page of keys, those of where one is first. */
export function openKeys(state: DeskState): void {
  const { scope, settings } = state
  const inQueue = state.inQueue && scope !== 'list'
  state.sheet = new Sheet(KEYS_TITLE, (columns) => helpRows(settings, columns - 2, scope, inQueue))
}

/** Says why there is nothing to show of a clipping. */
export function reportNothingOpen(state: DeskState): void {
  state.message = state.clipping ? 'The reading is not ready yet.' : 'No clipping is open.'
}

/** What a page about the open clipping is about, and what is known of it. */
function subjectOf({ clipping }: DeskState): readonly unknown[] {
  return [clipping, clipping?.seed.document, clipping?.reading]
}

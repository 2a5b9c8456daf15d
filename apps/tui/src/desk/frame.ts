// The screen as lines. In: the state. Out: a string a row, as wide as the terminal at most, looks as control sequences. Only
// what is in the window is looked at; a line that didn’t change is the same string, and costs nothing to draw.

import type { Span } from '@hearsay/core'
import { findInText, partitionPoint } from '@hearsay/core'
import { oneLine } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import type { Pane } from '../ui/layout.ts'
import { ENTRY_ROWS, entryHeight, entryRows, excerptRow } from '../ui/list-rows.ts'
import { styledLine } from '../ui/paint.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { Look, Marked, RowPart } from '../ui/row.ts'
import { withMarks } from '../ui/row.ts'
import type { Clipping } from './clipping.ts'
import type { DeskState } from './desk-state.ts'
import type { Sheet } from './sheet.ts'
import { sheetTitle, statusLine, titleOf } from './status.ts'
import { chosenSpan } from './word-choice.ts'

/** The column of the bar that marks the selected statement. */
const BAR_COLUMN = 3

/** The lines of the screen: titles, panes or a page, and the line at the bottom; one row of the terminal is left free. */
export function frameOf(state: DeskState, colour: boolean): string[] {
  const { columns, sheet } = state
  const rows = sheet ? sheetRows(state, sheet) : paneGrid(state)
  return [...rows, cutParts(statusLine(state), columns)].map((parts) => styledLine(parts, colour))
}

/** The title of a page and the rows in its window. */
function sheetRows({ columns, height }: DeskState, sheet: Sheet): RowPart[][] {
  const rows: RowPart[][] = [[{ text: cut(sheetTitle(sheet), columns), look: 'strong' }]]
  for (let at = 0; at < height; at++) rows.push(sheetRow(sheet, sheet.top + at, columns))
  return rows
}

/** The titles of the panes and their rows, side by side. */
function paneGrid(state: DeskState): RowPart[][] {
  const panes = state.panes.map(({ pane, columns }) => ({
    columns,
    title: {
      text: cut(titleOf(state, pane), columns),
      look: pane === state.focus ? 'title' : 'quiet',
    } as const,
    rows: paneRows(state, pane, columns),
  }))
  const rows: RowPart[][] = [beside(panes.map(({ title, columns }) => ({ parts: [title], columns })))]
  for (let at = 0; at < state.height; at++)
    rows.push(
      beside(panes.map(({ rows: own, columns }) => ({ parts: cutParts(own[at] ?? [], columns), columns }))),
    )
  return rows
}

/** The cells of one row, each filled to its width, with a line between them. */
function beside(cells: { parts: RowPart[]; columns: number }[]): RowPart[] {
  return cells.flatMap(({ parts, columns }, index): RowPart[] => {
    if (index === cells.length - 1) return parts
    const free = columns - parts.reduce((sum, { text }) => sum + widthOf(text), 0)
    return [
      ...parts,
      { text: `${' '.repeat(Math.max(0, free))} `, look: 'plain' },
      { text: '│ ', look: 'quiet' },
    ]
  })
}

/** Parts cut to a width, an ellipsis at the end where something is missing. */
function cutParts(parts: RowPart[], width: number): RowPart[] {
  let left = width
  const shown: RowPart[] = []
  for (const [at, part] of parts.entries()) {
    if (!part.text) continue
    const more = parts.slice(at + 1).some(({ text }) => text.trim() !== '')
    const wide = widthOf(part.text)
    if (wide < left || (wide === left && !more)) {
      shown.push(part)
      left -= wide
      continue
    }
    // Full, and more to come: the last character gives way to the ellipsis.
    const text = wide === left ? cut(`${part.text} `, left) : cut(part.text, left)
    shown.push({ ...part, text })
    break
  }
  return shown
}

function paneRows(state: DeskState, pane: Pane, width: number): RowPart[][] {
  if (pane === 'list') return listRows(state, width)
  if (pane === 'clipping') return clippingRows(state, width)
  const rows = state.evidence(width)
  return rows.slice(state.evidenceTop, state.evidenceTop + state.height).map(({ parts }) => parts)
}

function listRows({ shelf, listTop, height, focus, address, marked }: DeskState, width: number): RowPart[][] {
  if (!shelf.known) return []
  if (shelf.problem) return messageRows(shelf.problem, width, 'error')
  if (shelf.total.number === 0) {
    const lines = shelf.query
      ? ['No clippings match.', 'Esc shows all.']
      : ['There are no clippings yet.', 'Save one as .txt in', address, 'and it appears here.']
    return lines.flatMap((line) => messageRows(line, width, 'quiet'))
  }
  const rows: RowPart[][] = []
  const each = entryHeight(shelf)
  for (let at = listTop; rows.length + each <= height && at < shelf.total.number; at++)
    rows.push(
      ...entryRows(shelf.entry(at), width, {
        here: at === shelf.cursor,
        focused: focus === 'list',
        marked: marked.has(shelf.entry(at)?.id ?? ''),
      }),
      ...(each > ENTRY_ROWS ? [excerptRow(shelf.excerpt(shelf.entry(at)?.id), width)] : []),
    )
  return rows
}

/** A sentence in a pane that has nothing else, wrapped: names of folders are long, and may hold anything. */
function messageRows(words: string, width: number, look: Look): RowPart[][] {
  return wrapped(oneLine(words), width).map((text) => [{ text, look }])
}

function clippingRows({ clipping, problem, height, choosing }: DeskState, width: number): RowPart[][] {
  if (!clipping) return problem ? messageRows(problem, width, 'error') : []
  const { rows, top, stop, marked } = clipping
  const visible = rows.slice(top, top + height)
  const marks: Marked[] = [
    ...visibleMatches(clipping, visible[0]?.at ?? 0, rows[top + height]?.at),
    ...(choosing ? [{ span: chosenSpan(choosing), look: 'found' as const }] : marked),
  ]
  const isSelected = ({ start, text }: RowPart) =>
    start !== undefined && stop !== undefined && start < stop.end && start + text.length > stop.begin
  return visible.map(({ parts }) => withMarks(parts.some(isSelected) ? withBar(parts) : parts, marks))
}

/** A row with a bar in its margin, as those of the selected statement have. */
function withBar(parts: RowPart[]): RowPart[] {
  let left = BAR_COLUMN + 1
  const at = parts.findIndex(({ text }) => {
    left -= text.length
    return left < 0
  })
  const part = parts[at]
  if (!part || part.start !== undefined) return parts
  const edge = part.text.length + left
  return [
    ...parts.slice(0, at),
    { ...part, text: part.text.slice(0, edge) },
    { text: '▌', look: 'label' },
    { ...part, text: part.text.slice(edge + 1) },
    ...parts.slice(at + 1),
  ]
}

/** The matches of a search that may be in the window `[from, to)` of the text. */
function visibleMatches({ search, fits }: Clipping, from: number, to = Number.POSITIVE_INFINITY): Marked[] {
  const fit = fits.found[fits.selected]
  const isWord = ([start]: Span) => fit?.statement === null && fit.span[0] === start
  const { found, selected } = search.words
    ? search
    : { found: fits.places, selected: fits.places.findIndex(isWord) }
  const marks: Marked[] = []
  for (let at = partitionPoint(found, ([, end]) => end <= from); at < found.length; at++) {
    const span = found[at]!
    if (span[0] >= to) break
    marks.push({ span, look: at === selected ? 'found' : 'match' })
  }
  return marks
}

function sheetRow(sheet: Sheet, at: number, columns: number): RowPart[] {
  const row = sheet.rows[at]
  if (!row) return []
  const isSelected = sheet.isNavigable && at === sheet.at
  const mark: RowPart = { text: isSelected ? '▌ ' : '  ', look: 'label' }
  const parts = cutParts(row.parts, Math.max(1, columns - 2))
  if (!sheet.matches.includes(at)) return [mark, ...parts]
  return [mark, ...parts.flatMap((part) => markMatch(part, sheet.searchText))]
}

/** A part with the first match of a search marked. */
function markMatch(part: RowPart, words: string): RowPart[] {
  const [match]: Span[] = findInText(part.text, words, 1)
  if (!match) return [part]
  return [
    { ...part, text: part.text.slice(0, match[0]) },
    { ...part, text: part.text.slice(...match), look: 'match' },
    { ...part, text: part.text.slice(match[1]) },
  ]
}

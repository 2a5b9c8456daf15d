// The screen as lines. In: the desk. Out: a string a row, as wide as the terminal at most, looks as control sequences.
// Only what is in the window is looked at; a line that didn’t change is the same string, and costs nothing to draw.

import { partitionPoint } from '@hearsay/core'
import { oneLine } from '../term/safe.ts'
import { cut, widthOf } from '../term/width.ts'
import type { Pane } from '../ui/layout.ts'
import { ENTRY_ROWS, entryRows } from '../ui/list-rows.ts'
import { styledLine } from '../ui/paint.ts'
import { wrapped } from '../ui/prose-rows.ts'
import type { Look, Marked, RowPart } from '../ui/row.ts'
import { withMarks } from '../ui/row.ts'
import type { Desk } from './desk.ts'
import { sheetTitle, statusLine, titleOf } from './status.ts'

/** The lines of the screen: titles, panes, and the line at the bottom; one row of the terminal is left free. */
export function frameOf(desk: Desk, colour: boolean): string[] {
  const { columns, height, sheet } = desk
  const lines: string[] = []
  if (sheet) {
    lines.push(styledLine([{ text: cut(sheetTitle(sheet), columns), look: 'strong' }], colour))
    for (let at = 0; at < height; at++) lines.push(styledLine(sheetRow(desk, sheet.top + at), colour))
  } else {
    const panes = desk.panes.map(({ pane, columns: width }) => ({
      pane,
      width,
      rows: paneRows(desk, pane, width),
    }))
    const line = (at: number) =>
      panes.flatMap(({ width, rows }, index): RowPart[] => {
        const parts = cutParts(rows[at] ?? [], width)
        if (index === panes.length - 1) return parts
        const free = width - parts.reduce((sum, { text }) => sum + widthOf(text), 0)
        return [
          ...parts,
          { text: `${' '.repeat(Math.max(0, free))} `, look: 'plain' },
          { text: '│ ', look: 'quiet' },
        ]
      })
    const titles = panes.flatMap(({ pane, width }, index): RowPart[] => {
      const last = index === panes.length - 1
      const title = titleOf(desk, pane)
      const look = pane === desk.focus ? 'title' : 'quiet'
      const text = cut(title, width)
      if (last) return [{ text, look }]
      return [
        { text, look },
        { text: `${' '.repeat(width - widthOf(text))} `, look: 'plain' },
        { text: '│ ', look: 'quiet' },
      ]
    })
    lines.push(styledLine(titles, colour))
    for (let at = 0; at < height; at++) lines.push(styledLine(line(at), colour))
  }
  lines.push(styledLine(cutParts(statusLine(desk), columns), colour))
  return lines
}

/** Parts cut to a width, a mark at the end where something is missing. */
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
    // Full to the brim and more to come: the last sign gives way to the mark.
    const text = wide === left ? cut(`${part.text} `, left) : cut(part.text, left)
    shown.push({ ...part, text })
    break
  }
  return shown
}

function paneRows(desk: Desk, pane: Pane, width: number): RowPart[][] {
  if (pane === 'list') return listRows(desk, width)
  if (pane === 'clipping') return clippingRows(desk, width)
  const rows = desk.evidence(width)
  return rows.slice(desk.evidenceTop, desk.evidenceTop + desk.height).map(({ parts }) => parts)
}

function listRows({ shelf, listTop, height, focus, archive }: Desk, width: number): RowPart[][] {
  if (!shelf.known) return []
  if (shelf.problem) return messageRows(shelf.problem, width, 'error')
  if (shelf.total.number === 0) {
    const lines = shelf.query
      ? ['No seed fits.', 'Esc shows all.']
      : ['There is no seed yet.', 'Save a clipping as .txt in', archive.address, 'and it appears here.']
    return lines.flatMap((line) => messageRows(line, width, 'quiet'))
  }
  const rows: RowPart[][] = []
  for (let at = listTop; rows.length + ENTRY_ROWS <= height && at < shelf.total.number; at++)
    rows.push(...entryRows(shelf.entry(at), width, at === shelf.cursor, focus === 'list'))
  return rows
}

/** A sentence of ours in a pane that has nothing else, wrapped: names of folders are long, and may hold anything. */
function messageRows(words: string, width: number, look: Look): RowPart[][] {
  return wrapped(oneLine(words), width).map((text) => [{ text, look }])
}

function clippingRows(desk: Desk, width: number): RowPart[][] {
  const { clipping, problem, height } = desk
  if (!clipping) return problem ? messageRows(problem, width, 'error') : []
  const rows = clipping.rows.slice(clipping.top, clipping.top + height)
  const stop = clipping.stop
  const marks: Marked[] = [
    ...visibleMatches(desk, rows[0]?.at ?? 0, clipping.rows[clipping.top + height]?.at),
    ...clipping.marked,
  ]
  return rows.map(({ parts }) => {
    const own = parts.some(
      ({ start, text }) =>
        start !== undefined && stop && start < stop.end && start + text.length > stop.begin,
    )
    return withMarks(own ? withBar(parts) : parts, marks)
  })
}

/** A bar in the margin, at the rows of what one stands at. */
function withBar(parts: RowPart[]): RowPart[] {
  let left = 4
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

/** The places found that may stand in the window. */
function visibleMatches({ clipping }: Desk, from: number, to = Number.POSITIVE_INFINITY): Marked[] {
  if (!clipping || clipping.matches.length === 0) return []
  const { matches, matchIndex } = clipping
  const first = partitionPoint(matches, ([, end]) => end <= from)
  const marks: Marked[] = []
  for (let at = first; at < matches.length && matches[at]![0] < to; at++)
    marks.push({ span: matches[at]!, look: at === matchIndex ? 'found' : 'match' })
  return marks
}

function sheetRow(desk: Desk, at: number): RowPart[] {
  const { sheet, columns } = desk
  const row = sheet?.rows[at]
  if (!sheet || !row) return []
  const here = sheet.isNavigable && at === sheet.at
  const mark: RowPart = { text: here ? '▌ ' : '  ', look: 'label' }
  const parts = cutParts(row.parts, Math.max(1, columns - 2))
  if (!sheet.searchText || !sheet.matches.includes(at)) return [mark, ...parts]
  return [mark, ...parts.flatMap((part) => markMatch(part, sheet.searchText))]
}

function markMatch(part: RowPart, words: string): RowPart[] {
  const at = part.text.toLowerCase().indexOf(words)
  if (at < 0) return [part]
  return [
    { ...part, text: part.text.slice(0, at) },
    { ...part, text: part.text.slice(at, at + words.length), look: 'match' },
    { ...part, text: part.text.slice(at + words.length) },
  ]
}

// Sends a terminal what changed from one frame to the next, and no more: over a slow line every byte takes time. In: frames, a
// line a row. Out: moves and words.

import type { Cell } from './cells.ts'
import { cellsOf, isBlank, isSame } from './cells.ts'

/** Fewer unchanged cells than this between two changed ones are sent again: moving past them costs as much. */
const MERGE_GAP_CELLS = 5
/** This many blank cells or more are erased: that is shorter than sending them. */
const MIN_ERASE_CELLS = 5

/** Remembers what a terminal shows. */
export class Painter {
  #lines: string[] | null = null
  #cells: Cell[][] = []

  /** Forgets what the terminal shows: the next frame is sent whole. */
  forget(): void {
    this.#lines = null
  }

  /** What to send so that the terminal shows a frame; empty where it does already. */
  paint(lines: string[]): string {
    const before = this.#lines
    let sent = ''
    if (!before) {
      this.#cells = []
      sent = '\u001b[?25l\u001b[m\u001b[H\u001b[2J'
    }
    const rows = Math.max(lines.length, before?.length ?? 0)
    for (let row = 0; row < rows; row++) {
      if (before && before[row] === lines[row]) continue
      const next = cellsOf(lines[row] ?? '')
      sent += changedRow(this.#cells[row] ?? [], next, row)
      this.#cells[row] = next
    }
    this.#lines = lines
    // Synchronized update, where the terminal has it: no half-drawn screen is seen.
    return sent && `\u001b[?2026h${sent}\u001b[?2026l`
  }
}

/** What to send for one row. */
function changedRow(before: Cell[], after: Cell[], row: number): string {
  const pen = new Pen()
  for (const [index, [start, end]] of changedRuns(before, after).entries()) {
    pen.write(index === 0 ? `\u001b[${row + 1};${start + 1}H` : `\u001b[${start + 1}G`)
    for (let at = start; at < end; ) at = drawFrom(pen, after, at, end)
  }
  pen.turn('')
  return pen.sent
}

/** Draws what begins at a column of a changed run, and returns where it ends: blank cells, or one character. */
function drawFrom(pen: Pen, cells: Cell[], at: number, end: number): number {
  if (at >= cells.length) {
    pen.turn('')
    pen.write('\u001b[K')
    return end
  }
  const blanks = blanksFrom(cells, at, end)
  if (blanks >= MIN_ERASE_CELLS && at + blanks < cells.length) {
    pen.turn('')
    pen.write(`\u001b[${blanks}X`)
    if (at + blanks < end) pen.write(`\u001b[${blanks}C`)
    return at + blanks
  }
  const cell = cells[at]!
  // A blank looks the same in most looks.
  if (cell.text !== ' ' || !isBlank(cell) || /[47]/.test(pen.look)) pen.turn(cell.look)
  pen.write(cell.text)
  let next = at + 1
  while (next < cells.length && cells[next]!.text === '') next++
  // However wide the terminal drew it, what follows has its own column.
  if (cell.isAmbiguous && next < end) pen.write(`\u001b[${next + 1}G`)
  return next
}

/** Gathers what is sent, and which look is on. */
class Pen {
  sent = ''
  look = ''

  write(text: string): void {
    this.sent += text
  }

  /** Turns a look on, as SGR parameters; empty for none. */
  turn(look: string): void {
    if (look === this.look) return
    if (look === '') this.sent += '\u001b[m'
    else this.sent += this.look === '' ? `\u001b[${look}m` : `\u001b[0;${look}m`
    this.look = look
  }
}

/** The runs of columns that changed, near ones joined; a character of two columns is never split. */
function changedRuns(before: Cell[], after: Cell[]): [number, number][] {
  const length = Math.max(before.length, after.length)
  // Where terminals may disagree about a width, nothing of the row is known: all of it is sent.
  if (before.some(({ isAmbiguous }) => isAmbiguous) || after.some(({ isAmbiguous }) => isAmbiguous))
    return length ? [[0, length]] : []
  const runs: [number, number][] = []
  for (let at = 0; at < length; at++) {
    if (isSame(before[at], after[at])) continue
    const last = runs.at(-1)
    if (last && at - last[1] < MERGE_GAP_CELLS) last[1] = at + 1
    else runs.push([at, at + 1])
  }
  const isSecondColumn = (at: number) => after[at]?.text === '' || before[at]?.text === ''
  for (const run of runs) {
    while (run[0] > 0 && isSecondColumn(run[0])) run[0]--
    while (run[1] < length && isSecondColumn(run[1])) run[1]++
  }
  return runs
}

function blanksFrom(cells: Cell[], from: number, end: number): number {
  let at = from
  while (at < end && at < cells.length && isBlank(cells[at]!)) at++
  return at - from
}

// Sends a terminal what changed from one frame to the next, and no more: whoever reads over a slow line waits for every
// byte. In: frames, a line a row. Out: moves and words.

import type { Cell } from './cells.ts'
import { cellsOf, isBlank, isSame } from './cells.ts'

/** Cells that stayed the same between two that changed are sent again where going past them costs as much. */
const MERGE_GAP_CELLS = 5
/** From this many blank cells on, erasing them is shorter than sending them. */
const MIN_ERASE_CELLS = 5

/** Keeps what a terminal shows. */
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
      sent += changed(this.#cells[row] ?? [], next, row)
      this.#cells[row] = next
    }
    this.#lines = lines
    // All at once, for terminals that know how: nobody sees half a screen.
    return sent && `\u001b[?2026h${sent}\u001b[?2026l`
  }
}

/** What to send for one row. */
function changed(before: Cell[], after: Cell[], row: number): string {
  const runs = runsOf(before, after)
  let sent = ''
  let look = ''
  let at = -1
  const turn = (to: string) => {
    if (to === look) return ''
    const code = to === '' ? '\u001b[m' : look === '' ? `\u001b[${to}m` : `\u001b[0;${to}m`
    look = to
    return code
  }
  for (const [start, end] of runs) {
    sent += at < 0 ? `\u001b[${row + 1};${start + 1}H` : `\u001b[${start + 1}G`
    at = start
    while (at < end) {
      if (at >= after.length) {
        sent += `${turn('')}\u001b[K`
        at = end
        break
      }
      const blanks = blanksFrom(after, at, end)
      if (blanks >= MIN_ERASE_CELLS && at + blanks < after.length) {
        sent += `${turn('')}\u001b[${blanks}X`
        at += blanks
        if (at < end) sent += `\u001b[${blanks}C`
        continue
      }
      const { text, look: own, isAmbiguous } = after[at]!
      sent += (text === ' ' && isBlank(after[at]!) && !/[47]/.test(look) ? '' : turn(own)) + text
      at++
      while (at < after.length && after[at]!.text === '') at++
      // Whatever the terminal made of it, what follows stands in its own column.
      if (isAmbiguous && at < end) sent += `\u001b[${at + 1}G`
    }
  }
  return sent + turn('')
}

/** The stretches of columns that changed, near ones joined; a sign of two columns is never taken apart. */
function runsOf(before: Cell[], after: Cell[]): [number, number][] {
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
  for (const run of runs) {
    while (run[0] > 0 && (after[run[0]]?.text === '' || before[run[0]]?.text === '')) run[0]--
    while (run[1] < length && (after[run[1]]?.text === '' || before[run[1]]?.text === '')) run[1]++
  }
  return runs
}

function blanksFrom(cells: Cell[], from: number, end: number): number {
  let at = from
  while (at < end && at < cells.length && isBlank(cells[at]!)) at++
  return at - from
}

// A line for a terminal as its cells. In: text with looks (SGR). Out: what is in each column.

import { graphemeAt } from './width.ts'

/** One column of a row. */
export interface Cell {
  /** The character that begins here; empty in the second column of a wide one. */
  text: string
  /** The looks that are on, as SGR parameters in ascending order: `1;36`. */
  look: string
  /** Whether terminals may disagree about how wide the character is. */
  isAmbiguous: boolean
}

/** What each parameter that ends looks turns off. */
const RESETS: Record<number, (code: number) => boolean> = {
  0: () => true,
  22: (code) => code === 1 || code === 2,
  24: (code) => code === 4,
  27: (code) => code === 7,
  39: (code) => code >= 30 && code <= 38,
}

/** The cells of a line, without blank ones at its end. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  const on = new Set<number>()
  let look = ''
  for (let at = 0; at < line.length; ) {
    const codes = looksAt(line, at)
    if (codes) {
      look = turnOn(on, codes)
      at = line.indexOf('m', at) + 1
      continue
    }
    const { end, width } = graphemeAt(line, at, nextEscape(line, at))
    // An escape that begins no look is shown as its picture, and has no effect.
    const text = line.charCodeAt(at) === 0x1b ? '␛' : line.slice(at, end)
    if (width > 0) cells.push({ text, look, isAmbiguous: text.length > 1 })
    for (let column = 1; column < width; column++) cells.push({ text: '', look, isAmbiguous: false })
    at = end
  }
  while (cells.length > 0 && isBlank(cells.at(-1)!)) cells.pop()
  return cells
}

/** Applies SGR parameters to those that are on, and returns all that are on, ascending. */
function turnOn(on: Set<number>, codes: number[]): string {
  for (const code of codes) {
    const resets = RESETS[code]
    if (!resets) on.add(code)
    else for (const one of on) if (resets(one)) on.delete(one)
  }
  return [...on].sort((a, b) => a - b).join(';')
}

const SGR = /\[([\d;]*)m/y
/** The SGR parameters at a place; null where no sequence of looks begins there. */
function looksAt(line: string, at: number): number[] | null {
  if (line.charCodeAt(at) !== 0x1b) return null
  SGR.lastIndex = at + 1
  return SGR.exec(line)?.[1]?.split(';').map(Number) ?? null
}

function nextEscape(line: string, at: number): number {
  const next = line.indexOf('\u001b', at)
  return next < 0 ? line.length : next
}

/** Whether a cell shows nothing. */
export function isBlank({ text, look }: Cell): boolean {
  return text === ' ' && !/(?:^|;)[47](?:;|$)/.test(look)
}

/** Whether two cells look the same. */
export function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  const one = a ?? BLANK
  const other = b ?? BLANK
  if (isBlank(one) && isBlank(other)) return true
  return one.text === other.text && one.look === other.look
}

const BLANK: Cell = { text: ' ', look: '', isAmbiguous: false }

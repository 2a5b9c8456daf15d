// A line for a terminal as its cells. In: text with looks (SGR). Out: what stands in each column.

import { graphemeAt } from './width.ts'

/** One column of a row. */
export interface Cell {
  /** The sign that begins here; empty in the second column of a wide one. */
  text: string
  /** The looks that are on, as SGR parameters in ascending order: `1;36`. */
  look: string
  /** Whether terminals may disagree about how wide the sign is. */
  isAmbiguous: boolean
}

/** What each parameter that ends looks takes away. */
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
    const codes = lookAt(line, at)
    if (codes) {
      for (const code of codes) {
        const ends = RESETS[code]
        if (!ends) on.add(code)
        else for (const one of on) if (ends(one)) on.delete(one)
      }
      look = [...on].sort((a, b) => a - b).join(';')
      at = line.indexOf('m', at) + 1
      continue
    }
    const { end, width } = graphemeAt(line, at, nextLook(line, at))
    // An escape that begins no look is shown as its picture, and obeyed by nobody.
    const text = line.charCodeAt(at) === 0x1b ? '␛' : line.slice(at, end)
    if (width > 0) {
      cells.push({ text, look, isAmbiguous: text.length > 1 })
      for (let column = 1; column < width; column++) cells.push({ text: '', look, isAmbiguous: false })
    }
    at = end
  }
  while (cells.length > 0 && isBlank(cells.at(-1)!)) cells.pop()
  return cells
}

const SGR = /\[([\d;]*)m/y
/** The looks turned on or off at a place; null where no sequence of looks begins there. */
function lookAt(line: string, at: number): number[] | null {
  if (line.charCodeAt(at) !== 0x1b) return null
  SGR.lastIndex = at + 1
  return SGR.exec(line)?.[1]?.split(';').map(Number) ?? null
}

function nextLook(line: string, at: number): number {
  const next = line.indexOf('\u001b', at)
  return next < 0 ? line.length : next
}

/** Whether nothing is seen of a cell. */
export function isBlank({ text, look }: Cell): boolean {
  return text === ' ' && !/(?:^|;)[47](?:;|$)/.test(look)
}

/** Whether two cells are seen as the same. */
export function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  const one = a ?? BLANK
  const other = b ?? BLANK
  if (isBlank(one) && isBlank(other)) return true
  return one.text === other.text && one.look === other.look
}

const BLANK: Cell = { text: ' ', look: '', isAmbiguous: false }

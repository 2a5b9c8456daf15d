// A line of comma-separated values, as RFC 4180 has it.
import type { Cell } from './table.ts'

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A line of a table; `written` says how words go into a cell. */
export function csvLine(
  cells: readonly Cell[],
  written: (words: string) => string = (words) => words,
): string {
  return `${cells.map((cell) => quoted(typeof cell === 'string' ? written(cell) : `${cell ?? ''}`)).join(',')}\r\n`
}

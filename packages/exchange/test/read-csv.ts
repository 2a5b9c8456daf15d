import { expect } from 'vitest'

/** Reads CSV by the grammar of RFC 4180, section 2, and nothing else. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const [, quoted, bare, end] =
      cell.exec(text) ?? expect.fail(`no cell at ${at}: ${text.slice(at, at + 40)}`)
    row.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

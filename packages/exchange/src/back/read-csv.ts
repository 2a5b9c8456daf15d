// A table of statements, as somebody filled it in. In: CSV. Out: annotations; null where it is none. A row is known by its id, else by
// its words; the clipping it is about stands in it. What is decided stands in a column of its own, `decision` or `verdict`, with `note` beside it; `speaker` is who says it.
import type { ForeignAnnotation } from './foreign-annotation.ts'
import { isOwnId, verdictOf } from './foreign-annotation.ts'

/** The columns that people add, by what they may be called. */
const DECISION = ['decision', 'verdict']
const NOTE = ['note', 'notes', 'comment']

/** The columns in which our tables have what people decided, a record a line. */
const RECORDS = ['decisions', 'record']

/** The records of decisions in a table of ours, a line each; null for what is no table with a column of them. */
export function recordLinesInCsv(text: string): string[] | null {
  const [head, ...lines] = rowsOf(text) ?? []
  const at = head?.findIndex((name) => RECORDS.includes(name)) ?? -1
  return at === -1 ? null : lines.flatMap((cells) => cells[at]?.split('\n') ?? []).filter(Boolean)
}

/** Commas, semicolons and tabs separate cells, as spreadsheets save them. */
function rowsOf(text: string): string[][] | null {
  const separator = /^[^\r\n]*?([,;\t])/.exec(text)?.[1]
  return separator ? cellsOf(text, separator) : null
}

/** Reads a table with a column of ids or of words. */
export function readCsv(text: string): ForeignAnnotation[] | null {
  const [head, ...lines] = rowsOf(text) ?? []
  if (!head) return null
  const column = (...names: string[]) => head.findIndex((name) => names.includes(name.trim().toLowerCase()))
  const [id, words, speaker] = [column('id'), column('text'), column('speaker')]
  if (id === -1 && words === -1) return null
  // The table of decisions has records and no annotations.
  if (column('record') !== -1) return []
  const [clipping, seed] = [column('clipping'), column('seed')]
  if (Math.max(clipping, seed, column(...DECISION), column(...NOTE)) === -1) return null
  const start = column('start_cp')
  const [decision, note, records] = [column(...DECISION), column(...NOTE), column(...RECORDS)]
  return lines
    .filter((cells) =>
      cells.some((cell, at) => cell.trim() !== '' && ![clipping, seed, records].includes(at)),
    )
    .map((cells) => {
      const cell = (at: number) => withoutApostrophe(cells[at] ?? '').trim()
      const place = Number.parseInt(cell(start), 10)
      const said = cell(note)
      return {
        statement: isOwnId(cell(id)) ? cell(id) : null,
        of: { clipping: cell(clipping) || null, seed: cell(seed) || null },
        pieces: piecesOf(cell(words), Number.isNaN(place) ? null : place),
        speaker: cell(speaker) || null,
        verdict: verdictOf([cell(decision)]),
        notes: said === '' ? [] : [said],
      }
    })
}

/** The pieces of a cell, in which an ellipsis joins them. */
function piecesOf(words: string, start: number | null): ForeignAnnotation['pieces'] {
  if (words === '') return []
  return words
    .split(' … ')
    .map((exact, at) => ({ exact, prefix: '', suffix: '', start: at === 0 ? start : null }))
}

/** A cell without the apostrophe that our table for spreadsheets puts before what looks like a formula. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

/** The cells of a table (RFC 4180), LF or CRLF at line ends; null where its quotation marks don’t close. */
function cellsOf(text: string, separator: string): string[][] | null {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  )
  const rows: string[][] = []
  let row: string[] = []
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return null
    const [, quoted, bare = '', end] = found
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push([...row, ''])
  return rows
}

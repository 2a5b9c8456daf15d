// Rows as text for a command that prints. In: rows and whether there are colours. Out: lines.

import type { Look, RowPart } from './row.ts'

/** The colours of looks.tsx as the numbers a terminal takes (ECMA-48, SGR). */
const CODES: Record<Look, string> = {
  plain: '',
  quiet: '2',
  strong: '1',
  label: '36',
  quote: '33',
  mark: '1;33',
  stray: '4;31',
  alteration: '4;34',
  omission: '35',
  error: '1;31',
  warning: '1;33',
  found: '7',
  own: '2',
  named: '1;32',
  unnamed: '1;35',
  relayed: '1;36',
  undetermined: '1;31',
}

/** One line a row, without spaces at its end; without colour the words alone. */
export function painted(rows: { parts: RowPart[] }[], colour: boolean): string {
  return rows.map(({ parts }) => `${colour ? coloured(parts) : plain(parts)}\n`).join('')
}

function plain(parts: RowPart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .trimEnd()
}

function coloured(parts: RowPart[]): string {
  return parts
    .map(({ text, look }) => (text && CODES[look] ? `\u001b[${CODES[look]}m${text}\u001b[0m` : text))
    .join('')
    .trimEnd()
}

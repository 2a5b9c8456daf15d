// Rows as text for a command that prints. In: rows and whether there are colours. Out: lines.

import type { Look, RowPart } from './row.ts'

/** The looks as SGR parameters (ECMA-48): the terminal’s own sixteen colours, no background. */
const COLOUR_CODES: Record<Look, string> = {
  plain: '',
  quiet: '2',
  strong: '1',
  label: '36',
  quote: '32',
  mark: '1;32',
  stray: '4;31',
  alteration: '4;34',
  omission: '35',
  error: '1;31',
  warning: '1;33',
  found: '7',
  content: '1',
  source: '1;4',
  cue: '4',
  here: '7',
  match: '1;4',
  title: '1;4',
  own: '2',
  named: '1;32',
  unnamed: '1;35',
  relayed: '1;36',
  undetermined: '1;31',
}

/** The looks without colour, as SGR parameters. */
const PLAIN_CODES: Partial<Record<Look, string>> = {
  strong: '1',
  error: '1',
  warning: '1',
  found: '7',
  content: '1',
  source: '1;4',
  cue: '4',
  here: '7',
  match: '4',
  title: '1;4',
}

/** One row of a screen for a terminal, its looks as control sequences; without colour as bold, underlined, reversed. */
export function styledLine(parts: RowPart[], colour: boolean): string {
  const codes: Partial<Record<Look, string>> = colour ? COLOUR_CODES : PLAIN_CODES
  let line = ''
  let on = ''
  for (const { text, look } of parts) {
    if (!text) continue
    // Most looks don’t show in white space, and what isn’t written is not sent over a slow line.
    const unseen = text.trim() === '' && !/[47]/.test(on)
    const code = unseen ? on : (codes[look] ?? '')
    if (code !== on) line += (on ? '\u001b[0m' : '') + (code ? `\u001b[${code}m` : '')
    on = code
    line += text
  }
  return on ? `${line}\u001b[0m` : line
}

/** One line a row, without spaces at its end; without colour the words alone. */
export function printedRows(rows: { parts: RowPart[] }[], colour: boolean): string {
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
    .map(({ text, look }) =>
      text && COLOUR_CODES[look] ? `\u001b[${COLOUR_CODES[look]}m${text}\u001b[0m` : text,
    )
    .join('')
    .trimEnd()
}

import type { Document } from '@hearsay/core'
import { formatDiagnostics, parse as parseSeed } from '@hearsay/core'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'
import { command } from './command.ts'
import { fileClipping } from './file-clippings.ts'
import { desk, json, number } from './options.ts'
import { displayName } from './read-file.ts'
import { NO_FILE, usageError } from './report-error.ts'
import type { DeskOfIds } from './saved-clipping.ts'

/** `parse FILE|-`: the document's outline, or with `json` `{ document, diagnostics }`. */
export const parse = command({
  name: 'parse',
  isPaged: true,
  summary: 'show the parts of a seed',
  operands: {
    form: '[FILE]',
    least: 0,
    most: 1,
    expects: 'one file, the id of a clipping, or - for standard input',
    completes: 'file-or-id',
  },
  options: { clipping: number('N', 'the Nth clipping of a file with several', 1), desk, json },
  more: 'It parses every file that add reads, as it would be saved, and a clipping of the desk by its id. With -, or piped without FILE, it reads standard input. The beginning of an id is enough where one clipping alone begins so. Status 1 where the seed has an error.',
  examples: [
    { line: 'parse seeds/a.txt', does: 'outlet, date, headline, paragraphs, a line each' },
    { line: 'parse - --json', does: '{ document, diagnostics } of standard input' },
  ],
  async run({ operands: [file = '-'], values, operands }, terminal, services) {
    if (operands.length === 0 && terminal.interactive) return usageError(terminal, NO_FILE, 'parse')
    return printParse(file, values.json, values.clipping ?? null, terminal, {
      services,
      address: values.desk,
    })
  },
})

async function printParse(
  file: string,
  asJson: boolean,
  clipping: number | null,
  terminal: Terminal,
  desk: DeskOfIds,
): Promise<Status> {
  const decoded = await fileClipping(file, clipping, terminal, desk)
  if (typeof decoded === 'string') {
    terminal.err(`hearsay: ${decoded}\n`)
    return 3
  }
  const { document, diagnostics: found } = parseSeed(decoded.text, { today: terminal.today })
  const diagnostics = [...decoded.diagnostics, ...found]
  if (asJson) terminal.out(`${safeJson({ document, diagnostics }, terminal.columns ? 2 : 0)}\n`)
  else {
    terminal.out(outline(document, terminal.columns))
    terminal.out(
      formatDiagnostics(diagnostics, decoded.text, { file: displayName(file), colour: terminal.colour }),
    )
  }
  return diagnostics.some((one) => one.severity === 'error') ? 1 : 0
}

/** One line a part: its role and its words, cut to the terminal's width where there is one. */
function outline({ text, header, headline, body }: Document, columns: number | null): string {
  const rows: [string, string][] = []
  for (const [name, field] of Object.entries(header)) {
    if (!field || Array.isArray(field)) continue
    const value = 'value' in field && field.value ? ` (${field.value})` : ''
    rows.push([name, `${oneLine(field.text)}${value}${field.certain ? '' : ' ?'}`])
  }
  if (headline) rows.push(['headline', oneLine(headline.text)])
  for (const block of body) {
    const words = block.type === 'gap' ? `${block.lines} blank lines` : oneLine(text.slice(...block.span))
    rows.push([block.type, words])
  }
  return rows
    .map(([name, words]) => `${name.padEnd(10)} ${columns ? cut(words, columns - 11) : words}\n`)
    .join('')
}

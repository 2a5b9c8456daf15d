import { hasImportExtension } from '@hearsay/archive'
import type { Diagnostic, Severity } from '@hearsay/core'
import { formatDiagnostics, lineStarts, message, parse, positionOf } from '@hearsay/core'
import { counted } from '@hearsay/desk'
import { safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { wrappedLines } from '../term/width.ts'
import { command } from './command.ts'
import { fileClippings } from './file-clippings.ts'
import { filesUnder } from './files-under.ts'
import { reportSkipped } from './import-diagnostics.ts'
import { desk, json } from './options.ts'
import { displayName } from './read-file.ts'
import type { DeskOfIds } from './saved-clipping.ts'

/** `check FILES`: every diagnostic with its line and a caret, then a summary. */
export const check = command({
  name: 'check',
  isPaged: true,
  summary: 'show the problems of seeds, line by line',
  operands: {
    form: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'files, or ids of clippings',
    completes: 'file-or-id',
  },
  options: { desk, json },
  more: 'It checks every file that add reads, clipping by clipping, and clippings of the desk by their ids. In a folder, it checks the files of the known types and names the others. Status 1 where a seed has an error, 3 where a file can’t be read.',
  examples: [
    { line: 'check seeds', does: 'every seed of a folder' },
    { line: 'check --json seeds/a.txt', does: '{ files: [{ file, problem, diagnostics }], counts }' },
  ],
  run: ({ operands, values }, terminal, services) =>
    checkFiles(operands, values.json, terminal, { services, address: values.desk }),
})

async function checkFiles(
  names: string[],
  asJson: boolean,
  terminal: Terminal,
  desk: DeskOfIds,
): Promise<Status> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const files: { file: string; problem: string | null; diagnostics: object[] }[] = []
  let read = 0
  let unread = 0
  const skipped: string[] = []
  const wanted = (name: string) => {
    const isWanted = hasImportExtension(name)
    if (!isWanted) skipped.push(name)
    return isWanted
  }
  for await (const { file } of filesUnder(names, { wanted })) {
    const clippings = await fileClippings(file, terminal, desk)
    if (typeof clippings === 'string') {
      terminal.err(`hearsay: ${clippings}\n`)
      unread++
      files.push({ file, problem: clippings, diagnostics: [] })
      continue
    }
    read++
    for (const [at, { text, diagnostics: decoding }] of clippings.entries()) {
      const broken = decoding.some((one) => one.code === 'not-text')
      const found = broken ? [] : parse(text, { today: terminal.today }).diagnostics
      const diagnostics = [...decoding, ...found]
      for (const { severity } of diagnostics) counts[severity]++
      const name = clippings.length > 1 ? `${displayName(file)}, clipping ${at + 1}` : displayName(file)
      if (asJson) files.push({ file, problem: null, diagnostics: withPlaces(diagnostics, text) })
      else {
        const printed = formatDiagnostics(diagnostics, text, { file: name, colour: terminal.colour })
        terminal.out(wrappedLines(printed, terminal.columns))
      }
    }
  }
  reportSkipped(skipped, terminal)
  if (asJson) terminal.out(`${safeJson({ files, counts }, terminal.columns ? 2 : 0)}\n`)
  else terminal.out(`${counted(read, 'file')}: ${summary(counts)}\n`)
  return unread ? 3 : counts.error ? 1 : 0
}

/** Diagnostics with their line, column and message, for JSON. */
function withPlaces(diagnostics: Diagnostic[], text: string): object[] {
  const starts = lineStarts(text)
  return diagnostics.map((one) => ({
    ...one,
    ...positionOf(text, starts, one.span[0]),
    message: message(one),
  }))
}

function summary({ error, warning, info }: Record<Severity, number>): string {
  return [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'note')].join(', ')
}

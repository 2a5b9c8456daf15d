// What there is to tell about files that come in, in the desk's words.
import type { Import, ImportDiagnostic, ImportFormat } from '@hearsay/archive'
import { importMessage } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { displayName } from './read-file.ts'

/** What a file was taken for, for people. */
export const formatNames: Record<ImportFormat, string> = {
  seed: 'a seed',
  seeds: 'several seeds in one file',
  html: 'a page',
  feed: 'a feed',
  markdown: 'Markdown',
  mail: 'mail',
  unknown: 'an unknown layout',
}

/** Diagnostics with their sentences, for JSON. */
export function withMessages(diagnostics: ImportDiagnostic[]): (ImportDiagnostic & { message: string })[] {
  return diagnostics.map((one) => ({ ...one, message: importMessage(one) }))
}

/** Tells on standard error what there is to tell about a file and its seeds; notes that ask for nothing if `all`. */
export function reportDiagnostics(
  file: string,
  imported: Import,
  all: boolean,
  terminal: Pick<Terminal, 'err'>,
): void {
  const name = oneLine(displayName(file))
  const { seeds: pieces } = imported
  const about = (diagnostics: ImportDiagnostic[], seed: string) => {
    for (const one of diagnostics) {
      if (one.severity === 'info' && !all) continue
      const severity = one.severity === 'info' ? 'note' : one.severity
      terminal.err(`${name}${seed}: ${severity} ${one.code}: ${oneLine(importMessage(one))}\n`)
    }
  }
  about(imported.diagnostics, '')
  for (const [at, piece] of pieces.entries())
    about(piece.diagnostics, pieces.length > 1 ? `, seed ${at + 1}` : '')
}

/** Tells how many files of folders were left, for that no clipping ends so. */
export function reportSkipped(left: number, terminal: Terminal): void {
  if (left)
    terminal.err(
      `hearsay: ${counted(left, 'file')} left where ${left === 1 ? 'it is' : 'they are'}: no clipping’s name ends so; name a file to take it in all the same.\n`,
    )
}

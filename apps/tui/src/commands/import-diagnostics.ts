// Reports about files to import.
import type { Import, ImportDiagnostic } from '@hearsay/archive'
import { importMessage } from '@hearsay/archive'
import { counted, severityLabels } from '@hearsay/desk'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { wrappedLines } from '../term/width.ts'
import { displayName } from './read-file.ts'

/** Diagnostics with their messages, for JSON. */
export function withMessages(diagnostics: ImportDiagnostic[]): (ImportDiagnostic & { message: string })[] {
  return diagnostics.map((one) => ({ ...one, message: importMessage(one) }))
}

/** Reports the diagnostics of a file and its clippings on standard error; notes only with `all`. */
export function reportDiagnostics(
  file: string,
  imported: Import,
  all: boolean,
  terminal: Pick<Terminal, 'err' | 'errColumns'>,
): void {
  const name = oneLine(displayName(file))
  const { seeds } = imported
  const report = (diagnostics: ImportDiagnostic[], which: string) => {
    for (const one of diagnostics) {
      if (one.severity === 'info' && !all) continue
      const severity = severityLabels[one.severity]
      const line = `${name}${which}: ${severity} ${one.code}: ${oneLine(importMessage(one))}`
      terminal.err(`${wrappedLines(line, terminal.errColumns)}\n`)
    }
  }
  report(imported.diagnostics, '')
  for (const [at, seed] of seeds.entries())
    report(seed.diagnostics, seeds.length > 1 ? `, clipping ${at + 1}` : '')
}

/** How many of the skipped files are named. */
const MAX_NAMED_FILES = 40

/** Reports files of folders that were skipped, since their type is unknown. */
export function reportSkipped(files: string[], terminal: Terminal): void {
  if (files.length === 0) return
  const named = files.slice(0, MAX_NAMED_FILES).map((file) => oneLine(file))
  const names = [...named, ...(files.length > named.length ? ['…'] : [])].join(', ')
  const one = files.length === 1
  const words = `hearsay: ${counted(files.length, 'file')} skipped, not ${one ? 'a known clipping type' : 'known clipping types'} (${names}). To add one anyway, name it.`
  terminal.err(`${wrappedLines(words, terminal.errColumns)}\n`)
}

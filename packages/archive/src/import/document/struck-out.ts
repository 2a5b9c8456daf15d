// The report of words that a document strikes out: a reader on paper would not take them for the text’s.
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'

/** UTF-16 units of the words that a report shows. */
const MAX_SHOWN_LENGTH = 120

/** Reports words that are struck out and in the clipping all the same. */
export function struckOut(words: string[]): ImportDiagnostic[] {
  if (words.length === 0) return []
  const shown = words.join(' … ')
  const beginning = shown.length > MAX_SHOWN_LENGTH ? `${shown.slice(0, MAX_SHOWN_LENGTH)}…` : shown
  return [importDiagnostic('words-struck-out', { beginning })]
}

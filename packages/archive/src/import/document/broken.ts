// Documents that can’t be read. In: the file, and why. Out: a refused import that names the format.
import { type Import, type IncomingFile, refusedImport } from '../import.ts'

/** Why a document can’t be read. */
export type BrokenReason = 'broken' | 'encrypted' | 'too-big' | 'too-deep' | 'no-text' | 'not-here'

/** Refuses a file of a known format that can’t be read. */
export function brokenImport(file: IncomingFile, format: string, why: BrokenReason): Import {
  return refusedImport({ code: 'document-unreadable', about: file.name, data: { format, why } })
}

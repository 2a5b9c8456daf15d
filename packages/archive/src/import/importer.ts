// What each format must be able to do. In: nothing. Out: the interface that importers.ts has one of for every format, and
// the parts of a file that formats are detected by.
import type { Import, IncomingFile } from './import.ts'

/** A format’s reader. */
export interface Importer {
  /** Whether a file is of this format, by its content first and its name second. Formats are tried in order. */
  detect(sample: FileSample): boolean
  /** Whether the bytes of a file are of this format, for one that isn’t text; those are asked first. */
  hasSignature?(bytes: Uint8Array, name: string): boolean
  /** Whether its files may be binary, as mails with attachments are. */
  isBinary?: boolean
  /** Makes seeds of a file; `importNested` imports a file found in it. Never throws for what the file holds. */
  read(source: ImportSource, importNested: (file: IncomingFile) => Promise<Import>): Import | Promise<Import>
}

/** A file with its text. */
export interface ImportSource {
  file: IncomingFile
  /** Its bytes decoded, by the encoding that they name; without a byte order mark. */
  text: string
}

/** What formats are detected by. */
export interface FileSample extends ImportSource {
  /** The beginning of the text, without white space before it. */
  start: string
  /** The same from the first element on: XML and HTML may have declarations and comments before it. */
  root: string
}

/** UTF-16 units of a text’s beginning, and bytes of a file’s. */
export const SAMPLE_LENGTH = 20_000

/** The sample of a file. */
export function sampleOf(source: ImportSource): FileSample {
  const start = source.text.slice(0, SAMPLE_LENGTH).replace(/^[\ufeff\s]+/, '')
  const root = start.replace(
    /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype(?! html)[^>[]*(?:\[[\s\S]*?\])?\s*>\s*)+/i,
    '',
  )
  return { ...source, start, root }
}

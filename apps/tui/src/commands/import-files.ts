// Files to import. In: names as given. Out: the files, and each with the clippings in it, or a sentence that says why it can't be
// read.
import type { Import } from '@hearsay/archive'
import {
  hasImportExtension,
  importFile,
  importFileInWorker,
  importPage,
  MAX_IMPORT_BYTES,
  problemMessage,
} from '@hearsay/archive'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { filesUnder } from './files-under.ts'
import { readBytes } from './read-file.ts'

/** The files to import, and the others of the folders. */
interface ImportList {
  files: string[]
  /** Names of files, without their folders. */
  skipped: string[]
}

/** Lists the files that names stand for. */
export async function listImportable(names: string[]): Promise<ImportList> {
  const files: string[] = []
  const skipped: string[] = []
  const wanted = (name: string) => {
    const isKnown = hasImportExtension(name)
    if (!isKnown) skipped.push(name)
    return isKnown
  }
  for await (const { file } of filesUnder(names, { wanted })) files.push(file)
  return { files, skipped }
}

/** A file with the clippings in it. */
export interface ImportedFile {
  bytes: Uint8Array
  imported: Import
}

/** Larger files, in bytes, are imported in a thread with limits on memory and time. */
const MAX_INLINE_BYTES = 1_000_000

function importSafely(bytes: Uint8Array, file: string): Promise<Import> {
  return bytes.length > MAX_INLINE_BYTES ? importFileInWorker(bytes, file) : importFile(bytes, file)
}

/** Reads one file or page and finds the clippings in it; a sentence where it can't be read. */
export async function readImport(
  file: string,
  terminal: Terminal,
  allowsPrivate: boolean,
): Promise<ImportedFile | string> {
  if (/^https?:\/\//i.test(file)) {
    const page = await importPage(file, { allowsPrivate })
    return 'code' in page ? oneLine(problemMessage(page)) : page
  }
  const bytes = await readBytes(file, terminal, MAX_IMPORT_BYTES)
  return typeof bytes === 'string' ? bytes : { bytes, imported: await importSafely(bytes, file) }
}

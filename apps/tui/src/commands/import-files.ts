// Files on their way in: read, and made into what an archive can be offered. In: names as given. Out: each with its
// import, or the sentence that says why it can't be read.
import type { Import } from '@hearsay/archive'
import { hasImportExtension, importFile, MAX_IMPORT_BYTES } from '@hearsay/archive'
import type { Terminal } from '../term/terminal.ts'
import { filesUnder } from './files-under.ts'
import { readBytes } from './read-file.ts'

/** The files to take in, and how many of the folders' others are left. */
interface ImportList {
  files: string[]
  skipped: number
}

/** Lists what names stand for. */
export async function listImportable(names: string[]): Promise<ImportList> {
  const files: string[] = []
  let left = 0
  const wanted = (name: string) => {
    const fits = hasImportExtension(name)
    if (!fits) left++
    return fits
  }
  for await (const { file } of filesUnder(names, { wanted })) files.push(file)
  return { files, skipped: left }
}

/** A file taken apart. */
export interface ImportedFile {
  bytes: Uint8Array
  imported: Import
}

/** Reads one file and takes it apart. */
export async function readImport(file: string, terminal: Terminal): Promise<ImportedFile | string> {
  const bytes = await readBytes(file, terminal, MAX_IMPORT_BYTES)
  return typeof bytes === 'string' ? bytes : { bytes, imported: await importFile(bytes, file) }
}

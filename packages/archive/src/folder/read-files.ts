// Files of a folder in, their records out, or that their bytes are those the index has.
import type { Decision } from '@hearsay/decisions'
import type { ModelName } from '@hearsay/reading'
import type { KnownReading } from '../record/build-record.ts'
import { buildRecord, digestOf } from '../record/build-record.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { readSeedFile } from './read-seed-file.ts'
import type { UnchangedFile } from './writer.ts'

/** A file to be read. */
export interface FileTask {
  file: string
  /** The digest the index has of it, where a file with the same bytes need not be read again. */
  digest: string | null
  /** What people decided about it. */
  decisions: Decision[]
  /** A reading of it that need not be made again. */
  known?: KnownReading | undefined
}

/** Files of a desk to be read with a model, which is loaded. */
export interface RecordTask {
  place: string
  files: FileTask[]
  /** Null for words and header alone. */
  model: ModelName | null
  today: string | undefined
}

/** What became of one file. */
export type FileResult = { record: IndexRecord } | { unchanged: UnchangedFile }

/** Reads files; one that vanished gives the record of a problem, like any other that can’t be read. */
export function readFiles({ place, files, model, today }: RecordTask): FileResult[] {
  return files.map(({ file, digest, decisions, known }): FileResult => {
    const found = readSeedFile(place, file)
    if (
      digest !== null &&
      found.content instanceof Uint8Array &&
      digestOf(found.content, decisions) === digest
    )
      return { unchanged: { file, digest, changed: found.changed } }
    return { record: buildRecord(found, model, today, decisions, known) }
  })
}

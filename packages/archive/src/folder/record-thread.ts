// A reading thread: files in, their records out.
import { platform, setPriority } from 'node:os'
import type { ModelName } from '@hearsay/reading'
import { loadModel } from '@hearsay/reading'
import { buildRecord } from '../record/build-record.ts'
import type { IndexRecord } from '../search/store.ts'
import { readSeedFile } from './read-seed-file.ts'

/** Files of a desk to be read with a model. */
export interface RecordTask {
  place: string
  files: string[]
  /** Null for words and header alone. */
  model: ModelName | null
  today: string | undefined
}

try {
  // Who reads and searches comes first. On systems where priority is the whole process’s, all stays as it was.
  if (platform() === 'linux') setPriority(10)
} catch {}

/** Reads files; one that vanished gives the record of a problem, like any other that can’t be read. */
export async function buildRecords({ place, files, model, today }: RecordTask): Promise<IndexRecord[]> {
  if (model) await loadModel(model)
  return files.map((file) => {
    const record = buildRecord(readSeedFile(place, file), model, today)
    // The text stays in its file.
    record.text = null
    return record
  })
}

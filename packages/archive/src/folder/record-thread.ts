// A thread that makes records: files in, their records out.
import { platform, setPriority } from 'node:os'
import { loadModel } from '@hearsay/reading'
import type { FileResult, RecordTask } from './read-files.ts'
import { readFiles } from './read-files.ts'

try {
  // The threads that answer come first. On systems where priority is the whole process’s, all stays as it was.
  if (platform() === 'linux') setPriority(10)
} catch {}

/** Reads files; see `readFiles`. */
export async function buildRecords(task: RecordTask): Promise<FileResult[]> {
  if (task.model) await loadModel(task.model)
  return readFiles(task)
}

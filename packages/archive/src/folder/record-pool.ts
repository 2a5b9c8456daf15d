// Reads files in threads, as many at once as there are readers.
import { Piscina } from 'piscina'
import type { Problem } from '../api/schemas.ts'
import { buildRecord } from '../record/build-record.ts'
import { failingByTask, threadFile, threadOptions } from '../threads.ts'
import type { FileResult, RecordTask } from './read-files.ts'
import { readSeedFile } from './read-seed-file.ts'

/** Makes records of files. */
export interface RecordReader {
  read(task: RecordTask): Promise<FileResult[]>
  close(): Promise<void>
}

/** Milliseconds after which an idle thread ends. */
const IDLE_TIMEOUT_MS = 5000

/** A pool of threads that make records, started when it is first needed. */
export class RecordPool implements RecordReader {
  readonly #readers: number
  #pool: Piscina | null = null
  #closed = false

  constructor(readers: number) {
    this.#readers = readers
  }

  /** Reads files in a thread; one that a thread dies of gives the record of a problem, and the others are read without it. */
  async read(task: RecordTask): Promise<FileResult[]> {
    if (this.#closed) return []
    this.#pool ??= failingByTask(
      new Piscina({
        filename: threadFile('folder/record-thread'),
        minThreads: 1,
        maxThreads: this.#readers,
        idleTimeout: IDLE_TIMEOUT_MS,
        ...threadOptions,
      }),
    )
    try {
      return await this.#pool.run(task, { name: 'buildRecords' })
    } catch (error) {
      if (this.#closed) return []
      const [only] = task.files
      if (!only || task.files.length > 1) {
        const each = task.files.map((file) => this.read({ ...task, files: [file] }))
        return (await Promise.all(each)).flat()
      }
      const problem: Problem = {
        code: 'reading-failed',
        about: only.file,
        data: { system: String(error) },
      }
      return [
        { record: buildRecord({ ...readSeedFile(task.place, only.file), content: problem }, task.model) },
      ]
    }
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#pool?.destroy()
  }
}

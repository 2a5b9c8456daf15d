// The passes over the files of a desk, on all cores: the index is written here, the files are read in threads. The quick
// pass takes words and header of what is new, and reads it with the fast model; the full pass reads it with the default one.
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Decision } from '@hearsay/decisions'
import type { ModelName } from '@hearsay/reading'
import { loadModel } from '@hearsay/reading'
import { Rate } from '../rate.ts'
import type { KnownReading } from '../record/build-record.ts'
import { passOf, QUICK_PASS } from '../record/index-record.ts'
import type { Diff } from './diff.ts'
import { isSameFile } from './diff.ts'
import { stampOf as fileStamp } from './files.ts'
import { Prepared } from './prepared.ts'
import { saveState } from './progress.ts'
import type { FileResult, FileTask, RecordTask } from './read-files.ts'
import { readFiles } from './read-files.ts'
import type { RecordReader } from './record-pool.ts'
import { RecordPool } from './record-pool.ts'
import type { WriteStep } from './writer.ts'
import { Writer } from './writer.ts'

/** How many files go to a reading thread at once: enough that sending costs little, few enough to stop soon. */
const FILES_PER_TASK: Record<ModelName | 'words', number> = { words: 64, fast: 16, default: 4 }
/** From so many new files on, words and header of all of them come before the fast reading of any. */
const WORDS_FIRST_FROM_FILES = 1000
/** So many files, of so many bytes together, are read where they are written: a thread would take longer to begin. */
const INLINE_LIMIT = { files: 8, bytes: 200_000 }
/** How many records are written in one transaction, and after how many milliseconds a smaller number is. */
const TRANSACTION_LIMIT = { records: 128, milliseconds: 200 }
/** How many files of the quick pass are looked up at once. */
const QUICK_PASS_FILES = 1024
/** How often the full pass looks whether an update is over, in milliseconds. */
const UPDATE_POLL_MS = 50

/** What the passes go by. */
export interface PassSettings {
  place: string
  today: string | undefined
  /** How many reading threads. */
  readers: number
  /** What people decided about a file. */
  decisionsOf(file: string): Decision[]
  /** Changes with what was decided about the whole desk, which no stamp of a file tells. */
  deskDecisions(): string
  /** Makes the records; default a pool of that many threads. */
  reader?: RecordReader
}

/** Readings that need not be made again, by file. */
export type KnownReadings = ReadonlyMap<string, KnownReading>

/** Files to be read in one go, with their stamps. */
interface PassPlan {
  files: Map<string, string>
  model: ModelName | null
  /** Whether records only take the place of those an earlier pass made. */
  upgrade: boolean
}

/** Reads files and writes their records. */
export class Passes {
  readonly #writer: Writer
  readonly #prepared: Prepared
  readonly #settings: PassSettings
  readonly #reader: RecordReader
  readonly #written: () => void
  readonly #rate = new Rate()
  #stopped = false
  /** Files of the updates under way that the index doesn’t have yet. */
  #fresh = 0
  #updates = 0
  #quick: Promise<void> | null = null
  #full: Promise<void> | null = null

  /** `written` is called after each transaction. */
  constructor(db: DatabaseSync, settings: PassSettings, written: () => void) {
    this.#settings = settings
    this.#reader = settings.reader ?? new RecordPool(settings.readers)
    this.#written = written
    this.#writer = new Writer(db)
    this.#prepared = new Prepared(db)
  }

  /** Whether the full pass is under way. */
  get busy(): boolean {
    return this.#full !== null
  }

  /**
   * Updates the index to the files: words, header and the fast reading of what changed; what is gone is forgotten.
   * Where much is new, the reading is left to `finishQuickPass`.
   */
  async updateFiles(
    { changed, gone, fresh }: Diff,
    backwards = false,
    known: KnownReadings = new Map(),
  ): Promise<void> {
    if (changed.size === 0 && gone.length === 0) return
    this.#updates++
    this.#fresh = fresh
    try {
      if (gone.length) this.#write(gone.map((file) => ({ gone: file })))
      if (fitsInline(changed)) return await this.#readInline(changed, known)
      const files = backwards ? new Map([...changed].reverse()) : changed
      const model = fresh < WORDS_FIRST_FROM_FILES ? 'fast' : null
      await this.#pass({ files, model, upgrade: false })
    } finally {
      this.#updates--
      this.#fresh = 0
      this.#rate.clear()
      this.#saveState(0)
    }
  }

  /** Loads what the quick pass reads with, so that the first new file doesn’t wait for it. */
  async loadQuickModel(): Promise<void> {
    await loadModel('fast')
  }

  /** The fast reading of every seed of which the index has words and header alone, newest first. */
  finishQuickPass(): Promise<void> {
    this.#quick ??= this.#readWordless().finally(() => {
      this.#quick = null
    })
    return this.#quick
  }

  /** The default reading of every seed that has only the fast one, newest first, until none is left or `stop`. */
  runFullPass(): Promise<void> {
    this.#full ??= this.#readAll().finally(() => {
      this.#full = null
    })
    return this.#full
  }

  /** Begins nothing new. */
  stop(): void {
    this.#stopped = true
  }

  /** Ends the reading threads. */
  async close(): Promise<void> {
    await this.#quick?.catch(() => undefined)
    await this.#full?.catch(() => undefined)
    await this.#reader.close()
  }

  async #readInline(changed: Diff['changed'], known: KnownReadings): Promise<void> {
    const { place, today } = this.#settings
    // What people decide about a clipping that the better model has read is shown in that reading.
    const decided = [...changed]
      .filter(([file, stamp]) => known.get(file)?.model === 'default' || this.#isReadAgain(file, stamp))
      .map(([file]) => file)
    const others = [...changed.keys()].filter((file) => !decided.includes(file))
    for (const [model, files] of [
      ['default', decided],
      ['fast', others],
    ] as const) {
      if (files.length === 0) continue
      // A reading that was made already needs no model.
      if (files.some((file) => known.get(file)?.model !== model)) await loadModel(model)
      const tasks = files.map((file) => ({ ...this.#taskOf(file), known: known.get(file) }))
      const results = readFiles({ place, today, files: tasks, model })
      this.#write(results.map((result) => this.#stepOf(result, changed, false)))
    }
  }

  async #readWordless(): Promise<void> {
    while (!this.#stopped) {
      const files = this.#newest(`pass < ${QUICK_PASS}`, QUICK_PASS_FILES)
      if (files.size === 0) return
      await this.#pass({ files, model: 'fast', upgrade: true })
      this.#saveState(0)
    }
  }

  async #readAll(): Promise<void> {
    await this.finishQuickPass()
    while (!this.#stopped) {
      // Updates go first.
      while (this.#updates > 0 && !this.#stopped) await sleep(UPDATE_POLL_MS)
      const files = this.#newest(`pass = ${QUICK_PASS}`, FILES_PER_TASK.default * this.#settings.readers * 4)
      if (files.size === 0) break
      await this.#pass({ files, model: 'default', upgrade: true })
      this.#saveState(0)
    }
    this.#rate.clear()
    this.#saveState(0)
  }

  /** The newest seeds that fulfil a condition, with their stamps. */
  #newest(condition: string, limit: number): Map<string, string> {
    const rows = this.#prepared
      .sql(`select file, stamp from seed where ${condition} order by key desc limit ?`)
      .all(limit)
    return new Map(rows.map(({ file, stamp }) => [String(file), String(stamp)]))
  }

  /** Reads files in threads and writes their records as they come. */
  async #pass(plan: PassPlan): Promise<void> {
    const { files, model, upgrade } = plan
    const { place, today, readers } = this.#settings
    const tasks = tasksOf([...files.keys()], FILES_PER_TASK[model ?? 'words'])
    const steps: WriteStep[] = []
    let left = files.size
    let writtenAt = performance.now()
    const write = () => {
      if (steps.length === 0) return
      const some = steps.splice(0)
      left -= some.length
      this.#write(some)
      this.#rate.count(some.length)
      this.#saveState(upgrade ? 0 : left)
      writtenAt = performance.now()
    }
    const readOn = async () => {
      for (const task of tasks) {
        if (this.#stopped) return
        const needed = task.filter((file) => !this.#isDone(file, plan))
        left -= task.length - needed.length
        if (needed.length === 0) continue
        const results = await this.#read(() => {
          const files = needed.map((file) => this.#taskOf(file))
          return {
            place,
            today,
            model,
            files: upgrade ? files.map((one) => ({ ...one, digest: null })) : files,
          }
        })
        steps.push(...results.map((result) => this.#stepOf(result, files, upgrade)))
        const waited = performance.now() - writtenAt
        if (steps.length >= TRANSACTION_LIMIT.records || waited > TRANSACTION_LIMIT.milliseconds) write()
      }
    }
    // One task more than readers, so that none waits while records are written.
    const ahead = model === 'default' ? readers : readers + 1
    await Promise.all(Array.from({ length: ahead }, readOn))
    write()
  }

  /** Reads files, once more where something was decided about the whole desk meanwhile. */
  async #read(task: () => RecordTask): Promise<FileResult[]> {
    for (;;) {
      const decided = this.#settings.deskDecisions()
      const results = await this.#reader.read(task())
      if (decided === this.#settings.deskDecisions()) return results
    }
  }

  /** A file with the digest that the index has of it. */
  #taskOf(file: string): FileTask {
    const digest = this.#prepared.sql('select digest from seed where file = ?').get(file)?.digest
    const decisions = this.#settings.decisionsOf(file)
    return { file, digest: typeof digest === 'string' ? digest : null, decisions }
  }

  /** Whether a file that the default model has read is the same, and something was decided about it. */
  #isReadAgain(file: string, stamp: string): boolean {
    const found = this.#prepared.sql('select stamp, pass from seed where file = ?').get(file)
    return Number(found?.pass) === passOf('default') && isSameFile(String(found?.stamp), stamp)
  }

  /** Whether another process has put a file into the index already. */
  #isDone(file: string, { files, model }: PassPlan): boolean {
    const found = this.#prepared.sql('select stamp, pass from seed where file = ?').get(file)
    return found?.stamp === files.get(file) && Number(found?.pass) >= passOf(model)
  }

  /** A record goes in; unless its file went away after it was listed. */
  #stepOf(result: FileResult, stamps: Map<string, string>, upgrade: boolean): WriteStep {
    if ('unchanged' in result)
      return { unchanged: result.unchanged, stamp: stamps.get(result.unchanged.file) ?? '' }
    const { record } = result
    const { file, problem } = record.entry
    const gone = problem?.data.system === 'ENOENT' && fileStamp(join(this.#settings.place, file)) === null
    return gone ? { gone: file } : { put: record, stamp: stamps.get(file) ?? '', upgrade }
  }

  #write(steps: WriteStep[]): void {
    const changes = this.#writer.write(steps)
    this.#fresh -= changes.filter(({ kind }) => kind === 'added').length
    this.#written()
  }

  #saveState(left: number): void {
    try {
      saveState(this.#prepared, { fresh: this.#fresh, left, rate: this.#rate.perSecond() })
    } catch {
      // Where even this finds no room, the records that follow report it.
    }
  }
}

/** Files in tasks of a size, each taken once by the next free reader. */
function* tasksOf(files: string[], size: number): Generator<string[]> {
  for (let at = 0; at < files.length; at += size) yield files.slice(at, at + size)
}

/** Whether files are few and small; a stamp begins with the size. */
function fitsInline(changed: Diff['changed']): boolean {
  let bytes = 0
  for (const stamp of changed.values()) bytes += Number.parseInt(stamp, 10)
  return changed.size <= INLINE_LIMIT.files && bytes <= INLINE_LIMIT.bytes
}

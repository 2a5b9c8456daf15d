// The passes over the files of a desk, on all cores: the index is written here, the reading is done in threads.
import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ModelName } from '@hearsay/reading'
import { loadModel } from '@hearsay/reading'
import { Piscina } from 'piscina'
import type { Problem } from '../api/schemas.ts'
import { Rate } from '../rate.ts'
import { buildRecord } from '../record/build-record.ts'
import type { IndexRecord } from '../search/store.ts'
import { threadFile, threadOptions } from '../threads.ts'
import type { Diff } from './diff.ts'
import { stampOf as fileStamp } from './files.ts'
import { readSeedFile } from './read-seed-file.ts'
import type { RecordTask } from './record-thread.ts'
import type { WriteStep } from './writer.ts'
import { isFullerPass, Writer } from './writer.ts'

/** How many files go to a reading thread at once: enough that sending costs little, few enough to stop soon. */
const FILES_PER_TASK: Record<ModelName | 'words', number> = { words: 64, fast: 16, default: 4 }
/** From so many new files on, words and header of all of them come before the fast reading of any. */
const WORDS_FIRST_FROM = 1000
/** So many files, of so many bytes together, are read where they are written: a thread would take longer to begin. */
const INLINE_LIMIT = { files: 8, bytes: 200_000 }
/** How many records are written in one transaction, and after how many milliseconds a smaller number is. */
const TRANSACTION_LIMIT = { records: 128, milliseconds: 200 }

/** Reads files and writes their records. */
export class Passes {
  readonly #writer: Writer
  readonly #db: DatabaseSync
  readonly #settings: { place: string; today: string | undefined; readers: number }
  readonly #written: () => void
  readonly #rate = new Rate()
  #pool: Piscina | null = null
  #known: StatementSync | null = null
  #stopped = false
  /** Files of the first pass that the index doesn’t know yet. */
  #fresh = 0
  #firstRuns = 0
  #rest: Promise<void> | null = null
  #second: Promise<void> | null = null

  constructor(
    db: DatabaseSync,
    settings: { place: string; today: string | undefined; readers: number },
    written: () => void,
  ) {
    this.#db = db
    this.#settings = settings
    this.#written = written
    this.#writer = new Writer(db)
  }

  /** Whether the second pass is under way. */
  get busy(): boolean {
    return this.#second !== null
  }

  /**
   * Words, header and the fast reading of what changed; what is gone is forgotten. Where much changed, the reading is left
   * to `finishQuickPass`.
   */
  async updateFiles({ changed, gone, fresh }: Diff, backwards = false): Promise<void> {
    if (changed.size === 0 && gone.length === 0) return
    this.#firstRuns++
    this.#fresh = fresh
    try {
      if (gone.length) this.#write(gone.map((file) => ({ gone: file })))
      const files = [...changed.keys()]
      if (fitsInline(changed)) return await this.#readHere(changed)
      if (backwards) files.reverse()
      const model = fresh < WORDS_FIRST_FROM ? 'fast' : null
      await this.#pass(files, model, (file) => changed.get(file) ?? '', false)
    } finally {
      this.#firstRuns--
      this.#fresh = 0
      this.#rate.clear()
      this.#state(0)
    }
  }

  /** Loads what the first pass reads with, so that the first new file doesn’t wait for it. */
  async loadQuickModel(): Promise<void> {
    await loadModel('fast')
  }

  async #readHere(changed: Diff['changed']): Promise<void> {
    await this.loadQuickModel()
    const { place, today } = this.#settings
    const steps = [...changed].map(([file, stamp]) =>
      this.#stepOf(buildRecord(readSeedFile(place, file), 'fast', today), stamp, false),
    )
    this.#write(steps)
  }

  /** The fast reading of every seed of which the index has words and header alone, newest first. */
  finishQuickPass(): Promise<void> {
    this.#rest ??= this.#readRest().finally(() => {
      this.#rest = null
    })
    return this.#rest
  }

  /** The default reading of every seed that has only the fast one, newest first, until none is left or `stop`. */
  runFullPass(): Promise<void> {
    this.#second ??= this.#readAll().finally(() => {
      this.#second = null
    })
    return this.#second
  }

  /** Begins nothing new. */
  stop(): void {
    this.#stopped = true
  }

  /** Ends the reading threads. */
  async close(): Promise<void> {
    await this.#rest?.catch(() => undefined)
    await this.#second?.catch(() => undefined)
    await this.#pool?.destroy()
  }

  async #readAll(): Promise<void> {
    await this.finishQuickPass()
    while (!this.#stopped) {
      // The first pass goes before.
      while (this.#firstRuns > 0 && !this.#stopped) await new Promise((resolve) => setTimeout(resolve, 50))
      const files = this.#newest(`model = 'fast'`, FILES_PER_TASK.default * this.#settings.readers * 4)
      if (files.size === 0) break
      await this.#pass([...files.keys()], 'default', (file) => files.get(file) ?? '', true)
      this.#state(0)
    }
    this.#rate.clear()
    this.#state(0)
  }

  async #readRest(): Promise<void> {
    while (!this.#stopped) {
      const files = this.#newest('model is null', 1024)
      if (files.size === 0) return
      await this.#pass([...files.keys()], 'fast', (file) => files.get(file) ?? '', true)
      this.#state(0)
    }
  }

  /** The newest seeds of some sort, with their stamps. */
  #newest(sort: string, most: number): Map<string, string> {
    const rows = this.#db
      .prepare(`select file, stamp from seed where ${sort} order by key desc limit ?`)
      .all(most)
    return new Map(rows.map(({ file, stamp }) => [String(file), String(stamp)]))
  }

  /**
   * Reads files in threads and writes their records as they come; `closer` where they only take the place of less close
   * ones.
   */
  async #pass(
    files: string[],
    model: ModelName | null,
    stampOf: (file: string) => string,
    closer: boolean,
  ): Promise<void> {
    const size = FILES_PER_TASK[model ?? 'words']
    const { readers } = this.#settings
    this.#pool ??= new Piscina({
      filename: threadFile('folder/record-thread'),
      minThreads: 1,
      maxThreads: readers,
      idleTimeout: 5000,
      ...threadOptions,
    })
    const pool = this.#pool
    let waiting: WriteStep[] = []
    let begun = 0
    let left = files.length
    let writtenAt = performance.now()
    const write = () => {
      if (waiting.length === 0) return
      const steps = waiting
      waiting = []
      left -= steps.length
      this.#write(steps)
      this.#rate.count(steps.length)
      this.#state(closer ? 0 : left)
      writtenAt = performance.now()
    }
    const reader = async () => {
      while (begun < files.length && !this.#stopped) {
        const load = files.slice(begun, begun + size)
        begun += load.length
        const some = load.filter((file) => !this.#isIn(file, stampOf(file), model))
        left -= load.length - some.length
        if (some.length === 0) continue
        const records = await this.#read(pool, some, model)
        waiting.push(...records.map((put) => this.#stepOf(put, stampOf(put.entry.file), closer)))
        if (
          waiting.length >= TRANSACTION_LIMIT.records ||
          performance.now() - writtenAt > TRANSACTION_LIMIT.milliseconds
        )
          write()
      }
    }
    await Promise.all(Array.from({ length: model === 'default' ? readers : readers + 1 }, reader))
    write()
  }

  /** Reads files in a thread; one that a thread dies of gives the record of a problem, and the others are read without it. */
  async #read(pool: Piscina, files: string[], model: ModelName | null): Promise<IndexRecord[]> {
    const { place, today } = this.#settings
    try {
      return await pool.run({ place, files, model, today } satisfies RecordTask, { name: 'buildRecords' })
    } catch (error) {
      if (this.#stopped) return []
      const [file = ''] = files
      if (files.length === 1) {
        const problem: Problem = { code: 'reading-failed', about: file, data: { system: String(error) } }
        return [buildRecord({ ...readSeedFile(place, file), content: problem }, model)]
      }
      const each = files.map((file) => this.#read(pool, [file], model))
      return (await Promise.all(each)).flat()
    }
  }

  /** Whether another process has put a file into the index already. */
  #isIn(file: string, stamp: string, model: ModelName | null): boolean {
    this.#known ??= this.#db.prepare('select stamp, model from seed where file = ?')
    const found = this.#known.get(file)
    return found?.stamp === stamp && !isFullerPass(model, found.model as ModelName | null)
  }

  /** A record goes in; unless its file went away after it was listed. */
  #stepOf(put: IndexRecord, stamp: string, closer: boolean): WriteStep {
    const { file, problem } = put.entry
    const gone = problem?.data.system === 'ENOENT' && fileStamp(join(this.#settings.place, file)) === null
    return gone ? { gone: file } : { put, stamp, closer }
  }

  #write(steps: WriteStep[]): void {
    const changes = this.#writer.write(steps)
    this.#fresh -= changes.filter(({ kind }) => kind === 'added').length
    this.#written()
  }

  /** Keeps how far the work is, for every process that asks. */
  #state(left: number): void {
    try {
      const put = this.#db.prepare('insert or replace into state values (?, ?)')
      put.run('fresh', String(Math.max(0, this.#fresh)))
      put.run('left', String(left))
      put.run('at', String(performance.timeOrigin + performance.now()))
      put.run('rate', String(this.#rate.perSecond()))
    } catch {
      // Where even this finds no room, the records that follow will tell.
    }
  }
}

/** Whether files are few and small; a stamp begins with the size. */
function fitsInline(changed: Diff['changed']): boolean {
  let bytes = 0
  for (const stamp of changed.values()) bytes += Number.parseInt(stamp, 10)
  return changed.size <= INLINE_LIMIT.files && bytes <= INLINE_LIMIT.bytes
}

// What keeps an index up with its folder: the only writer in its process. In: requests to look at the folder, and what the
// watchers report. Out: an index that follows the files, in two passes: words, header and the fast reading of what is
// new, then the default reading of everything, newest first.
import { warmSchema } from '../record/warm-schema.ts'
import { recordVersion } from '../version.ts'
import { DECISIONS } from './decision-files.ts'
import { DecisionLog } from './decision-log.ts'
import { invalidateNames } from './desk-names.ts'
import type { Diff } from './diff.ts'
import { diffFiles, diffFolder } from './diff.ts'
import { fileOf, isSeedFile } from './files.ts'
import { invalidateRecords } from './invalidate.ts'
import { removeLeftovers } from './leftovers.ts'
import type { Lock } from './lock.ts'
import { tryLock } from './lock.ts'
import type { KnownReadings } from './passes.ts'
import { Passes } from './passes.ts'
import type { RecordReader } from './record-pool.ts'
import { openIndex } from './schema.ts'
import { isDiskFull } from './sqlite-error.ts'
import type { Watch } from './watch.ts'
import { watchFolders } from './watch.ts'

/** What an indexer is started with. */
export interface IndexerSettings {
  place: string
  /** Path of the index. */
  index: string
  /** Path of the lock that says which process follows the folder. */
  lock: string
  /** Path of the lock of adding. */
  adding: string
  today: string | undefined
  /** Whether to watch the folder and to run the full pass. */
  follow: boolean
  /** Milliseconds between two listings of the folder, at least. */
  rescanIntervalMs: number
  /** How many reading threads. */
  readers: number
  /** The version of parser and reader; this one’s where none is given. */
  version: string | undefined
}

/** What an indexer reports. */
export interface IndexerReports {
  /** The index has changed. */
  written(): void
  /** Work that nobody waits for failed. */
  failing(error: unknown): void
}

/** How long the watchers’ reports are collected, in milliseconds: one write causes several. */
const COLLECT_MS = 15
/** Listing the folder again takes one part of so many of the time. */
const LISTING_SHARE = 20

/** Keeps one index up with its folder. */
export class Indexer {
  readonly #settings: IndexerSettings
  readonly #reports: IndexerReports
  readonly #db: ReturnType<typeof openIndex>
  readonly #passes: Passes
  readonly #log: DecisionLog
  /** The paths the watchers reported since the last look; null for what they can’t name. */
  readonly #pendingPaths = new Set<string | null>()
  /** Held by the one process that follows the folder; the others only do what they are asked. */
  #followLock: Lock | null = null
  #watch: Watch | null = null
  /** Whether leftovers of killed processes were removed. */
  #tidied = false
  #timer: NodeJS.Timeout | null = null
  #collecting: NodeJS.Timeout | null = null
  #closed = false
  #last: Promise<unknown> = Promise.resolve()

  /** `reader` makes the records; default a pool of threads. */
  constructor(settings: IndexerSettings, reports: IndexerReports, reader?: RecordReader) {
    this.#settings = settings
    this.#reports = reports
    this.#db = openIndex(settings.index, 'write')
    const { place, today, readers } = settings
    this.#log = new DecisionLog(place, false)
    const decisionsOf = (file: string) => this.#log.ofFileNow(file)
    const deskDecisions = () =>
      this.#log
        .of(null)
        .map(({ id }) => id)
        .join()
    this.#passes = new Passes(
      this.#db,
      { place, today, readers, decisionsOf, deskDecisions, ...(reader && { reader }) },
      () => reports.written(),
    )
  }

  /** Begins to follow the folder, if that is asked for. */
  start(): void {
    if (!this.#settings.follow) return
    this.#passes
      .loadQuickModel()
      // Who decides first doesn’t wait for the schema.
      .then(warmSchema)
      .catch((error) => this.#fail(error))
    void this.#follow()
  }

  /** Indexes these files, or whatever of the folder isn’t yet; resolves when they are searchable, or read once. */
  async look(files: string[] | null, until: 'searchable' | 'readOnce', known?: KnownReadings): Promise<void> {
    await this.#inTurn(async () => {
      this.#invalidateIfUnfollowed()
      if (files) await this.#lookAtFiles(files, known)
      else await this.#lookAtAll()
    })
    if (until === 'readOnce') await this.#passes.finishQuickPass()
  }

  /** Ends what is going on, after what is being written now, and closes the index. */
  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#collecting) clearTimeout(this.#collecting)
    this.#watch?.close()
    this.#passes.stop()
    await this.#last
    await this.#passes.close()
    this.#followLock?.release()
    try {
      this.#db.exec('pragma wal_checkpoint(truncate)')
    } catch {
      // Another process is reading; the log stays for the next one.
    }
    this.#db.close()
  }

  /** Runs one task after the other. */
  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(task)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Updates the index to the whole folder; gives the milliseconds it took. */
  async #lookAtAll(): Promise<number> {
    const start = performance.now()
    await this.#log.refresh()
    invalidateNames(this.#db, this.#log.of(null))
    const { diff, folders } = diffFolder(this.#db, this.#settings.place, this.#keyOf)
    this.#watch?.set([...folders, DECISIONS])
    await this.#update(diff)
    return performance.now() - start
  }

  /** Updates the index to some files, and to those that something else was decided about. */
  async #lookAtFiles(files: string[], known?: KnownReadings): Promise<void> {
    const decided = [...(await this.#log.refresh())].map(fileOf)
    const renamed = invalidateNames(this.#db, this.#log.of(null))
    const all = [...new Set([...files, ...decided, ...renamed])]
    await this.#update(diffFiles(this.#db, this.#settings.place, all, this.#keyOf), known)
  }

  readonly #keyOf = (file: string): string => this.#log.keyOf(file)

  /** Updates the index to the files. A process that doesn’t follow begins at the other end, so that two share the work. */
  async #update(diff: Diff, known?: KnownReadings): Promise<void> {
    if (diff.changed.size > 0) this.#log.lookForMoved()
    const backwards = this.#followLock === null
    try {
      await this.#passes.updateFiles(diff, backwards, known)
    } catch (error) {
      if (!isDiskFull(error)) throw error
      // What the log holds may take less room in the index itself.
      this.#db.exec('pragma wal_checkpoint(truncate)')
      await this.#passes.updateFiles(diff, backwards, known)
    }
  }

  /** Invalidates records of another version where no process follows the folder: two versions side by side don’t alternate. */
  #invalidateIfUnfollowed(): void {
    if (this.#followLock) return
    const lock = tryLock(this.#settings.lock)
    if (!lock) return
    try {
      invalidateRecords(this.#db, this.#version)
    } finally {
      lock.release()
    }
  }

  get #version(): string {
    return this.#settings.version ?? recordVersion
  }

  async #follow(): Promise<void> {
    if (this.#closed) return
    const { place, lock, adding, rescanIntervalMs } = this.#settings
    try {
      this.#followLock ??= tryLock(lock)
      if (this.#followLock) invalidateRecords(this.#db, this.#version)
    } catch (error) {
      this.#fail(error)
    }
    let spent = 0
    if (this.#followLock) {
      this.#watch ??= watchFolders(place, (path) => this.#collect(path))
      spent = await this.#inTurn(() => this.#lookAtAll()).catch((error) => this.#fail(error))
      if (!this.#tidied)
        await this.#inTurn(async () => removeLeftovers(place, adding, Date.now())).catch((error) =>
          this.#fail(error),
        )
      this.#tidied = true
      this.#readOn()
    }
    if (!this.#closed)
      this.#timer = setTimeout(() => this.#follow(), Math.max(rescanIntervalMs, spent * LISTING_SHARE))
  }

  /** Collects the watchers’ reports for a moment. */
  #collect(path: string | null): void {
    this.#collecting ??= setTimeout(() => this.#lookAtPending(), COLLECT_MS)
    this.#pendingPaths.add(path)
  }

  async #lookAtPending(): Promise<void> {
    this.#collecting = null
    const paths = [...this.#pendingPaths]
    this.#pendingPaths.clear()
    const seeds = paths.filter((path): path is string => path !== null && isSeedFile(path))
    const known = paths.filter(
      (path) => path !== null && (isSeedFile(path) || path.startsWith(`${DECISIONS}/`)),
    )
    await this.#inTurn(async () => {
      if (this.#closed) return
      // A name other than a seed’s or a log’s may be of a folder that was added or removed.
      if (known.length < paths.length) await this.#lookAtAll()
      else await this.#lookAtFiles(seeds)
    }).catch((error) => this.#fail(error))
    this.#readOn()
  }

  /** Goes on with the full pass. */
  #readOn(): void {
    if (!this.#closed && !this.#passes.busy) this.#passes.runFullPass().catch((error) => this.#fail(error))
  }

  #fail(error: unknown): number {
    if (!this.#closed) this.#reports.failing(error)
    return 0
  }
}

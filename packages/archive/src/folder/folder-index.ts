// The index of a folder while an archive is open: questions go to it, a thread writes to it, and where it turns out to
// be corrupt or gone it is rebuilt, and questions wait for it. On a full disk it may be open to be read alone.
import type { DatabaseSync } from 'node:sqlite'
import { archiveError } from '../api/messages.ts'
import type { Notice } from '../api/notice.ts'
import type { Change } from '../api/schemas.ts'
import type { DecisionKey } from './diff.ts'
import { diffFiles, diffFolder } from './diff.ts'
import { assertFolder } from './files.ts'
import type { PreparedIndex } from './index-files.ts'
import { indexIdentity, isWritable, prepareIndex } from './index-files.ts'
import { IndexFolders } from './index-folder.ts'
import type { IndexerSettings } from './indexer.ts'
import { IndexerHandle } from './indexer-handle.ts'
import type { KnownReadings } from './passes.ts'
import type { IndexLocation } from './question-thread.ts'
import { openIndex } from './schema.ts'
import { isCorrupt, isDiskFull, toFolderError } from './sqlite-error.ts'

/** What an index is opened with. */
export interface FolderIndexSettings extends Omit<IndexerSettings, 'index' | 'lock' | 'adding'> {
  /** A word that changes with the decisions about a file. */
  keyOf: DecisionKey
  /** The user’s cache folder; undefined for where the system has it. */
  cacheFolder: string | undefined
  /** Called before the index is closed and reopened; resolves when no other thread of ours has it open. */
  onReopening(): Promise<void>
  onNotice(notice: Notice): void
  onChanges(changes: Change[]): void
}

/** How an index is opened once more. */
interface Reopening {
  /** The identity of an index that is to be thrown away. */
  spoilt?: string
  /** The first folder to try. */
  from?: 'inside' | 'elsewhere'
}

/** How often changes that other processes made are looked for, in milliseconds. */
const POLL_INTERVAL_MS = 100
/** How long a failure is told, in milliseconds, where it doesn’t come again. */
const FAILED_FOR_MS = 15_000

/** An index that follows its folder. */
export class FolderIndex {
  readonly #settings: FolderIndexSettings
  readonly #folders: IndexFolders
  #files!: PreparedIndex
  #db!: DatabaseSync
  /** Null where the index can only be read. */
  #indexer: IndexerHandle | null = null
  #identity = ''
  #lastChange = 0
  #rebuilding: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false
  #failed: { why: string; at: number } | null = null
  /** What was said of where the index is; it is said once. */
  #said: Notice | null = null

  constructor(settings: FolderIndexSettings) {
    this.#settings = settings
    this.#folders = new IndexFolders(settings.place, settings.cacheFolder)
    try {
      this.#open()
    } catch (error) {
      this.#folders.close()
      throw toFolderError(error, settings.place)
    }
  }

  /** Begins to follow the folder, if that is asked for, after so many milliseconds. */
  follow(after: number): void {
    if (!this.#settings.follow) return
    const from = performance.now() + after
    let tried = performance.now()
    this.#timer = setInterval(() => {
      this.#emitChanges()
      if (this.#closed || this.#rebuilding || performance.now() < from) return
      if (this.#indexer) this.#indexer.keepRunning()
      else if (performance.now() - tried > this.#settings.rescanIntervalMs) {
        tried = performance.now()
        this.#becomeWritable().catch(() => undefined)
      }
    }, POLL_INTERVAL_MS)
    this.#timer.unref()
    if (after === 0) this.#indexer?.start()
  }

  /** The index as it is now; don’t hold it over an `await`. */
  get db(): DatabaseSync {
    return this.#db
  }

  /** Where another thread can open the index; null where it may not be opened twice. */
  get location(): IndexLocation | null {
    const { index: path, access } = this.#files
    if (access === 'exclusive') return null
    const { place } = this.#settings
    return { place, path, access: access === 'write' ? 'read' : access, identity: this.#identity }
  }

  /** The lock of those who add. */
  get adding(): string {
    return this.#files.adding
  }

  /** Whether there is no room to write the index. */
  get isReadOnly(): boolean {
    return this.#indexer === null
  }

  /**
   * Puts a question to the index; one that finds it broken is put again once it is rebuilt. Throws ArchiveError
   * `index-full` or `index-failed` where it can’t be asked.
   */
  async ask<Value>(question: (db: DatabaseSync) => Value | Promise<Value>): Promise<Value> {
    // Where it can’t be reopened, it is asked all the same.
    await this.#rebuilding?.catch(() => undefined)
    if (!this.#closed && this.#isGone()) await this.rebuild()
    const db = this.#db
    try {
      return await question(db)
    } catch (error) {
      const isReopened = this.#rebuilding !== null || !db.isOpen || this.#isGone()
      if (this.#closed || !(isCorrupt(error) || isReopened)) throw this.#problem(error)
      if (this.#rebuilding || this.#db === db) await this.rebuild()
      return await question(this.#db)
    }
  }

  /**
   * Brings these files, or all that differ from the index, into it, until they are searchable or read. Throws
   * ArchiveError `index-full` or `index-failed`.
   */
  async update(
    files: string[] | null,
    until: 'searchable' | 'readOnce',
    known?: KnownReadings,
  ): Promise<void> {
    let isRebuilt = (await this.#rebuilding?.then(returnTrue, returnFalse)) ?? false
    try {
      if (!isRebuilt) isRebuilt = await this.#updateNow(files, until, known)
    } catch (error) {
      if (this.#closed || !(isCorrupt(error) || this.#isGone())) throw this.#problem(error)
      await this.rebuild()
      isRebuilt = true
    }
    // Rebuilt it has the words of all files, and no reading.
    if (isRebuilt && until === 'readOnce' && !this.#closed) await this.#indexer?.look(null, until)
    this.#emitChanges()
  }

  /** Throws the index away and makes it again. Throws ArchiveError where it can’t be made. */
  rebuild(): Promise<void> {
    this.#rebuilding ??= this.#reopen({ spoilt: this.#identity }).finally(() => {
      this.#rebuilding = null
    })
    return this.#rebuilding
  }

  /**
   * Makes the index elsewhere, since there is no room for it where it is; where there is none elsewhere either, it stays
   * as it is. Says which of the two happened.
   */
  moveElsewhere(): Promise<void> {
    this.#rebuilding ??= this.#reopen({ from: 'elsewhere' })
      .catch(async (error) => {
        if (!isDiskFull(error)) throw error
        await this.#reopen({ update: false })
        this.#notify('index-read-only')
      })
      .finally(() => {
        this.#rebuilding = null
      })
    return this.#rebuilding
  }

  /** Ends the thread and closes the index. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    if (this.#timer) clearInterval(this.#timer)
    await this.#rebuilding?.catch(() => undefined)
    await this.#indexer?.close()
    if (this.#db.isOpen) this.#db.close()
    this.#folders.close()
  }

  /** Updates the index; true where it had to be reopened for it. */
  async #updateNow(
    files: string[] | null,
    until: 'searchable' | 'readOnce',
    known?: KnownReadings,
  ): Promise<boolean> {
    const { place, keyOf } = this.#settings
    if (this.#indexer) {
      await this.#indexer.look(files, until, known)
      return false
    }
    const { changed, gone } = files
      ? diffFiles(this.#db, place, files, keyOf)
      : diffFolder(this.#db, place, keyOf).diff
    if (changed.size + gone.length === 0) return false
    await this.#becomeWritable()
    return true
  }

  /** Opens an index that could only be read once more, and updates it. Throws ArchiveError `index-full`. */
  async #becomeWritable(): Promise<void> {
    const full = () => archiveError({ code: 'index-full', about: this.#settings.place, data: {} })
    if (!isWritable(this.#files.index)) throw full()
    this.#rebuilding ??= this.#reopen({})
      .then(() => {
        if (!this.#indexer) throw full()
      })
      .finally(() => {
        this.#rebuilding = null
      })
    await this.#rebuilding
  }

  async #reopen({ update = true, ...how }: Reopening & { update?: boolean }): Promise<void> {
    await Promise.all([this.#indexer?.close(), this.#settings.onReopening()])
    if (this.#db.isOpen) this.#db.close()
    try {
      this.#open(how)
      if (update) await this.#indexer?.look(null, 'searchable')
    } catch (error) {
      throw this.#problem(error)
    }
  }

  #open({ spoilt, from = 'inside' }: Reopening = {}): void {
    // Said before anything is written.
    assertFolder(this.#settings.place)
    const { place, today, follow, rescanIntervalMs, readers, version, keyOf } = this.#settings
    const onNotice = (notice: Notice) => this.#notify(notice)
    this.#files = prepareIndex({ place, folders: this.#folders, from, keyOf, onNotice }, spoilt)
    const { index, lock, adding, access } = this.#files
    // Before it is opened: were another put in its place in between, that would show.
    this.#identity = indexIdentity(index)
    this.#db = openIndex(index, access === 'write' ? 'read' : access)
    this.#lastChange = Number(this.#db.prepare('select max(number) as n from change').get()?.n ?? 0)
    this.#indexer =
      access === 'write'
        ? new IndexerHandle(
            { place, today, follow, rescanIntervalMs, readers, version, index, lock, adding },
            { written: () => this.#emitChanges(), failing: (why) => this.#indexerFailed(why) },
          )
        : null
  }

  /** Why indexing failed a moment ago; null where it didn’t. It is tried again with each look at the folder. */
  get failing(): string | null {
    const { rescanIntervalMs } = this.#settings
    const recent = this.#failed && performance.now() - this.#failed.at < 3 * rescanIntervalMs + FAILED_FOR_MS
    return recent ? this.#failed!.why : null
  }

  #indexerFailed(why: Error): void {
    this.#failed = { why: why.message, at: performance.now() }
    if (isCorrupt(why)) this.rebuild().catch(() => undefined)
    else if (isDiskFull(why)) this.#notify('index-read-only')
  }

  #notify(notice: Notice): void {
    if (notice !== 'index-rebuilt') {
      if (notice === this.#said) return
      this.#said = notice
    }
    this.#settings.onNotice(notice)
  }

  #problem(error: unknown): unknown {
    return toFolderError(error, this.#settings.place)
  }

  /** Whether the index is closed, or its file was taken away or put in another’s place. */
  #isGone(): boolean {
    return !this.#db.isOpen || indexIdentity(this.#files.index) !== this.#identity
  }

  /** Passes on what the index says has changed, whichever process changed it. */
  #emitChanges(): void {
    if (this.#closed || this.#rebuilding || !this.#db.isOpen) return
    try {
      if (this.#isGone()) {
        this.rebuild().catch(() => undefined)
        return
      }
      const rows = this.#db
        .prepare('select number, kind, id from change where number > ? order by number')
        .all(this.#lastChange)
      this.#lastChange = Number(rows.at(-1)?.number ?? this.#lastChange)
      this.#settings.onChanges(rows.map(({ kind, id }) => ({ kind: kind as Change['kind'], id: String(id) })))
    } catch (error) {
      if (isCorrupt(error)) this.rebuild().catch(() => undefined)
    }
  }
}

const returnTrue = () => true
const returnFalse = () => false

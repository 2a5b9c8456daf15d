// The index of a folder while an archive is open: questions go to it, a thread writes to it, and where it turns out to
// be broken or gone it is made again, with whoever asks waiting for it.
import type { DatabaseSync } from 'node:sqlite'
import type { Change } from '../api/schemas.ts'
import { assertFolder } from './files.ts'
import type { IndexFiles, Notice } from './index-files.ts'
import { indexIdentity, prepareIndex } from './index-files.ts'
import { IndexFolders } from './index-folder.ts'
import { IndexerHandle } from './indexer-handle.ts'
import type { IndexerSettings } from './indexer-thread.ts'
import { openIndex } from './schema.ts'
import { isCorrupt } from './sqlite-error.ts'

/** What an index is kept with. */
export interface FolderIndexSettings extends Omit<IndexerSettings, 'index' | 'lock' | 'adding'> {
  /** The user’s cache folder; undefined for where the system has it. */
  cacheFolder: string | undefined
  onNotice(notice: Notice): void
  onChanges(changes: Change[]): void
}

/** How often changes that other processes made are looked for, in milliseconds. */
const POLL_INTERVAL_MS = 100

/** An index that is kept up with its folder. */
export class FolderIndex {
  readonly #settings: FolderIndexSettings
  readonly #folders: IndexFolders
  #files!: IndexFiles
  #db!: DatabaseSync
  #indexing!: IndexerHandle
  #identity = ''
  #told = 0
  #mending: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false

  constructor(settings: FolderIndexSettings) {
    this.#settings = settings
    this.#folders = new IndexFolders(settings.place, settings.cacheFolder)
    try {
      this.#open()
    } catch (error) {
      this.#folders.close()
      throw error
    }
  }

  /** Begins to follow the folder, if that is asked for, after so many milliseconds. */
  follow(after: number): void {
    if (!this.#settings.follow) return
    const from = performance.now() + after
    this.#timer = setInterval(() => {
      this.#tell()
      if (performance.now() >= from && !this.#closed && !this.#mending) this.#indexing.keepRunning()
    }, POLL_INTERVAL_MS)
    this.#timer.unref()
    if (after === 0) this.#indexing.start()
  }

  /** The index as it is now; not to be kept over an `await`. */
  get db(): DatabaseSync {
    return this.#db
  }

  /** The lock of those who add. */
  get adding(): string {
    return this.#files.adding
  }

  /** Puts a question to the index; one that finds it broken is put again once it is made anew. */
  async ask<Value>(question: (db: DatabaseSync) => Value | Promise<Value>): Promise<Value> {
    if (this.#mending) await this.#mending
    if (!this.#closed && this.#isGone()) await this.rebuild()
    try {
      return await question(this.#db)
    } catch (error) {
      if (this.#closed || !(isCorrupt(error) || this.#isGone())) throw error
      await this.rebuild()
      return question(this.#db)
    }
  }

  /** Brings these files, or whatever of the folder isn’t in the index, into it, until all of it is searchable or read. */
  async look(files: string[] | null, until: 'searchable' | 'readOnce'): Promise<void> {
    try {
      if (!this.#mending) {
        await this.#indexing.look(files, until)
        this.#tell()
        return
      }
      await this.#mending
    } catch (error) {
      if (this.#closed || !(isCorrupt(error) || this.#isGone())) throw error
      await this.rebuild()
    }
    // Made again it has the words of all files, and no reading.
    if (until === 'readOnce' && !this.#closed) await this.#indexing.look(null, until)
    this.#tell()
  }

  /** Throws the index away and makes it again. */
  rebuild(): Promise<void> {
    this.#mending ??= this.#again().finally(() => {
      this.#mending = null
    })
    return this.#mending
  }

  /** Ends the thread and closes the index. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    if (this.#timer) clearInterval(this.#timer)
    await this.#mending?.catch(() => undefined)
    await this.#indexing.close()
    if (this.#db.isOpen) this.#db.close()
    this.#folders.close()
  }

  async #again(): Promise<void> {
    await this.#indexing.close()
    if (this.#db.isOpen) this.#db.close()
    this.#open(this.#identity)
    await this.#indexing.look(null, 'searchable')
  }

  #open(spoilt?: string): void {
    // Told of before anything is written.
    assertFolder(this.#settings.place)
    const { onNotice, onChanges: _, cacheFolder: __, ...settings } = this.#settings
    this.#files = prepareIndex({ place: settings.place, folders: this.#folders, onNotice }, spoilt)
    const { index, lock, adding } = this.#files
    // Before it is opened: were another put in its place in between, that would show.
    this.#identity = indexIdentity(index)
    this.#db = openIndex(index, 'read')
    this.#told = Number(this.#db.prepare('select max(number) as n from change').get()?.n ?? 0)
    this.#indexing = new IndexerHandle(
      { ...settings, index, lock, adding },
      {
        written: () => this.#tell(),
        failing: (why) => {
          if (isCorrupt(why)) this.rebuild().catch(() => undefined)
        },
      },
    )
  }

  /** Whether the index is closed, or its file was taken away or put in another’s place. */
  #isGone(): boolean {
    return !this.#db.isOpen || indexIdentity(this.#files.index) !== this.#identity
  }

  /** Passes on what the index says has changed, whichever process changed it. */
  #tell(): void {
    if (this.#closed || this.#mending || !this.#db.isOpen) return
    try {
      if (this.#isGone()) {
        this.rebuild().catch(() => undefined)
        return
      }
      const rows = this.#db
        .prepare('select number, kind, id from change where number > ? order by number')
        .all(this.#told)
      this.#told = Number(rows.at(-1)?.number ?? this.#told)
      this.#settings.onChanges(rows.map(({ kind, id }) => ({ kind: kind as Change['kind'], id: String(id) })))
    } catch (error) {
      if (isCorrupt(error)) this.rebuild().catch(() => undefined)
    }
  }
}

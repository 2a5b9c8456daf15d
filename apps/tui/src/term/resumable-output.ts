// An output that goes on where it was after its process was killed. In: a path, what is written there, and pieces. Out: a file or a folder
// under its own name once it is whole. Until then it is hidden beside it, with a journal that says how far it is.
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { kill, pid } from 'node:process'
import { reasonOf, targetOf } from './output-file.ts'
import type { FilePiece } from './output-folder.ts'
import { folderAt, moveInto, OpenFiles } from './output-folder.ts'

/** Milliseconds from one entry in the journal to the next. */
const INTERVAL_MS = 1000

/** What the journal has: how far the output is, and what who writes it needs to go on. */
interface Journal<Progress> {
  key: string
  /** The process that writes it. */
  pid: number
  /** Null before the first entry. */
  progress: Progress | null
  /** How long the files were then that are written in turn. */
  sizes: Record<string, number>
}

/** Where the pieces go. */
interface Place {
  /** What gets its name at the end: the hidden file or folder. */
  part: string
  target: string
  isFolder: boolean
  /** Whether there is a folder already, whose other files stay. */
  isThere: boolean
  mode: number | null
}

/** An output under way. */
export class ResumableOutput<Progress> {
  /** How far an earlier process came; null where this is the first. */
  from: Progress | null
  readonly #place: Place
  readonly #key: string
  readonly #shared: readonly string[]
  readonly #files: OpenFiles
  #last = Number.NEGATIVE_INFINITY

  private constructor(
    place: Place,
    key: string,
    shared: readonly string[],
    before: Journal<Progress> | null,
  ) {
    this.#place = place
    this.#key = key
    this.#shared = shared
    this.from = before?.progress ?? null
    this.#files = new OpenFiles(place.isFolder ? place.part : dirname(place.part), new Set(shared))
  }

  /**
   * Opens the output at a path. `key` says what is written there: what another key left is begun again. `shared` are the files of
   * a folder that are written in turn; all others come whole. A reason, in words, where nothing can be written there; null where
   * it can’t be resumed, as a pipe can’t, or is being written by another process.
   */
  static async open<Progress>(
    path: string,
    key: string,
    shared: readonly string[] | null,
  ): Promise<ResumableOutput<Progress> | string | null> {
    const place = shared ? await folderPlace(path) : await filePlace(path)
    if (!place || typeof place === 'string') return place
    const names = shared ?? [basename(place.part)]
    const before = await journalOf<Progress>(place)
    if (before && before.pid !== pid && isRunning(before.pid)) return null
    const isOurs = before?.key === key && before.progress !== null && (await fits(place, before))
    const output = new ResumableOutput<Progress>(place, key, names, isOurs ? before : null)
    try {
      if (isOurs) await output.#cutBack(before)
      else await output.begin()
      return output
    } catch (error) {
      return reasonOf(error)
    }
  }

  /** The name of the one file of an output that is no folder. */
  get file(): string {
    return basename(this.#place.part)
  }

  /** Begins again from nothing. */
  async begin(): Promise<void> {
    this.from = null
    const { part, isFolder } = this.#place
    await rm(part, { recursive: true, force: true })
    if (isFolder) await mkdir(part)
    else await writeFile(part, '', { flag: 'wx' })
    await this.#write({ progress: null, sizes: {} })
  }

  /** Writes pieces; gives the reason where one can’t be written. What the pieces throw is thrown. */
  async write(pieces: AsyncIterable<FilePiece>): Promise<string | null> {
    for await (const { file, data } of pieces) {
      const failed = await this.#files.append(file, data).then(() => null, reasonOf)
      if (failed) return failed
    }
    return null
  }

  /** Notes how far the output is, unless it was noted a moment ago; what was written by then is on the disk. */
  async note(progress: Progress, isLast = false): Promise<void> {
    const now = performance.now()
    if (!isLast && now - this.#last < INTERVAL_MS) return
    this.#last = now
    await this.#write({ progress, sizes: await this.#files.sizes(this.#shared) })
  }

  /** Gives the output its name; the reason where that can’t be. */
  async finish(): Promise<string | null> {
    const { part, target, isFolder, isThere, mode } = this.#place
    try {
      await this.#files.close()
      if (mode !== null) await chmod(part, mode)
      if (isFolder && isThere) await moveInto(part, target)
      else await rename(part, target)
      return null
    } catch (error) {
      return reasonOf(error)
    } finally {
      await this.discard()
    }
  }

  /** Leaves what was written for the next process. */
  async leave(): Promise<void> {
    await this.#files.close().catch(() => undefined)
  }

  /** Removes what was written. */
  async discard(): Promise<void> {
    await this.leave()
    await rm(this.#place.part, { recursive: true, force: true })
    await rm(journalPath(this.#place), { force: true })
  }

  /** Takes back what was written after the last entry. */
  async #cutBack({ sizes, progress }: Journal<Progress>): Promise<void> {
    const { part, isFolder } = this.#place
    for (const [name, size] of Object.entries(sizes)) await truncate(isFolder ? join(part, name) : part, size)
    this.#files.isGoingOn = true
    await this.#write({ progress, sizes })
  }

  /** Writes the journal, whole: who reads it never finds half of it. */
  async #write(entry: Pick<Journal<Progress>, 'progress' | 'sizes'>): Promise<void> {
    const journal: Journal<Progress> = { key: this.#key, pid, ...entry }
    const path = journalPath(this.#place)
    await writeFile(`${path}.new`, JSON.stringify(journal))
    await rename(`${path}.new`, path)
  }
}

/** What names an output of this kind: the same for the same words. */
export function outputKey(...words: readonly (string | null | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex')
}

function journalPath({ part }: Place): string {
  return `${part}.json`
}

function partBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.hearsay-part`)
}

async function filePlace(path: string): Promise<Place | string | null> {
  try {
    const { file, part, mode } = await targetOf(path)
    if (part === null) return null
    return { part: partBeside(file), target: file, isFolder: false, isThere: false, mode }
  } catch (error) {
    return reasonOf(error)
  }
}

async function folderPlace(path: string): Promise<Place | string> {
  const target = resolve(path)
  const found = await folderAt(target)
  if (typeof found === 'string') return found
  return { part: partBeside(target), target, isFolder: true, isThere: found, mode: null }
}

async function journalOf<Progress>(place: Place): Promise<Journal<Progress> | null> {
  try {
    return JSON.parse(await readFile(journalPath(place), 'utf8')) as Journal<Progress>
  } catch {
    return null
  }
}

/** Whether the files are there and as long as the journal has them, or longer. */
async function fits({ part, isFolder }: Place, { sizes }: Journal<unknown>): Promise<boolean> {
  for (const [name, size] of Object.entries(sizes)) {
    const found = await stat(isFolder ? join(part, name) : part).catch(() => null)
    if (!found?.isFile() || found.size < size) return false
  }
  return (await stat(part).catch(() => null)) !== null
}

function isRunning(writer: number): boolean {
  try {
    kill(writer, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

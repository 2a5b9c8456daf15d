// A folder of files, each complete or untouched. In: pieces of files, those of one between those of another. Out: the folder, or the
// reason why there is none. All go to a hidden folder beside it, which takes its name at the end; a folder that is there already
// gets file after file, each moved into its place as a whole.
import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, reasonOf } from './output-file.ts'

/** A piece of one of several files. */
export interface FilePiece {
  file: string
  data: string | Uint8Array
}

/** Files held open at once: a table each, or the two or three files of one clipping. */
const MAX_OPEN_FILES = 16

/**
 * Writes files, and gives the folder its name only once all are on the disk. Resolves to null, or to the reason why the folder
 * could not be written, in words. What the pieces throw is thrown.
 */
export async function writeFolderWhole(
  path: string,
  pieces: AsyncIterable<FilePiece>,
): Promise<string | null> {
  const folder = resolve(path)
  const found = await folderAt(folder)
  if (typeof found === 'string') return found
  const part = join(
    dirname(folder),
    `.${basename(folder).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  )
  const files = new OpenFiles(part)
  let isTaken = false
  try {
    try {
      await mkdir(part)
    } catch (error) {
      return reasonOf(error)
    }
    const failed = await writeAll(pieces, files)
    if (failed) return failed
    try {
      if (found) await moveInto(part, folder)
      else await rename(part, folder)
      isTaken = !found
      return null
    } catch (error) {
      return reasonOf(error)
    }
  } finally {
    await files.close().catch(() => undefined)
    if (!isTaken) await rm(part, { recursive: true, force: true })
  }
}

/** Whether a folder is there; the reason, in words, where none can be. */
export async function folderAt(path: string): Promise<boolean | string> {
  const found = await stat(path).catch((error) => (codeOf(error) === 'ENOENT' ? null : reasonOf(error)))
  if (typeof found === 'string') return found
  if (found && !found.isDirectory()) return 'there is a file of this name, and the format is a folder'
  return found !== null
}

/** Writes each piece to its file; gives the reason where one can’t be written. What the pieces throw is thrown. */
async function writeAll(pieces: AsyncIterable<FilePiece>, files: OpenFiles): Promise<string | null> {
  for await (const { file, data } of pieces) {
    const failed = await files.append(file, data).then(() => null, reasonOf)
    if (failed) return failed
  }
  return files.close().then(() => null, reasonOf)
}

/** Moves every file of a folder into another one, replacing what has its name. */
export async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      await mkdir(target, { recursive: true })
      await moveInto(source, target)
    } else await rename(source, target)
  }
}

/** The files written last, held open. */
export class OpenFiles {
  /** Whether files of an earlier process may be there: those that come whole are begun again. */
  isGoingOn = false
  readonly #folder: string
  readonly #shared: ReadonlySet<string>
  readonly #handles = new Map<string, FileHandle>()

  /** Files in a folder; `shared` are those that are written in turn. */
  constructor(folder: string, shared: ReadonlySet<string> = new Set()) {
    this.#folder = folder
    this.#shared = shared
  }

  /** Writes a piece at the end of a file, which begins with its first one. */
  async append(file: string, data: string | Uint8Array): Promise<void> {
    const known = this.#handles.get(file)
    const handle = known ?? (await this.#open(file))
    // The one written last is closed last.
    this.#handles.delete(file)
    this.#handles.set(file, handle)
    await handle.writeFile(data)
  }

  async #open(file: string): Promise<FileHandle> {
    const [oldest] = this.#handles
    if (oldest && this.#handles.size >= MAX_OPEN_FILES) {
      this.#handles.delete(oldest[0])
      await finish(oldest[1])
    }
    const path = join(this.#folder, ...file.split('/'))
    await mkdir(dirname(path), { recursive: true })
    return open(path, this.isGoingOn && !this.#shared.has(file) ? 'w' : 'a')
  }

  /** How long some files are; what was written to them is on the disk. */
  async sizes(names: Iterable<string>): Promise<Record<string, number>> {
    const sizes: Record<string, number> = {}
    for (const handle of this.#handles.values()) await handle.datasync()
    for (const name of names) {
      const found = await stat(join(this.#folder, ...name.split('/'))).catch(() => null)
      if (found) sizes[name] = found.size
    }
    return sizes
  }

  /** Has everything on the disk. Throws where that fails, and leaves nothing open. */
  async close(): Promise<void> {
    const handles = [...this.#handles.values()]
    this.#handles.clear()
    const ended = await Promise.allSettled(handles.map(finish))
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }
}

async function finish(handle: FileHandle): Promise<void> {
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

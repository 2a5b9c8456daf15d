// Which folder the index of a desk’s folder is in. In: the desk’s folder, which may come from anywhere. Out: `.hearsay`
// inside it where that is a folder of ours that can be written to; else one that no other user can prepare or read: in the
// user’s own cache, or a new one among the temporary files.
import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, platform, tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { geteuid } from 'node:process'
import { isForeignDatabase } from './index-owner.ts'
import { systemCode } from './regular-file.ts'

/** The files of an index, by name; SQLite keeps others beside each. */
export const INDEX_FILES = {
  index: 'index.db',
  /** Held by the process that follows the folder. */
  following: 'following.db',
  /** Held while seeds are added. */
  adding: 'adding.db',
  /** Held while an index is made. */
  making: 'making.db',
} as const

/** A folder that an index may be in. */
export interface IndexFolder {
  path: string
  where: 'inside' | 'cache' | 'temporary'
  /** Whether `.hearsay` inside the desk’s folder isn’t ours and was left alone. */
  refused: boolean
}

/** The folders an index may be in. */
export class IndexFolders {
  readonly #place: string
  readonly #cache: string | null
  #temporary: string | null = null

  /** `cache` is the user’s cache folder; where it is no absolute path, the one that the system has. */
  constructor(place: string, cache = '') {
    this.#place = place
    this.#cache = isAbsolute(cache) ? cache : userCache()
  }

  /** The folders in the order they are to be tried, each made when it is asked for; `from` the first or the second on. */
  *inOrder(from: 'inside' | 'elsewhere' = 'inside'): Generator<IndexFolder> {
    const inside = insideFolder(this.#place)
    const refused = inside === 'foreign'
    if (from === 'inside' && typeof inside === 'object') yield { path: inside.path, where: 'inside', refused }
    const cached = this.#cache === null ? null : cacheFolder(this.#cache, this.#place)
    if (cached !== null) yield { path: cached, where: 'cache', refused }
    this.#temporary ??= mkdtempSync(join(tmpdir(), 'hearsay-'))
    yield { path: this.#temporary, where: 'temporary', refused }
  }

  /** Removes the temporary folder, if there is one: no later process could find it. */
  close(): void {
    if (this.#temporary !== null) rmSync(this.#temporary, { recursive: true, force: true })
    this.#temporary = null
  }
}

/** `.hearsay` in a desk’s folder; `unwritable`, or `foreign` where something in it isn’t ours. */
function insideFolder(place: string): { path: string } | 'unwritable' | 'foreign' {
  const path = join(place, '.hearsay')
  try {
    mkdirSync(path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return 'unwritable'
  }
  try {
    if (!lstatSync(path).isDirectory()) return 'foreign'
    const beside = ['', '-wal', '-shm', '-journal']
    const names = Object.values(INDEX_FILES).flatMap((name) => beside.map((ending) => name + ending))
    if (!names.every((name) => isFileOrMissing(join(path, name)))) return 'foreign'
    if (isForeignDatabase(join(path, INDEX_FILES.index))) return 'foreign'
    accessSync(path, constants.W_OK)
  } catch {
    return 'unwritable'
  }
  try {
    writeFileSync(join(path, '.gitignore'), '*\n', { flag: 'wx' })
  } catch {
    // One is there, be it ours or not; or there is no room, which what follows will say.
  }
  return { path }
}

function isFileOrMissing(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? true
}

/** The folder of one desk in the user’s cache, for the user alone; null where it can’t be had. */
function cacheFolder(cache: string, place: string): string | null {
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  try {
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    if (!isSafeParent(lstatSync(cache))) return null
    const all = join(cache, 'hearsay')
    const one = join(all, name)
    return isPrivateFolder(all) && isPrivateFolder(one) ? one : null
  } catch {
    return null
  }
}

/** Makes a folder for the user alone; false where another user owns what has that name, or may write to it. */
function isPrivateFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return false
  }
  const stats = lstatSync(path)
  if (!stats.isDirectory() || !isOwn(stats) || othersMay(stats, 0o022)) return false
  if (othersMay(stats, 0o055)) chmodSync(path, 0o700)
  return true
}

/** Whether no other user can replace what is in a folder. */
function isSafeParent(stats: Stats): boolean {
  const sticky = (stats.mode & 0o1000) !== 0
  return stats.isDirectory() && (isOwn(stats) || stats.uid === 0) && (sticky || !othersMay(stats, 0o022))
}

function isOwn({ uid }: Stats): boolean {
  return geteuid === undefined || uid === geteuid()
}

/** Whether others have one of these rights; on Windows modes say nothing, and profiles are private. */
function othersMay({ mode }: Stats, rights: number): boolean {
  return geteuid !== undefined && (mode & rights) !== 0
}

/** The system’s folder for what a user’s programs can rebuild; null for a user without a home. */
function userCache(): string | null {
  try {
    const home = homedir()
    if (home === '' || dirname(home) === home) return null
    if (platform() === 'darwin') return join(home, 'Library', 'Caches')
    return platform() === 'win32' ? join(home, 'AppData', 'Local') : join(home, '.cache')
  } catch {
    return null
  }
}

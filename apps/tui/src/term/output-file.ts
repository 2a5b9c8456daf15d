// A file that is complete or untouched. In: its pieces. Out: the file, or the reason why there is none. Pieces go to a hidden
// file beside it, which takes its name at the end.
import { randomBytes } from 'node:crypto'
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes pieces to a file, and replaces the file only once all are on the disk. A device or a pipe gets them as they come.
 * Resolves to null, or to the reason why the file could not be written, in words. What the pieces throw is thrown.
 */
export async function writeFileWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<string | null> {
  let target: Target
  try {
    target = await targetOf(path)
  } catch (error) {
    return reasonOf(error)
  }
  const { file, part, mode } = target
  try {
    const failed = await writePieces(part ?? file, pieces, part !== null)
    if (failed) return failed
    if (part === null) return null
    try {
      if (mode !== null) await chmod(part, mode)
      await rename(part, file)
      return null
    } catch (error) {
      return reasonOf(error)
    }
  } finally {
    if (part !== null) await rm(part, { force: true })
  }
}

interface Target {
  /** Where the name leads, links followed. */
  file: string
  /** The hidden file beside it; null for a device or a pipe, which can't be replaced. */
  part: string | null
  /** The permissions of the file that is replaced. */
  mode: number | null
}

/** Where a path leads. Throws what the system says. */
export async function targetOf(path: string): Promise<Target> {
  const found = await stat(path).catch((error) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  const file = found ? await realpath(path) : path
  if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  if (found && !found.isFile()) return { file, part: null, mode: null }
  const part = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`)
  return { file, part, mode: found ? found.mode & 0o7777 : null }
}

async function writePieces(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  isNew: boolean,
): Promise<string | null> {
  const handle = await open(file, isNew ? 'wx' : 'w').catch((error) => reasonOf(error))
  if (typeof handle === 'string') return handle
  let failed: string | null = null
  try {
    for await (const piece of pieces) {
      failed = await handle.writeFile(piece).then(() => null, reasonOf)
      if (failed) break
    }
    if (!failed && isNew) failed = await handle.sync().then(() => null, reasonOf)
  } finally {
    const closed = await handle.close().then(() => null, reasonOf)
    failed ??= closed
  }
  return failed
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'this is a folder',
  EACCES: 'it can’t be written; check the permissions of its folder',
  EPERM: 'it can’t be written; check the permissions of its folder',
  EROFS: 'it is on a disk that can’t be written to',
  ENOSPC: 'the disk is full; nothing was written',
  EDQUOT: 'your share of the disk is used up; nothing was written',
  EFBIG: 'it would be longer than a file may be here; nothing was written',
  ENAMETOOLONG: 'its name is too long',
  EPIPE: 'what reads it has ended',
}

/** Why a file can’t be written, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? `it can’t be written (${code})`
}

/** The code that the system gave. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

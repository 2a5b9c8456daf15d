// The clipping that a word means: its id, the unambiguous beginning of one, or the path of its file. In: a desk and a word. Out: the id,
// or a sentence that says why there is none.
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { ArchiveError, isDatabase } from '@hearsay/archive'
import { oneLine } from '../term/safe.ts'
import { nearest } from './nearest.ts'

/** Ids asked for at once. */
const PAGE_SIZE = 1000
/** How many ids are named where a beginning fits several. */
const MAX_NAMED = 5

/** What a word means. */
export type ResolvedId = { id: string } | { problem: string; isAmbiguous: boolean }

/** Finds the clipping of a word. */
export async function resolveId(archive: Archive, word: string): Promise<ResolvedId> {
  for (const id of [word, ...pathIds(archive.address, word)]) if (await isKept(archive, id)) return { id }
  const ids = await allIds(archive)
  const begun = ids.filter((id) => id.startsWith(word))
  if (begun.length === 1) return { id: begun[0]! }
  if (begun.length > 1) return { problem: beginsSeveral(word, begun), isAmbiguous: true }
  const meant = nearest(word, ids)
  return {
    problem: `There is no clipping “${oneLine(word)}”${meant ? `; did you mean ${oneLine(meant)}?` : '.'}`,
    isAmbiguous: false,
  }
}

/** Says that a word begins several ids, and which. */
export function beginsSeveral(word: string, ids: string[]): string {
  const some = ids.slice(0, MAX_NAMED).map(oneLine).join(', ')
  return `“${oneLine(word)}” begins ${ids.length} ids: ${some}${ids.length > MAX_NAMED ? ' …' : ''}`
}

/** The ids that a path may mean: of a file below the desk’s folder, with or without its ending. */
function pathIds(address: string, word: string): string[] {
  if (isDatabase(address)) return []
  const inside = relative(resolve(address), resolve(word))
  const path = inside.startsWith('..') || isAbsolute(inside) ? word : inside
  return [path, word].map((one) =>
    one
      .split(sep)
      .join('/')
      .replace(/\.txt$/i, ''),
  )
}

async function isKept(archive: Archive, id: string): Promise<boolean> {
  try {
    await archive.get(id)
    return true
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    // One that can’t be read is there.
    return error.code !== 'seed-unknown'
  }
}

async function allIds(archive: Archive): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const { entries } = await archive.shelf({ offset, limit: PAGE_SIZE })
    for (const { id } of entries) ids.push(id)
    if (entries.length < PAGE_SIZE) return ids
  }
}

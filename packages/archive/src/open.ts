// An archive over a folder: what is in it now, kept in memory, and what changes in it.
// Files are read again when their size or time changes; the file system's watcher only says when to look.
import type { FSWatcher } from 'node:fs'
import { watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fold } from '@hearsay/core'
import type { Archive, Change, Entry, Seed, ShelfQuery } from './archive.ts'
import { problemMessage } from './messages.ts'
import type { Problem } from './problem.ts'
import { ArchiveError } from './problem.ts'
import { sorted } from './shelf.ts'
import type { Shelved } from './shelve.ts'
import { shelve } from './shelve.ts'

/** Settings of an archive. */
export interface OpenOptions {
  /** Today as ISO date; publication dates after it get a diagnostic. */
  today?: string
  /** Milliseconds between two looks at the folder where the watcher is silent; default 2000. */
  lookEvery?: number
}

const seedFile = /\.(txt|seed)$/i

/**
 * Opens a folder of seeds, its subfolders included; files whose names begin with a dot are left out.
 * Throws ArchiveError `folder-missing`, `not-a-folder` or `folder-unreadable`.
 */
export async function openArchive(folder: string, options: OpenOptions = {}): Promise<Archive> {
  const place = resolve(folder)
  const kept = new Map<string, Shelved>()
  const listeners = new Set<(change: Change | null) => void>()
  let closed = false
  let looking: Promise<void> | null = null
  let following: Promise<void> | null = null

  async function look(): Promise<void> {
    const found = await filesIn(place)
    const ids = idsOf(found)
    for (const id of kept.keys()) {
      if (!ids.has(id)) {
        kept.delete(id)
        tell({ kind: 'removed', id })
      }
    }
    for (const [id, file] of ids) {
      const before = kept.get(id)
      const now = await stat(join(place, file), { bigint: true }).catch(() => null)
      const stamp = now ? `${file}:${now.mtimeNs}:${now.ctimeNs}:${now.size}` : `${file}:none`
      if (before?.stamp === stamp) continue
      kept.set(id, await shelve(place, id, file, stamp, options.today))
      tell({ kind: before ? 'changed' : 'added', id })
    }
  }

  /** One look at a time. A call during a look waits for the one after it: this one may have passed its file already. */
  function refresh(): Promise<void> {
    if (closed) return Promise.resolve()
    if (!looking) {
      looking = look().finally(() => {
        looking = null
      })
      return looking
    }
    following ??= looking
      .catch(() => undefined)
      .then(() => {
        following = null
        return refresh()
      })
    return following
  }

  function tell(change: Change | null): void {
    for (const listener of listeners) listener(change)
  }

  await refresh()
  const watcher = watched(place, () => refresh().catch(() => undefined))
  const timer = setInterval(() => refresh().catch(() => undefined), options.lookEvery ?? 2000)
  timer.unref()

  return {
    place,
    async shelf(query: ShelfQuery = {}): Promise<Entry[]> {
      await refresh()
      const words = fold(query.words ?? '')
        .split(' ')
        .filter(Boolean)
      const fitting = [...kept.values()].filter((one) => words.every((word) => one.folded.includes(word)))
      return sorted(
        fitting.map((one) => one.entry),
        query,
      )
    },
    async get(id: string): Promise<Seed> {
      await refresh()
      const one = kept.get(id)
      if (!one) throw failed({ code: 'seed-unknown', about: id, data: {} })
      if (!one.seed) throw failed(one.entry.problem ?? { code: 'seed-unknown', about: id, data: {} })
      return one.seed
    },
    changes(signal?: AbortSignal) {
      return listen(listeners, closed, signal)
    },
    async close() {
      closed = true
      clearInterval(timer)
      watcher?.close()
      tell(null)
    },
  }
}

function failed(problem: Problem): ArchiveError {
  return new ArchiveError(problem, problemMessage(problem))
}

/** Relative paths of the seed files, `/` between their parts, in no order. */
async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch((error) => {
    const system = String(error.code ?? error.message)
    if (system === 'ENOENT') throw failed({ code: 'folder-missing', about: place, data: {} })
    if (system === 'ENOTDIR') throw failed({ code: 'not-a-folder', about: place, data: {} })
    throw failed({ code: 'folder-unreadable', about: place, data: { system } })
  })
  const inFolder = (entry: { parentPath: string; name: string }) =>
    join(entry.parentPath, entry.name)
      .slice(place.length)
      .replace(/^[\\/]+/, '')
      .replaceAll('\\', '/')
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && seedFile.test(entry.name))
    .map(inFolder)
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
}

/** `a/b.txt` is known as `a/b`; where that would name another file too, both keep their endings. */
function idsOf(files: string[]): Map<string, string> {
  const stems = new Map<string, number>()
  for (const file of files) {
    const stem = file.replace(seedFile, '')
    stems.set(stem, (stems.get(stem) ?? 0) + 1)
  }
  const names = new Set(files)
  const ids = new Map<string, string>()
  for (const file of files.sort()) {
    const stem = file.replace(seedFile, '')
    ids.set(stems.get(stem) === 1 && !names.has(stem) ? stem : file, file)
  }
  return ids
}

function watched(place: string, tell: () => void): FSWatcher | null {
  try {
    const watcher = watch(place, { recursive: true, persistent: false }, tell)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}

/** Changes one by one; those that come while nobody waits are kept for the next call. */
function listen(
  listeners: Set<(change: Change | null) => void>,
  closed: boolean,
  signal?: AbortSignal,
): AsyncIterableIterator<Change> {
  const waiting: Change[] = []
  let wake: (() => void) | null = null
  let over = closed || (signal?.aborted ?? false)
  const hear = (change: Change | null) => {
    if (change) waiting.push(change)
    else over = true
    wake?.()
  }
  listeners.add(hear)
  signal?.addEventListener('abort', () => hear(null), { once: true })
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      while (waiting.length === 0 && !over) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const value = waiting.shift()
      if (value) return { value, done: false }
      listeners.delete(hear)
      return { value: undefined, done: true }
    },
    async return() {
      hear(null)
      listeners.delete(hear)
      return { value: undefined, done: true }
    },
  }
}

// What the file system says of a folder and its subfolders: paths that may have changed. One watcher a folder, none a
// file, so that 100,000 seeds cost as many watchers as they have folders. What it misses the next listing finds.
import type { FSWatcher } from 'node:fs'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { DECISIONS } from './decision-files.ts'
import { systemPath } from './file-name.ts'

/** Watches folders until closed. */
export interface Watch {
  /** Watches exactly these folders, paths from the place, from now on. */
  set(folders: string[]): void
  close(): void
}

/**
 * Reports each path, from the place on, under which something may have changed; null where it isn’t known which. Where the
 * system has no watchers left it stays silent.
 */
export function watchFolders(place: string, report: (path: string | null) => void): Watch {
  const watchers = new Map<string, FSWatcher>()
  function start(folder: string): void {
    try {
      const watcher = watch(systemPath(join(place, folder)), { persistent: false }, (_, name) => {
        // A name with a replacement character may be no UTF-8: the listing knows what it is.
        if (!name || name.includes('\ufffd')) report(null)
        else if (!name.startsWith('.') || name === DECISIONS)
          report(folder === '' ? name : `${folder}/${name}`)
      })
      watcher.on('error', () => stop(folder))
      watchers.set(folder, watcher)
    } catch {
      // Too many watchers, or the folder is gone: the next listing finds what changes there.
    }
  }
  function stop(folder: string): void {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    set(folders) {
      const wanted = new Set(folders)
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) stop(folder)
      for (const folder of wanted) if (!watchers.has(folder)) start(folder)
    },
    close() {
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}

// The files of a command: those that are named, and those in folders that are named.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileNameText, systemPath } from '@hearsay/archive'

/** How folders are walked; names that begin with a dot are skipped, and links are not followed. */
interface Walk {
  /** Which files of a folder to read; a file that is named is always read. */
  wanted(name: string): boolean
}

/** A file to read; `inFolder` says that its folder was named and not the file itself. */
interface FoundFile {
  file: string
  inFolder: boolean
}

/** The files that names stand for, `-` included; folders are walked in the order of their names. */
export async function* filesUnder(names: string[], walk: Walk): AsyncGenerator<FoundFile> {
  for (const file of names) {
    const found = file === '-' ? null : await stat(systemPath(file)).catch(() => null)
    if (found?.isDirectory()) yield* inFolder(file, walk)
    else yield { file, inFolder: false }
  }
}

async function* inFolder(folder: string, walk: Walk): AsyncGenerator<FoundFile> {
  const entries: { name: string; folder: boolean }[] = []
  try {
    const path = systemPath(folder)
    for (const entry of await readdir(path, { withFileTypes: true, encoding: 'buffer' })) {
      const name = fileNameText(entry.name)
      if (name.startsWith('.')) continue
      if (entry.isDirectory()) entries.push({ name, folder: true })
      else if (entry.isFile() && walk.wanted(name)) entries.push({ name, folder: false })
    }
  } catch {
    // Reading it as a file reports why it can't be read.
    yield { file: folder, inFolder: true }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, folder: deeper } of entries) {
    if (deeper) yield* inFolder(join(folder, name), walk)
    else yield { file: join(folder, name), inFolder: true }
  }
}

// What a command is given to read: files as they are named, folders with all that is in them.
import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How folders are walked; what begins with a dot is left out, and links are not followed out of one. */
interface Walk {
  /** Which files of a folder count; a file that is named counts whatever it is called. */
  wanted(name: string): boolean
}

/** A file to read; `inside` tells that a folder was named and not this file. */
interface FoundFile {
  file: string
  inFolder: boolean
}

/** The files that names stand for, `-` among them, folders walked through in the order of their names. */
export async function* filesUnder(names: string[], walk: Walk): AsyncGenerator<FoundFile> {
  for (const file of names) {
    const found = file === '-' ? null : await stat(file).catch(() => null)
    if (found?.isDirectory()) yield* inFolder(file, walk)
    else yield { file, inFolder: false }
  }
}

async function* inFolder(folder: string, walk: Walk): AsyncGenerator<FoundFile> {
  const entries: { name: string; folder: boolean }[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) entries.push({ name: entry.name, folder: true })
      else if (entry.isFile() && walk.wanted(entry.name)) entries.push({ name: entry.name, folder: false })
    }
  } catch {
    // Whoever reads it is told why it can't be.
    yield { file: folder, inFolder: true }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, folder: deeper } of entries) {
    if (deeper) yield* inFolder(join(folder, name), walk)
    else yield { file: join(folder, name), inFolder: true }
  }
}

/** Whether a file in a folder of seeds is one: the endings that the archive too goes by. */
export function isSeedFile(name: string): boolean {
  return /\.(?:txt|seed)$/i.test(name)
}

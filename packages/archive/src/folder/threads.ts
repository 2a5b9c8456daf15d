// Where the files of threads are: beside this one, as source or as built, or, where this one was bundled into a
// program, in the package.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Whether the sources run as they are, as in tests. */
export const isSource = import.meta.url.endsWith('.ts')

/** The path of a thread’s file, by its name without an ending. */
export function threadFile(name: string): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = join(here, `${name}.${isSource ? 'ts' : 'js'}`)
  if (existsSync(beside)) return beside
  const entry = createRequire(import.meta.url).resolve('@hearsay/archive')
  return join(dirname(entry), 'folder', `${name}.js`)
}

// Where the files of threads are: in this package, as source or bundled, or, where it was bundled into a program, beside that
// program or in the package still.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'

/** Whether the sources run as they are, as in tests. */
export const isSource = import.meta.url.endsWith('.ts')

/** The options by which a thread runs as this one does. */
export const threadOptions = isSource ? { execArgv: ['--conditions=hearsay-source'] } : {}

/**
 * A pool of which only tasks fail. What else it reports as an error ends the process where nobody listens, and is none: an
 * answer that was on its way when its thread was ended, or a thread that died without a task.
 */
export function failingByTask(pool: Piscina): Piscina {
  return pool.on('error', () => undefined)
}

/** The path of a thread’s file, given from the package’s sources on without an ending: `folder/indexer-thread`. */
export function threadFile(path: string): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return fileIn(here, path) ?? fileIn(packageFolder(), path) ?? join(packageFolder(), `${path}.js`)
}

function fileIn(folder: string, path: string): string | undefined {
  const name = basename(path)
  const places = isSource ? [`${path}.ts`] : [`threads/${name}.js`, `${path}.js`, `${name}.js`]
  return places.map((place) => join(folder, place)).find((place) => existsSync(place))
}

/** The folder that this package was built to. */
function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@hearsay/archive'))
}

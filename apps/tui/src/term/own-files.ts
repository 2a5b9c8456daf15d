// The files of a person: settings and saved places. In: the environment. Out: where they are by the XDG base directory
// specification, and their text.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Environment } from './clipboard.ts'

/** The path of the settings. */
export function configFile(env: Environment): string {
  return join(baseFolder(env, 'XDG_CONFIG_HOME', '.config'), 'hearsay', 'config.json')
}

/** The path of the saved places. */
export function placesFile(env: Environment): string {
  return join(baseFolder(env, 'XDG_STATE_HOME', '.local/state'), 'hearsay', 'places.json')
}

/** A file’s text; null where there is no such file. Throws where it exists and can’t be read. */
export function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes a file atomically; whether it was written. */
export function saveFile(file: string, text: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
    return true
  } catch {
    return false
  }
}

/** A relative path in such a variable is ignored, as the specification says. */
function baseFolder(env: Environment, variable: string, usual: string): string {
  const set = env[variable]
  return set && isAbsolute(set) ? set : join(env.HOME || homedir(), usual)
}

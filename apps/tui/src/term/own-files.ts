// The files the desk keeps for a person: settings and places. In: the environment. Out: where they are, as the XDG base
// directory specification has it, and their text.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Environment } from './clipboard.ts'

/** Where the settings are. */
export function configFile(env: Environment): string {
  return join(baseFolder(env, 'XDG_CONFIG_HOME', '.config'), 'hearsay', 'config.json')
}

/** Where the places are kept. */
export function placesFile(env: Environment): string {
  return join(baseFolder(env, 'XDG_STATE_HOME', '.local/state'), 'hearsay', 'places.json')
}

/** A file’s text; null where there is none. Throws where it is there and can’t be read. */
export function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes a file whole or not at all; a folder that can’t be written to keeps nothing, and that is no failure. */
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

/** A relative path in such a variable counts as none. */
function baseFolder(env: Environment, variable: string, usual: string): string {
  const set = env[variable]
  return set && isAbsolute(set) ? set : join(env.HOME || homedir(), usual)
}

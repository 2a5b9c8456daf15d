// What a person set: keys, and how to copy.

import type { Bindings } from './key-map.ts'
import { bindingsOf } from './key-map.ts'

/** What the config file can set. */
export interface Settings {
  bindings: Bindings
  /** A shell command that takes what is copied on its standard input. */
  copyCommand: string | undefined
}

/** The settings where there is no config file. */
export function defaultSettings(): Settings {
  return { bindings: bindingsOf(), copyCommand: undefined }
}

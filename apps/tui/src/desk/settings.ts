// What the config file sets: keys, and how to copy.

import type { Bindings } from './key-map.ts'
import { bindingsOf, queueBindingsOf } from './key-map.ts'

/** The settings of a person. */
export interface Settings {
  bindings: Bindings
  /** The command of each key in the queue, before the others. */
  queueBindings: Bindings
  /** A shell command that takes the copied text on its standard input; undefined where none is set. */
  copyCommand: string | undefined
}

/** The settings where there is no config file. */
export function defaultSettings(): Settings {
  return { bindings: bindingsOf(), queueBindings: queueBindingsOf(), copyCommand: undefined }
}

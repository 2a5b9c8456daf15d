// Text in no format of its own: a seed, several, or lines of something else.
import type { Importer } from '../importer.ts'
import { importText } from './import-text.ts'

/** Reads a text to one seed or several, their bytes unchanged. */
export const textImporter: Importer = {
  detect: () => true,
  read: ({ file }) => importText(file),
}

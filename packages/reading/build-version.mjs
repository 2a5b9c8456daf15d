// Writes the version of the reader into dist/version.js: a digest of core, the reader and both models as they were built.
import { fileURLToPath } from 'node:url'
import { digestOf, stampVersion } from '../core/build-version.mjs'

/** What the reader is made of, built to these folders; `read.js` imports all rules and models, and no wording; archives use `sourcing.js` too. */
export const readerParts = (core, reading) => [
  { folder: core, entries: ['index.js'] },
  { folder: reading, entries: ['read.js', 'sourcing.js'] },
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = (name) => fileURLToPath(new URL(`../${name}/dist`, import.meta.url))
  stampVersion(dist('reading'), digestOf(readerParts(dist('core'), dist('reading'))))
}

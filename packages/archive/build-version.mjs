// Writes the version of the record builder into dist/version.js: a digest of what makes an index record of a file.
import { fileURLToPath } from 'node:url'
import { digestOf, stampVersion } from '../core/build-version.mjs'

/** What the record builder is made of, built to `folder`; parser and reader have versions of their own. */
export const recordParts = (folder) => [
  { folder, entries: ['record/build-record.js', 'record/columns.js', 'query/tsvector.js'] },
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('dist', import.meta.url))
  stampVersion(dist, digestOf(recordParts(dist)))
}

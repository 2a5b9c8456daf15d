// Tells whether two pages number the same sentences and statements. In: a document and its reading. Out: a short name,
// another one where a number on the one page may mean something else on the other.
import { createHash } from 'node:crypto'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** The name of a reading by what its numbers mean: 22 characters. */
export function readingStamp({ text }: Document, { sentences, attributions }: Reading): string {
  const numbered = [
    sentences.map(({ span, voice }) => [span, voice]),
    attributions.map(({ source, cue, content }) => [source, cue, content]),
  ]
  const hash = createHash('sha256').update(text).update('\0').update(JSON.stringify(numbered))
  return hash.digest('base64url').slice(0, 22)
}

// Reads documents for the desk, each once. In: a document. Out: its reading, or a sentence that says why there is none.

import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'

/** Gives the reading of a document, or a sentence that says why there is none. */
export type Reader = (document: Document) => Reading | string

/** Longer texts, in UTF-16 units, are not read here: nobody else is answered meanwhile. */
const TOO_LONG = 300_000

/** Loads the model and gives a reader, which keeps what it has read for as long as the document is. */
export async function createReader(): Promise<Reader> {
  await loadModel()
  const kept = new WeakMap<Document, Reading>()
  return (document) => {
    if (document.text.length > TOO_LONG)
      return 'This text is too long to be read while you wait; the command hearsay read takes it.'
    const known = kept.get(document)
    if (known) return known
    const reading = read(document)
    kept.set(document, reading)
    return reading
  }
}

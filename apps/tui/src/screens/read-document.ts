// Reads the seeds of the desk, each once. In: a document. Out: its reading, or a sentence that says why there is none.

import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'

/** Gives a document’s reading, or a sentence that says why there is none. */
export type ReadDocument = (document: Document) => Promise<Reading | string>

/** Longer texts, in UTF-16 units, are not read here: the screen would stand still meanwhile. */
const TOO_LONG = 300_000

/** A reader that keeps what it has read for as long as the document is. */
export function readDocuments(): ReadDocument {
  const kept = new WeakMap<Document, Promise<Reading | string>>()
  return (document) => {
    const known = kept.get(document)
    if (known) return known
    const coming = readOne(document).catch((error) => `This text could not be read: ${error}`)
    kept.set(document, coming)
    return coming
  }
}

async function readOne(document: Document): Promise<Reading | string> {
  if (document.text.length > TOO_LONG)
    return 'This text is too long to be read while you wait; the command hearsay read takes it.'
  await loadModel()
  return read(document)
}

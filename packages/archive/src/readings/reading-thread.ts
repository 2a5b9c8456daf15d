// The thread of readings.ts: reads a document. The reading goes back as JSON, which is parsed in a quarter of the time that
// structured cloning takes.
import type { Document } from '@hearsay/core'
import type { ModelName } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'

/** A document to be read, and with which model. */
export interface ReadingTask {
  document: Document
  model: ModelName
}

/** Reads a document; its reading as JSON. */
export async function readInThread({ document, model }: ReadingTask): Promise<string> {
  await loadModel(model)
  return JSON.stringify(read(document, { model }))
}

// The clippings of a desk that people decided about. In: an archive. Out: one after the other, with its text as the machine gets it
// and the decisions about it.
import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision } from '@hearsay/decisions'

/** A clipping that people decided about. */
export interface DecidedClipping {
  id: string
  document: Document
  /** Oldest first, undone ones included; private notes are nobody’s here. */
  decisions: Decision[]
  /** With what people decided. */
  reading: DecidedReading
}

/** Every clipping with a decision about it, by id; one that was removed or can’t be read is left out. */
export async function* decidedClippings(archive: Archive): AsyncGenerator<DecidedClipping> {
  const { decisions: all } = await archive.decisions(null)
  const ids = [...new Set(all.flatMap(({ seed }) => seed ?? []))].sort()
  for (const id of ids) {
    try {
      const [{ document }, { decisions }, reading] = await Promise.all([
        archive.get(id),
        archive.decisions(id),
        archive.reading(id),
      ])
      yield { id, document, decisions, reading }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
    }
  }
}

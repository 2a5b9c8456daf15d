// Annotations that were made or changed in another program. In: nothing. Out: their shape, the same for every format that is read.

/** Words that an annotation is about, with what the other program knows of their place. */
export interface ForeignPiece {
  exact: string
  prefix: string
  suffix: string
  /** Where they begin, in UTF-16 units or in code points: programs differ, and the words decide. */
  start: number | null
}

/** An annotation. */
export interface ForeignAnnotation {
  /** The id of the statement of ours that it is, or is about; null for one made elsewhere. */
  statement: string | null
  /** The clipping that it is about, where a file has those of several: its URN, its id on its desk. */
  of?: { clipping: string | null; seed: string | null }
  pieces: ForeignPiece[]
  /** Who says it, as the other program has it; null where it doesn’t say. */
  speaker: string | null
  verdict: 'confirm' | 'reject' | null
  notes: string[]
}

/** The verdict that words stand for, as people type them into a tag or a cell. */
export function verdictOf(words: readonly (string | null | undefined)[]): ForeignAnnotation['verdict'] {
  for (const word of words) {
    const found = /^(?:decision:)?\s*(confirm|reject)(?:ed)?\s*$/i.exec(word ?? '')?.[1]?.toLowerCase()
    if (found === 'confirm' || found === 'reject') return found
  }
  return null
}

/** Whether an id is one that we give. */
export function isOwnId(id: unknown): id is string {
  return (
    typeof id === 'string' && /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/.test(id)
  )
}

// What is offered to an archive and what becomes of it.
/** A longer file, in bytes, is not taken in; an archive asks less of a single seed. */
export const MAX_IMPORT_BYTES = 64_000_000

/** One seed to be kept. */
export interface Offer {
  /** The seed, as text or as the bytes of its file; bytes are kept as they are. */
  seed: string | Uint8Array
  /** A name to begin with, without an ending; made from date, outlet and headline where none is given. */
  name?: string
  /** What the seed was made of, kept beside it byte for byte; the name’s ending is kept. */
  original?: { name: string; bytes: Uint8Array }
  /** Keep it although the same article is here already; default false. */
  again?: boolean
}

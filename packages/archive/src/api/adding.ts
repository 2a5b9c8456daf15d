// What is offered to an archive.
/** The size of a file that can be imported, in bytes; a single seed has a lower limit. */
export const MAX_IMPORT_BYTES = 64_000_000

/** One seed to be saved. */
export interface Offer {
  /** The seed, as text or as the bytes of its file; bytes are saved as they are. */
  seed: string | Uint8Array
  /** A name to begin with, without an ending; made from date, outlet and headline where none is given. */
  name?: string
  /** What the seed was made of, saved beside it byte for byte; the name’s ending stays. */
  original?: {
    name: string
    bytes: Uint8Array
    /** Whether it holds other clippings too, as a feed does; default false. */
    isShared?: boolean
  }
  /** Save it although the same article is here already; default false. */
  again?: boolean
}

// What people save on a desk under a name: searches, press reviews. In: nothing. Out: what a desk’s store of them does.

/** Things that were saved, each under one name. */
export interface NamedStore<Saved> {
  /** All of them, by their names. */
  list(): Promise<Saved[]>
  /**
   * Changes one while nobody else does: `change` gets it, undefined where there is none, and gives what it becomes, null for nothing.
   * Gives what it became.
   */
  change(name: string, change: (saved: Saved | undefined) => Saved | null): Promise<Saved | null>
}

/** What a store must know of what it keeps. */
export interface NamedKind<Saved> {
  /** How many there are at most; those after them are not kept. */
  most: number
  /** Whether a value that was stored is one. */
  isSaved(value: unknown): value is Saved
}

/** The longest name, in UTF-16 units. */
export const MAX_SAVED_NAME = 100

/** A name as it is stored: without white space around it, and at most so long. */
export function savedName(written: string): string {
  return written
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_SAVED_NAME)
}

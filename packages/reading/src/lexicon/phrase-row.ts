// Fixed phrases as data: a row each, with an example by which it is tested.

/** A phrase and a text that it matches. */
export interface PhraseRow {
  /** A regular expression without flags; no part of it repeats without bound. */
  pattern: string
  /** What it matches, whole. */
  example: string
}

/** A phrase that is looked for only where its sign is: its own expression, with classes of letters, takes milliseconds to compile. */
export interface SignedPhraseRow extends PhraseRow {
  /** A regular expression without flags and without such classes, for a part of every line that the phrase matches. */
  sign: string
}

/** One expression for all phrases; the first of them that matches at a place decides. */
export function anyPhrase(rows: readonly PhraseRow[], flags: string): RegExp {
  return new RegExp(rows.map(({ pattern }) => pattern).join('|'), flags)
}

// Fixed phrases as data: a row each, with an example by which it is tested.

/** A phrase and a text that it matches. */
export interface PhraseRow {
  /** A regular expression without flags; no part of it repeats without bound. */
  pattern: string
  /** What it matches, whole. */
  example: string
}

/** One expression for all phrases; the first of them that matches at a place decides. */
export function anyPhrase(rows: readonly PhraseRow[], flags: string): RegExp {
  return new RegExp(rows.map(({ pattern }) => pattern).join('|'), flags)
}

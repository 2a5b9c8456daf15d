// Stretches of a document in tokens. In: half-open indices of tokens. Out: how two of them lie to each other. Until `assemble` makes
// spans of text of them, the parts of a statement are token ranges.

/** Tokens in a row, by half-open indices; not a span of text, which counts UTF-16 units. */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** The range of one token. */
export function oneToken(at: number): TokenRange {
  return { first: at, end: at + 1 }
}

/** Whether a token is in a range. */
export function holds({ first, end }: TokenRange, token: number): boolean {
  return first <= token && token < end
}

/** Whether two ranges share a token. */
export function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end
}

/** Whether all tokens of a range are in another. */
export function contains(outer: TokenRange, { first, end }: TokenRange): boolean {
  return outer.first <= first && end <= outer.end
}

/** Whether two ranges are the same tokens. */
export function isSameRange(a: TokenRange, b: TokenRange): boolean {
  return a.first === b.first && a.end === b.end
}

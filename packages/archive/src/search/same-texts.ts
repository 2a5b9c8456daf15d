// Which seeds have nearly the same text. In: pairs of seeds that share a band, with their signatures. Out: of each seed those with its
// text, itself among them.
import { NEAR_DUPLICATE, similarity } from '../import/fingerprint.ts'
import type { SameText } from './store.ts'

/** Two seeds that may have the same text. */
export interface TextPair {
  seed: string
  own: Uint8Array
  other: SameText
  signature: Uint8Array
}

/** The pairs that are as like as an article is to itself in another outlet, by seed. */
export function sameTextsOf(pairs: readonly TextPair[]): Map<string, SameText[]> {
  const found = new Map<string, SameText[]>()
  for (const { seed, own, other, signature } of pairs) {
    if (similarity(own, signature) < NEAR_DUPLICATE) continue
    const known = found.get(seed)
    if (known) known.push(other)
    else found.set(seed, [other])
  }
  return found
}

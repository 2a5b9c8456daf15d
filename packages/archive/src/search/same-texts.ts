// Which seeds have nearly the same text. In: pairs of seeds that share a band, with their signatures. Out: of each seed those with its
// text, itself among them.
import { NEAR_DUPLICATE, similarity } from '../import/fingerprint.ts'
import type { SameText } from './store.ts'

/** Two seeds that may have the same text, as a row of either engine: the first’s id and signature, then the other’s columns. */
type TextPair = Partial<Record<'seed' | 'own' | 'id' | 'date' | 'outlet' | 'signature', unknown>>

/** The pairs that are as like as an article is to itself in another outlet, by seed. */
export function sameTextsOf(pairs: readonly TextPair[]): Map<string, SameText[]> {
  const found = new Map<string, SameText[]>()
  const textOf = (value: unknown) => (value === null ? null : String(value))
  for (const { seed, own, id, date, outlet, signature } of pairs) {
    if (similarity(own as Uint8Array, signature as Uint8Array) < NEAR_DUPLICATE) continue
    const other = { id: String(id), date: textOf(date), outlet: textOf(outlet) }
    const known = found.get(String(seed))
    if (known) known.push(other)
    else found.set(String(seed), [other])
  }
  return found
}

// Whether an article that is offered is here already. In: what is known of it and of those here. Out: the one that it repeats, or
// the one of another outlet or day that it is a copy of, or the one that it is a new version of.
import { outletKey } from '../record/columns.ts'
import type { TextFingerprint } from './fingerprint.ts'
import { NEAR_DUPLICATE, similarity } from './fingerprint.ts'

/** What tells an article from others. */
export interface ArticleIdentity {
  likeness: TextFingerprint
  /** The outlet as it is counted, and the date as far as it is known; null where the text has none. */
  outlet: string | null
  date: string | null
  /** The address in its header; undefined where that is not known yet. */
  address?: string | null
}

/** An article that is here. */
export type KnownArticle = ArticleIdentity & { id: string }

/** Nothing like it is here; it repeats another; another outlet or day has its text; or the page at its address had another text. */
export type Duplicate =
  | { same: 'text' | 'nearly'; id: string }
  | { same: null; copyOf?: string; versionOf?: string }

/** The identity of an article. */
export function articleIdentity(
  likeness: TextFingerprint,
  outlet: string | null,
  date: string | null,
  address: string | null,
): ArticleIdentity {
  return { likeness, outlet: outletKey(outlet), date, address }
}

/**
 * What an article is to those here: the most similar of the same outlet and day, else the most similar of all. A page that has
 * changed, known by its address, is a new version; `addressOf` looks the address of a saved one up.
 */
export function duplicateOf(
  one: ArticleIdentity,
  known: readonly KnownArticle[],
  addressOf: (id: string) => string | null,
): Duplicate {
  const exact = known.find(({ likeness }) => one.likeness.hash !== '' && likeness.hash === one.likeness.hash)
  if (exact) return { same: 'text', id: exact.id }
  let nearest: { known: KnownArticle; rank: number } | null = null
  for (const other of known) {
    const near = similarity(other.likeness.signature, one.likeness.signature)
    if (near < NEAR_DUPLICATE) continue
    const rank = near + (isElsewhere(one, other) ? 0 : 1)
    if (!nearest || rank > nearest.rank) nearest = { known: other, rank }
  }
  if (!nearest) return { same: null }
  const { id, address = addressOf(id) } = nearest.known
  if (one.address && one.address === address) return { same: null, versionOf: id }
  return isElsewhere(one, nearest.known) ? { same: null, copyOf: id } : { same: 'nearly', id }
}

/** Whether both say of which outlet or day they are, and it is another. */
function isElsewhere(a: ArticleIdentity, b: ArticleIdentity): boolean {
  return differs(a.outlet, b.outlet) || differs(a.date, b.date)
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

/** What is said of a saved article’s relation to another: it has the text of one elsewhere. */
export function relationOf(found: Duplicate | null): { copyOf?: string } {
  return found?.same === null && found.copyOf ? { copyOf: found.copyOf } : {}
}

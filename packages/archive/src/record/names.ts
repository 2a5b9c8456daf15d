// Names across seeds: the words one is found by, and which may be the same one. Nothing is ever merged here.
import type { ActorEntry } from '../api/schemas.ts'
import { foldedTokens } from '../query/tokens.ts'

/** The words of a name by which it can be found, folded, at most eight. */
export function nameWords(name: string): string[] {
  return [...new Set(foldedTokens(name).split(' ').filter(Boolean))].slice(0, 8)
}

/** Titles and particles, which don’t distinguish one name from another. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president premier minister prime mayor general colonel captain king queen prince princess the of and de la van von bin al'.split(
    ' ',
  ),
)

/** The words of a name that distinguish it; all of them where it has titles alone. */
export function distinctiveWords(name: string): string[] {
  const words = nameWords(name)
  const distinctive = words.filter((word) => !TITLES.has(word))
  return distinctive.length ? distinctive : words
}

/**
 * Whether two names may be one: the distinctive words of the shorter all occur in the longer, an initial for a word
 * (`Venn` and `Orla Venn`, `O. Venn` and `Orla Venn`, but neither `Orla Venn` and `Tom Venn`).
 */
export function mayBeSameName(a: string, b: string): boolean {
  const [short, long] = [distinctiveWords(a), distinctiveWords(b)].sort((x, y) => x.length - y.length)
  if (!short || !long || short.every((word) => word.length === 1)) return false
  return short.every((word) =>
    long.some((other) => other === word || (word.length === 1 ? other.startsWith(word) : other === word[0])),
  )
}

/** How many names that may be the same are given. */
const MAX_SUGGESTIONS = 10

/** Of some names, those that may be the same as one, whose own is left out; at most ten. */
export function similarNames(names: ActorEntry[], key: string): ActorEntry[] {
  return names.filter((other) => other.key !== key && mayBeSameName(other.key, key)).slice(0, MAX_SUGGESTIONS)
}

// Where an apposition ends. In: the token after a name’s comma. Out: the token that closes it; null where it is none.
//
//   Venn, the premier, said     Venn, director of the Institute of Harbour Studies said     “…,” said Venn, the premier.
//         ^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^
// Not: “In Kilua, the mayor said”, which no comma closes; “In Kilua, the mayor, Lena Orm, said”, of another name.

import { beginsWithCapital } from '../capital.ts'
import {
  roleClauseStarts,
  roleClosers,
  roleDeterminers,
  roleStops,
  speechClosers,
} from '../lexicon/phrase-edges.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'

/** A longer apposition is none. */
const MAX_APPOSITION_TOKENS = 28

/** Where an apposition that begins at `begin` ends, before `limit`; null where nothing closes it, or the next name takes it. */
export function appositionEnd(doc: TokenizedDocument, begin: number, limit: number): number | null {
  const last = Math.min(limit, begin + MAX_APPOSITION_TOKENS)
  let at = begin
  while (
    at < last &&
    doc.words[at] !== ',' &&
    !roleStops.has(doc.words[at]!) &&
    !(at > begin && roleClauseStarts.has(doc.words[at]!))
  ) {
    if (isVerbWithObject(doc, at)) return null
    at++
  }
  if (at === begin || at === begin + MAX_APPOSITION_TOKENS) return null
  if (at >= limit) return at
  if (speechClosers.has(doc.words[at]!)) return roleDeterminers.has(doc.words[begin]!) ? null : at
  return roleClosers.has(doc.words[at]!) && !isOfNextName(doc, begin, at) ? at : null
}

/** “opened | the gate”: a clause, no apposition. */
function isVerbWithObject({ words }: TokenizedDocument, at: number): boolean {
  return /\p{L}{2}ed$/u.test(words[at]!) && roleDeterminers.has(words[at + 1] ?? '')
}

/** “In Kilua, the mayor, | Lena Orm, said”: a definite role before a comma and another name belongs to that one. */
function isOfNextName(doc: TokenizedDocument, begin: number, comma: number): boolean {
  if (doc.words[comma] !== ',' || doc.words[begin] !== 'the') return false
  let at = comma + 1
  while (beginsWithCapital(rawWordAt(doc, at))) at++
  return at > comma + 1 && /^(?:,|said|says|told)$/.test(doc.words[at] ?? '')
}

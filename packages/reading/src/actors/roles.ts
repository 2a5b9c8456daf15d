// Roles: what a person is, as the text says beside the name. In: a parsed name. Out: spans, and the head noun by which the
// person may be mentioned later.
//
//   Venn, the premier, said     Wang Lihua, director of the Institute of Harbour Studies, told     then-minister Sey
//         ^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^
// Not: “Venn, the ferry, and two cars”, where the noun is no person; “Venn, 54, left”.

import type { Span } from '@hearsay/core'
import { nounOf } from '../lexicon/nouns.ts'
import {
  roleAdjectives,
  roleClauseStarts,
  roleClosers,
  roleHeadStops,
  roleStops,
} from '../lexicon/phrase-edges.ts'
import {
  compounds,
  genderedNouns,
  portfolios,
  roleModifiers,
  sameHead,
  titleWords,
} from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { foldWord } from './name-hints.ts'
import type { ParsedName } from './parse-name.ts'

/** A role by its noun and modifiers. */
export interface RoleHead {
  /** Token of the noun. */
  at: number
  head: string
  modifiers: string[]
  gender: 'he' | 'she' | null
}
/** A longer apposition is not a role. */
const MAX_ROLE_TOKENS = 28
/** What a role may have before its noun: “then-minister”, “co-founder”. */
const ROLE_PREFIX = /^(?:then|ex|former|co|vice|deputy)-(?=\p{L})/u

/** The noun of a role with its modifiers; null where no noun in it is a person’s. */
export function roleHead(doc: TokenizedDocument, [first, end]: Span): RoleHead | null {
  let head = -1
  for (let at = first; at < end; at++) {
    if (roleHeadStops.has(doc.words[at]!) && head >= 0) break
    const plain = doc.words[at]!.replace(ROLE_PREFIX, '')
    if (titleWords.has(plain) || nounOf(plain)?.kind === 'person') head = at
  }
  if (head < 0) return null
  const word = doc.words[head]!.replace(/^(?:then|ex|former)-/, '')
  const pair = head > first ? `${doc.words[head - 1]} ${word}` : ''
  const compound = compounds.get(pair)
  const modifiers: string[] = []
  for (let at = first; at < end; at++) {
    if (at === head || (compound && at === head - 1)) continue
    const plain = foldWord(doc.words[at]!)
    if (/^\p{L}/u.test(plain) && !roleHeadStops.has(plain) && !/^(?:the|an?|his|her|its|their)$/.test(plain))
      modifiers.push(...plain.split('-'))
  }
  return { at: head, head: compound ?? sameHead.get(word) ?? word, modifiers, gender: genderOf(word) }
}

/** The pronoun a noun goes with. */
export function genderOf(noun: string): 'he' | 'she' | null {
  return (
    genderedNouns.get(noun) ??
    (/(?:woman|actress|heiress)$/.test(noun) ? 'she' : /[a-z]man$/.test(noun) ? 'he' : null)
  )
}

/** The role after a name, between commas and before `limit`; null where there is none. */
export function apposedRole(doc: TokenizedDocument, { end }: ParsedName, limit: number): Span | null {
  let from = end
  if (doc.words[from] === ',' && /^0/.test(doc.words[from + 1] ?? '') && doc.words[from + 2] === ',')
    from += 2
  if (from >= limit || doc.words[from] !== ',') return null
  const begin = from + 1
  const last = Math.min(limit, begin + MAX_ROLE_TOKENS)
  let at = begin
  while (
    at < last &&
    doc.words[at] !== ',' &&
    !roleStops.has(doc.words[at]!) &&
    !(at > begin && roleClauseStarts.has(doc.words[at]!))
  )
    at++
  if (at === begin || at === begin + MAX_ROLE_TOKENS) return null
  if (at < limit && !roleClosers.has(doc.words[at]!)) return null
  const first = /^(?:the|an?)$/.test(doc.words[begin]!) ? begin + 1 : begin
  const found = startsWithPersonNoun(doc, begin, at)
  return found && first < at ? [first, at] : null
}

/** Whether the first noun, before any “of”, is a person’s: that of a role, not of a list. */
function startsWithPersonNoun(doc: TokenizedDocument, first: number, end: number): boolean {
  let noun = false
  for (let at = first; at < end; at++) {
    const word = doc.words[at]!
    if (/^(?:of|at|in|for|from|to|on|with|and)$/.test(word)) break
    const plain = word.replace(ROLE_PREFIX, '')
    const known = nounOf(plain, /^\p{Lu}/u.test(rawWordAt(doc, at)))
    noun = (titleWords.has(plain) && !plain.endsWith('.')) || (known !== null && known.kind === 'person')
    if (
      at === first &&
      /^\p{Lu}/u.test(rawWordAt(doc, at)) &&
      !noun &&
      !roleModifiers.has(word) &&
      !modifies(doc, at)
    )
      return false
  }
  return noun
}

/** A name that modifies a role: “a Coastwire correspondent”, “Marenia’s envoy”. */
function modifies(doc: TokenizedDocument, at: number): boolean {
  return doc.words[at + 1] !== ',' && doc.words[at + 1] !== 'and'
}

/** The role in lower case right before a name, no earlier than `floor`: “national security advisor | Jake …”. */
export function roleBefore(
  doc: TokenizedDocument,
  capital: Uint8Array,
  { first, role }: ParsedName,
  floor: number,
): Span | null {
  let at = first
  const noun = (token: number) => {
    const plain = doc.words[token]!.replace(ROLE_PREFIX, '')
    return (
      /^\p{Ll}/u.test(rawWordAt(doc, token)) &&
      !(token === first - 1 && roleAdjectives.has(plain)) &&
      (titleWords.has(plain) || nounOf(plain)?.kind === 'person') &&
      !nounOf(plain)?.plural
    )
  }
  if (at - 1 < floor) return null
  if (!role && !noun(at - 1)) return null
  while (at > floor && first - at < 8) {
    const word = doc.words[at - 1]!
    const narrows = roleModifiers.has(word) || portfolios.has(word) || capital[at - 1]! > 0 || noun(at - 1)
    const owns = word === "'s" && capital[at - 2]! > 0
    const body = /^\p{Ll}/u.test(word) && nounOf(word)?.kind === 'organization'
    if (!narrows && !owns && !body) break
    at--
  }
  while (at < first && doc.words[at] === "'s") at++
  return at < first ? [at, first] : null
}

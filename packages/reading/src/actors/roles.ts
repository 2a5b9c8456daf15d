// Roles: what a person is, as the text says beside the name. In: a parsed name. Out: spans, and the head noun by which the
// person may be mentioned later.
//
//   Venn, the premier, said     Wang Lihua, director of the Institute of Harbour Studies, told     then-minister Sey
//         ^^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^
// Not: “Venn, the ferry, and two cars”, where the noun is no person; “Venn, 54, left”.

import type { Span } from '@hearsay/core'
import { beginsWithCapital } from '../capital.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { prepositions, roleAdjectives, roleContinuations, roleHeadStops } from '../lexicon/phrase-edges.ts'
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
import { appositionEnd } from './apposition.ts'
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
/** What a role may have before its noun: “then-minister”, “co-founder”. */
const ROLE_PREFIX = /^(?:then|ex|former|co|vice|deputy)-(?=\p{L})/u

/** The noun of a role with its modifiers; null where no noun in it is a person’s. */
export function roleHead(doc: TokenizedDocument, [first, end]: Span): RoleHead | null {
  let head = -1
  for (let at = first; at < end; at++) {
    if (roleHeadStops.has(doc.words[at]!) && head >= 0) break
    const plain = doc.words[at]!.replace(ROLE_PREFIX, '')
    if (titleWords.has(plain) || sameHead.has(plain) || nounOf(plain)?.kind === 'person') head = at
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

/** Offices that women hold under the same word. */
const OFFICES = /^(?:spokesman|chairman|ombudsman)$/

/** The pronoun a noun goes with. */
export function genderOf(noun: string): 'he' | 'she' | null {
  return (
    genderedNouns.get(noun) ??
    (/(?:woman|actress|heiress)$/.test(noun)
      ? 'she'
      : /[a-z]man$/.test(noun) && !OFFICES.test(noun)
        ? 'he'
        : null)
  )
}

/**
 * The role after a name, between commas and before `limit`; null where there is none. Not: “In Kilua, the mayor said …”, which no
 * comma closes, “In Kilua, the mayor, Lena Orm, said …”, where it is the next name’s.
 */
export function apposedRole(doc: TokenizedDocument, { end }: ParsedName, limit: number): Span | null {
  let from = end
  if (doc.words[from] === ',' && /^0/.test(doc.words[from + 1] ?? '') && doc.words[from + 2] === ',')
    from += 2
  if (from >= limit || doc.words[from] !== ',') return null
  const begin = from + 1
  const at = appositionEnd(doc, begin, limit)
  if (at === null) return null
  const first = /^(?:the|an?)$/.test(doc.words[begin]!) ? begin + 1 : begin
  return first < at && isPersonPhrase(doc, begin, at) ? [first, at] : null
}

/** Whether a phrase is about a person and nothing more: its noun, before any “of”, is a person’s, and no verb follows it. */
function isPersonPhrase(doc: TokenizedDocument, first: number, end: number): boolean {
  if (prepositions.has(doc.words[first]!)) return false
  let noun = -1
  let at = first
  for (; at < end; at++) {
    const word = doc.words[at]!
    if (/^(?:of|at|in|for|from|to|on|with|and)$/.test(word)) break
    const plain = word.replace(ROLE_PREFIX, '')
    const isCapital = beginsWithCapital(rawWordAt(doc, at))
    const known = nounOf(plain, isCapital)
    const isPerson = (titleWords.has(plain) && !plain.endsWith('.')) || known?.kind === 'person'
    if (at === first && isCapital && !isPerson && !roleModifiers.has(word) && !modifies(doc, at)) return false
    if (isPerson) noun = at
    else if (noun >= 0) break
  }
  return noun >= 0 && noun === at - 1 && (at === end || continuesRole(doc, at))
}

/** Whether a role goes on at the word after its noun: “director | of”, “lawyer | representing”; not “mayor | opened”. */
function continuesRole(doc: TokenizedDocument, at: number): boolean {
  const word = doc.words[at]!
  return roleContinuations.has(word) || /\p{L}{2}ing$/u.test(word) || /^[^\p{Ll}]/u.test(rawWordAt(doc, at))
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

// A role taken apart into positions and the rest. In: the spans of an actor’s roles. Out: its titles, and what else it is said
// to be.
//
//   a parent at Vela School and an organizer with Tides for All        former harbour master
//   other                       title                                  other, where there is a present title
//
// A formal position has the noun of an office, or stands at a named body; a trade, a tie or a cause is none.

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import { beginsWithCapital } from '../capital.ts'
import { nounOf, organizationNouns, singular } from '../lexicon/nouns.ts'
import { informalRoles, membersNouns, positions } from '../lexicon/sourcing.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOf, spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { frontedDescription } from './clauses.ts'

/** A person’s roles by what they are. */
export interface RoleParts {
  titles: Span[]
  others: Span[]
}

/** So many mentions of an actor are read. */
export const MAX_MENTIONS = 20
const FORMER = /^(?:former|ex|one-time|onetime|retired|then|longtime|long-time)(?:-|$)/

const OPENS_DESCRIPTION = /^(?:,|with|from|of)$/

/** The roles of an actor, and the descriptions in its mentions that are none of them yet. */
export function descriptionsOf(doc: TokenizedDocument, actor: ResolvedActor): Span[] {
  const found = actor.roles.map(({ span }) => span)
  const isPerson = actor.kind === 'person' && actor.standing === 'named'
  for (const mention of actor.mentions.slice(0, MAX_MENTIONS)) {
    const fronted = isPerson ? frontedDescription(doc, mention) : null
    for (const span of [...descriptionIn(doc, mention, isPerson), ...(fronted ? [fronted] : [])])
      if (!found.some((one) => one[0] < span[1] && span[0] < one[1])) found.push(span)
  }
  return found
}

/** What a source’s words say of it behind its name: “…, a mother of two”, “… with the Tide Institute”; no title. */
function descriptionIn(doc: TokenizedDocument, mention: Span, isPerson: boolean): Span[] {
  const { words } = doc
  const { first, end } = tokenRange(doc, mention)
  let at = first + 1
  while (at < end && !OPENS_DESCRIPTION.test(words[at]!)) at++
  if (at >= end - 1 || (words[at] !== ',' && !isPerson)) return []
  if (words[at] === ',') {
    at++
    if (!/^(?:an?|the|one|whose|himself|herself|now)$/.test(words[at]!)) return []
  }
  let to = at
  while (to < end && !/^(?:who|which|whose)$/.test(words[to]!)) to++
  while (to > at && /^[,(—–-]$/.test(words[to - 1]!)) to--
  if (to - at < 2) return []
  const from = /^(?:an?|the)$/.test(words[at]!) ? at + 1 : at
  return [spanOfTokens(doc, from, to)]
}

/** Sorts the parts of roles; a former office is a title where the person has no other. */
export function rolePartsOf(doc: TokenizedDocument, roles: Span[]): RoleParts {
  const parts = roles.flatMap((role) => splitRole(doc, tokenRange(doc, role)))
  const formal = parts.filter((part) => isFormal(doc, part))
  const present = formal.filter(({ first }) => !FORMER.test(doc.words[first]!))
  const titles = present.length ? present : formal
  const span = (part: TokenRange) => spanOf(doc, part)
  return { titles: titles.map(span), others: parts.filter((part) => !titles.includes(part)).map(span) }
}

/** “A and a B”: two roles; “president and chief executive” is one. */
function splitRole({ words }: TokenizedDocument, { first, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = []
  let from = first
  for (let at = first + 1; at < end - 1; at++) {
    if (words[at] !== 'and' || !/^(?:an?|the|one-time)$/.test(words[at + 1]!)) continue
    parts.push({ first: from, end: at })
    from = words[at + 1] === 'one-time' ? at + 1 : at + 2
  }
  parts.push({ first: from, end })
  return parts
}

/** Whether each word has a capital, as newsrooms write formal titles before names: “City Planner”; not “Resident” at a sentence’s head. */
function isCapitalized(doc: TokenizedDocument, first: number, end: number): boolean {
  const opens = doc.sentences[doc.sentenceOf[first]!]!.first === first
  if (opens && end - first < 2) return false
  for (let at = first; at < end; at++) if (!beginsWithCapital(rawWordAt(doc, at))) return false
  return true
}

function isFormal(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  const { words } = doc
  let head = first
  while (head < end && !/^(?:of|at|with|for|in|on|from|to|who|which|,)$/.test(words[head]!)) head++
  if (head === first) return false
  const before = words.slice(first, head)
  if (before.some((word) => titleWords.has(word.replace(/^(?:vice|deputy|co)-/, '')))) return true
  const noun = singular(words[head - 1] ?? '')
  // “city council member”, “trustee”
  if (positions.has(noun) || (membersNouns.has(noun) && organizationNouns.has(words[head - 2] ?? '')))
    return true
  if (informalRoles.has(noun)) return false
  if (head === end && isCapitalized(doc, first, end)) return true
  const isPerson = nounOf(noun)?.kind === 'person'
  // “consultant for a state commission”: a body without a name.
  for (let at = head + 1; at < end && isPerson; at++)
    if (nounOf(words[at]!)?.kind === 'organization') return true
  // “fellow at the Tide Institute”, “the Institute’s researcher”: a body that the role is held at.
  for (let at = first; at < end; at++)
    if (
      beginsWithCapital(rawWordAt(doc, at)) &&
      (at >= head || words[at + 1] === "'s") &&
      (isPerson || at > head)
    )
      return true
  return false
}

// Pronouns as sources. In: a pronoun, the trail before it. Out: who it stands for; null where nobody fits.
//
//   Venn met Mr Sato on Tuesday. She said …          The ministry denied it. They said …
//   ^^^^                         ^^^ not Mr Sato     ^^^^^^^^^^^^            ^^^^
// Not: “Venn must go,” he said. A name inside what he says is not he.

import type { Span } from '@hearsay/core'
import type { Stands } from '../lexicon/pronouns.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Member } from './cast.ts'
import type { Step, Trail } from './trail.ts'

/** Sentences a pronoun looks back; farther, only to a source. */
const NEAR = 3
const FAR = 8

/** Finds whom a pronoun at `token` stands for; `content` is what it says. Learns the pronoun of a person it finds. */
export function antecedent(trail: Trail, stands: Stands, token: number, content: Span[]): Member | null {
  if (stands === 'he' || stands === 'she') {
    const fits = (member: Member) => isOne(member) && (member.gender ?? stands) === stands
    // A name of which nothing tells that it is a person’s (“Lanternes”) stands back.
    const isKnown = (member: Member) => member.gender === stands || member.roles.length > 0 || member.speaks
    // Somebody without a name who has said nothing is passed over for whoever has one: “he will hand it to an engineer”.
    const found =
      nearest(
        trail,
        token,
        content,
        (member, as) => fits(member) && (member.standing === 'named' || as === 'source'),
        isKnown,
      ) ?? nearest(trail, token, content, fits)
    if (found) found.gender ??= stands
    return found
  }
  if (stands === 'it')
    return nearest(trail, token, content, (member) => !isOne(member) && member.kind !== 'group')
  if (stands !== 'they') return null
  return (
    nearest(trail, token, content, (member) => member.kind === 'group' || member.plural) ??
    nearest(trail, token, content, (member) => member.kind === 'organization') ??
    nearest(trail, token, content, (member) => isOne(member) && member.gender === null)
  )
}

/** The latest several: “both”, “the two”. */
export function severalBefore(trail: Trail, token: number, size: number | null): Member | null {
  return nearest(
    trail,
    token,
    [],
    (member) => member.kind === 'group' && (size === null || member.size === size),
  )
}

function isOne(member: Member): boolean {
  return member.kind === 'person' && !member.plural
}

/** The nearest that fits; of those in one sentence the first that is `better`, else the first. */
function nearest(
  trail: Trail,
  token: number,
  except: Span[],
  fits: (member: Member, as: Step['as']) => boolean,
  better: (member: Member) => boolean = () => true,
): Member | null {
  let best: Step | null = null
  for (const step of trail.before(token, NEAR, except)) {
    if (best && trail.parts(best, step)) break
    if (!fits(step.member, step.as)) continue
    if (better(step.member)) return step.member
    best ??= step
  }
  if (best) return best.member
  for (const step of trail.before(token, FAR, except))
    if (step.as === 'source' && fits(step.member, step.as)) return step.member
  return null
}

/** The tokens of the noun a relative pronoun follows: “the official, | who”; null where none stands there. */
export function nounBefore(doc: TokenizedDocument, token: number): Span | null {
  const first = doc.sentences[doc.sentenceOf[token]!]!.first
  let end = token
  while (end > first && /^(?:,|"|'|\)|of|to|with|from|and|by)$/.test(doc.words[end - 1]!)) end--
  let at = end
  while (at > first && end - at < 10 && !STOPS.test(doc.words[at - 1]!)) {
    at--
    if (BEGINS.test(doc.words[at]!)) break
  }
  return at < end ? [at, end] : null
}

const STOPS =
  /^(?:,|;|:|—|–|--|\(|"|said|says|told|was|is|were|are|has|had|have|by|to|from|with|against|for|but|and|or|because|as|than|on|met|asked|in|at|of)$/
const BEGINS = /^(?:a|an|the|some|two|three|several|many|another|one|his|her|their|its|those|these)$/

// What an actor is as a source and by which name it is credited. In: a resolved actor. Out: type and name.

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import { beginsWithCapital } from '../capital.ts'
import { peopleAdjectives } from '../lexicon/nationalities.ts'
import { nounOf, singular } from '../lexicon/nouns.ts'
import { placeNames } from '../lexicon/places.ts'
import { definites, indefinites, possessives } from '../lexicon/unnamed.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { SourceType } from '../vocabulary.ts'
import { bodyBefore, isLawyer, organizationBehind } from './organization-behind.ts'
import type { Publishers } from './publisher.ts'
import type { TextNames } from './text-names.ts'

/** What the names and documents of a text say of its sources. */
export interface SourceContext {
  doc: TokenizedDocument
  names: TextNames
  publishers: Publishers
  /** The one law firm of the text’s lawyers; null where it names none, or two. */
  firm: Span | null
  /** Whether a name is that of a person who speaks. */
  isPerson(run: Span): boolean
}

/** What follows the first of several groups: “, students and school staff”. */
const GROUP_LIST = /^(?:, [\p{L}’'-]+(?: [\p{L}’'-]+)?){0,4},? and [\p{L}’'-]+(?: [\p{L}’'-]+)?$/u

/** Where a body speaks for itself: “the city’s website”. */
const PAGE = /\b(?:website|webpage|web (?:site|page)|facebook page)$/i
/** Documents by which a name of their own may stand: “the Tide Levels database”, “the Safe Piers Act”. */
const NAMED_DOCUMENT =
  /^(?:database|dataset|index|survey|poll|policy|act|plan|project|dashboard|tracker|code|doctrine)$/

/** A capital within a word that no prefix of family names explains: “LowTide”; not “McRae”, “DeVenn”. */
const BRAND =
  /^(?!(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Van|Von|Fitz|O|Ten|Ter|Jo)\p{Lu}\p{Ll})(?=.*\p{Ll})\p{Lu}\p{L}*\p{Lu}\p{L}*$/u

/** Words that point to a group and say nothing of it: “several of them”, “those who spoke”. */
const POINTS_ALONE =
  /^(?:(?:some|several|many|most|both|all|few|one|two|three|four|five) of (?:them|us|these|those)|those|these|others|some|many|several|most|both|all)(?: who\b.*)?$/i
/** Part of a number of people: “60% of voters”, “a third of the tenants”. */
const SHARE =
  /^(?:(?:about|almost|around|nearly|over|roughly|some|more than|less than) )?(?:[\d.,]+ ?(?:%|percent|per cent)|half|\p{L}+[- ](?:thirds?|quarters?|half|fifths?)|\p{L}+ (?:in|out of) \p{L}+)(?: of)? /iu
/** Documents that go by a number: “SB 1015”. */
const NUMBERED = /^(?:bill|legislation|measure|proposal|proposition|act|law)$/

/** What a lawsuit is called beside that. */
const COMPLAINT = /^(?:(?:legal|civil|federal|amended) )?(?:complaint|suit)$/i

/** The type of a source and the name it is credited by. */
export interface Credit {
  sourceType: SourceType
  creditedName: string | null
}

/** Credits an actor. Who asked not to be named is anonymous, whatever else describes it. */
export function creditOf(context: SourceContext, actor: ResolvedActor): Credit {
  const { kind, standing, unnamed } = actor
  if (unnamed?.condition) return { sourceType: 'anonymous-source', creditedName: null }
  if (kind === 'document' && !isDocument(context, actor))
    return { sourceType: 'unnamed-person', creditedName: null }
  if (kind === 'document') return { sourceType: 'document', creditedName: documentName(context, actor) }
  if (PAGE.test(actor.name))
    return { sourceType: 'named-organization', creditedName: documentName(context, actor) }
  const form = kind === 'person' && standing === 'named' ? formOf(context, actor) : null
  if (form === 'group') return { sourceType: 'unnamed-group', creditedName: actor.name }
  if (form === 'body')
    return { sourceType: 'named-organization', creditedName: organizationName(context, actor) }
  if (standing === 'named' && kind === 'person')
    return { sourceType: 'named-person', creditedName: personName(context, actor) }
  if (standing === 'named' && (kind !== 'group' || isBody(context, actor)))
    return { sourceType: 'named-organization', creditedName: organizationName(context, actor) }
  const behind = bodyBehind(context, actor)
  if (behind) return { sourceType: 'named-organization', creditedName: behind }
  if (kind === 'person' && !SHARE.test(actor.name))
    return { sourceType: 'unnamed-person', creditedName: null }
  if (POINTS_ALONE.test(actor.name)) return { sourceType: 'unnamed-group', creditedName: null }
  return { sourceType: 'unnamed-group', creditedName: withoutDeterminers(wholeGroup(context, actor)) }
}

/**
 * What a single word that was taken for a person’s name is by its form: members of a people, a faith or a party; a place, an
 * acronym or a brand, “LowTide”, that no given name goes with. Null for a person.
 */
function formOf(
  { doc, names }: SourceContext,
  { name, mentions: [mention] }: ResolvedActor,
): 'group' | 'body' | null {
  if (/\s/.test(name)) {
    // “Canal B”: no family name is one letter.
    if (/\s\p{Lu}$/u.test(name)) return 'body'
    // “Public Works”, the end of the name of a department
    const [run] = mention ? names.within(tokenRange(doc, mention).first, tokenRange(doc, mention).end) : []
    return run && names.isEndOfBody(run) ? 'body' : null
  }
  const word = name.toLowerCase()
  if (word.endsWith('s') && (peopleAdjectives.has(singular(word)) || nounOf(word)?.kind === 'group'))
    return 'group'
  const isBody = placeNames.has(word) || /^\p{Lu}{3,6}$/u.test(name) || BRAND.test(name)
  return isBody && !names.fullPerson(name) ? 'body' : null
}

/** Whether a description that may be a document’s has the noun of one, or a name; “someone” is a person. */
function isDocument({ doc }: SourceContext, { name, mentions }: ResolvedActor): boolean {
  if (/\p{Lu}/u.test(name.slice(1)) || !mentions[0]) return true
  const { first, end } = tokenRange(doc, mentions[0])
  return doc.words.slice(first, end).some((word) => word === 'papers' || nounOf(word)?.kind === 'document')
}

/** Whether a group’s name is an organization’s: “the Centre for Tides and Trade”. */
function isBody({ doc, names }: SourceContext, { mentions }: ResolvedActor): boolean {
  if (!mentions[0]) return false
  const { first, end } = tokenRange(doc, mentions[0])
  // “Vela’s | Department of Tides and the Harbour Board”
  const [owner, body] = names.within(first, Math.min(end, first + 4))
  const run = owner && body && doc.words[owner[1]] === "'s" ? body : owner
  if (run === undefined || run[0] > first + 2 || run[1] > end) return false
  return run[1] - run[0] > 1 && names.isOrganization(run)
}

function bodyBehind(
  { doc, names, firm, isPerson }: SourceContext,
  { mentions }: ResolvedActor,
): string | null {
  if (!mentions[0]) return null
  const tokens = tokenRange(doc, mentions[0])
  const run =
    organizationBehind(doc, names, tokens, isPerson) ?? (firm && isLawyer(doc, tokens) ? firm : null)
  return run ? names.words(names.fullOrganization(run)) : null
}

function personName({ names }: SourceContext, { name }: ResolvedActor): string {
  if (/\s/.test(name)) return name
  const full = names.fullPerson(name)
  return full ? names.words(full) : name
}

function organizationName(
  { doc, names, isPerson }: SourceContext,
  { name, mentions }: ResolvedActor,
): string {
  const words = name.split(/\s+/)
  if (!mentions[0]) return name
  const { first, end } = tokenRange(doc, mentions[0])
  if (!words.some((word) => beginsWithCapital(word) && !/^(?:The|A|An)$/.test(word))) {
    const noun = words.at(-1)!.toLowerCase()
    const at = first + words.length - 1
    const called =
      names.organizationCalled(noun, first) ??
      (definites.has(doc.words[first]!) && doc.words[at] === noun
        ? bodyBefore(doc, names, at, isPerson)
        : null)
    return called ? names.words(called) : name
  }
  const [run] = names.within(first, end)
  if (!run || run[1] - run[0] < words.length - 1) return name
  const full = names.fullOrganization(run)
  if (full !== run) return names.words(full)
  const bare = name.replace(/^the /i, '')
  return bare !== name && !/\s/.test(bare) && names.isBare(run) ? bare : name
}

function documentName({ doc, names, publishers }: SourceContext, { name, mentions }: ResolvedActor): string {
  const tokens = mentions[0] && tokenRange(doc, mentions[0])
  const maker = tokens && publishers.of(tokens)
  if (!maker) {
    const plain = withoutDeterminers(name)
    if (COMPLAINT.test(plain) && names.hasLawsuit()) return 'lawsuit'
    if (!NUMBERED.test(plain)) return plain
    const act = names.onlyBill() ? null : names.onlyAct()
    return names.onlyBill() ?? (act ? names.words(act) : plain)
  }
  const noun = doc.words[maker[1]] ?? ''
  const isOwnName = maker[0] >= tokens.first && NAMED_DOCUMENT.test(noun) && !names.isOrganization(maker)
  return isOwnName
    ? names.words([maker[0], maker[1] + 1])
    : names.words(names.withBody(names.fullOrganization(maker)))
}

/** A short list that a group is part of: “parents, students and staff”; else its description. */
function wholeGroup({ doc }: SourceContext, { name, mentions }: ResolvedActor): string {
  const [mention] = mentions
  const words = mention ? doc.text.slice(...mention).replace(/\s+/g, ' ') : name
  const isList = words.startsWith(name) && GROUP_LIST.test(words.slice(name.length))
  return isList ? words : name
}

/** A description without the words that count or point: “some island officials” are “island officials”. */
function withoutDeterminers(name: string): string {
  const words = name.split(/\s+/)
  let from = 0
  while (from < words.length - 1 && isDeterminer(words[from]!) && words[from + 1] !== 'of') from++
  return words.slice(from).join(' ')
}

function isDeterminer(word: string): boolean {
  const lower = word.toLowerCase()
  return lower !== 'other' && (definites.has(lower) || indefinites.has(lower) || possessives.has(lower))
}

// The entity that a description mentions. In: a phrase about a noun. Out: a known entity, or a new one.
//
//   A Port Vela-based expert said … The expert added …          Venn, the premier, … The premier said …
//   ^^^^^^^^^^^^^^^^^^^^^^^^        ^^^^^^^^^^ the same         ^^^^                  ^^^^^^^^^^^ the same
// Not: “another expert”, “the second expert”, “some experts”: each is a new entity.

import { partitionPoint, type Span } from '@hearsay/core'
import { type Noun, nounOf } from '../lexicon/nouns.ts'
import { compounds, offices, sameHead } from '../lexicon/titles.ts'
import { anySource, unspecificModifiers } from '../lexicon/unnamed.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import { byName } from './by-name.ts'
import type { Entity } from './entity-index.ts'
import { foldWord } from './name-hints.ts'
import { parseName } from './parse-name.ts'
import type { Phrase } from './phrase.ts'
import { addRole, foldedName, newEntity, type ResolutionContext } from './resolution-context.ts'
import { genderOf, roleHead } from './roles.ts'
import { describedAgain } from './second-description.ts'
import { unnamedOf } from './unnamed.ts'

/** The entity of a description, found or added; `owner` is the entity that it belongs to, where that is known. */
export function byNoun(context: ResolutionContext, described: Phrase, owner: Entity | null): Entity {
  const { doc, index } = context
  const phrase = numberedChannel(doc, described)
  const noun: Noun = writtenPaper(phrase) ??
    guardOfState(phrase) ??
    phrase.noun ?? {
      kind: phrase.plural ? 'group' : phrase.determiner === 'indefinite' ? 'person' : 'document',
      head: doc.words[phrase.head] ?? '',
      plural: phrase.plural,
      outlet: false,
    }
  const head = headOf(context, phrase, noun)
  const owned = owner && !phrase.plural ? `${head} of ${owner.id}` : null
  const key = owned ?? keyFor(context, phrase, noun)
  const known =
    (key && index.keyed(key)) ||
    // “Channel 9” is not the “Channel 4” before it.
    (phrase === described ? knownBefore(context, phrase, noun, head) : null) ||
    holderBehind(context, phrase, noun, head)
  if (known) return known
  const people = noun.kind === 'person' || noun.kind === 'group'
  const standing = standingOf(context, phrase, noun, head)
  const entity = index.add(
    newEntity({
      kind: noun.kind,
      standing,
      outlet: noun.kind === 'organization' && (noun.outlet || isNewsAgency(context, phrase)),
      plural: phrase.plural,
      gender: people && !phrase.plural ? genderOf(noun.head) : null,
      size: noun.kind === 'group' ? phrase.number : null,
      unnamed: standing === 'unnamed' ? unnamedOf(doc, phrase) : null,
    }),
  )
  entity.names.push(
    entity.unnamed?.description ?? spanOfTokens(doc, phrase.first, nameEndOf(doc, phrase, noun)),
  )
  index.head(head, phrase.modifiers, entity)
  if (key) index.key(key, entity)
  if (standing === 'unnamed' && noun.kind === 'person' && !phrase.plural && context.unnamed.length < 2)
    context.unnamed.push(entity)
  return entity
}

/** “Channel 12 reported”: a broadcaster that has a number for a name. */
function numberedChannel(doc: TokenizedDocument, phrase: Phrase): Phrase {
  const { first, end } = phrase
  const isNumbered =
    end - first === 2 && rawWordAt(doc, first) === 'Channel' && /^\d+$/.test(rawWordAt(doc, end - 1))
  if (!isNumbered) return phrase
  const noun: Noun = { kind: 'organization', head: 'channel', plural: false, outlet: true }
  return {
    ...phrase,
    head: end - 1,
    determiner: 'definite',
    number: null,
    plural: false,
    modifiers: [],
    noun,
  }
}

/** “Court papers”, “a working paper”: documents; “the papers” are newspapers. */
function writtenPaper({ noun, modifiers, plural }: Phrase): Noun | null {
  if (noun?.head !== 'paper' || !modifiers.some((word) => WRITTEN.test(word))) return null
  return { kind: 'document', head: noun.head, plural, outlet: false }
}

/** “The coast guard”: a service, not one guard. */
function guardOfState({ noun, modifiers, plural }: Phrase): Noun | null {
  if (noun?.head !== 'guard' || plural || !modifiers.some((word) => OF_STATE.test(word))) return null
  return { kind: 'organization', head: noun.head, plural, outlet: false }
}

const OF_STATE = /^(?:coast|national|border|republican|revolutionary|presidential|civil|home|palace)$/
const WRITTEN =
  /^(?:court|legal|white|green|working|research|policy|position|discussion|briefing|consultation|divorce|charge|cabinet|scientific|academic|internal|leaked|confidential|official)$/

/** The head noun: “prime minister” and “vice president” are one word, and spellings of a word are one. */
function headOf({ doc }: ResolutionContext, { head }: Phrase, noun: Noun): string {
  const compound = compounds.get(`${doc.words[head - 1] ?? ''} ${noun.head}`)
  return compound ?? sameHead.get(noun.head) ?? noun.head
}

/** Organizations and documents with the same words are the same: “the harbour ministry”, “Marenia’s transport ministry”. */
function keyFor({ doc }: ResolutionContext, phrase: Phrase, noun: Noun): string | null {
  const { kind } = noun
  if (kind === 'person' || kind === 'group' || phrase.determiner === 'indefinite' || phrase.plural)
    return null
  if (/^(?:this|that|his|her|its|their)$/.test(doc.words[phrase.first]!)) return null
  return `the ${foldedName(doc.text.slice(...spanOfTokens(doc, phrase.first, nameEndOf(doc, phrase, noun))))}`
}

/** The words after “of” that say which body it is: “the ministry of works”. */
const MAX_WORDS_OF_BODY = 4

/** The token after a body’s name: “the ministry of works”, not “the ministry”. */
function nameEndOf({ words }: TokenizedDocument, phrase: Phrase, { kind }: Noun): number {
  const end = Math.max(phrase.head + 1, phrase.first + 1)
  if (kind !== 'organization' || !/^(?:of|for)$/.test(words[end] ?? '') || end >= phrase.end) return end
  let at = end + 1
  while (
    at < phrase.end &&
    at - end <= MAX_WORDS_OF_BODY &&
    /^[\p{L}’'-]+$/u.test(words[at]!) &&
    !BODY_ENDS.test(words[at]!)
  )
    at++
  return at > end + 1 ? at : end
}

const BODY_ENDS = /^(?:who|which|that|in|at|on|by|with|from|to|near|based)$/

/** Whether a phrase refers back: “the expert”, “both officials”; or is an organization without an article: “police said”. */
function pointsBack({ determiner }: Phrase, { kind }: Noun): boolean {
  return determiner === 'definite' || (determiner === 'bare' && kind === 'organization')
}

function knownBefore(context: ResolutionContext, phrase: Phrase, noun: Noun, head: string): Entity | null {
  const known = pointsBack(phrase, noun) ? knownEntity(context, phrase, noun, head) : null
  return known ?? describedAgain(context, phrase, noun)
}

/** “…, the governor said. | Governor Lena Orm | told …”: who holds the office, named in one of the next sentences. */
function holderBehind(context: ResolutionContext, phrase: Phrase, noun: Noun, head: string): Entity | null {
  if (noun.kind !== 'person' || phrase.plural || !offices.has(head)) return null
  if (phrase.determiner !== 'definite' && phrase.determiner !== 'possessive') return null
  const { doc, runs, known } = context
  const last = doc.sentenceOf[phrase.first]! + MAX_SENTENCES_TO_HOLDER
  const from = partitionPoint(runs, (run) => run[0] < phrase.end)
  for (const run of runs.slice(from, from + MAX_NAMES_TO_HOLDER)) {
    if (doc.sentenceOf[run[0]]! > last) return null
    const parsed = parseName(doc, run, known)
    if (parsed.kind !== 'person' || !parsed.role || parsed.nameFirst === parsed.nameEnd) continue
    const role = roleHead(doc, parsed.role)
    if (role?.head !== head || role.modifiers.some((word) => !phrase.modifiers.includes(word))) continue
    const holder = byName(context, parsed)
    addRole(context, holder, parsed.role)
    return holder
  }
  return null
}

/** So many sentences and names behind an office its holder is looked for. */
const MAX_SENTENCES_TO_HOLDER = 2
const MAX_NAMES_TO_HOLDER = 6

function knownEntity(context: ResolutionContext, phrase: Phrase, noun: Noun, head: string): Entity | null {
  const { index, unnamed } = context
  const wanted = phrase.modifiers.filter(
    (word) => !unspecificModifiers.has(word) && !compounds.has(`${word} ${noun.head}`),
  )
  const fitting = index
    .withHead(head)
    .filter((entity) => entity.plural === phrase.plural && sameKind(entity, noun))
  if (phrase.number !== null && phrase.number > 1) {
    const sized = fitting.find((one) => one.size === phrase.number && isNarrowedAlike(one, head, wanted))
    if (sized) return sized
  }
  const found = fitting.find((entity) => isNarrowedAlike(entity, head, wanted))
  if (found) return found
  const [only] = fitting
  if (only && fitting.length === 1 && only.standing === 'named' && only.heads.get(head)?.size === 0)
    return only
  const any =
    anySource.has(noun.head) ||
    (noun.head === 'man' && unnamed[0]?.gender !== 'she') ||
    (noun.head === 'woman' && unnamed[0]?.gender !== 'he')
  return any && wanted.length === 0 && unnamed.length === 1 && !phrase.plural ? unnamed[0]! : null
}

function sameKind(entity: Entity, { kind }: Noun): boolean {
  return (
    entity.kind === kind ||
    (kind === 'group' && entity.kind === 'group') ||
    (kind === 'organization' && entity.outlet)
  )
}

/** Whether an entity has every modifier of a phrase: “the Port Vela expert”, not “the US expert”. */
function isNarrowedAlike(entity: Entity, head: string, wanted: string[]): boolean {
  if (wanted.length === 0) return true
  const words = new Set([...(entity.heads.get(head) ?? []), ...(entity.person?.words ?? [])])
  return wanted.every((word) =>
    [...words].some((known) => known === word || (word.length > 4 && known.slice(0, 5) === word.slice(0, 5))),
  )
}

function isNewsAgency({ doc }: ResolutionContext, { head }: Phrase): boolean {
  return (
    /^(?:agency|service|website|site|portal|channel|network)$/.test(doc.words[head] ?? '') &&
    /^(?:news|press|tv|radio)$/.test(doc.words[head - 1] ?? '')
  )
}

/**
 * People are unnamed unless an office identifies them (“the premier”); organizations, places and documents are named where
 * an article or a name in the phrase identifies them.
 */
function standingOf(
  { doc, capitals }: ResolutionContext,
  phrase: Phrase,
  noun: Noun,
  head: string,
): Entity['standing'] {
  const { determiner } = phrase
  if (noun.kind === 'group') return 'unnamed'
  if (noun.kind === 'person')
    return /^(?:definite|possessive)$/.test(determiner) && !phrase.plural && offices.has(head)
      ? 'named'
      : 'unnamed'
  if (phrase.plural) return 'unnamed'
  if (determiner !== 'indefinite') return 'named'
  if (noun.kind !== 'document') return 'unnamed'
  return namesSomebody([phrase.first + 1, phrase.end]) ? 'named' : 'unnamed'

  function namesSomebody([first, end]: Span): boolean {
    for (let at = first; at < end; at++) {
      if (capitals.of[at] === 2) return true
      if (at !== phrase.head && nounOf(foldWord(doc.words[at]!))?.kind === 'organization') return true
    }
    return false
  }
}

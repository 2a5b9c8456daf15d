// A description of somebody who was named without it. In: a definite description that no description before fits. Out: the person or
// the firm named last; null where its noun is not one that press uses so.
//
//   Bo Lund scored twice. The 24-year-old said …       Lundcorp cut its forecast. The carmaker said …
//   ^^^^^^^               ^^^^^^^^^^^^^^^              ^^^^^^^^                   ^^^^^^^^^^^^
// Not: “Bo Lund was held. The officer said …”, where the noun is of somebody else’s trade.

import { peopleAdjectives } from '../lexicon/nationalities.ts'
import type { Noun } from '../lexicon/nouns.ts'
import {
  firmEndings,
  firmNouns,
  learnedEndings,
  learnedNouns,
  medium,
  nounsOfTitles,
  renamingNouns,
} from '../lexicon/second-descriptions.ts'
import type { Entity } from './entity-index.ts'
import type { Phrase } from './phrase.ts'
import { foldedName, type ResolutionContext } from './resolution-context.ts'
import { genderOf } from './roles.ts'

/** Somebody is described again this many sentences after a name at most. */
const MAX_SENTENCES_BACK = 2
/** … and this many after the name of an outlet. */
const MAX_SENTENCES_BACK_TO_OUTLET = 4
/** So many of the latest actors are candidates for an age. */
const MAX_PEOPLE_OF_AN_AGE = 50

/** The entity that a second description refers to; its noun is one for the entity from then on. */
export function describedAgain(context: ResolutionContext, phrase: Phrase, noun: Noun): Entity | null {
  if (phrase.determiner !== 'definite' || phrase.plural) return null
  // “the 24-year-old”, “the 36-year-old hooker”
  const isOfAge =
    noun.head === 'year-old' || (noun.kind === 'person' && context.doc.words[phrase.head - 1] === 'year-old')
  if (isOfAge) return ofAge(context, phrase)
  if (medium.has(noun.head)) return outletBefore(context, phrase)
  const found = isFirm(phrase, noun.head)
    ? firmBefore(context, phrase)
    : noun.head === 'group'
      ? namedBodyBefore(context, phrase)
      : isRenaming(phrase, noun)
        ? personBefore(context, phrase, genderOf(noun.head))
        : isLearned(noun.head)
          ? learnedBefore(context, phrase)
          : null
  const holder = found ?? holderBefore(context, phrase, nounsOfTitles.get(noun.head))
  if (holder) context.index.head(noun.head, phrase.modifiers, holder)
  return holder
}

/** “Senator Ines Kopp … The lawmaker”: the person named last, where a title of theirs is one of these. */
function holderBefore(
  context: ResolutionContext,
  phrase: Phrase,
  titles: ReadonlySet<string> | undefined,
): Entity | null {
  const found = titles ? personBefore(context, phrase, null) : null
  return found && [...found.heads.keys()].some((head) => titles!.has(head)) ? found : null
}

/** “the 24-year-old”, “the Nigerian”, “the mother of three”, “the Lagos-born singer”, “the striker”. */
function isRenaming({ modifiers }: Phrase, { head }: Noun): boolean {
  return peopleAdjectives.has(head) || renamingNouns.has(head) || modifiers.includes('born')
}

/** “the 34-year-old”: the latest person of that age, else the one named last whose age is not given. */
function ofAge(context: ResolutionContext, phrase: Phrase): Entity | null {
  const { doc, index } = context
  const age = doc.rawWords.slice(phrase.first, phrase.head).find((word) => /^\d+$/.test(word))
  const latest = index.entities.slice(-MAX_PEOPLE_OF_AN_AGE)
  const ofThisAge = latest.findLast((entity) => age !== undefined && entity.age === age)
  if (ofThisAge) return ofThisAge
  const found = personBefore(context, phrase, null)
  return found?.age ? null : found
}

/** “the carmaker”, “the food group”; “the group” may be any body that has a name of its own. */
function isFirm({ modifiers }: Phrase, head: string): boolean {
  return firmNouns.has(head) || firmEndings.test(head) || (head === 'group' && modifiers.length > 0)
}

function isLearned(head: string): boolean {
  return learnedNouns.has(head) || learnedEndings.test(head)
}

/** “Dr Priya Nathan … The virologist”: the person named last, where the form of address is a learned one. */
function learnedBefore(context: ResolutionContext, phrase: Phrase): Entity | null {
  const found = personBefore(context, phrase, null)
  return found?.heads.has('doctor') ? found : null
}

function personBefore(
  { history }: ResolutionContext,
  { first }: Phrase,
  gender: Entity['gender'],
): Entity | null {
  for (const { entity, prominence } of history.before(first, MAX_SENTENCES_BACK)) {
    if (prominence === 'aside' || entity.kind !== 'person' || entity.standing !== 'named') continue
    if (gender === null || entity.gender === null || gender === entity.gender) return entity
  }
  return null
}

/** “told the ABC … told the program”: the outlet named last, that of the clipping left out. */
function outletBefore({ history, doc }: ResolutionContext, { first }: Phrase): Entity | null {
  const own = foldedName(doc.document.header.outlet?.text ?? '')
  for (const { entity } of history.before(first, MAX_SENTENCES_BACK_TO_OUTLET)) {
    const isNamed = entity.kind === 'organization' && entity.outlet && entity.standing === 'named'
    if (isNamed && !entity.names.some((name) => foldedName(doc.text.slice(...name)) === own)) return entity
  }
  return null
}

/** The firm named last. A name of one word that nothing shows to be a person’s is one. */
function firmBefore({ history }: ResolutionContext, { first }: Phrase): Entity | null {
  let owner: Entity | null = null
  for (const { entity, prominence } of history.before(first, MAX_SENTENCES_BACK)) {
    if (entity.standing !== 'named') continue
    if (prominence === 'aside') {
      // “Solana Bank’s chairman, Ines Kopp, … The company”.
      if (entity.kind === 'organization' && !entity.outlet) owner ??= entity
      continue
    }
    if (entity.kind === 'organization' && !entity.outlet) return entity
    if (entity.kind === 'person' && isUnknownName(entity)) {
      entity.kind = 'organization'
      entity.person = null
      return entity
    }
  }
  return owner
}

/** “Lundcorp said … The group”: the body named last, where its name is no noun for it; not “the ministry … The group”. */
function namedBodyBefore({ history, doc }: ResolutionContext, { first }: Phrase): Entity | null {
  for (const { entity, prominence } of history.before(first, MAX_SENTENCES_BACK)) {
    if (prominence === 'aside' || entity.standing !== 'named' || entity.kind !== 'organization') continue
    const [name] = entity.names
    const isProper = name !== undefined && /^(?:[Tt]he )?\p{Lu}/u.test(doc.text.slice(...name))
    return isProper && !entity.outlet && !STATE.test(doc.text.slice(...name)) ? entity : null
  }
  return null
}

/** Bodies that nobody calls a group. */
const STATE =
  /\b(?:ministry|department|government|police|court|council|parliament|senate|house|office|commission|army)\b/i

function isUnknownName({ person, gender, roles, addresses }: Entity): boolean {
  const isAddressed = [...addresses].some((address) => address !== '')
  return person?.words.length === 1 && gender === null && roles.length === 0 && !isAddressed
}

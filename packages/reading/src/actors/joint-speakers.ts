// Several together as one source. In: a source. Out: the group they make; null where the source is one.
//
//   Venn and Sato said …      Tokyo and Seoul agreed …      both men denied it
// Not: “the Ministry of Transport and Ports”, “the head of docks and quays”, each of them one; “Qatari and Egyptian officials”, which
// names none.

import type { Span } from '@hearsay/core'
import { beginsWithCapital } from '../capital.ts'
import { isPeopleAdjective } from '../lexicon/nationalities.ts'
import { singular } from '../lexicon/nouns.ts'
import { rawWordAt, spanOfTokens, type TokenizedDocument } from '../tokenized-document.ts'
import { byPhrase } from './by-phrase.ts'
import type { Entity } from './entity-index.ts'
import type { Phrase } from './phrase.ts'
import { groupBefore } from './pronoun.ts'
import { foldedName, newEntity, type ResolutionContext, recordPresence } from './resolution-context.ts'
import { phraseOf } from './source-phrase.ts'

/** A group that is mentioned again by its number. */
const BOTH = /^(?:both|the (?:two|three|four|pair|couple|duo|trio)|both (?:men|women|of them|sides))$/i

/** The group that a source of the tokens `[first, end)` names, or mentions again. */
export function jointSpeakers(context: ResolutionContext, phrase: Phrase, [first, end]: Span): Entity | null {
  const words = context.doc.text.slice(...spanOfTokens(context.doc, phrase.first, phrase.end))
  if (BOTH.test(words)) return groupBefore(context.history, first, sizeIn(words))
  const again = BOTH_PEOPLE.exec(words)
  if (again && !isDescribedGroup(context, again[1]!)) return pairBefore(context, phrase, first)
  const and = conjunctionIn(context.doc, phrase, [first, end])
  if (and === null) return null
  const { doc, capitals, known } = context
  const left = phraseOf(doc, capitals, known, [first, and])
  const right = phraseOf(doc, capitals, known, [and + 1, end])
  if (!left || !right || !areTwoSpeakers(doc, left, right, and)) return null
  const key = `several ${foldedName(words)}`
  return context.index.keyed(key) ?? addGroup(context, key, phrase, [left, right], [first, and, end])
}

function sizeIn(words: string): number {
  if (/three|trio/i.test(words)) return 3
  return /four/i.test(words) ? 4 : 2
}

/** The first “and” that is not part of the phrase’s name. */
function conjunctionIn(
  { words }: TokenizedDocument,
  { parsedName }: Phrase,
  [first, end]: Span,
): number | null {
  for (let at = first + 1; at < end - 1; at++) {
    const isInName = parsedName && parsedName.first < at && parsedName.end > at
    if (words[at] === 'and' && !isInName) return at
  }
  return null
}

/** Whether the phrases on both sides of “and” can each be a speaker. */
function areTwoSpeakers(doc: TokenizedDocument, left: Phrase, right: Phrase, and: number): boolean {
  if (left.pronoun || right.pronoun) return false
  if (!isLeftSpeaker(doc, left, right, and) || !isRightSpeaker(left, right)) return false
  // “the mayor and Venn”, not “the mayor and former mayor Venn”.
  return left.parsedName !== null || right.parsedName?.first === and + 1 || right.determiner !== 'bare'
}

/** “Both the leaders”, “the two men”: people who were named. */
const BOTH_PEOPLE =
  /^(?:both(?: the| of the)?|the two) (leaders|men|women|ministers|presidents|rivals|candidates|players|friends)$/i

/** Whether a description before, “two ministers”, is what “both ministers” refers to. */
function isDescribedGroup({ index }: ResolutionContext, noun: string): boolean {
  return index.withHead(singular(noun.toLowerCase())).some(({ plural }) => plural)
}

/** The group of the only two people who were named shortly before, found or added. */
function pairBefore(context: ResolutionContext, { first, end }: Phrase, token: number): Entity | null {
  const { doc, index, history } = context
  const known = groupBefore(history, token, 2)
  if (known?.standing === 'named') return known
  const people = new Set<Entity>()
  for (const { entity } of history.before(token, MAX_SENTENCES_TO_PAIR))
    if (entity.kind === 'person' && entity.standing === 'named') people.add(entity)
  if (people.size !== 2) return null
  const key = `several ${[...people]
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(' ')}`
  const found = index.keyed(key)
  if (found) return found
  const group = newEntity({
    kind: 'group',
    standing: 'named',
    plural: true,
    size: 2,
    names: [spanOfTokens(doc, first, end)],
  })
  index.key(key, index.add(group))
  return group
}

/** Two people are named this many sentences before “both leaders” at most. */
const MAX_SENTENCES_TO_PAIR = 2

const ADJECTIVE = /(?:an|ese|ish|ch|i)$/
const isCapital = (doc: TokenizedDocument, at: number) => beginsWithCapital(rawWordAt(doc, at))

function isLeftSpeaker(doc: TokenizedDocument, left: Phrase, right: Phrase, and: number): boolean {
  const name = left.parsedName
  const last = name ? doc.words[name.nameEnd - 1]! : ''
  if (isPeopleAdjective(last)) return false
  // Two adjectives of peoples before “officials”, by their endings.
  if (
    !right.parsedName &&
    right.plural &&
    right.determiner === 'bare' &&
    ADJECTIVE.test(last) &&
    isCapital(doc, and + 1)
  )
    return false
  if (name) return !name.isGroup && (name.end >= and - 1 || isListOfNames(doc.words, name.end, and))
  if (left.noun === null || left.head !== and - 1) return false
  // “residents | and a monitoring group”
  return left.determiner === 'bare' ? left.plural && right.determiner === 'indefinite' : !left.plural
}

function isRightSpeaker(left: Phrase, right: Phrase): boolean {
  if (right.parsedName) return !right.parsedName.isGroup
  const isListed = left.parsedName !== null && right.plural
  return right.noun !== null && (right.determiner !== 'bare' || isListed)
}

/** “Venn, Sato | and Ruiz”: only names and commas between two tokens. */
function isListOfNames(words: string[], first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (/^(?:of|the|an?|in|at|for|who|which)$/.test(words[at]!)) return false
  return true
}

function addGroup(
  context: ResolutionContext,
  key: string,
  phrase: Phrase,
  [left, right]: [Phrase, Phrase],
  [first, and, end]: [number, number, number],
): Entity {
  const { doc, index } = context
  const members = [byPhrase(context, left, null), byPhrase(context, right, null)]
  if (members[0]) recordPresence(context, members[0], [first, and], 'aside')
  if (members[1]) recordPresence(context, members[1], [and + 1, end], 'aside')
  const isNamed = members.some((member) => member?.standing === 'named')
  const group = newEntity({
    kind: 'group',
    standing: isNamed ? 'named' : 'unnamed',
    plural: true,
    size: 2,
    names: [spanOfTokens(doc, phrase.first, right.parsedName?.end ?? right.head + 1)],
  })
  if (!isNamed)
    group.unnamed = {
      description: spanOfTokens(doc, phrase.first, phrase.end),
      number: sum(left.number, right.number),
      condition: null,
      reason: null,
    }
  index.key(key, index.add(group))
  return group
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

// The probability that a statement’s actor is who its source means. In: the words of the source, the actor, and the mentions of all
// actors. Out: a probability.
//
//   Orla Venn said .99      Venn said .98, or .9 of two of them      the minister said .86      he said .87, less with a name of one word
//   “they” of a board said .2
//
// Names, surnames and descriptions: 8,519 sources of train with the right words where the corpus shows who they are (`shownPerson` of
// packages/evaluation); who a source is, rules alone decide, so that what the tagger learned there is no matter. Pronouns, roles and the rest: 249 sources of train that one person judged by reading
// the text before them (of 100 pronouns 78 were right), and 101 pronouns judged later, of which 89 were.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import { probabilityAt } from '../attribution/logistic.ts'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { peopleAdjectives } from '../lexicon/nationalities.ts'
import { nounOf } from '../lexicon/nouns.ts'
import { placeNames } from '../lexicon/places.ts'
import { smallWords } from '../lexicon/small-words.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOf, textOf, wordsOf } from '../tokenized-document.ts'
import type { ResolvedActor } from './actors.ts'

/** Log odds for a pronoun; the others are added where they apply. */
const PRONOUN = {
  base: 2.2,
  relative: -0.66,
  theyOfOneBody: -2.65,
  otherBetween: -0.5,
  oneWord: -1.41,
  unnamed: -1.54,
}
/** Probabilities by how a source stands for its actor. */
const FORM = {
  fullName: 0.99,
  /** “Banda”: it may be half of a name. */
  oneWordName: 0.95,
  surname: 0.98,
  /** A surname that two persons of the text have. */
  sharedSurname: 0.9,
  role: 0.86,
  description: 0.98,
  document: 0.94,
  theUnnamedOne: 0.35,
}

const PRONOUNS = /^(?:he|she|they|it|we|i|you|who|which|that|both)$/
const RELATIVE = /^(?:who|which|that)$/

/** Where actors are mentioned, in the order of the text. */
export interface MentionOrder {
  starts: number[]
  /** The actor of each mention. */
  of: number[]
  /** The surnames that more than one person of the text has. */
  sharedSurnames: Set<string>
}

/** The mentions of all actors in the order of the text; `names` are the token ranges of its names. */
export function mentionOrder(doc: TokenizedDocument, actors: ResolvedActor[], names: Span[]): MentionOrder {
  const all = actors.flatMap(({ mentions }, of) => mentions.map(([start]) => ({ start, of })))
  all.sort((a, b) => a.start - b.start)
  return {
    starts: all.map(({ start }) => start),
    of: all.map(({ of }) => of),
    sharedSurnames: sharedSurnames(doc, actors, names),
  }
}

/** The surnames that two people of the text have, whether both speak or one is only named: “Tam Venn … Orla Venn said”. */
function sharedSurnames({ words }: TokenizedDocument, actors: ResolvedActor[], names: Span[]): Set<string> {
  const [first, shared] = [new Map<string, string>(), new Set<string>()]
  for (const { kind, standing, name } of actors) {
    if (kind !== 'person' || standing !== 'named') continue
    const surname = surnameOf(name)
    if (first.has(surname)) shared.add(surname)
    first.set(surname, name.toLowerCase())
  }
  for (const [from, end] of names) {
    const name = end - from > 1 ? first.get(words[end - 1]!) : undefined
    const given = words[from]!
    if (name === undefined || name.includes(given) || !mayBeGiven(given)) continue
    shared.add(words[end - 1]!)
  }
  return shared
}

/** Whether a word before a surname may be a given name: no title, office, trade, place or people. */
function mayBeGiven(word: string): boolean {
  if (pronounOfGiven(word) !== null) return true
  if (word.length < 3 || honorifics.has(word) || titleWords.has(word) || placeNames.has(word)) return false
  return (
    !smallWords.has(word) &&
    !peopleAdjectives.has(word) &&
    nounOf(word) === null &&
    !/(?:ly|ian|ish|ese|s)$/.test(word)
  )
}

function surnameOf(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1)!
}

/** The probability, 0 to 1, that the actor of a statement is right; 1 for a statement without an actor. */
export function personConfidence(
  doc: TokenizedDocument,
  { source }: Statement,
  at: number | null,
  actors: ResolvedActor[],
  order: MentionOrder,
): number {
  if (!source) return 1
  const words = wordsOf(doc, source)
  const isPronoun = words.length === 1 && PRONOUNS.test(words[0]!)
  const actor = at === null ? null : actors[at]!
  if (!actor) return 1
  const [begin] = spanOf(doc, source)
  if (isPronoun) return ofPronoun(words[0]!, begin, at!, actor, order)
  if (actor.standing === 'unnamed') return ofDescription(words, begin, actor, actors, order)
  const written = textOf(doc, source).toLowerCase()
  const name = actor.name.toLowerCase()
  if (actor.kind === 'document') return FORM.document
  if (written.includes(name))
    return actor.kind === 'person' && !/\s/.test(name) ? FORM.oneWordName : FORM.fullName
  const surname = surnameOf(name)
  if (!words.includes(surname)) return FORM.role
  return order.sharedSurnames.has(surname) ? FORM.sharedSurname : FORM.surname
}

function ofPronoun(
  word: string,
  begin: number,
  at: number,
  actor: ResolvedActor,
  order: MentionOrder,
): number {
  const isOne = word === 'he' || word === 'she'
  const last = partitionPoint(order.starts, (start) => start < begin) - 1
  const otherBetween = last >= 0 && order.of[last] !== at
  let odds = PRONOUN.base
  if (RELATIVE.test(word)) odds += PRONOUN.relative
  const isSomebody = actor.kind === 'person' && actor.standing === 'unnamed'
  if (/^(?:they|we)$/.test(word) && actor.kind !== 'group' && !isSomebody) odds += PRONOUN.theyOfOneBody
  if (otherBetween) odds += PRONOUN.otherBetween
  if (isOne && actor.standing === 'unnamed') odds += PRONOUN.unnamed
  else if (isOne && !/\s/.test(actor.name)) odds += PRONOUN.oneWord
  return probabilityAt(odds)
}

/** Nouns that fit each of several unnamed people: “a broker … a captain … The person”. */
const ANYBODY = /^(?:person|source|man|woman|official|witness|one)$/

/** “The senator”, one person without a name after others with one, is mostly one of these; not where it asked for anonymity. */
function ofDescription(
  words: string[],
  begin: number,
  actor: ResolvedActor,
  actors: ResolvedActor[],
  order: MentionOrder,
): number {
  const isWithheld = actor.unnamed?.condition ?? actor.unnamed?.reason
  if (words[0] !== 'the' || actor.kind !== 'person' || isWithheld) return FORM.description
  const before = partitionPoint(order.starts, (start) => start < begin)
  const isBare = words.length === 2 && ANYBODY.test(words[1]!)
  for (let at = Math.max(0, before - MAX_MENTIONS_BACK); at < before; at++) {
    const other = actors[order.of[at]!]!
    if (other.kind !== 'person') continue
    if (other.standing === 'named' || (isBare && other !== actor)) return FORM.theUnnamedOne
  }
  return FORM.description
}

/** A named person is searched for among this many mentions before a description. */
const MAX_MENTIONS_BACK = 20

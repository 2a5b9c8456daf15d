// The entities of a document, each person and body that can be a source, as far as they are distinguished by now. In: an
// entity or what it is called. Out: the latest entity that matches. Every search back is bounded, so that a hostile text
// costs no more than its length.

import type { Span } from '@hearsay/core'
import { givenNameAddresses } from '../lexicon/titles.ts'
import type { Actor } from '../schema.ts'
import { familyOf, MATCH, matchName, type NameMatch, type PersonName } from './person-name.ts'

/** An actor in the making. */
export interface Entity {
  /** Its index among the entities of the document. */
  id: number
  kind: Actor['kind']
  standing: Actor['standing']
  outlet: boolean
  gender: 'he' | 'she' | null
  /** Whether only the given name shows the gender, which “Mr” or “Ms” outweighs. */
  genderGuessed: boolean
  plural: boolean
  /** The age behind a name, in years as written: “Ina Bell, 34,”. */
  age: string | null
  /** Spans of its names; the longest becomes the actor’s name. */
  names: Span[]
  person: PersonName | null
  /** Nouns by which it is mentioned, each with its modifiers. */
  heads: Map<string, Set<string>>
  roles: Span[]
  mentions: Span[]
  unnamed: Actor['unnamed']
  /** Token of the latest mention. */
  last: number
  /** Whether it makes a statement. */
  speaks: boolean
  /** The number of its members, where it is a group. */
  size: number | null
  /** Forms of address before its family name, “mr” or “dr”; an empty string where there was none. */
  addresses: Set<string>
}

/** So many of the latest entities under one word are candidates. */
const MAX_CANDIDATES = 24

/** The entities of a document by their keys, the words of their names and the nouns for them. */
export class EntityIndex {
  readonly entities: Entity[] = []
  #byKey = new Map<string, Entity>()
  #byWord = new Map<string, Entity[]>()
  #byHead = new Map<string, Entity[]>()

  /** Adds a new entity. */
  add(entity: Entity): Entity {
    entity.id = this.entities.length
    this.entities.push(entity)
    return entity
  }

  /** The entity with exactly this key. */
  keyed(key: string): Entity | null {
    return this.#byKey.get(key) ?? null
  }

  /** Gives an entity a key, unless another one has it. */
  key(key: string, entity: Entity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity)
  }

  /** Lists an entity under a word of its name, as the latest. */
  word(word: string, entity: Entity): void {
    remember(this.#byWord, word, entity)
  }

  /** Lists an entity under a noun for it, as the latest. */
  head(head: string, modifiers: string[], entity: Entity): void {
    const known = entity.heads.get(head) ?? new Set<string>()
    for (const word of modifiers) if (known.size < 60) known.add(word)
    entity.heads.set(head, known)
    remember(this.#byHead, head, entity)
  }

  /** Makes a mentioned entity the latest under its names and nouns. */
  touch(entity: Entity, token: number): void {
    entity.last = Math.max(entity.last, token)
    if (entity.person)
      for (const word of new Set([
        familyOf(entity.person),
        entity.person.words[0]!,
        entity.person.words.at(-1)!,
      ]))
        this.word(word, entity)
    for (const head of entity.heads.keys()) remember(this.#byHead, head, entity)
  }

  /** The latest entities under a word, latest first. */
  withWord(word: string): Entity[] {
    return latest(this.#byWord.get(word))
  }

  /** The latest entities under a noun, latest first. */
  withHead(head: string): Entity[] {
    return latest(this.#byHead.get(head))
  }

  /** The person that best matches a mention, the latest of equal ones; null where none does. */
  person(mention: PersonMention): Entity | null {
    let best: Entity | null = null
    let most = 0
    for (const entity of this.#peopleNamed(mention.name)) {
      const score = scoreOf(mention, entity)
      if (score > most || (score > 0 && score === most && best && entity.last > best.last)) {
        best = entity
        most = score
      }
    }
    return best
  }

  /** People with a word of a name, each once. */
  #peopleNamed(name: PersonName): Set<Entity> {
    const words = new Set([familyOf(name), name.words.at(-1)!, name.words[0]!])
    return new Set([...words].flatMap((word) => this.withWord(word)).filter(({ person }) => person))
  }
}

/** A person’s name in the text, with its title and form of address. */
export interface PersonMention {
  name: PersonName
  gender: Entity['gender']
  /** The head noun of a title: “minister”. */
  title: string | null
  /** A form of address: “mr”; an empty string where there is none. */
  address: string
}

/**
 * How well an entity matches a mention: a whole name counts more than a family name, that more than a given name; then the
 * title, the gender and a form of address used before. 0 where it does not match.
 */
function scoreOf({ name, gender, title, address }: PersonMention, entity: Entity): number {
  const isOtherGender = gender !== null && entity.gender !== null && gender !== entity.gender
  if (isOtherGender && !entity.genderGuessed) return 0
  const match = matchEitherWay(name, entity.person!, address !== '' && !givenNameAddresses.has(address))
  if (match === MATCH.none) return 0
  if (isOtherGender) return match === MATCH.family ? 1 : 0
  return (
    match * 4 +
    (title && entity.heads.has(title) ? 6 : 0) +
    (gender && entity.gender === gender ? 2 : 0) +
    (entity.addresses.has(address) ? 1 : 0)
  )
}

/**
 * A mention may be shorter than the known name, or fuller than a family name that is all that is known so far. After “Mr” and the
 * like the one word is the family name.
 */
function matchEitherWay(mention: PersonName, known: PersonName, isFamilyName: boolean): NameMatch {
  const match = matchName(mention, known)
  if (match === MATCH.given && isFamilyName && !known.familyFirst) return MATCH.none
  if (match !== MATCH.none) return match
  const isFuller = mention.words.length > 1 && known.words.length === 1
  return isFuller && matchName(known, mention) === MATCH.family ? MATCH.family : MATCH.none
}

function remember(map: Map<string, Entity[]>, word: string, entity: Entity): void {
  const list = map.get(word)
  if (!list) map.set(word, [entity])
  else if (list.at(-1) !== entity) list.push(entity)
}

function latest(list: Entity[] | undefined): Entity[] {
  if (!list) return []
  const found = new Set<Entity>()
  for (
    let at = list.length - 1;
    at >= 0 && at >= list.length - MAX_CANDIDATES * 2 && found.size < MAX_CANDIDATES;
    at--
  )
    found.add(list[at]!)
  return [...found]
}

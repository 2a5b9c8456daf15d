// Everybody and everything of a page that can speak, as far as it is told apart by now. In: members, added and found
// again. Out: the latest one that fits. Every look-back is bounded, so that a hostile text costs no more than its length.

import type { Span } from '@hearsay/core'
import type { Actor } from '../schema.ts'
import { familyOf, fits, type PersonName } from './person-name.ts'

/** An actor in the making. */
export interface Entity {
  /** Its place among the members of the page. */
  id: number
  kind: Actor['kind']
  standing: Actor['standing']
  outlet: boolean
  gender: 'he' | 'she' | null
  plural: boolean
  /** Where a name of it stands; the longest becomes its name. */
  names: Span[]
  person: PersonName | null
  /** Nouns that can stand for it, with the words that narrow each. */
  heads: Map<string, Set<string>>
  roles: Span[]
  mentions: Span[]
  unnamed: Actor['unnamed']
  /** Token of the latest mention. */
  last: number
  /** Whether a statement is its. */
  speaks: boolean
  /** Count of its members, where it is several named together. */
  size: number | null
  /** Forms of address a family name was met with: “mr”, “dr”; empty where it stood alone. */
  addresses: Set<string>
}

/** How many of the latest members under one word are looked at. */
const MAX_CANDIDATES = 24

/** The members of a page, by the words they are found with. */
export class EntityIndex {
  readonly entities: Entity[] = []
  #byKey = new Map<string, Entity>()
  #byWord = new Map<string, Entity[]>()
  #byHead = new Map<string, Entity[]>()

  /** Adds somebody new. */
  add(entity: Entity): Entity {
    entity.id = this.entities.length
    this.entities.push(entity)
    return entity
  }

  /** The member of exactly this key. */
  keyed(key: string): Entity | null {
    return this.#byKey.get(key) ?? null
  }

  /** Lets a member be found by a key; the first one keeps it. */
  key(key: string, entity: Entity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity)
  }

  /** Lets a member be found by a word of its name; called again it counts as spoken of again. */
  word(word: string, entity: Entity): void {
    remember(this.#byWord, word, entity)
  }

  /** Lets a member be found by a noun for it. */
  head(head: string, modifiers: string[], entity: Entity): void {
    const known = entity.heads.get(head) ?? new Set<string>()
    for (const word of modifiers) if (known.size < 60) known.add(word)
    entity.heads.set(head, known)
    remember(this.#byHead, head, entity)
  }

  /** Notes that somebody was spoken of again. */
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

  /** The latest members under a word, latest first. */
  withWord(word: string): Entity[] {
    return latest(this.#byWord.get(word))
  }

  /** The latest members under a noun, latest first. */
  withHead(head: string): Entity[] {
    return latest(this.#byHead.get(head))
  }

  /**
   * The person a name stands for: a whole name before a family name before a given name, then the one with the title, the
   * one of that gender, the one addressed so before, the latest. null where nobody fits.
   */
  person(name: PersonName, gender: Entity['gender'], title: string | null, address: string): Entity | null {
    let best: Entity | null = null
    let most = 0
    const seen = new Set<Entity>()
    for (const word of new Set([familyOf(name), name.words.at(-1)!, name.words[0]!])) {
      for (const entity of this.withWord(word)) {
        if (seen.has(entity) || !entity.person) continue
        seen.add(entity)
        if (gender && entity.gender && gender !== entity.gender) continue
        const fit = fitOf(name, entity.person, address !== '')
        if (fit === 0) continue
        const points =
          fit * 4 +
          (title && entity.heads.has(title) ? 6 : 0) +
          (gender && entity.gender === gender ? 2 : 0) +
          (entity.addresses.has(address) ? 1 : 0)
        if (points > most || (points === most && best && entity.last > best.last)) {
          best = entity
          most = points
        }
      }
    }
    return best
  }
}

/** A mention may be shorter than the name known, or the name known only by its family name so far. */
function fitOf(mention: PersonName, known: PersonName, address: boolean): number {
  const fit = fits(mention, known)
  if (fit === 1 && address && !known.familyFirst) return 0
  if (fit > 0) return fit
  return mention.words.length > 1 && known.words.length === 1 && fits(known, mention) === 2 ? 2 : 0
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

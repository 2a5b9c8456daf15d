// Everybody and everything of a page that can speak, as far as it is told apart by now. In: members, added and found
// again. Out: the latest one that fits. Every look-back is bounded, so that a hostile text costs no more than its length.

import type { Span } from '@hearsay/core'
import type { Actor } from '../schema.ts'
import { familyOf, fits, type PersonName } from './person-name.ts'

/** An actor in the making. */
export interface Member {
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
const LOOK_BACK = 24

/** The members of a page, by the words they are found with. */
export class Cast {
  readonly members: Member[] = []
  #byKey = new Map<string, Member>()
  #byWord = new Map<string, Member[]>()
  #byHead = new Map<string, Member[]>()

  /** Adds somebody new. */
  add(member: Member): Member {
    member.id = this.members.length
    this.members.push(member)
    return member
  }

  /** The member of exactly this key. */
  keyed(key: string): Member | null {
    return this.#byKey.get(key) ?? null
  }

  /** Lets a member be found by a key; the first one keeps it. */
  key(key: string, member: Member): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, member)
  }

  /** Lets a member be found by a word of its name; called again it counts as spoken of again. */
  word(word: string, member: Member): void {
    remember(this.#byWord, word, member)
  }

  /** Lets a member be found by a noun for it. */
  head(head: string, modifiers: string[], member: Member): void {
    const known = member.heads.get(head) ?? new Set<string>()
    for (const word of modifiers) if (known.size < 60) known.add(word)
    member.heads.set(head, known)
    remember(this.#byHead, head, member)
  }

  /** Notes that somebody was spoken of again. */
  touch(member: Member, token: number): void {
    member.last = Math.max(member.last, token)
    if (member.person)
      for (const word of new Set([
        familyOf(member.person),
        member.person.words[0]!,
        member.person.words.at(-1)!,
      ]))
        this.word(word, member)
    for (const head of member.heads.keys()) remember(this.#byHead, head, member)
  }

  /** The latest members under a word, latest first. */
  withWord(word: string): Member[] {
    return latest(this.#byWord.get(word))
  }

  /** The latest members under a noun, latest first. */
  withHead(head: string): Member[] {
    return latest(this.#byHead.get(head))
  }

  /**
   * The person a name stands for: a whole name before a family name before a given name, then the one with the title, the
   * one of that gender, the one addressed so before, the latest. null where nobody fits.
   */
  person(name: PersonName, gender: Member['gender'], title: string | null, address: string): Member | null {
    let best: Member | null = null
    let most = 0
    const seen = new Set<Member>()
    for (const word of new Set([familyOf(name), name.words.at(-1)!, name.words[0]!])) {
      for (const member of this.withWord(word)) {
        if (seen.has(member) || !member.person) continue
        seen.add(member)
        if (gender && member.gender && gender !== member.gender) continue
        const fit = fitOf(name, member.person, address !== '')
        if (fit === 0) continue
        const points =
          fit * 4 +
          (title && member.heads.has(title) ? 6 : 0) +
          (gender && member.gender === gender ? 2 : 0) +
          (member.addresses.has(address) ? 1 : 0)
        if (points > most || (points === most && best && member.last > best.last)) {
          best = member
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

function remember(map: Map<string, Member[]>, word: string, member: Member): void {
  const list = map.get(word)
  if (!list) map.set(word, [member])
  else if (list.at(-1) !== member) list.push(member)
}

function latest(list: Member[] | undefined): Member[] {
  if (!list) return []
  const found = new Set<Member>()
  for (let at = list.length - 1; at >= 0 && at >= list.length - LOOK_BACK * 2 && found.size < LOOK_BACK; at--)
    found.add(list[at]!)
  return [...found]
}

// Who a name stands for. In: a naming. Out: the member known by it, or a new one.
//
//   Orla Venn … Ms Venn … Venn      the Harbour Pilots’ Union (HPU) … HPU      the Yonhap News Agency … Yonhap
// Not: Orla Venn … Mr Venn, another Venn; the Harbour Trust … the Harbour Board.

import { pronounOfGiven } from '../lexicon/given-names.ts'
import { organizationEndings, organizationNouns, singular } from '../lexicon/nouns.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import type { Member } from './cast.ts'
import { type Casting, newMember } from './casting.ts'
import { foldWord, keyOf } from './hints.ts'
import type { Naming } from './naming.ts'
import { type PersonName, personName } from './person-name.ts'
import { roleHead } from './roles.ts'

/** One place under several names. */
const SAME_PLACE: ReadonlyMap<string, string> = new Map([
  ['usa', 'us'],
  ['united states', 'us'],
  ['united states of america', 'us'],
  ['united kingdom', 'uk'],
  ['united arab emirates', 'uae'],
])

/** Finds or adds whoever a naming with a name in it stands for. */
export function byName(casting: Casting, naming: Naming): Member {
  const { doc, cast } = casting
  const key = keyOf(doc, naming.nameFirst, naming.nameEnd).replace(/^the /, '')
  const plain = SAME_PLACE.get(key) ?? key
  const bare = naming.nameFirst === naming.first
  const known = cast.keyed(plain)
  const full = spanOfTokens(doc, withArticle(doc, naming), naming.nameEnd)
  if (known && (known.kind === naming.kind || (bare && !known.person && known.kind !== 'place'))) {
    return knownAs(known, full)
  }
  if (naming.kind === 'person') {
    const short = bare && !cast.person(nameIn(doc, naming), null, null, '')
    const whole = short ? shortened(cast.withWord(plain.split(' ')[0]!), plain) : null
    return whole ? knownAs(whole, full) : personNamed(casting, naming)
  }
  if (bare && naming.nameEnd - naming.nameFirst === 1) {
    const person = cast.person(nameIn(doc, naming), null, null, '')
    if (person && naming.kind === 'organization' && !naming.outlet && doc.words[naming.first - 1] !== 'the')
      return knownAs(person, full)
  }
  if (naming.kind === 'organization') return organizationNamed(casting, naming, plain)
  const member = cast.add(newMember({ kind: naming.kind, standing: 'named', plural: naming.many }))
  cast.key(plain, member)
  return knownAs(member, full)
}

function knownAs(member: Member, span: [number, number]): Member {
  if (member.names.length < 64) member.names.push(span)
  return member
}

function nameIn(doc: TokenizedDocument, { nameFirst, nameEnd }: Naming): PersonName {
  const written = doc.text.slice(...spanOfTokens(doc, nameFirst, nameEnd))
  return personName(keyOf(doc, nameFirst, nameEnd).split(' '), written)
}

function personNamed({ doc, cast }: Casting, naming: Naming): Member {
  const name = nameIn(doc, naming)
  const title = naming.role && roleHead(doc, naming.role)
  const gender = naming.gender ?? title?.gender ?? null
  const given = name.words.length > 1 ? pronounOfGiven(name.words[name.familyFirst ? 1 : 0]!) : null
  const addressed = naming.nameFirst > naming.first && naming.role === null
  const address = addressed ? doc.words[naming.first]!.replace('.', '') : ''
  const span = spanOfTokens(doc, naming.nameFirst, naming.nameEnd)
  const found = cast.person(name, gender, title?.head ?? null, address)
  const member = found ?? cast.add(newMember({ kind: 'person', standing: 'named', person: name }))
  knownAs(member, span)
  if (name.words.length > member.person!.words.length) member.person = name
  member.gender ??= gender ?? given
  if (name.words.length === 1) member.addresses.add(address)
  for (const word of name.words) if (word.length > 1) cast.word(word, member)
  return member
}

function organizationNamed({ doc, cast, known }: Casting, naming: Naming, key: string): Member {
  const span = spanOfTokens(doc, withArticle(doc, naming), naming.nameEnd)
  const words = key.split(' ')
  const found =
    shortened(cast.withWord(words[0]!), key) ?? ending(cast.withWord(words.at(-1)!), naming, words)
  const member = found ?? cast.add(newMember({ kind: 'organization', standing: 'named' }))
  if (naming.outlet || known.outlets.has(key)) member.outlet = true
  knownAs(member, span)
  cast.key(key, member)
  cast.word(words[0]!, member)
  cast.word(words.at(-1)!, member)
  for (const head of headsOf(words, member.outlet)) cast.head(head, words, member)
  acronyms(doc, cast, naming, member)
  return member
}

/** The article belongs to the name as it is written. */
export function withArticle(doc: TokenizedDocument, { nameFirst }: Naming): number {
  const first = doc.sentences[doc.sentenceOf[nameFirst]!]!.first
  return nameFirst > first && doc.words[nameFirst - 1] === 'the' ? nameFirst - 1 : nameFirst
}

/** Words that add nothing to a name: “Yonhap | News Agency”. */
const PLAIN =
  /^(?:news|agency|newspaper|group|company|inc|corp|ltd|co|plc|network|television|tv|radio|wire|service|daily|firm)$/

/** An organization whose name goes on, or stops short, by plain words alone. */
function shortened(members: Member[], key: string): Member | null {
  for (const member of members) {
    if (member.kind !== 'organization') continue
    for (const known of member.heads.keys()) {
      if (!known.startsWith('=')) continue
      const name = known.slice(1)
      const [short, long] = name.length < key.length ? [name, key] : [key, name]
      if (
        long.startsWith(`${short} `) &&
        long
          .slice(short.length + 1)
          .split(' ')
          .every((word) => PLAIN.test(word))
      )
        return member
    }
  }
  return null
}

/** “the Times” after “the Harbor Times”, where no other outlet ends so. */
function ending(members: Member[], { outlet }: Naming, words: string[]): Member | null {
  if (!outlet || words.length !== 1) return null
  const fitting = members.filter(
    (one) =>
      one.outlet &&
      [...one.heads.keys()].some((head) => head.startsWith('=') && head.endsWith(` ${words[0]}`)),
  )
  return fitting.length === 1 ? fitting[0]! : null
}

/** Nouns an organization may be taken up with; its whole name with a sign before it, for shorter forms. */
function headsOf(words: string[], outlet: boolean): string[] {
  const heads = [`=${words.join(' ')}`]
  for (const word of words) {
    const plain = singular(word)
    if ((organizationNouns.has(plain) || organizationEndings.has(plain)) && !titleWords.has(plain))
      heads.push(plain)
    if (/^(?:of|for)$/.test(word)) break
  }
  if (outlet)
    heads.push('outlet', /^(?:agency|.*wire)$/.test(words.at(-1)!) ? 'agency' : 'newspaper', 'paper')
  return heads
}

/** “(HPU)” after the name, or the first letters of three words and more. */
function acronyms(doc: TokenizedDocument, cast: Casting['cast'], naming: Naming, member: Member): void {
  const { nameFirst, nameEnd } = naming
  const inside = rawWordAt(doc, nameEnd + 1)
  if (
    doc.words[nameEnd] === '(' &&
    doc.words[nameEnd + 2] === ')' &&
    /^\p{Lu}[\p{L}\p{N}&-]{1,9}$/u.test(inside)
  ) {
    cast.key(foldWord(inside), member)
  }
  let letters = ''
  for (let at = nameFirst; at < nameEnd; at++) {
    const word = rawWordAt(doc, at)
    if (/^\p{Lu}/u.test(word)) letters += [...word][0]
  }
  if (letters.length > 2) cast.key(letters.toLowerCase(), member)
}

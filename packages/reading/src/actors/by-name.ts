// Who a name stands for. In: a naming. Out: the member known by it, or a new one.
//
//   Orla Venn … Ms Venn … Venn      the Harbour Pilots’ Union (HPU) … HPU      the Yonhap News Agency … Yonhap
// Not: Orla Venn … Mr Venn, another Venn; the Harbour Trust … the Harbour Board.

import { pronounOfGiven } from '../lexicon/given-names.ts'
import { genericNameWords } from '../lexicon/name-words.ts'
import { organizationEndings, organizationNouns, singular } from '../lexicon/nouns.ts'
import { titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'
import { foldWord, keyOf } from './name-hints.ts'
import type { ParsedName } from './parse-name.ts'
import { type PersonName, personName } from './person-name.ts'
import { newEntity, type ResolutionContext } from './resolution-context.ts'
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
export function byName(context: ResolutionContext, parsed: ParsedName): Entity {
  const { doc, index } = context
  const key = keyOf(doc, parsed.nameFirst, parsed.nameEnd).replace(/^the /, '')
  const plain = SAME_PLACE.get(key) ?? key
  const bare = parsed.nameFirst === parsed.first
  const known = index.keyed(plain)
  const full = spanOfTokens(doc, withArticle(doc, parsed), parsed.nameEnd)
  if (known && (known.kind === parsed.kind || (bare && !known.person && known.kind !== 'place'))) {
    return knownAs(known, full)
  }
  if (parsed.kind === 'person') {
    const short = bare && !index.person(nameIn(doc, parsed), null, null, '')
    const whole = short ? organizationExtending(index.withWord(plain.split(' ')[0]!), plain) : null
    return whole ? knownAs(whole, full) : personNamed(context, parsed)
  }
  if (bare && parsed.nameEnd - parsed.nameFirst === 1) {
    const person = index.person(nameIn(doc, parsed), null, null, '')
    if (person && parsed.kind === 'organization' && !parsed.outlet && doc.words[parsed.first - 1] !== 'the')
      return knownAs(person, full)
  }
  if (parsed.kind === 'organization') return organizationNamed(context, parsed, plain)
  const entity = index.add(newEntity({ kind: parsed.kind, standing: 'named', plural: parsed.isGroup }))
  index.key(plain, entity)
  return knownAs(entity, full)
}

function knownAs(entity: Entity, span: [number, number]): Entity {
  if (entity.names.length < 64) entity.names.push(span)
  return entity
}

function nameIn(doc: TokenizedDocument, { nameFirst, nameEnd }: ParsedName): PersonName {
  const written = doc.text.slice(...spanOfTokens(doc, nameFirst, nameEnd))
  return personName(keyOf(doc, nameFirst, nameEnd).split(' '), written)
}

function personNamed({ doc, index }: ResolutionContext, parsed: ParsedName): Entity {
  const name = nameIn(doc, parsed)
  const title = parsed.role && roleHead(doc, parsed.role)
  const gender = parsed.gender ?? title?.gender ?? null
  const given = name.words.length > 1 ? pronounOfGiven(name.words[name.familyFirst ? 1 : 0]!) : null
  const addressed = parsed.nameFirst > parsed.first && parsed.role === null
  const address = addressed ? doc.words[parsed.first]!.replace('.', '') : ''
  const span = spanOfTokens(doc, parsed.nameFirst, parsed.nameEnd)
  const found = index.person(name, gender, title?.head ?? null, address)
  const entity = found ?? index.add(newEntity({ kind: 'person', standing: 'named', person: name }))
  knownAs(entity, span)
  if (name.words.length > entity.person!.words.length) entity.person = name
  entity.gender ??= gender ?? given
  if (name.words.length === 1) entity.addresses.add(address)
  for (const word of name.words) if (word.length > 1) index.word(word, entity)
  return entity
}

function organizationNamed(
  { doc, index, known }: ResolutionContext,
  parsed: ParsedName,
  key: string,
): Entity {
  const span = spanOfTokens(doc, withArticle(doc, parsed), parsed.nameEnd)
  const words = key.split(' ')
  const found =
    organizationExtending(index.withWord(words[0]!), key) ??
    organizationEndingIn(index.withWord(words.at(-1)!), parsed, words)
  const entity = found ?? index.add(newEntity({ kind: 'organization', standing: 'named' }))
  if (parsed.outlet || known.outlets.has(key)) entity.outlet = true
  knownAs(entity, span)
  index.key(key, entity)
  index.word(words[0]!, entity)
  index.word(words.at(-1)!, entity)
  for (const head of headsOf(words, entity.outlet)) index.head(head, words, entity)
  acronyms(doc, index, parsed, entity)
  return entity
}

/** The article belongs to the name as it is written. */
export function withArticle(doc: TokenizedDocument, { nameFirst }: ParsedName): number {
  const first = doc.sentences[doc.sentenceOf[nameFirst]!]!.first
  return nameFirst > first && doc.words[nameFirst - 1] === 'the' ? nameFirst - 1 : nameFirst
}

/** An organization whose name goes on, or stops short, by plain words alone. */
function organizationExtending(entities: Entity[], key: string): Entity | null {
  for (const entity of entities) {
    if (entity.kind !== 'organization') continue
    for (const known of entity.heads.keys()) {
      if (!known.startsWith('=')) continue
      const name = known.slice(1)
      const [short, long] = name.length < key.length ? [name, key] : [key, name]
      if (
        long.startsWith(`${short} `) &&
        long
          .slice(short.length + 1)
          .split(' ')
          .every((word) => genericNameWords.has(word))
      )
        return entity
    }
  }
  return null
}

/** “the Times” after “the Harbor Times”, where no other outlet ends so. */
function organizationEndingIn(entities: Entity[], { outlet }: ParsedName, words: string[]): Entity | null {
  if (!outlet || words.length !== 1) return null
  const fitting = entities.filter(
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
function acronyms(
  doc: TokenizedDocument,
  index: ResolutionContext['index'],
  parsed: ParsedName,
  entity: Entity,
): void {
  const { nameFirst, nameEnd } = parsed
  const inside = rawWordAt(doc, nameEnd + 1)
  if (
    doc.words[nameEnd] === '(' &&
    doc.words[nameEnd + 2] === ')' &&
    /^\p{Lu}[\p{L}\p{N}&-]{1,9}$/u.test(inside)
  ) {
    index.key(foldWord(inside), entity)
  }
  let letters = ''
  for (let at = nameFirst; at < nameEnd; at++) {
    const word = rawWordAt(doc, at)
    if (/^\p{Lu}/u.test(word)) letters += [...word][0]
  }
  if (letters.length > 2) index.key(letters.toLowerCase(), entity)
}

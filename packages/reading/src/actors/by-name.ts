// The entity that a name mentions. In: a parsed name. Out: the entity known by it, or a new one.
//
//   Orla Venn … Ms Venn … Venn      the Harbour Pilots’ Union (HPU) … HPU      the Yonhap News Agency … Yonhap
// Not: Orla Venn … Mr Venn, another Venn; the Harbour Trust … the Harbour Board.

import { beginsWithCapital } from '../capital.ts'
import { pronounOfGiven } from '../lexicon/given-names.ts'
import { aliasKey } from '../lexicon/name-aliases.ts'
import { genericNameWords } from '../lexicon/name-words.ts'
import { organizationEndings, organizationNouns, singular } from '../lexicon/nouns.ts'
import { listedOutlet } from '../lexicon/outlets.ts'
import { learnedAddresses, postnominalNouns, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'
import { foldWord, keyOf } from './name-hints.ts'
import { isLetteredLabel } from './name-kind.ts'
import type { ParsedName } from './parse-name.ts'
import { familyOf, type PersonName, personName } from './person-name.ts'
import { newEntity, type ResolutionContext } from './resolution-context.ts'
import { roleHead } from './roles.ts'

/** The entity of a name, found or added. */
export function byName(context: ResolutionContext, parsed: ParsedName): Entity {
  const { doc, index } = context
  const folded = keyOf(doc, parsed.nameFirst, parsed.nameEnd).replace(/^the /, '')
  const key = (parsed.outlet ? listedOutlet(folded) : null) ?? aliasKey(folded)
  const isBare = parsed.nameFirst === parsed.first
  const span = spanOfTokens(doc, withArticle(doc, parsed), parsed.nameEnd)
  const lettered = personOfLetters(context, parsed)
  if (lettered) return addName(lettered, span)
  const known = index.keyed(key) ?? acronymOf(context, parsed)
  if (known && (known.kind === parsed.kind || (isBare && !known.person && known.kind !== 'place')))
    return addName(known, span)
  if (parsed.kind === 'person') {
    const isNew = isBare && !personCalled(context, parsed)
    const body = isNew ? organizationExtending(index.withWord(key.split(' ')[0]!), key) : null
    return body ? addName(body, span) : personNamed(context, parsed)
  }
  if (isBare && isFamilyName(doc, parsed)) {
    const person = personCalled(context, parsed)
    if (person) return addName(person, span)
  }
  if (parsed.kind === 'organization') return organizationNamed(context, parsed, folded)
  const entity = index.add(newEntity({ kind: parsed.kind, standing: 'named', plural: parsed.isGroup }))
  index.key(key, entity)
  return addName(entity, span)
}

/** The body of a full name that was mentioned by its first letters before: “INEC … the Independent National Electoral Commission”. */
function acronymOf({ doc, index }: ResolutionContext, parsed: ParsedName): Entity | null {
  if (parsed.kind !== 'organization') return null
  const letters = initialsOf(doc, parsed)
  const entity = letters.length > 2 ? index.keyed(letters) : null
  return entity?.kind === 'organization' && entity.heads.has(`=${letters}`) ? entity : null
}

/** So many of the latest actors may be who the letters of a label stand for. */
const MAX_PEOPLE_OF_LETTERS = 50

/** “Lena Orm … LO: We waited”: the person whose names begin with the letters of a label. */
function personOfLetters(
  { doc, index }: ResolutionContext,
  { nameFirst, nameEnd }: ParsedName,
): Entity | null {
  if (!isLetteredLabel(doc, nameFirst, nameEnd)) return null
  const letters = doc.words[nameFirst]!
  const latest = index.entities.slice(-MAX_PEOPLE_OF_LETTERS)
  return latest.findLast(({ person }) => person?.words.map((word) => word[0]).join('') === letters) ?? null
}

/** An entity has this many names at most. */
const MAX_NAMES = 64

/** Adds a name to an entity; returns it. */
export function addName(entity: Entity, span: [number, number]): Entity {
  if (entity.names.length < MAX_NAMES) entity.names.push(span)
  return entity
}

/** “Venn”: what looks like an organization may be a person known by the family name; not “the Venn”. */
function isFamilyName(
  doc: TokenizedDocument,
  { kind, outlet, first, nameFirst, nameEnd }: ParsedName,
): boolean {
  return nameEnd - nameFirst === 1 && kind === 'organization' && !outlet && doc.words[first - 1] !== 'the'
}

/** The person known by a name; null where none is. */
function personCalled({ doc, index }: ResolutionContext, parsed: ParsedName): Entity | null {
  return index.person({ name: nameIn(doc, parsed), gender: null, title: null, address: '' })
}

function nameIn(doc: TokenizedDocument, { nameFirst, nameEnd }: ParsedName): PersonName {
  const written = doc.text.slice(...spanOfTokens(doc, nameFirst, nameEnd))
  return personName(keyOf(doc, nameFirst, nameEnd).split(' '), written)
}

function personNamed({ doc, index, known }: ResolutionContext, parsed: ParsedName): Entity {
  const name = nameIn(doc, parsed)
  const title = parsed.role && roleHead(doc, parsed.role)
  const given = genderOfGiven(name)
  // “The police spokesman, Lena Orm,” is a woman.
  const isOffice = given !== null && title?.gender !== given
  const gender = parsed.gender ?? (isOffice ? null : (title?.gender ?? null))
  const isAddressed = parsed.nameFirst > parsed.first && parsed.role === null
  const address = isAddressed ? doc.words[parsed.first]!.replace('.', '') : ''
  const best = index.person({ name, gender, title: title?.head ?? null, address })
  // “Orm said … Lena Orm and Tam Orm”: which of them is open.
  const isOpen = name.words.length > 1 && best?.person?.words.length === 1 && known.shared.has(familyOf(name))
  const found = isOpen ? null : best
  const entity = found ?? index.add(newEntity({ kind: 'person', standing: 'named', person: name }))
  addName(entity, spanOfTokens(doc, parsed.nameFirst, parsed.nameEnd))
  if (name.words.length > entity.person!.words.length) entity.person = name
  setGender(entity, gender, given)
  if (name.words.length === 1) entity.addresses.add(address)
  const age = doc.words[parsed.end] === ',' ? doc.rawWords[parsed.end + 1] : undefined
  if (age && /^\d{1,3}$/.test(age)) entity.age ??= age
  for (const head of professionsOf(doc, parsed)) index.head(head, [], entity)
  for (const word of name.words) if (word.length > 1) index.word(word, entity)
  return entity
}

/** Nouns for a person that what stands behind the name shows: “Ana Ruiz KC”, “Ana Ruiz, prosecuting,”. */
function professionsOf(
  { words, rawWords }: TokenizedDocument,
  { first, nameFirst, nameEnd, end }: ParsedName,
): string[] {
  const heads: string[] = []
  for (let at = nameEnd; at < end; at++) heads.push(...(postnominalNouns.get(rawWords[at]!) ?? []))
  for (let at = first; at < nameFirst; at++) heads.push(...(learnedAddresses.get(words[at]!) ?? []))
  if (words[end] !== ',') return heads
  const clause = `${words[end + 1]} ${words[end + 2]} ${words[end + 3]}`
  const side = /^(?:(prosecuting)|defending|for the (?:defence|defense|(prosecution|crown))) /.exec(
    `${clause} `,
  )
  if (side) heads.push('barrister', 'lawyer', ...(side[1] || side[2] ? ['prosecutor'] : []))
  return heads
}

/** A title sets the gender; a given name does where nothing else has. A title that contradicts the given name leaves it open. */
function setGender(entity: Entity, titled: Entity['gender'], given: Entity['gender']): void {
  if (titled && entity.genderGuessed) {
    if (titled !== entity.gender) entity.gender = null
    entity.genderGuessed = false
  } else if (entity.gender === null) {
    entity.gender = titled ?? given
    entity.genderGuessed = titled === null && given !== null
  }
}

function genderOfGiven({ words, familyFirst }: PersonName): Entity['gender'] {
  return words.length > 1 ? pronounOfGiven(words[familyFirst ? 1 : 0]!) : null
}

function organizationNamed(
  { doc, index, known }: ResolutionContext,
  parsed: ParsedName,
  key: string,
): Entity {
  const words = key.split(' ')
  const found =
    organizationExtending(index.withWord(words[0]!), key) ??
    outletEndingIn(index.withWord(words.at(-1)!), parsed, words)
  const entity = found ?? index.add(newEntity({ kind: 'organization', standing: 'named' }))
  if (parsed.outlet || known.outlets.has(key)) entity.outlet = true
  addName(entity, spanOfTokens(doc, withArticle(doc, parsed), parsed.nameEnd))
  index.key(key, entity)
  index.key(aliasKey(key), entity)
  if (entity.outlet) index.key(listedOutlet(key) ?? key, entity)
  index.word(words[0]!, entity)
  index.word(words.at(-1)!, entity)
  for (const head of headsOf(words, entity.outlet)) index.head(head, words, entity)
  addAcronyms(doc, index, parsed, entity)
  return entity
}

/** The first token of a name with its article. */
export function withArticle(doc: TokenizedDocument, { nameFirst }: ParsedName): number {
  const first = doc.sentences[doc.sentenceOf[nameFirst]!]!.first
  return nameFirst > first && doc.words[nameFirst - 1] === 'the' ? nameFirst - 1 : nameFirst
}

/** An organization whose name is longer or shorter by generic words alone. */
function organizationExtending(entities: Entity[], key: string): Entity | null {
  for (const entity of entities) {
    if (entity.kind !== 'organization') continue
    for (const head of entity.heads.keys())
      if (head.startsWith('=') && differsByGenericWords(head.slice(1), key)) return entity
  }
  return null
}

function differsByGenericWords(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (!long.startsWith(`${short} `)) return false
  const rest = long.slice(short.length + 1).split(' ')
  return rest.every((word) => genericNameWords.has(word))
}

/** “the Times” after “the Harbor Times”, where no other outlet ends so. */
function outletEndingIn(entities: Entity[], { outlet }: ParsedName, words: string[]): Entity | null {
  if (!outlet || words.length !== 1) return null
  const fitting = entities.filter(
    (one) =>
      one.outlet &&
      !one.heads.has(`=sunday ${words[0]}`) &&
      [...one.heads.keys()].some((head) => head.startsWith('=') && head.endsWith(` ${words[0]}`)),
  )
  return fitting.length === 1 ? fitting[0]! : null
}

/** Nouns by which an organization is mentioned again; and its whole name after a sign, for shorter and longer forms. */
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

/** Makes an acronym a key: “(HPU)” after the name, or the first letters of three capitals or more. */
function addAcronyms(
  doc: TokenizedDocument,
  index: ResolutionContext['index'],
  parsed: ParsedName,
  entity: Entity,
): void {
  const { nameEnd } = parsed
  const inside = rawWordAt(doc, nameEnd + 1)
  if (
    doc.words[nameEnd] === '(' &&
    doc.words[nameEnd + 2] === ')' &&
    /^\p{Lu}[\p{L}\p{N}&-]{1,9}$/u.test(inside)
  ) {
    index.key(foldWord(inside), entity)
  }
  const letters = initialsOf(doc, parsed)
  if (letters.length > 2) index.key(letters, entity)
}

/** The first letters of a name’s capitals, in lower case. */
function initialsOf(doc: TokenizedDocument, { nameFirst, nameEnd }: ParsedName): string {
  let letters = ''
  for (let at = nameFirst; at < nameEnd; at++) {
    const word = rawWordAt(doc, at)
    if (beginsWithCapital(word)) letters += [...word][0]
  }
  return letters.toLowerCase()
}

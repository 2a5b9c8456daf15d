// The words of a source as a noun phrase. In: its tokens. Out: the phrase, an apposition with a name included; null where
// they have no word.
//
//   the harbour master, Renn Harl,        “whose director, Adela Kors, says”        who
//   role                name               role      name                           pronoun
// Not taken apart: clauses (“the one who said so”), of which the first noun counts.

import type { Span } from '@hearsay/core'
import { nounOf } from '../lexicon/nouns.ts'
import { prepositions } from '../lexicon/phrase-edges.ts'
import { pronouns, type Stands } from '../lexicon/pronouns.ts'
import { portfolios, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Capitals } from './capitals.ts'
import type { NameKnowledge } from './name-kind.ts'
import { nameRunEnd } from './name-runs.ts'
import { nounPhrase, skipDeterminers } from './noun-phrase.ts'
import { emptyPhrase, type Phrase } from './phrase.ts'

/** Segments between commas beyond this many are left out. */
const MAX_SEGMENTS = 4
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u

/** Takes the tokens `[first, end)` apart; null where none of them is a word. */
export function phraseOf(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  tokens: Span,
): Phrase | null {
  const trimmed = withoutEdges(doc, tokens)
  if (!trimmed) return null
  const [first, end] = trimmed
  // “Lowtide, whose director, Adela Kors, says”: the director is the source.
  const isWhose = doc.words[first] === 'whose' && end - first > 1
  const start = isWhose ? first + 1 : first
  const segments = withoutFronted(doc, segmentsOf(doc, capitals, afterAdjunct(doc, start, end), end))
  const from = segments[0]![0]
  const pronoun = pronounOf(doc, from, segments[0]![1])
  if (pronoun) return { ...emptyPhrase(from, end), pronoun }
  const phrase = nounPhrase(doc, capitals, known, segments[0]!)
  phrase.end = end
  const held = phrase.plural || hasName(phrase) ? null : nameOfHolder(doc, capitals, known, segments[0]!)
  if (held) return personBehind(doc, phrase, held, [from, end], [from, held.first])
  const given = phrase.plural || hasName(phrase) ? null : nameGiven(doc, capitals, known, [from, end])
  if (given) return personBehind(doc, phrase, given, [from, end], segments[0]!)
  if (isWhose && phrase.determiner === 'bare') phrase.determiner = 'possessive'
  const [, second] = segments
  if (!second || phrase.plural || hasName(phrase) || isAdjunct(doc, second[0])) return phrase
  const apposition = nounPhrase(doc, capitals, known, second)
  if (!isWholeName(apposition, second) && !isNameOfMember(doc, apposition, segments[0]!)) return phrase
  const isPerson = describesPerson(phrase, apposition, isWhose)
  return isPerson || (apposition.parsedName?.kind === 'person' && isOfficerOf(doc, segments[0]!))
    ? personBehind(doc, phrase, apposition, [from, end], segments[0]!)
    : bodyBehind(phrase, apposition, [from, end])
}

/** “minister of transport | Lena Orm”: the name right behind an office in small letters; null where there is none. */
function nameOfHolder(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  [first, end]: Span,
): Phrase | null {
  const { words } = doc
  let at = end
  while (at > first && capitals.of[at - 1]) at--
  if (end - at < 2 || !portfolios.has(words[at - 1] ?? '') || !/^\p{Ll}/u.test(rawWordAt(doc, at - 1)))
    return null
  const office = words.slice(first, at)
  const tie = office.findIndex((word) => word === 'of' || word === 'for')
  if (
    tie < 1 ||
    !office.slice(0, tie).some((word) => titleWords.has(word) || nounOf(word)?.kind === 'person')
  )
    return null
  const name = nounPhrase(doc, capitals, known, [at, end])
  return name.parsedName?.kind === 'person' ? name : null
}

/** “the chamber of commerce’s chief executive”: whether an officer’s noun ends a phrase behind the body that has one. */
function isOfficerOf({ words }: TokenizedDocument, [first, end]: Span): boolean {
  const last = words[end - 1]!
  if (!titleWords.has(last) && nounOf(last)?.kind !== 'person') return false
  return words.lastIndexOf("'s", end - 1) > first
}

/** A name is given in this many tokens behind a description. */
const MAX_TOKENS_TO_NAME = 12

/** “a resident who gave her name as | Ana”, “identified only as | Tam”: the name behind it; null where none is given. */
function nameGiven(
  doc: TokenizedDocument,
  capitals: Capitals,
  known: NameKnowledge,
  [first, end]: Span,
): Phrase | null {
  const { words } = doc
  if (!/^(?:,|who|identified|named)$/.test(words[end] ?? '') && !words.slice(first, end).includes('as'))
    return null
  const last = Math.min(doc.sentences[doc.sentenceOf[first]!]!.end, Math.max(end, first) + MAX_TOKENS_TO_NAME)
  for (let at = first + 2; at < last; at++) {
    if (words[at] !== 'as' || !capitals.of[at + 1]) continue
    const before = words[at - 1] === 'only' || words[at - 1] === 'simply' ? at - 2 : at - 1
    const isGiven =
      /^(?:identified|named|himself|herself|themself|themselves)$/.test(words[before]!) ||
      (words[before] === 'name' && /^(?:gave|give|gives|giving|his|her|their)$/.test(words[before - 1] ?? ''))
    let to = at + 1
    while (to < last && capitals.of[to]) to++
    const name = isGiven ? nounPhrase(doc, capitals, known, [at + 1, to]) : null
    if (name?.parsedName?.kind === 'person') return name
  }
  return null
}

/** “In | a post on Facebook | the mayor”: after “in” and a document, the phrase that follows it; else `first`. */
function afterAdjunct(doc: TokenizedDocument, first: number, end: number): number {
  const { words } = doc
  if (words[first - 1] !== 'in' || !/^(?:an?|his|her|their|its)$/.test(words[first]!)) return first
  if (nounOf(words[first + 1]!)?.kind !== 'document') return first
  for (let at = first + 3; at < end - 1; at++)
    if (/^(?:the|his|her)$/.test(words[at]!) && !prepositions.has(words[at - 1]!)) return at
  return first
}

/** Whether a phrase has a name; “the Prime Minister” has only a title. */
function hasName({ parsedName }: Phrase): boolean {
  return parsedName !== null && parsedName.nameFirst < parsedName.nameEnd
}

/** “The governor, | through her aide Sani Dogo,”: no apposition. */
function isAdjunct({ words }: TokenizedDocument, at: number): boolean {
  return prepositions.has(words[at]!) || /^(?:via|as|represented|speaking|\p{L}+ing)$/u.test(words[at]!)
}

/** Whether a name behind a description can be that of a person: a description by an unknown noun is one’s too. */
function describesPerson({ noun, parsedName, determiner }: Phrase, name: Phrase, isWhose: boolean): boolean {
  if (name.parsedName!.kind !== 'person' || name.determiner === 'definite') return false
  // “Her publisher, Tam Brisco,”
  if (noun) return noun.kind === 'person' || (noun.head === 'publisher' && determiner === 'possessive')
  return parsedName !== null || determiner !== 'bare' || isWhose
}

/** “the harbour master, | Renn Harl”: the description is a role. */
function personBehind(
  doc: TokenizedDocument,
  description: Phrase,
  name: Phrase,
  [first, end]: Span,
  segment: Span,
): Phrase {
  const role: Span = [skipDeterminers(doc, description.first), segment[1]]
  const roles = role[0] < role[1] ? [role, ...name.roles] : name.roles
  return { ...name, first, end, roles, roleOwner: description.owner ?? name.roleOwner }
}

/** Nouns for a person or a firm. */
const MAY_BE_FIRM =
  /^(?:owner|publisher|operator|developer|maker|employer|supplier|contractor|insurer|lender|promoter|organiser|organizer|builder)$/

/** “the agency, | Tass”, “a local paper, | the Marea Post”: the noun says what the name is of. */
function bodyBehind(description: Phrase, name: Phrase, [first, end]: Span): Phrase {
  const { noun } = description
  // “the barge’s owner, Vela Towing”
  const isFirm = name.parsedName!.kind === 'organization' && MAY_BE_FIRM.test(noun?.head ?? '')
  if (noun?.kind !== 'organization' && !(noun?.kind === 'group' && noun.plural === false) && !isFirm)
    return description
  const parsed = name.parsedName!
  return {
    ...name,
    first,
    end,
    roles: [],
    description,
    parsedName: {
      ...parsed,
      kind:
        parsed.kind === 'place' ? 'organization' : parsed.kind === 'person' ? 'organization' : parsed.kind,
      outlet: parsed.outlet || noun?.outlet === true,
    },
  }
}

/** The tokens without punctuation, “by”, “and” and the like before them, and without a genitive after them. */
function withoutEdges(doc: TokenizedDocument, [first, end]: Span): Span | null {
  const isPunctuation = (at: number) => PUNCTUATION.test(rawWordAt(doc, at))
  let from = first
  let to = end
  while (
    from < to &&
    (isPunctuation(from) || (to - from > 1 && /^(?:by|from|to|and|but)$/.test(doc.words[from]!)))
  )
    from++
  while (to > from && (isPunctuation(to - 1) || doc.words[to - 1] === "'s")) to--
  return from < to ? [from, to] : null
}

/** What the pronoun that begins a segment can refer to; null where the segment is more than a pronoun. */
function pronounOf(doc: TokenizedDocument, first: number, end: number): Stands | null {
  const [word, next] = [doc.words[first]!, doc.words[first + 1] ?? '']
  // The WHO, the US.
  if (/^\p{Lu}{2,}$/u.test(rawWordAt(doc, first))) return null
  if (/^(?:no|not)$/.test(word) && next === 'one') return 'nobody'
  const stands = pronouns.get(word)
  if (!stands) return null
  const isAlone =
    end - first === 1 || (end - first === 2 && /self$|selves$|^(?:both|all|too|also)$/.test(next))
  return isAlone || word.startsWith('wh') ? stands : null
}

/** Whether an apposition is a name and nothing else. */
function isWholeName({ parsedName, determiner, plural }: Phrase, [, end]: Span): boolean {
  return (
    parsedName !== null &&
    parsedName.nameFirst < parsedName.nameEnd &&
    parsedName.end === end &&
    !plural &&
    (determiner === 'bare' || determiner === 'definite')
  )
}

/** “One of them, | Tam Brisco of the Tide Institute”: the name of a person, and where the person belongs. */
function isNameOfMember(
  { words }: TokenizedDocument,
  { parsedName, plural }: Phrase,
  [first]: Span,
): boolean {
  return (
    /^(?:one|another|an?|the)$/.test(words[first]!) &&
    parsedName?.kind === 'person' &&
    parsedName.nameFirst < parsedName.nameEnd &&
    !plural &&
    /^(?:of|from|at|with)$/.test(words[parsedName.end] ?? '')
  )
}

/** The segments that can be the source: without “In Vosta,” before them. */
function withoutFronted(doc: TokenizedDocument, segments: Span[]): Span[] {
  let from = 0
  while (from < segments.length - 1 && isFronted(doc, segments[from]!)) from++
  return segments.slice(from)
}

/** “In Vosta, | the mayor”, “Contacted, | the mayor” */
function isFronted({ words }: TokenizedDocument, [first, end]: Span): boolean {
  return prepositions.has(words[first]!) || (end - first === 1 && OPENING_PARTICIPLE.test(words[first]!))
}

/** Participles that open a sentence alone, before who speaks. */
const OPENING_PARTICIPLE =
  /^(?:contacted|reached|asked|questioned|pressed|reacting|responding|replying|speaking|mitigating|prosecuting|defending|concluding|continuing|elaborating)$/

/** The end of a name with commas that begins a source; `first` where there is none. */
function listEnd(doc: TokenizedDocument, capitals: Capitals, first: number, end: number): number {
  let comma = first
  while (comma < end && doc.words[comma] !== ',') comma++
  if (comma >= end || !capitals.of[comma + 1]) return first
  const start = capitals.of[first] ? first : first + 1
  const to = start < comma && capitals.of[start] ? nameRunEnd(doc, capitals, start, end) : first
  return to > comma ? to : first
}

/** The segments between commas; a comma before “Jr.” and one in a name (“the Department of Sport, Arts and Culture”) separate nothing. */
function segmentsOf(doc: TokenizedDocument, capitals: Capitals, first: number, end: number): Span[] {
  const segments: Span[] = []
  let from = first
  const nameEnd = listEnd(doc, capitals, first, end)
  for (let at = first; at <= end && segments.length < MAX_SEGMENTS; at++) {
    if (at < end && (at < nameEnd || doc.words[at] !== ',' || /^[js]r\.?$/.test(doc.words[at + 1] ?? '')))
      continue
    if (at > from) segments.push([from, at])
    from = at + 1
  }
  return segments.length ? segments : [[first, end]]
}
